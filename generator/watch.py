"""Watching: new articles, from feeds or put into the pile by hand, are proposed to their stories; none is moved."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator import pipeline
from generator.clean import feed_links
from generator.each import Work
from generator.errors import CleanError
from generator.model import Seed, Sorting
from generator.read.adding import Added, Refused, add_page, utc_now
from generator.read.fetch import Fetcher, RefusedError, fetching, led_to
from generator.read.pile import holds_articles
from generator.read.record import known_urls
from generator.read.stories import read_site_settings
from generator.render.reasons import english

#: Pages of one feed that are fetched in one round; the others come in the next. A feed rarely names more than 50.
MOST_PAGES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What is watched, and what it is held against."""

    pile: Path  # new articles arrive here
    into: Path  # the stories that they are proposed to; its site.yml names the feeds
    memory: Path  # a file of ours: which feeds have been read, and how they were
    allow_private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What one look brought: pages from the feeds, what was refused, and where everything in the pile belongs."""

    added: tuple[Added, ...]
    refused: tuple[Refused, ...]
    sorting: Sorting | None  # `None`: the pile is empty


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stamp:
    """By what a site knows whether its feed has changed since (RFC 9110, 13.1)."""

    etag: str | None = None
    modified: str | None = None

    def conditions(self) -> dict[str, str]:
        said = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in said.items() if value}


@dataclass(slots=True, kw_only=True)
class _Poll:
    """What the feeds brought so far in this round."""

    stamps: dict[str, _Stamp]
    added: list[Added] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def look(watched: Watched, work: Work, now: Callable[[], datetime] = utc_now) -> Round:
    """Poll the feeds, save their new articles in the pile, and say where the files of the pile belong.

    A feed or a page that cannot be had costs itself only. ReadError where a folder or a settings file is wrong.
    """
    feeds = read_site_settings(watched.into).feeds
    poll = _Poll(stamps=_recall(watched.memory))
    with fetching(allow_private=watched.allow_private) as fetcher:
        for done, feed in enumerate(feeds):
            work.progress("polling feeds", done, len(feeds))
            _poll(fetcher, feed, watched, poll, now)
    if feeds:
        work.progress("polling feeds", len(feeds), len(feeds))
        _remember(watched.memory, poll.stamps)
    sorting = pipeline.sort_pile(watched.pile, watched.into, work) if holds_articles(watched.pile) else None
    return Round(added=tuple(poll.added), refused=tuple(poll.refused), sorting=sorting)


def _links(feed: str, links: Iterable[str], poll: _Poll) -> Iterator[str]:
    """Where the links of a feed lead; one that is no address costs itself only."""
    for link in links:
        try:
            yield led_to(feed, link)
        except RefusedError as reason:
            poll.refused.append(Refused(url=link, reason=str(reason)))


def _poll(fetcher: Fetcher, feed: str, watched: Watched, poll: _Poll, now: Callable[[], datetime]) -> None:
    """Fetch the new articles of one feed."""
    try:
        answer = fetcher.fetch(feed, poll.stamps.get(feed, _Stamp()).conditions())
        if answer is None:
            return
        links = list(_links(answer.url, feed_links(_seed(answer.data)), poll))
    except RefusedError as reason:
        poll.refused.append(Refused(url=feed, reason=str(reason)))
        return
    except CleanError as error:
        poll.refused.append(Refused(url=feed, reason=english(error.reason)))
        return
    new = _new(links, watched.pile)
    for url in new[:MOST_PAGES]:
        outcome = add_page(fetcher, url, watched.pile, now)
        if isinstance(outcome, Added):
            poll.added.append(outcome)
        else:
            poll.refused.append(outcome)
    if len(new) <= MOST_PAGES:  # else the feed must not answer next time that nothing is new
        poll.stamps[feed] = _Stamp(etag=answer.etag, modified=answer.modified)


def _seed(data: bytes) -> Seed:
    return Seed(path="feed.xml", data=data, sha256=hashlib.sha256(data).hexdigest())


def _new(links: Sequence[str], pile: Path) -> list[str]:
    known = known_urls(pile)
    return [link for link in dict.fromkeys(links) if link not in known]


def _recall(file: Path) -> dict[str, _Stamp]:
    """What is known of the feeds; nothing where it cannot be read: then they are asked without conditions."""
    try:
        return TypeAdapter(dict[str, _Stamp]).validate_json(file.read_bytes())
    except (OSError, ValidationError):
        return {}


def _remember(file: Path, stamps: dict[str, _Stamp]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.write_bytes(TypeAdapter(dict[str, _Stamp]).dump_json(stamps))
    fresh.replace(file)
