"""What is different between two snapshots of a briefing."""

from collections.abc import Iterator

from generator.model import Change, ChangeKind, FlagType, PastFlag, PastPoint, Snapshot, Verdict

#: The id of a point now -> the point that it was.
Former = dict[str, PastPoint]


def changes_between(before: Snapshot, now: Snapshot) -> tuple[Change, ...]:
    """Every change that a follower reads of, in the order of `ChangeKind`, within a kind in the order of the pages."""
    former = former_points(before.points, now.points)
    found = [*_sources(before, now), *_flags(before, now, former), *_points(before, now, former)]
    order = list(ChangeKind)
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def former_points(before: tuple[PastPoint, ...], now: tuple[PastPoint, ...]) -> Former:
    """Which point each was. The words decide, then the id: an article more can give a point another label and id."""
    alike = sorted(
        (-len(shared), point.id != old.id, at, old_at)
        for at, point in enumerate(now)
        for old_at, old in enumerate(before)
        if (shared := {*point.words} & {*old.words}) or old.id in (point.id, *point.former)
    )
    found: dict[int, int] = {}
    for _, _, at, old_at in alike:
        if at not in found and old_at not in found.values():
            found[at] = old_at
    return {now[at].id: before[old_at] for at, old_at in found.items()}


def _sources(before: Snapshot, now: Snapshot) -> Iterator[Change]:
    old, new = ({source.id: source for source in snapshot.sources} for snapshot in (before, now))
    for source in now.sources:
        if source.id not in old:
            yield Change(kind=ChangeKind.SOURCE_ADDED, label=source.name, subject=source.id)
        # Both: a file of many articles changes for each of them, and another version of ours can read another text.
        elif source.sha256 != old[source.id].sha256 and source.words != old[source.id].words:
            yield Change(kind=ChangeKind.SOURCE_CORRECTED, label=source.name, subject=source.id)
    for source in before.sources:
        if source.id not in new:
            yield Change(kind=ChangeKind.SOURCE_REMOVED, label=source.name, subject=source.id)


def _points(before: Snapshot, now: Snapshot, former: Former) -> Iterator[Change]:
    for point in now.points:
        old = former.get(point.id)
        if old is None:
            yield Change(kind=ChangeKind.POINT_ADDED, label=point.label, subject=point.id, after=point.verdict)
        elif old.verdict is not point.verdict:
            kind = ChangeKind.VERDICT_CHANGED
            yield Change(kind=kind, label=point.label, subject=point.id, before=old.verdict, after=point.verdict)
    kept = {old.id for old in former.values()}
    for old in before.points:
        if old.id not in kept:
            yield Change(kind=ChangeKind.POINT_REMOVED, label=old.label, subject=old.id, before=old.verdict)


def _flags(before: Snapshot, now: Snapshot, former: Former) -> Iterator[Change]:
    """The warnings that came and went, each with the verdict of its row, which is all that the pages show of it."""
    raised = [(flag, _kinds(flag, now), _as_it_was(flag, former)) for flag in now.flags]
    known = [(flag, _kinds(flag, before), flag.point or flag.label) for flag in before.flags]
    for kind, flags, others in ((ChangeKind.FLAG_RAISED, raised, known), (ChangeKind.FLAG_DROPPED, known, raised)):
        for flag, kinds, point in flags:
            if not any(point == other and not {*kinds}.isdisjoint(same) for _, same, other in others):
                yield Change(kind=kind, label=flag.label, subject=flag.point, after=kinds[0])


def _kinds(flag: PastFlag, snapshot: Snapshot) -> tuple[Verdict | FlagType, ...]:
    """The verdict that stands on its row, if there is one, and its own kind."""
    verdicts = [one.verdict for one in snapshot.points if one.id == flag.point and one.verdict]
    return (*verdicts, flag.type)


def _as_it_was(flag: PastFlag, former: Former) -> str:
    """The point that the flag was raised for, under its former id."""
    point = former.get(flag.point or "")
    return point.id if point else flag.point or flag.label
