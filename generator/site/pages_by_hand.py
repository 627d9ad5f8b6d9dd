"""The pages that a person writes, as they come with the package, where a site has none of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any  # the type of a navigation in MkDocs' own signature

from generator import PACKAGED

PAGES = PACKAGED.parent / "docs"


def add_pages_by_hand(docs: Path, nav: list[Any] | None) -> None:
    """Copy each page that the navigation names, that `docs` lacks and that the package has."""
    named = set(_paths(nav))
    for page in sorted(PAGES.rglob("*.md")):
        name = page.relative_to(PAGES).as_posix()
        if name in named and not (docs / name).exists():
            (docs / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page, docs / name)


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
