"""Named fields of an article, as front matter, scrapers and feeds give them, under the names in use."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from generator.clean.html.authors import author_names
from generator.clean.html.dates import iso_date
from generator.clean.html.metadata import stated
from generator.model import Reason, Stated

TITLE = ("title", "headline", "name")
BYLINE = ("authors", "author", "byline", "by", "creator", "creators", "writer")
PUBLISHED = (
    *("published", "date", "datepublished", "publishedat", "publisheddate", "publishdate", "datetime", "pubdate"),
    *("publicationdate", "datepublish", "publishtime", "timestamp", "created", "createdat"),
)
URL = ("url", "link", "sourceurl", "canonicalurl", "permalink", "originalurl", "externalurl")
OUTLET = ("outlet", "source", "publisher", "site", "sitename", "publication", "newspaper", "sourcename", "domain")
LANGUAGE = ("language", "lang")
TEXT = ("text", "body", "content", "maintext", "articlebody", "fulltext", "articletext", "contenttext", "article")
MARKUP = ("contenthtml", "html", "bodyhtml")
KNOWN = frozenset((*TITLE, *BYLINE, *PUBLISHED, *URL, *OUTLET, *LANGUAGE, *TEXT, *MARKUP))
MAX_OTHERS = 12
MAX_SHOWN = 60  # characters of another field's value


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
    others: tuple[Reason, ...]

    @property
    def notes(self) -> tuple[Reason, ...]:
        """A note on the other fields, where there are any."""
        return (Reason.of("note.other_fields", fields=self.others),) if self.others else ()


def fields_of(values: Mapping[str, object], where: Reason) -> Fields:
    """The fields of one article; `where` says where they stand, such as in the front matter."""
    named = {_key(str(name)): value for name, value in values.items()}
    url = _one(named, URL)
    return Fields(
        title=stated(_one(named, TITLE), where),
        byline=stated(", ".join(author_names(_each(named, BYLINE))), where),
        published=stated(next((d for v in _each(named, PUBLISHED) if (d := iso_date(v))), None), where),
        url=stated(url, where) if url and url.startswith(("http://", "https://")) else None,
        outlet=stated(_one(named, OUTLET), where),
        language=stated((_one(named, LANGUAGE) or "")[:2].lower(), where),
        text=_longest(named, TEXT),
        markup=_longest(named, MARKUP),
        others=tuple(_others(values)),
    )


def _key(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "").replace(" ", "")


def _one(named: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    return next(iter(_each(named, names)), None)


def _each(named: Mapping[str, object], names: tuple[str, ...]) -> Iterator[str]:
    """The words at the first of `names` that has any, one by one where there are several."""
    for name in names:
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
        yield from _words(value.get("name") or value.get("title"))


def _longest(named: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    texts = [_joined(named.get(name)) for name in names]
    return max((text for text in texts if text and text.strip()), key=len, default=None)


def _joined(value: object) -> str | None:
    """A text, or the paragraphs of one in a list."""
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    return value if isinstance(value, str) else None


def _others(values: Mapping[str, object]) -> Iterator[Reason]:
    for name in list(values)[:MAX_OTHERS]:
        words = _shown(values[name])
        if words and _key(str(name)) not in KNOWN:
            shown = words if len(words) <= MAX_SHOWN else f"{words[:MAX_SHOWN]}…"
            yield Reason.of("note.field", name=str(name), words=shown)


def _shown(value: object) -> str:
    parts = value if isinstance(value, list) else [value]
    return " ".join(", ".join(str(part) for part in parts if isinstance(part, str | int | float)).split())
