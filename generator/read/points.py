"""`points/*.yml`: the points and edits of a model or an editor; a slip gets its file and its line."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from generator.errors import ReadError
from generator.model import (
    Author,
    AuthorKind,
    Draft,
    Drafts,
    Erratum,
    FlagType,
    Place,
    Reading,
    RowEdit,
    Seed,
    Verdict,
    Words,
)
from generator.read.lines import Document, Key, parse

FOLDER = "points/"
SCHEMA_FILE = "points.schema.json"
MAX_BYTES = 4 * 2**20  # a thousand points are about half a mebibyte
Names = tuple[tuple[str, ...], ...]
#: What an author can read: every verdict but those that only rules give, and what a flag says of a row.
Read = Literal[
    "agree", "spread", "conflict", "unit-mismatch", "scope", "certainty", "wording", "quoted-paraphrased",
    "single-origin", "status",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsFile:
    """What one file holds."""

    drafts: Drafts
    same_names: Names


def is_points_file(path: str) -> bool:
    """Whether a file of the folder is no article but holds points."""
    return path.startswith(FOLDER) and path.endswith((".yml", ".yaml"))


def read_points(files: Iterable[Seed]) -> PointsFile:
    """What all points files say, in their order. Raises ReadError with file and line."""
    read = [read_points_file(file.path, file.data) for file in files]
    return PointsFile(
        drafts=Drafts(
            points=tuple(point for one in read for point in one.drafts.points),
            edits=tuple(edit for one in read for edit in one.drafts.edits),
            errata=tuple(erratum for one in read for erratum in one.drafts.errata),
        ),
        same_names=tuple(group for one in read for group in one.same_names),
    )


def read_points_file(path: str, data: bytes) -> PointsFile:
    """What one file says. Raises ReadError with its line and what to write instead."""
    if len(data) > MAX_BYTES:
        raise ReadError(path, "is larger than 4 MiB; divide it into several files")
    document = parse(data, path)
    try:
        written = _File.model_validate(document.content)
    except ValidationError as error:
        raise ReadError(path, _complaint(error, document)) from error
    return _Reader(path, document, written.author()).read(written)


def points_texts(folder: Path) -> dict[str, str]:
    """The text of each points file of a folder of articles, by name. Raises ReadError where one cannot be read."""
    texts: dict[str, str] = {}
    for path in sorted((folder / FOLDER).glob("*")):
        if path.is_file() and is_points_file(FOLDER + path.name):
            try:
                texts[path.name] = path.read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                raise ReadError(FOLDER + path.name, "cannot be read as UTF-8") from error
    return texts


def schema_beside(folder: Path) -> str | None:
    """Where a points file of `folder` finds the schema that `init` laid into the project; `None` without one."""
    return f"../../{SCHEMA_FILE}" if (folder.absolute().parent / SCHEMA_FILE).is_file() else None


def points_schema() -> str:
    """The JSON Schema of a points file: editors complete it as they type."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **_File.model_json_schema()}
    return json.dumps(schema, indent=1) + "\n"


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise ValueError("write a date as 2025-03-31") from error


def _not_empty(text: str) -> str:
    if not text.strip():
        raise ValueError("write some words, or remove the key")
    return text


Text = Annotated[str, AfterValidator(_not_empty)]
Yes = Annotated[bool, BeforeValidator(lambda value: {"true": True, "false": False}.get(str(value).lower(), value))]


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Passage(_Written):
    """Words that stand more than once, with the number of their sentence."""

    words: Text
    sentence: Annotated[int, Field(ge=1)] | None = None


Passages = Text | _Passage | Annotated[list[Text | _Passage], Field(min_length=1)]
Says = dict[str, Passages]


class _Point(_Written):
    label: Text | None = None
    verdict: Read | None = None
    first: Yes = False
    last: Yes = False
    note: Text | None = None
    says: Says = {}
    ask: Text | None = None


class _Edit(_Written):
    """What changes on the row that shows these words."""

    row: Annotated[Says, Field(min_length=1)]
    label: Text | None = None
    hide: Yes = False
    merge: Says = {}
    split: Says = {}
    drop: Says = {}
    verdict: Read | None = None
    first: Yes = False
    last: Yes = False
    note: Text | None = None


