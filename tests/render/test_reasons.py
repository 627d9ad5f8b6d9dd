"""Reasons: every code that the program can give has a sentence in every language, and no sentence is for nothing."""

import ast
import re
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

import generator
from generator import pipeline
from generator.annotate.figures.units import unit_names
from generator.each import Work
from generator.model import Amount, Facet, Reason
from generator.render import render_briefing
from generator.render.reasons import sentence
from generator.render.words import FALLBACK, words_of
from generator.site.files import files_of
from tests.conftest import INVENTED
from tests.render.test_words import LANGUAGES, fields

PACKAGE = Path(generator.__file__).parent
FORM = re.compile(r"\.(?:none|one|other)$")
#: Names of things, which are the same in every language.
NAMES = {"where.json_ld", "where.open_graph", "where.htmldate", "where.front_matter", "where.feed", "where.sidecar"}
FREE_TEXT = {"left_out.error", "left_out.system"}
SIGNS = 2  # characters: a part so short is quotation marks, not words
#: Files that read their codes from a table beside them, or are handed one.
INDIRECT = {"phrases.py", "zones.py", "story.py", "certainty.py"}


def told(language: str) -> dict[str, str]:
    """The sentences of a language by code, one form of each."""
    texts = words_of(language).texts.items()
    return {FORM.sub("", name.removeprefix("reason.")): text for name, text in texts if name.startswith("reason.")}


NAMESPACES = {code.partition(".")[0] for code in told(FALLBACK)}


def codes() -> Iterator[str]:
    """Every code in the source and in the tables of `clean`."""
    code = re.compile(rf"(?:{'|'.join(NAMESPACES)})\.[a-z_]+")
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and code.fullmatch(node.value):
                yield node.value
    for path in (PACKAGE / "clean").rglob("*.yml"):
        yield from (text for text in leaves(yaml.safe_load(path.read_text(encoding="utf-8"))) if code.fullmatch(text))


def leaves(tree: object) -> Iterator[str]:
    """Every text in a table."""
    if isinstance(tree, dict | list):
        for branch in tree.values() if isinstance(tree, dict) else tree:
            yield from leaves(branch)
    elif isinstance(tree, str):
        yield tree


def made() -> Iterator[tuple[str, ast.Call]]:
    """Every place that makes a reason, with the name of its file."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Reason.of":
                yield path.name, node


def test_every_code_has_a_sentence_and_every_sentence_a_code():
    """A code without words would stop a build, and words without a code would be translated for nothing."""
    assert set(codes()) == told(FALLBACK).keys()


def test_codes_are_written_out():
    """A code that is put together from parts could not be found by the test above."""
    loose = {
        file
        for file, call in made()
        if not any(isinstance(part, ast.Constant) for part in ast.walk(call.args[0]))
        or "+" in ast.unparse(call.args[0])
    }
    assert loose <= INDIRECT


def test_a_reason_has_the_values_of_its_sentence():
    """A value that the sentence lacks is lost, and one that the reason lacks stops the build."""
    wrong = [
        (file, ast.unparse(call))
        for file, call in made()
        for part in ast.walk(call.args[0])
        if isinstance(part, ast.Constant) and part.value in told(FALLBACK)
        if fields(told(FALLBACK)[part.value]) != {keyword.arg for keyword in call.keywords}
    ]
    assert wrong == []


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != FALLBACK])
def test_a_language_has_its_own_sentences(language):
    """Nothing falls back to English."""
    english, other = told(FALLBACK), told(language)
    assert {code for code in english if english[code] == other[code]} - NAMES - FREE_TEXT == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_has_a_name(language):
    """Whatever unit an article uses, its amount can be told."""
    names = unit_names()
    areas = {f"{power}_{length}" for length in names.areas for power in ("square", "cubic")}
    units = {*names.words.values(), *names.signs.values(), *areas}
    reasons = [
        Reason.of("figures.unit_mismatch", base=amount, there=amount, converted=amount, back=amount)
        for unit in units
        for value in (1, 2)
        for amount in [Amount(value=Decimal(value), unit=unit)]
    ]
    assert all(sentence(reason, words_of(language)) for reason in reasons)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "1,234.5 kilometers is 2 square miles; 3 EUR is 1 mile per hour: they cannot both hold."),
        (
            "de",
            "1.234,5 Kilometer sind 2 Quadratmeilen; 3 EUR sind 1 Meile pro Stunde: "
            "Beides zugleich kann nicht stimmen.",
        ),
    ],
)
def test_amounts_are_written_as_the_language_writes_them(language, said):
    """Numbers are data until they are printed: separators, units and plurals belong to the language."""
    values = (("1234.5", "kilometer"), ("2", "square_mile"), ("3", "EUR"), ("1", "mile_per_hour"))
    base, there, converted, back = (Amount(value=Decimal(value), unit=unit) for value, unit in values)
    reason = Reason.of("figures.unit_mismatch", base=base, there=there, converted=converted, back=back)
    assert sentence(reason, words_of(language)) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "One figure, “40”, but what it counts is put differently: “on board”; “in all”; "
            "1 source gives it without such words.",
        ),
        (
            "de",
            "Eine Zahl, „40“, aber was sie zählt, ist verschieden angegeben: „on board“; „in all“; "
            "1 Quelle nennt sie ohne solche Worte.",
        ),
    ],
)
def test_lists_and_numbers_have_their_forms(language, said):
    """A source's words are in the quotation marks of the language, and what depends on a number agrees with it."""
    reason = Reason.of("figures.scope", figure="40", scopes=("on board", "in all"), n=1)
    assert sentence(reason, words_of(language)) == said


