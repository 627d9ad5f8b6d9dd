# Everything a person types. The first run makes .venv from requirements.lock, the first test adds requirements-dev.lock.

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
BIN := .venv/bin
READY := .venv/.ready
TESTED := .venv/.tested
CHROMIUM = $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

ifdef OFFLINE # MkDocs wants to read a boolean, and what stands on the command line needs the override
override export OFFLINE := true
endif

.PHONY: site many serve test style check golden manual bench quality screenshots lock chromium clean help
.DEFAULT_GOAL := help

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1: /p' Makefile

site: $(READY) ## read seeds/, write docs/ and build site/ (OFFLINE=1: opens from disk; SINCE=FILE: what the last site told; POINTS=no: without seeds/points)
	$(BIN)/crossbrief build $(if $(SINCE),--since $(SINCE)) $(if $(filter no,$(POINTS)),--no-points)
	$(BIN)/crossbrief check
	@echo "Open it:  make serve  and then  http://127.0.0.1:8000"

many: $(READY) ## an invented site of twelve briefings, in build/many/site
	$(BIN)/python -m tests.demonstration build/many/seeds
	$(BIN)/crossbrief build --seeds build/many/seeds --out build/many/site

serve: $(READY) ## the site on http://127.0.0.1:8000, which follows every change in seeds/ and docs/
	$(BIN)/crossbrief serve

test: $(TESTED) chromium ## every test, those in a real browser too
	$(BIN)/python -m pytest -n 2 --dist loadscope

style: $(TESTED) ## style, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: style test ## before a commit: style, types, layers, tests with their floors, the site against the seeds, and the manual
	$(BIN)/crossbrief build
	$(BIN)/crossbrief check
	$(BIN)/mkdocs build --quiet -f manual/mkdocs.yml

golden: $(TESTED) ## write the golden site anew; look at the difference before you keep it
	$(BIN)/python -m tests.golden

manual: $(READY) ## write the manual's references from the program, and build it into .cache/manual
	$(BIN)/python -m scripts.manual
	$(BIN)/mkdocs build -f manual/mkdocs.yml

bench: $(TESTED) ## how long each part takes here
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench.bench_many

MEASURES ?= ../shared/dev
GOLD ?= ../shared/gold
quality: $(TESTED) ## the measures of every stage, on our own articles and on those beside the checkout, where there are any
	MEASURES=$(MEASURES) GOLD=$(GOLD) $(BIN)/python -m pytest tests/quality -rP
	@test ! -d $(MEASURES) || for measure in pages.py:extract,clean_text attribution.py:quotes alignment.py:same_point; do \
		functions=$${measure#*:}; script=$(MEASURES)/score_$${measure%%:*}; echo $$script; \
		$(BIN)/python $$script $$(echo $$functions | tr , '\n' | sed 's/^/tests.quality.adapters:/'); done
	@test ! -d $(GOLD) || for gold in $(GOLD)/seeds.json $(wildcard $(MEASURES)/gold/*.json); do \
		name=$$(basename $$gold .json); folder=$${gold%.json}; test -d $$folder || folder=$$name; echo $$name; mkdir -p .cache && \
		$(BIN)/crossbrief export $$folder > .cache/$$name.json && $(BIN)/python $(GOLD)/score.py .cache/$$name.json $$gold $$folder; done

screenshots: $(TESTED) chromium ## every kind of page, wide and narrow, light and dark, into screenshots/, and the README's pictures
	$(BIN)/crossbrief build --no-points --out build/rules
	$(BIN)/crossbrief build
	$(BIN)/python -m tests.browser.screenshots

lock: $(READY) ## resolve requirements.lock and requirements-dev.lock anew from pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --quiet --upgrade $(LOCK) --output-file requirements.lock pyproject.toml
	$(BIN)/uv pip compile --quiet $(LOCK) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml
LOCK := --generate-hashes --python-version 3.11 --custom-compile-command "make lock"

clean: ## delete everything that can be made again
	rm -rf .venv site screenshots build .cache *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# Python compiles a module when it is first used; most of what is installed never is (DESIGN, "Dependencies").
$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; install it, or name it: make PYTHON=..."; exit 1; }
	$(PYTHON) -m venv .venv || { $(call install,python3-venv); $(PYTHON) -m venv .venv; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# What only tests and checks need: a site is built without it.
$(TESTED): $(READY) requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

chromium:
	@test -n "$(CHROMIUM)" || { $(call install,chromium); }

# As root, or through sudo where there is one.
install = as_root=$$(test $$(id -u) = 0 || echo sudo); $$as_root apt-get update -q && $$as_root apt-get install -yq --no-install-recommends $(1)