class _Correction(_Written):
    row: Annotated[Says, Field(min_length=1)]
    was: Text
    now: Text
    why: Text
    by: Text
    on: Annotated[str, AfterValidator(_day)]


class _Names(_Written):
    same: list[Annotated[list[Text], Field(min_length=2)]] = []


class _File(_Written):
    """The whole file."""

    by: Text | None = None
    model: Text | None = None
    request: Text | None = None
    points: Annotated[list[_Point], BeforeValidator(lambda value: value or [])] = []
    edits: Annotated[list[_Edit], BeforeValidator(lambda value: value or [])] = []
    names: Annotated[_Names, BeforeValidator(lambda value: value or {})] = _Names()
    corrections: Annotated[list[_Correction], BeforeValidator(lambda value: value or [])] = []

    def author(self) -> Author:
        if self.model:
            return Author(kind=AuthorKind.MODEL, name=self.model)
        return Author(kind=AuthorKind.EDITOR, name=self.by or "")


class _Reader:
    """Turns what was written into drafts, each with its line."""

    def __init__(self, path: str, document: Document, author: Author) -> None:
        self._path, self._document, self._author = path, document, author

    def read(self, written: _File) -> PointsFile:
        """The whole file. A model's file holds points alone: its edits are an editor's to make."""
        drafts = Drafts(
            points=tuple(self._point(at, one) for at, one in enumerate(written.points)),
            edits=tuple(self._edit(at, one) for at, one in enumerate(written.edits)),
            errata=tuple(self._erratum(at, one) for at, one in enumerate(written.corrections)),
        )
        return PointsFile(drafts=drafts, same_names=tuple(tuple(group) for group in written.names.same))

    def _point(self, at: int, one: _Point) -> Draft:
        place = self._place("points", at)
        if bool(one.says) == bool(one.ask):
            raise ReadError(self._path, f"line {place.line}: write either “says” or “ask” for a point")
        return Draft(
            author=self._author,
            place=place,
            says=self._words(one.says, "points", at, "says"),
            label=one.label,
            reading=_reading(one.verdict),
            first=one.first,
            last=one.last,
            note=one.note if self._author.kind is AuthorKind.EDITOR else None,
            question=one.ask,
        )

    def _edit(self, at: int, one: _Edit) -> RowEdit:
        key = ("edits", at)
        return RowEdit(
            author=self._author,
            place=self._place(*key),
            row=self._words(one.row, *key, "row"),
            label=one.label,
            hide=one.hide,
            merge=self._words(one.merge, *key, "merge"),
            split=self._words(one.split, *key, "split"),
            drop=self._words(one.drop, *key, "drop"),
            reading=_reading(one.verdict),
            first=one.first,
            last=one.last,
            note=one.note,
        )

    def _erratum(self, at: int, one: _Correction) -> Erratum:
        key = ("corrections", at)
        row = self._words(one.row, *key, "row")
        return Erratum(place=self._place(*key), row=row, was=one.was, now=one.now, why=one.why, by=one.by, on=one.on)

    def _words(self, says: Says, *keys: Key) -> tuple[Words, ...]:
        return tuple(
            Words(
                source=source,
                text=one if isinstance(one, str) else one.words,
                sentence=None if isinstance(one, str) else one.sentence,
                place=self._place(*keys, source, at),
            )
            for source, passages in says.items()
            for at, one in enumerate(passages if isinstance(passages, list) else [passages])
        )

    def _place(self, *keys: Key) -> Place:
        return Place(file=self._path, line=self._document.line(*keys))


def _reading(verdict: str | None) -> Reading | None:
    if verdict is None:
        return None
    return FlagType.STATUS if verdict == FlagType.STATUS.value else Verdict(verdict)


def _complaint(error: ValidationError, document: Document) -> str:
    """The first thing wrong in the file's order."""
    complaints = error.errors(include_url=False, include_context=False)
    lines = [document.line(*complaint["loc"]) for complaint in complaints]
    line, complaint = min(zip(lines, complaints, strict=True), key=lambda pair: pair[0])
    key = ".".join(str(part) for part in complaint["loc"]) or "the file"
    if complaint["type"] == "extra_forbidden":
        return f"line {line}: there is no key “{complaint['loc'][-1]}” here"
    return f"line {line}: “{key}” is wrong: {complaint['msg'].removeprefix('Value error, ')}"
