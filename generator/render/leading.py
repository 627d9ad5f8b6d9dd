"""Leading: which old addresses lead to a row, and which to none any more."""

import re
from collections.abc import Iterator

from generator.model import Row
from generator.render.scene import Scene

#: An id as we make them; the history is a file that anybody may have written, and an id becomes a file's name.
ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def former_ids(row_id: str, scene: Scene, own: tuple[str, ...] = ()) -> tuple[str, ...]:
    """What else leads to the row: what the history knows; where there is none, its `own`."""
    past = (*scene.history.snapshot.points, *scene.history.snapshot.singles)
    known = next((one.former for one in past if one.id == row_id), own)
    return tuple(address for address in known if ADDRESS.fullmatch(address))


def gone_ids(scene: Scene) -> list[str]:
    """What led to rows that are not there any more."""
    return [address for address in scene.history.snapshot.gone if ADDRESS.fullmatch(address)]


def embedded_before(scene: Scene) -> Iterator[tuple[str, Row | None]]:
    """Each old id under which a point of the grid had a page of its own, with the row that it leads to, if any does.

    A row that the grid does not show any more, but which stands beside it, still has its words.
    """
    briefing, embedded = scene.briefing, set(scene.history.snapshot.embedded)
    shown = {row.id for row in briefing.rows}
    for row in briefing.rows:
        yield from ((address, row) for address in former_ids(row.id, scene, row.former) if address not in shown)
    for row in briefing.singles:
        yield from ((address, row) for address in (row.id, *former_ids(row.id, scene)) if address in embedded)
    yield from ((address, None) for address in gone_ids(scene) if address in embedded)
