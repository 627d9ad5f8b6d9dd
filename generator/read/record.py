"""A line in `briefing.yml` for a fetched page, written without touching what the editor wrote."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

import yaml

from generator.errors import ReadError
from generator.read.editor import BRIEFING_FILE, read_editors_word

INDENT = 2


def known_urls(seeds: Path) -> frozenset[str]:
    """The addresses that `briefing.yml` already names."""
    path = seeds / BRIEFING_FILE
    if not path.exists():
        return frozenset()
    return frozenset(said.url for said in read_editors_word(path.read_bytes()).sidecars.values() if said.url)


def recorded_sources(folder: Path) -> dict[str, dict[str, str]]:
    """What `briefing.yml` says of each file, as it is written there; nothing where there is no such file."""
    path = folder / BRIEFING_FILE
    document = read_editors_word(path.read_bytes()).document if path.exists() else None
    content = document.content if document else None
    # The editor's word was read without a complaint, so that these are mappings of strings.
    return dict(content.get("sources") or {}) if isinstance(content, dict) else {}


def record_source(seeds: Path, name: str, said: Mapping[str, str]) -> None:
    """Enter the file `name` under `sources` with what is `said` of it, such as its address and when it was fetched.

    Comments and order stay as they are. Raises ReadError where the file cannot take an entry.
    """
    path = seeds / BRIEFING_FILE
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    written = _with_entry(text, name, said)
    read_editors_word(written.encode())  # refuse to leave a file behind that cannot be read
    with NamedTemporaryFile("w", encoding="utf-8", dir=seeds, prefix=".briefing-", delete=False) as file:
        file.write(written)
    Path(file.name).chmod(0o644)
    os.replace(file.name, path)  # noqa: PTH105 - Path.replace does the same and says it less plainly


def _with_entry(text: str, name: str, said: Mapping[str, str]) -> str:
    place = _sources(text)
    if place is None:
        opening = text if not text or text.endswith("\n") else text + "\n"
        return f"{opening}sources:\n{_entry(INDENT, name, said)}"
    line, indent = place
    lines = text.splitlines(keepends=True)
    if not lines[line - 1].endswith("\n"):
        lines[line - 1] += "\n"
    return "".join([*lines[:line], _entry(indent, name, said), *lines[line:]])


def _entry(indent: int, name: str, said: Mapping[str, str]) -> str:
    """JSON strings are YAML strings, whatever characters they hold."""
    margin = " " * indent
    lines = [f"{margin}  {key}: {_quoted(value)}\n" for key, value in said.items()]
    return "".join([f"{margin}{_quoted(name)}:\n", *lines])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _sources(text: str) -> tuple[int, int] | None:
    """The line after which entries stand, and how far they are indented; `None` where there is no such key."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    for key, value in root.value if isinstance(root, yaml.MappingNode) else []:
        if key.value != "sources":
            continue
        if isinstance(value, yaml.MappingNode) and not value.flow_style and value.value:
            return int(key.start_mark.line) + 1, int(value.start_mark.column)
        if isinstance(value, yaml.ScalarNode) and not value.value:
            return int(key.start_mark.line) + 1, INDENT
        raise ReadError(BRIEFING_FILE, "has its sources on one line; write each file on a line of its own")
    return None
