"""Keep: a points file as a person would write it, and replaced as a whole or not at all."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

import yaml

from generator.ask.answer import Plain, read_answer
from generator.errors import AskError
from generator.model import Draft

FILE = "model.yml"
UNREAD = "answer-{digest}.txt"  # no build reads it: read/companions.py
WIDTH = 120
SCHEMA_LINE = "# yaml-language-server: $schema={schema}\n"
HEAD = """\
# A model's draft: which words of which articles make one point. Every word was found in its article before it was kept.
# Correct it, or delete what is wrong; what you write in another file of this folder stands beside it.
"""


def points_yaml(points: Sequence[Plain], model: str, request: str | None, schema: str | None = None) -> str:
    """The text of a points file, with where its schema is. The same points give the same text."""
    about = {"model": model, **({"request": f"sha256:{request}"} if request else {})}
    opening = SCHEMA_LINE.format(schema=schema) if schema else ""
    return opening + HEAD + _dumped(about) + _dumped({"points": list(points)})


def plain(draft: Draft) -> Plain:
    """A draft with the keys of a points file."""
    says: dict[str, list[object]] = {}
    for words in draft.says:
        numbered = {"words": words.text, "sentence": words.sentence}
        says.setdefault(words.source, []).append(words.text if words.sentence is None else numbered)
    told: Plain = {} if draft.label is None else {"label": draft.label}
    if draft.reading is not None:
        told["verdict"] = draft.reading.value
    if draft.first:
        told["first"] = True
    return {**told, "says": says}


def keep(text: str, folder: Path, name: str = FILE) -> Path:
    """Write a points file into the folder `points` of the seeds."""
    place = folder / "points"
    place.mkdir(exist_ok=True)
    with NamedTemporaryFile("w", encoding="utf-8", dir=place, prefix=".points-", delete=False) as file:
        file.write(text)
    Path(file.name).chmod(0o644)
    os.replace(file.name, place / name)  # noqa: PTH105 - as in read/record.py
    return place / name


def keep_unread(answer: str, folder: Path) -> Path:
    """Write an answer of which nothing can be used beside the points files: it may have been paid for."""
    data = answer.encode(errors="replace")
    return keep(data.decode(), folder, UNREAD.format(digest=hashlib.sha256(data).hexdigest()[:8]))


def read_answers(
    seeds: Path, answers: Sequence[str], known: Sequence[str]
) -> tuple[list[tuple[Plain, ...]], tuple[Path, ...]]:
    """The points of each answer, and where those that hold none are kept; AskError where none holds any."""
    read: list[tuple[Plain, ...]] = []
    unread: list[Path] = []
    for answer in answers:
        try:
            read.append(read_answer(answer, known))
        except AskError as error:
            unread.append(keep_unread(answer, seeds))
            if len(unread) == len(answers):
                raise AskError(f"the answer, kept as {', '.join(map(str, unread))}", error.reason) from error
    return read, tuple(unread)


def _dumped(content: object) -> str:
    return yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)


class _Dumper(yaml.SafeDumper):
    """Lists are indented under their key, as people write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001
        """See the base class: `indentless` is what its lists would be."""
        super().increase_indent(flow, indentless=False)
