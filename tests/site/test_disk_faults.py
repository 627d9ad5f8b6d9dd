"""Whatever the disk does while a site is published, the site is whole, old or new, and the next build is right.

The places at which the disk fails are counted, not timed, so that they are the same on every machine.
`tests/cli/test_killing.py` ends real processes.
"""

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from generator.errors import SiteError
from generator.site import swap
from generator.site.build import build_site

PAGE = '<!doctype html><html><head><meta charset="utf-8"></head><body><a href="{there}">{words}</a></body></html>'
#: Every third of the things that are done to the disk: fifteen places for each fault.
STEPS = range(0, 45, 3)


class Killed(BaseException):
    """The process dies here: nothing that comes after is done, not even what tidies up."""

    strerror = "killed"


FAULTS = (Killed(), *(OSError(code, os.strerror(code)) for code in (errno.ENOSPC, errno.EIO, errno.EROFS)))


def made_by(words):
    """What MkDocs would have put into the folder of a new site."""

    def run(project, folder):
        (folder / "data").mkdir()
        (folder / "data" / "briefing.json").write_text(f'"{words}"')
        for name, there in (("index.html", "more.html"), ("more.html", "index.html"), ("404.html", "index.html")):
            (folder / name).write_text(PAGE.format(there=there, words=words))

    return run


def build(place, monkeypatch, words):
    """Publish a site that says these words."""
    monkeypatch.setattr("generator.site.build.run_mkdocs", made_by(words))
    build_site(place / "docs", place / "site")


def contents(site):
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def fail_at(step, fault, monkeypatch):
    """The nth thing that is done to the disk fails; after a kill, so does everything else."""
    done = iter(range(step))
    over = []

    def counted(original):
        def call(*arguments, **options):
            if next(done, None) is None and (isinstance(fault, Killed) or not over):
                over.append(step)
                raise fault
            return original(*arguments, **options)

        return call

    for name in ("write_text", "write_bytes", "replace", "unlink", "chmod", "mkdir"):
        monkeypatch.setattr(Path, name, counted(getattr(Path, name)))
    for name in ("rmtree", "copy2"):
        monkeypatch.setattr(shutil, name, counted(getattr(shutil, name)))
    monkeypatch.setattr(swap, "_exchange", counted(swap._exchange))


def survived(place, step, fault, monkeypatch):
    """Whether the site was whole after the fault, whether the next build was right, and what lies there then."""
    (place / "docs").mkdir()
    sites = []
    for words in ("old", "new"):
        build(place, monkeypatch, words)
        (place / "site" / "CNAME").write_text("mine")
        sites.append(contents(place / "site"))
    build(place, monkeypatch, "old")
    with monkeypatch.context() as faults:
        fail_at(step, fault, faults)
        with suppress(Killed, SiteError):
            build(place, faults, "new")
    whole = contents(place / "site") in sites
    build(place, monkeypatch, "new")
    return whole, contents(place / "site") == sites[1], sorted(path.name for path in place.iterdir())


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: str(fault.strerror))
@pytest.mark.parametrize("step", STEPS)
def test_a_fault_of_the_disk_tears_nothing(tmp_path, monkeypatch, step, fault):
    """It is told as an error of the site, the site is the old one or the new one, and so is what others put there."""
    assert survived(tmp_path, step, fault, monkeypatch) == (True, True, ["docs", "site"])
