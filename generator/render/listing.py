"""What the front page says of a briefing, taken from the briefing itself."""

from collections.abc import Iterable
from datetime import date

from generator.model import Briefing, Entity, Listing, Mentioned, Row
from generator.render.scene import TONES

#: The verdicts that a reader would call a difference.
DIFFERING = {verdict for verdict, tone in TONES.items() if verdict and tone in {"clash", "differs"}}


def listing(briefing: Briefing, name: str) -> Listing:
    """The listing of a briefing whose address is `name`; only names and labels, no sentence of a source."""
    rows = {row.id: row for row in briefing.rows}
    entities = (_mentioned(entity, briefing) for entity in briefing.entities)
    topics = (
        Mentioned(kind="topic", id=topic.id, name=topic.label, points=_points(rows[i] for i in topic.rows if i in rows))
        for topic in briefing.topics
        if topic.label not in {entity.name for entity in briefing.entities}
    )
    return Listing(
        name=name,
        title=briefing.title,
        day=_day(briefing),
        sources=len(briefing.sources),
        voices=len(briefing.sources) - sum(len(copy.sources) - 1 for copy in briefing.copies),
        points=len(briefing.rows),
        differing=tuple((r.id, r.label, r.verdict) for r in briefing.rows if r.verdict and r.verdict in DIFFERING),
        mentioned=(*entities, *topics),
    )


def _mentioned(entity: Entity, briefing: Briefing) -> Mentioned:
    return Mentioned(
        kind=entity.kind,
        id=entity.id,
        name=entity.name,
        points=_points(row for row in briefing.rows if _stands_in(entity, row)),
    )


def _stands_in(entity: Entity, row: Row) -> bool:
    return any(span.contains(mention) for cell in row.cells for span in cell.spans for mention in entity.mentions)


def _points(rows: Iterable[Row]) -> tuple[tuple[str, str, str | None], ...]:
    return tuple((row.id, row.label, row.verdict) for row in rows)


def _day(briefing: Briefing) -> date | None:
    days = [date.fromisoformat(s.article.published.value[:10]) for s in briefing.sources if s.article.published]
    return max(days, default=None)
