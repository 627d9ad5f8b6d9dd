"""A change: what an editor did to one row on the screen, as an entry of a points file, the row known by its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from generator.errors import EditError
from generator.model import AnnotatedArticle, Briefing, Row, Span

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000, pattern=r"^[^\r\n]*$")]
#: What stands under a key of a points file.
Entry = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An entry, the key of the file under which it belongs, who makes it, and the id of its row today."""

    key: Literal["edits", "corrections"]
    entry: Entry
    by: str | None
    row: str | None = None


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    row: str
    by: Line | None = None


class _Hide(_Asked):
    do: Literal["hide"]


class _Rename(_Asked):
    do: Literal["rename"]
    label: Line


class _Merge(_Asked):
    do: Literal["merge"]
    other: str


class _Split(_Asked):
    """Which passages of the row, counted from 0 in its order, are another point, or none."""

    do: Literal["split", "drop"]
    passages: Annotated[list[int], Field(min_length=1)]


class _Correct(_Asked):
    do: Literal["correct"]
    was: Line
    now: Line
    why: Line
    on: date


class _Body(BaseModel):
    change: Annotated[_Hide | _Rename | _Merge | _Split | _Correct, Field(discriminator="do")]


def read_change(body: bytes, briefing: Briefing) -> Change:
    """What the screen sent, as an entry. EditError where it is no change, or the briefing has no such row."""
    try:
        asked = _Body.model_validate_json(b'{"change":' + body + b"}").change
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise EditError(".".join(map(str, first["loc"][2:])) or "the change", first["msg"]) from error
    row = _row(briefing, asked.row)
    entry: Entry = {"row": _says(briefing.sources, _spans(row))}
    match asked:
        case _Correct():
            told = {"was": asked.was, "now": asked.now, "why": asked.why, "by": asked.by or "—"}
            return Change(
                key="corrections", entry={**entry, **told, "on": asked.on.isoformat()}, by=asked.by, row=row.id
            )
        case _Hide():
            entry["hide"] = True
        case _Rename():
            entry["label"] = asked.label
        case _Merge():
            entry["merge"] = _says(briefing.sources, _spans(_other(briefing, row, asked.other)))
        case _Split():
            entry[asked.do] = _says(briefing.sources, _chosen(row, asked.passages))
    return Change(key="edits", entry=entry, by=asked.by, row=row.id)


def _row(briefing: Briefing, row_id: str) -> Row:
    found = next((row for row in (*briefing.rows, *briefing.singles) if row.id == row_id), None)
    if found is None:
        raise EditError(row_id, "is no row of the comparison any more; load the page again")
    return found


def _other(briefing: Briefing, row: Row, row_id: str) -> Row:
    other = _row(briefing, row_id)
    if other is row:
        raise EditError(row_id, "is the same row; choose another one")
    return other


def _spans(row: Row) -> list[Span]:
    return [span for cell in row.cells for span in cell.spans]


def _chosen(row: Row, passages: Sequence[int]) -> list[Span]:
    spans = _spans(row)
    if not all(0 <= at < len(spans) for at in passages):
        raise EditError(row.id, "has no such passage; load the page again")
    if len(set(passages)) == len(spans):
        raise EditError(row.id, "would be empty; hide it, or leave one passage in it")
    return [spans[at] for at in sorted(set(passages))]


def _says(sources: Sequence[AnnotatedArticle], spans: Sequence[Span]) -> Entry:
    """The words by source, as a points file has them."""
    owners = {source.article.id: source for source in sources}
    paths = [source.article.path for source in sources]
    says: dict[str, list[object]] = {}
    for span in spans:
        source = owners[span.source]
        name = source.article.path if paths.count(source.article.path) == 1 else source.article.id
        says.setdefault(name, []).append(_words(source, span))
    return {name: words[0] if len(words) == 1 else words for name, words in says.items()}


def _words(source: AnnotatedArticle, span: Span) -> object:
    """The words on one line; with the number of their sentence where they stand more than once."""
    words = " ".join(span.text.split())
    if " ".join(source.article.text.split()).count(words) == 1:
        return words
    numbers = [number for number, one in enumerate(source.sentences, 1) if one.span.overlaps(span)]
    return {"words": words, "sentence": numbers[0]} if numbers else words
