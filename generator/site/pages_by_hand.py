"""The pages that a person writes, as they come with the package, where a site has none of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any  # the type of a navigation in MkDocs' own signature

from generator import PACKAGED

PAGES = PACKAGED.parent / "docs"


def add_pages_by_hand(docs: Path, nav: list[Any] | None, language: str) -> None:
    """Copy each page that the navigation names and the package has, in the language where it has that, else in English.

    One that somebody wrote stays.
    """
    named = set(_paths(nav))
    for page in sorted(PAGES.rglob("*.md")):
        name = page.relative_to(PAGES).as_posix()
        told = _translated(page, language)
        if name in named and _may_be_written(docs / name, page, told):
            (docs / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(told, docs / name)


def _translated(page: Path, language: str) -> Path:
    """`about.de.md` for `about.md`, where the package has it."""
    own = page.with_suffix(f".{language}.md")
    return own if own.is_file() else page


def _may_be_written(there: Path, page: Path, told: Path) -> bool:
    """Whether nothing is there, or what the package has in another language: a server follows what is written."""
    others = [one.read_bytes() for one in (page, *page.parent.glob(f"{page.stem}.*.md")) if one != told]
    return not there.exists() or there.read_bytes() in others


def _paths(entry: object) -> Iterator[str]:
    """Every path in a navigation, however deep."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, dict):
        for inner in entry.values():
            yield from _paths(inner)
    elif isinstance(entry, list):
        for inner in entry:
            yield from _paths(inner)
