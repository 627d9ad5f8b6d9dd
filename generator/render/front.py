"""The pages around many briefings: the front page, the archive, what is followed, and what was withdrawn."""

import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from slugify import slugify

from generator.model import Asset, Front, Listing, Mentioned, Page, Publication, State
from generator.render.dates import month, read_out
from generator.render.hosting import headers
from generator.render.markdown import fill, target
from generator.render.scene import tone
from generator.render.words import Words, words_of

BARE: tuple[tuple[str, object], ...] = (("hide", ["navigation", "toc"]),)
#: How many differences of a briefing the front page names; the others are counted.
MOST_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A briefing on a list."""

    listing: Listing
    publication: Publication
    day: str | None  # `None` where no article states one


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A briefing on the way of somebody or something that is followed, in the order of time."""

    entry: Entry
    mentioned: Mentioned
    new: tuple[tuple[str, str, str | None], ...]  # points that no earlier briefing on the way has
    again: tuple[tuple[str, str, str | None], ...]
    gone: tuple[str, ...]  # labels of the stop before that are not here


def front_pages(front: Front) -> tuple[Page | Asset, ...]:
    """Every page of the site that is not a briefing's own, and the site's own data file."""
    words = words_of(front.settings.language)
    entries = [Entry(listing=one, publication=how, day=_iso(one.day)) for one, how in front.listings]
    title = front.settings.title or words("front.title")
    data = Asset(path="data/site.json", data=_data(front, title))
    withdrawn = [_withdrawn(name, how, words) for name, how in front.withdrawn]
    return (
        _home(title, entries, front, words),
        *_archive(entries, words),
        *_followed(entries, front, words),
        *withdrawn,
        data,
        Asset(path="_headers", data=headers(front.settings.frames)),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _tools(words: Words, up: str) -> dict[str, Callable[..., object]]:
    """What the templates call. Links are written out whole, for no page of the briefings is in this docs/ folder."""

    def to(name: str, page: str = "", anchor: str = "") -> object:
        place = f"{up}{name}/{page}{'/' if page else ''}index.html"
        return target(f"{place}#{anchor}" if anchor else place)

    def day(iso: str | None) -> str:
        return read_out(iso, words.language) if iso else "–"

    return {"w": words, "to": to, "tone": tone, "day": day}


def _home(title: str, entries: list[Entry], front: Front, words: Words) -> Page:
    body = fill(
        "front.md", _tools(words, ""), title=title, entries=entries, publisher=front.settings.publisher,
        missing=front.missing, most=MOST_NAMED, corrected=State.CORRECTED,
    )  # fmt: skip
    return Page(path="index.md", title=title, body=body, meta=BARE)


def _archive(entries: list[Entry], words: Words) -> tuple[Page, ...]:
    """One page with every month, and one for each month."""
    dated = sorted(entries, key=lambda entry: (entry.day or "", entry.listing.name), reverse=True)
    months = [(key, list(found)) for key, found in groupby(dated, key=lambda e: (e.day or "")[:7])]
    title = words("front.archive")
    index = fill(
        "archive.md",
        _tools(words, "../"),
        title=title,
        months=[(key, _month(key, words), found) for key, found in months],
    )
    pages = [Page(path="archive/index.md", title=title, body=index, meta=BARE)]
    for key, found in months:
        name = _month(key, words)
        body = fill(
            "month.md", _tools(words, "../../"), title=name, entries=found, most=MOST_NAMED, corrected=State.CORRECTED
        )
        pages.append(Page(path=f"archive/{key or 'undated'}/index.md", title=name, body=body, meta=BARE))
    return tuple(pages)


def _month(key: str, words: Words) -> str:
    return month(date.fromisoformat(f"{key}-01"), words.language) if key else words("front.undated")


def _followed(entries: list[Entry], front: Front, words: Words) -> tuple[Page, ...]:
    """A page for each name and topic of several briefings, and one that leads to them."""
    ways = [way for way in _ways(entries) if way[0][0] in front.settings.follow]
    title = words("front.followed")
    groups = [(kind, list(found)) for kind, found in groupby(ways, key=lambda way: way[0][0])]
    listed = [
        (kind, [(slug, stops[-1].mentioned.name, len(stops)) for (_, slug), stops in found]) for kind, found in groups
    ]
    index = fill("followed.md", _tools(words, "../"), title=title, groups=listed)
    pages = [Page(path="followed/index.md", title=title, body=index, meta=BARE)]
    for (_, slug), stops in ways:
        name = stops[-1].mentioned.name
        body = fill("followed_one.md", _tools(words, "../../"), title=name, stops=stops)
        pages.append(Page(path=f"followed/{slug}/index.md", title=name, body=body, meta=BARE))
    return tuple(pages)


def _ways(entries: list[Entry]) -> list[tuple[tuple[str, str], list[Stop]]]:
    """Kind and address of what stands in several briefings, with its briefings from the oldest to the newest."""
    found: dict[tuple[str, str], list[tuple[Entry, Mentioned]]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: (entry.day or "", entry.listing.name)):
        for mentioned in entry.listing.mentioned:
            key = (mentioned.kind, f"{mentioned.kind}-{slugify(mentioned.name, max_length=60) or mentioned.id}")
            if not any(entry is other for other, _ in found[key]):
                found[key].append((entry, mentioned))
    return [(key, _stops(passed)) for key, passed in sorted(found.items()) if len(passed) > 1]


def _stops(passed: list[tuple[Entry, Mentioned]]) -> list[Stop]:
    stops: list[Stop] = []
    known: set[str] = set()
    for entry, mentioned in passed:
        labels = {label for _, label, _ in mentioned.points}
        before = [label for _, label, _ in stops[-1].mentioned.points] if stops else []
        stops.append(
            Stop(
                entry=entry,
                mentioned=mentioned,
                new=tuple(point for point in mentioned.points if point[1] not in known),
                again=tuple(point for point in mentioned.points if point[1] in known),
                gone=tuple(label for label in dict.fromkeys(before) if label not in labels),
            )
        )
        known |= labels
    return stops


def _withdrawn(name: str, how: Publication, words: Words) -> Page:
    title = words("front.withdrawn")
    body = fill("withdrawn.md", _tools(words, "../"), title=title, note=how.note)
    return Page(path=f"{name}/index.md", title=title, body=body, meta=(*BARE, ("noindex", True)))


def _data(front: Front, title: str) -> bytes:
    """The site for programs: its title, its day, and where its briefings are."""
    days = [one.day for one, _ in front.listings if one.day]
    briefings = [
        {"address": one.name, "title": one.title, "day": _iso(one.day), "state": how.state, "sources": one.sources}
        for one, how in front.listings
    ]
    imprint = {
        "title": title,
        "language": front.settings.language,
        "day": _iso(max(days, default=None)),
    }
    return (json.dumps({**imprint, "briefings": briefings}, ensure_ascii=False, indent=1) + "\n").encode()
