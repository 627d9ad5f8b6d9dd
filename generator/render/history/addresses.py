"""Addresses of rows: an id that the site before had leads to the row that has its words now, or is known to be gone."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from generator.model import PastPoint, Snapshot

MOST_GONE = 500  # ten times the rows of a grid; a longer memory of what is gone would outgrow the page
MOST_EMBEDDED = 2 * MOST_GONE  # those that are gone, and those that lead to a row


def with_addresses(before: Snapshot, now: Snapshot) -> Snapshot:
    """The snapshot with what leads to each of its rows. No id of `before` is forgotten."""
    rows = (*now.points, *now.singles)
    known = {row.id for row in rows}
    leads = {former: row.id for row in rows for former in row.former if former not in known}
    same = {source.id for source in now.sources if source.words in {one.words for one in before.sources}}
    gone: list[str] = []
    for old in (*before.points, *before.singles):
        heir = _heir(old, rows, same)
        for address in (old.id, *old.former):
            if address not in known and address not in leads:
                if heir is None:
                    gone.append(address)
                else:
                    leads[address] = heir.id
    lost = (address for address in (*gone, *before.gone) if address not in known and address not in leads)
    had = [address for old in before.points for address in (old.id, *old.former)]
    return replace(
        now,
        embedded=tuple(dict.fromkeys([*(row.id for row in now.points), *had, *before.embedded]))[:MOST_EMBEDDED],
        points=_led(now.points, leads),
        singles=_led(now.singles, leads),
        gone=tuple(dict.fromkeys(lost))[:MOST_GONE],
    )


def _heir(old: PastPoint, rows: Sequence[PastPoint], same: Collection[str]) -> PastPoint | None:
    """The row that the old one is now: by its id, else by its words, else by its places in texts that are the same."""
    found = [(row.id == old.id, len({*row.words} & {*old.words}), _shared(row, old, same)) for row in rows]
    best = max(range(len(rows)), key=lambda at: (found[at], -at), default=None)
    return None if best is None or not any(found[best]) else rows[best]


def _shared(row: PastPoint, old: PastPoint, same: Collection[str]) -> int:
    """How many characters the two have in common."""
    return sum(
        max(0, min(end, last) - max(start, first))
        for source, start, end in row.places
        for other, first, last in old.places
        if source == other and source in same
    )


def _led(points: Sequence[PastPoint], leads: dict[str, str]) -> tuple[PastPoint, ...]:
    return tuple(replace(one, former=tuple(old for old, new in leads.items() if new == one.id)) for one in points)
