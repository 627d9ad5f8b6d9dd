"""Pages as the files that they become: a name that stays inside docs/, and bytes."""

import html
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

import yaml

from generator.errors import SiteError
from generator.model import Asset, Page
from generator.text.hidden import show_hidden

#: libyaml, which some systems lack.
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
WIDTH = 2**31 - 1  # the most that libyaml takes: no line is folded

#: File name in docs/, with forward slashes -> the bytes of the file.
Files = dict[str, bytes]


def files_of(pages: Iterable[Page | Asset]) -> Files:
    """Every file, sorted by name. SiteError where a name leaves docs/ or two could be one file on some systems."""
    files: Files = {}
    seen: dict[str, str] = {}
    for page in sorted(pages, key=lambda page: page.path):
        if not is_inside(page.path):
            raise SiteError(page.path, "cannot be a file in docs/: it must be a plain relative path")
        if (other := seen.setdefault(page.path.casefold(), page.path)) != page.path or page.path in files:
            raise SiteError(page.path, f"has the same file name as {other}; rename one of the two")
        files[page.path] = page.data if isinstance(page, Asset) else _markdown(page)
    return files


def is_inside(name: str) -> bool:
    """Whether `name` is a plain relative path that stays in its folder and is not hidden."""
    path = PurePosixPath(name)
    hidden = any(part.startswith(".") for part in path.parts)
    return str(path) == name and not path.is_absolute() and not hidden and "\\" not in name and "\0" not in name


def _markdown(page: Page) -> bytes:
    # MkDocs prints the title as HTML, so it is encoded here exactly once; the theme encodes it where it un-encodes it.
    # The front matter is always there: without it, MkDocs takes a first line like "Reuters: ..." for one.
    front = {"title": html.escape(show_hidden(" ".join(page.title.split()))), **dict(page.meta)}
    return f"---\n{_header(front)}---\n\n{page.body.strip()}\n".encode()


def _header(front: Mapping[str, object]) -> str:
    """As YAML in one line a key. libyaml is six times as fast, and writes the same but for two kinds of characters."""
    shown = str(front)  # in which they stand as they are, or by their escapes
    differ = max(shown) > "\uffff" or any(escape in shown for escape in ("\\x85", "\\U"))
    dumper = yaml.SafeDumper if differ else DUMPER
    return yaml.dump(front, Dumper=dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