def test_a_german_site_gives_no_reason_in_english(tmp_path):
    """Rows, flags, lines that are set aside, notes and what was left out: every sentence of ours is German."""
    seeds = Path(shutil.copytree(INVENTED, tmp_path / "seeds"))
    settings = seeds / "briefing.yml"
    settings.write_text(f"language: de\n{settings.read_text(encoding='utf-8')}", encoding="utf-8")
    (seeds / "empty.txt").write_bytes(b"")
    (seeds / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    briefing = pipeline.brief(seeds, Work())
    pages = files_of(render_briefing(briefing))
    texts = "\n".join(data.decode() for name, data in pages.items() if name.endswith((".md", ".csv", "briefing.json")))
    parts = {code: fixed(text) for code, text in told("en").items() if code not in NAMES | FREE_TEXT}
    assert [code for code, part in parts.items() if len(part) > SIGNS and part in texts] == []
    german = words_of("de")
    assert [row.label for row in briefing.rows if row.facet is Facet.ORIGIN] == ["Woher die Nachricht kommt"]
    reasons = [*(row.why for row in briefing.rows), *(left.reason for left in briefing.left_out)]
    assert [reason for reason in reasons if sentence(reason, german) not in texts] == []


def test_a_briefing_without_articles_has_a_title_in_its_language(tmp_path):
    """Where nothing can be read, the title is ours, and so is its language."""
    (tmp_path / "briefing.yml").write_text("language: de\n", encoding="utf-8")
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    briefing = pipeline.brief(tmp_path, Work())
    assert (briefing.title, briefing.slug) == ("Überblick ohne Titel", "untitled-briefing")


def fixed(text: str) -> str:
    """The longest part of a sentence that stands between its values."""
    return max(re.split(r"\{[^}]*\}", text), key=len).strip()


@pytest.mark.parametrize("code", ["note.divided", "note.perhaps_several", "left_out.no_such_part"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_number_needs_no_forms(code, language):
    """A sentence that is the same for each number is told, as that of a file with several articles."""
    reason = Reason.of(code, n=3, lines="12, 40")
    assert "3" in sentence(reason, words_of(language))


def test_of_very_many_values_a_sentence_tells_the_first_and_counts_the_rest():
    """Forty values in one sentence are read by nobody."""
    reason = Reason.of("figures.conflict", figures=tuple(map(str, range(40))))
    assert sentence(reason, words_of("en")) == "“0”, “1”, “2”, “3”, “4”, and 35 more: they cannot all be right."


def test_a_capital_makes_no_value_of_its_own():
    """The first word of a sentence is the same figure as within one."""
    reason = Reason.of("figures.conflict", figures=("Five people", "seven people", "five people"))
    assert sentence(reason, words_of("en")) == "“Five people”, “seven people”: they cannot all be right."
