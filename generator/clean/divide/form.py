"""An article below a form that its collector filled in: "Source: Orme Bell", "Title: …", and then the text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.clean.divide.rows import Row, labels, rows_of
from generator.clean.draft import Block, Draft
from generator.clean.html.authors import author_names
from generator.clean.html.dates import iso_date
from generator.clean.html.metadata import stated
from generator.clean.metadata import CHANGED, day_in
from generator.model import PassageKind, Reason, Stated

FIELD = re.compile(r"(?P<label>[^\W\d_][^\n:：]{0,24}?)[ \xa0]?[:：][ \t\xa0]*(?P<value>.*)")
FEWEST = 2  # labels: one alone may be the beginning of a sentence
TELLING = frozenset({"title", "outlet"})  # one of them at least
LABEL = Reason.of("where.form")
ASIDE = Reason.of("passage.form")
KINDS = {
    "title": (PassageKind.TITLE, Reason.of("passage.title")),
    "byline": (PassageKind.BYLINE, Reason.of("passage.byline")),
    "published": (PassageKind.DATELINE, Reason.of("passage.published")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A line of the form: the field that its label names, and where its value stands."""

    name: str
    start: int  # of the line
    value: int
    end: int


def with_form(draft: Draft) -> Draft:
    """The draft with what the form above its text states; itself where no form stands above it."""
    fields = list(_fields(rows_of(draft), draft.text))
    names = {field.name for field in fields}
    if len(fields) < FEWEST or not TELLING & names:
        return draft
    said: dict[str, str] = {}
    for field in fields:
        said.setdefault(field.name, " ".join(draft.text[field.value : field.end].split()))
    return replace(
        draft,
        blocks=(
            *(block for field in fields for block in _blocks(field)),
            *(block for block in draft.blocks if block.start >= fields[-1].end),
        ),
        title=_stated(said, "title") or draft.title,
        outlet=_stated(said, "outlet") or draft.outlet,
        byline=stated(", ".join(author_names([said.get("byline", "")])), LABEL) or draft.byline,
        published=stated(_day(said.get("published", "")), LABEL) or draft.published,
        url=_stated(said, "url") if said.get("url", "").startswith("http") else draft.url,
    )


def _fields(rows: Sequence[Row], text: str) -> Iterator[Field]:
    """The labelled lines that the text begins with, up to the one that says that the article follows."""
    for row in rows:
        found = FIELD.match(row.text)
        name = _names().get(found["label"].lower()) if found else None
        if found is None or name is None:
            return
        value = row.start + found.start("value")
        yield Field(name=name, start=row.start, value=value, end=value if name == "body" else row.end)
        if name == "body":
            return


def _blocks(field: Field) -> Iterator[Block]:
    """The label, and its value as what it is."""
    known = KINDS.get(field.name) if field.value < field.end else None
    label_end = field.value if known or field.name == "body" else field.end
    yield Block(start=field.start, end=label_end, kind=PassageKind.FURNITURE, reason=ASIDE)
    if known:
        yield Block(start=field.value, end=field.end, kind=known[0], reason=known[1])


def _stated(said: Mapping[str, str], name: str) -> Stated | None:
    return stated(said.get(name), LABEL)


def _day(words: str) -> str | None:
    return None if CHANGED.match(words) else iso_date(words) or day_in(words)


@cache
def _names() -> Mapping[str, str]:
    return {**labels("labels.yml"), **labels("forms.yml")}
