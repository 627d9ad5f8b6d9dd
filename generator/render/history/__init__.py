"""What changed: the briefing is compared with the site before, and a difference becomes an edition.

No clock is asked. An edition is dated by whoever builds, or by the newest day that an article states, and never before
the edition that it follows. Its id is a digest of its changes and of the edition before it, so that the same steps
give the same ids, and an article that is added, taken out and added again makes three editions.
"""

import json
from collections import Counter
from dataclasses import asdict, replace
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from generator.model import Asset, Briefing, Change, ChangeKind, Edition, History
from generator.render.history.addresses import with_addresses
from generator.render.history.changes import changes_between
from generator.render.history.snapshot import snapshot_of
from generator.render.words import words_of

#: Older editions are forgotten: a feed is read from its top.
MOST_EDITIONS = 30
#: The kinds of changes that a first edition is made of.
BEGINNING = frozenset({ChangeKind.SOURCE_ADDED, ChangeKind.FLAG_RAISED, ChangeKind.POINT_ADDED})
OF_POINTS = frozenset({ChangeKind.POINT_ADDED, ChangeKind.VERDICT_CHANGED})


def continue_history(before: History, briefing: Briefing, instant: datetime | None = None) -> History:
    """The history with the briefing in it: one more edition, dated `instant`, where anything is different."""
    day = instant or _newest_day(briefing)
    before = _dated(before, day)
    now = with_addresses(before.snapshot, snapshot_of(briefing))
    changes = changes_between(before.snapshot, now)
    if not changes:
        return replace(before, snapshot=now)
    latest = before.editions[0] if before.editions else None
    known = (day, latest.when if latest else None)
    when = max((one for one in known if one), default=None)
    name = f"{latest.id if latest else ''} {now}"
    edition = Edition(id=uuid5(NAMESPACE_URL, name), when=when, changes=changes)
    return History(snapshot=now, editions=(edition, *before.editions)[:MOST_EDITIONS])


def _dated(history: History, day: datetime | None) -> History:
    """The history, in which editions whose day nobody stated have the first day that anybody does."""
    editions = tuple(replace(edition, when=edition.when or day) for edition in history.editions)
    return replace(history, editions=editions)


def headline(edition: Edition, language: str) -> str:
    """The changes of an edition in one line: "1 source added, 2 points new"."""
    words = words_of(language)
    counts = Counter(change.kind for change in each_once(edition.changes))
    return ", ".join(words(f"changes.{kind}", n=count) for kind, count in counts.items())


def each_once(changes: tuple[Change, ...]) -> list[Change]:
    """The changes but for points and verdicts of which a new warning tells, and warnings that went with their point."""
    warned = {change.subject for change in changes if change.kind is ChangeKind.FLAG_RAISED and change.subject}
    gone = {change.subject for change in changes if change.kind is ChangeKind.POINT_REMOVED}
    return [
        change
        for change in changes
        if not (change.kind in OF_POINTS and change.subject in warned)
        and not (change.kind is ChangeKind.FLAG_DROPPED and change.subject in gone)
    ]


def is_first(edition: Edition, history: History) -> bool:
    """Whether everything began with it: it is the oldest that is known, and nothing in it was there before."""
    return edition is history.editions[-1] and {change.kind for change in edition.changes} <= BEGINNING


def history_file(history: History) -> Asset:
    """The history as the next build will read it, from the site that it was published with."""
    text = json.dumps(asdict(history), ensure_ascii=False, indent=1, default=str)
    return Asset(path="data/changes.json", data=f"{text}\n".encode())


def _newest_day(briefing: Briefing) -> datetime | None:
    """The newest day that an article states, else the newest on which one was fetched, if there is either."""
    articles = [source.article for source in briefing.sources]
    published = [article.published.value for article in articles if article.published]
    stated = published or [article.retrieved.value for article in articles if article.retrieved]
    return max((datetime.fromisoformat(value[:10]).replace(tzinfo=UTC) for value in stated), default=None)
