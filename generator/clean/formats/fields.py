"""Named fields of an article, as front matter, scrapers and feeds give them, under the names in use."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from generator.clean.html.authors import author_names
from generator.clean.html.dates import iso_date
from generator.clean.html.metadata import stated
from generator.clean.html.titles import without_site
from generator.model import Reason, Stated
from generator.text.tables import read_table

MAX_OTHERS = 12
MAX_SHOWN = 60  # characters of another field's value
#: Mappings in which a value has its name, such as {"source": {"name": "The Paper"}}.
INNER = ("name", "title", "main", "original", "label", "domain", "value")
#: "[[Jane Roe]]", as notes link to people.
WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*+\|)?([^\[\]|]++)\]\]")
#: "… [+2219 chars]": what an interface prints where it gives the beginning only.
CUT = re.compile(r"(?<!\s)\s*+(?:…|\.\.\.)?\s*+\[\+\d++ chars\]\s*+$")
#: What systems call an article that is not out: WordPress, Ghost, Jekyll, Hugo, in German, and news agencies (ninjs).
NOT_OUT = frozenset(
    {"draft", "entwurf", "pending", "private", "auto-draft", "trash", "future", "scheduled", "embargoed"}
    | {"canceled", "cancelled", "withheld"}
)
ONLY_BEGINNING = Reason.of("note.cut_record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What the fields state; `others` are those that have no place in an article."""

    title: Stated | None
    byline: Stated | None
    published: Stated | None
    url: Stated | None
    outlet: Stated | None
    language: Stated | None
    text: str | None
    markup: str | None
    summary: str | None
    cut: bool  # the text breaks off
    others: tuple[Reason, ...]
    unpublished: str | None = None  # the status by which a record says that it is not, or not yet, out

    @property
    def notes(self) -> tuple[Reason, ...]:
        """What a reader must know: that the text breaks off, and what else the record holds."""
        others = (Reason.of("note.other_fields", fields=self.others),) if self.others else ()
        return (*((ONLY_BEGINNING,) if self.cut else ()), *others)


def fields_of(values: Mapping[str, object], where: Reason) -> Fields:
    """The fields of one article; `where` says where they stand, such as in the front matter."""
    named = _flat(values)
    url, text = _address(named), _longest(named, "text")
    outlet = _one(named, "outlet")
    title = _one(named, "title")
    return Fields(
        title=stated(without_site(title, [], [outlet]) if title and outlet else title, where),
        byline=stated(", ".join(author_names(WIKI_LINK.sub(r"\1", word) for word in _each(named, "byline"))), where),
        published=stated(next((d for v in _each_value(named, "published") if (d := iso_date(v))), None), where),
        url=stated(url, where),
        outlet=None if outlet is None or outlet.startswith(("http://", "https://")) else stated(outlet, where),
        language=stated((_one(named, "language") or "")[:2].lower(), where),
        text=CUT.sub("…", text) if text else None,
        markup=_longest(named, "markup"),
        summary=_longest(named, "summary"),
        cut=bool(text and CUT.search(text)),
        others=tuple(_others(values)),
        unpublished=_unpublished(named),
    )


def _unpublished(named: Mapping[str, object]) -> str | None:
    """The status of a draft, as systems that publish and note-taking programs write it."""
    status = str(named.get("status") or named.get("state") or named.get("pubstatus") or "").strip().lower()
    if status in NOT_OUT:
        return status
    if str(named.get("draft") or "").strip().lower() in {"true", "yes"}:
        return "draft"
    return "published: false" if str(named.get("published", "")).strip().lower() == "false" else None


@cache
def field_names() -> Mapping[str, tuple[str, ...]]:
    """The names in use for each field."""
    read = read_table(__package__, "fields.yml")
    return {field: tuple(names) for field, names in read.items()}


@cache
def _known() -> frozenset[str]:
    return frozenset(name for names in field_names().values() for name in names)


def _flat(values: Mapping[str, object]) -> dict[str, object]:
    """The values by their keys, and those in mappings inside, such as `fields` or `thread`, where they are new."""
    named = {key_of(str(name)): value for name, value in values.items()}
    for name, value in values.items():
        if isinstance(value, Mapping) and key_of(str(name)) not in _known():
            for inner, words in value.items():
                named.setdefault(key_of(str(inner)), words)
    return named


def _address(named: Mapping[str, object]) -> str | None:
    """The first web address; a source that is nothing but one is the article's address, not its outlet."""
    words = (*_each_value(named, "url"), *_each_value(named, "outlet"))
    return next((word for word in words if word.lower().startswith(("http://", "https://"))), None)


def key_of(name: str) -> str:
    """A field's name as the lists of names have it."""
    return name.lower().replace("_", "").replace("-", "").replace(" ", "")


def _one(named: Mapping[str, object], field: str) -> str | None:
    return next(iter(_each(named, field)), None)


def _each_value(named: Mapping[str, object], field: str) -> Iterator[str]:
    """The words at every name of a field, the surest name first."""
    for name in field_names()[field]:
        yield from (word for word in _words(named.get(name)) if word)


def _each(named: Mapping[str, object], field: str) -> Iterator[str]:
    """The words at the first name of a field that has any, one by one where there are several."""
    for name in field_names()[field]:
        words = [word for word in _words(named.get(name)) if word]
        if words:
            yield from words
            return


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, datetime | date):
        yield value.isoformat()
    elif isinstance(value, list | tuple):
        for part in value[:50]:
            if isinstance(part, str | Mapping):
                yield from _words(part)
    elif isinstance(value, Mapping):
        yield from _words(next((value[name] for name in INNER if isinstance(value.get(name), str)), None))


def _longest(named: Mapping[str, object], field: str) -> str | None:
    texts = [_joined(named.get(name)) for name in field_names()[field]]
    return max((text for text in texts if text and text.strip()), key=len, default=None)


def _joined(value: object) -> str | None:
    """A text, the paragraphs of one in a list, its pieces with their styles (chats), or its longest form (ninjs)."""
    if isinstance(value, list) and all(isinstance(part, Mapping) and "value" in part for part in value):
        return max((str(part["value"]) for part in value), key=len, default=None)
    if isinstance(value, list) and any(isinstance(part, Mapping) and "type" in part for part in value):
        pieces = (part.get("text") if isinstance(part, Mapping) else part for part in value)
        return "".join(piece for piece in pieces if isinstance(piece, str))
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    return value if isinstance(value, str) else None


def _others(values: Mapping[str, object]) -> Iterator[Reason]:
    for name in list(values)[:MAX_OTHERS]:
        words = _shown(values[name])
        if words and key_of(str(name)) not in _known():
            shown = words if len(words) <= MAX_SHOWN else f"{words[:MAX_SHOWN]}…"
            yield Reason.of("note.field", name=str(name), words=shown)


def _shown(value: object) -> str:
    parts = value if isinstance(value, list) else [value]
    return " ".join(", ".join(str(part) for part in parts if isinstance(part, str | int | float)).split())
