"""A briefing larger than any that was met: every one of very many sources speaks to every one of many points."""

from dataclasses import replace
from decimal import Decimal

from generator.model import Briefing, Cell, Clash, Facet, Figure, Row, Side, Topic, Verdict
from tests.render.sample import because, stated
from tests.render.variants import annotated, briefing


def crowd(count: int, points: int) -> Briefing:
    """So many sources; of each point half of them give one number, and half another."""
    words = [
        " ".join(f"About {10 + n % 2 + p} boats of the number {p} came to the quay." for p in range(points))
        for n in range(count)
    ]
    sources = tuple(
        annotated(f"{n:03}-eee59f318fea7cbd", text, outlet=stated(f"The Courier of the Valley No. {n}"))
        for n, text in enumerate(words)
    )
    rows = tuple(_row(point, sources) for point in range(points))
    clashes = tuple(_clash(row) for row in rows)
    spans = tuple(span for cell in rows[0].cells for span in cell.spans)
    ids = tuple(source.article.id for source in sources)
    topics = tuple(
        Topic(id=f"t-{n}", label=f"Matter {n} of the boats", spans=spans, sources=ids, rows=(rows[n].id,))
        for n in range(12)
    )
    return briefing("Boats", *sources, rows=rows, clashes=clashes, topics=topics)


def _row(point, sources) -> Row:
    spans = []
    for source in sources:
        start = source.article.text.index(f" boats of the number {point} ") - len("About 10")
        start = source.article.text.rindex("About", 0, start + len("About 10"))
        spans.append(source.article.span(start, source.article.text.index(".", start)))
    figures = tuple(
        Figure(span=replace(s, end=s.start + 8, text=s.text[:8]), value=Decimal(s.text.split()[1]), hedge="about")
        for s in spans
    )
    return Row(
        id=f"figure-boats-of-the-number-{point}",
        facet=Facet.FIGURE,
        label=f"Boats of the number {point} that came to the quay",
        verdict=Verdict.CONFLICT,
        why=because("They cannot all be right."),
        cells=tuple(Cell(source=span.source, spans=(span,)) for span in spans),
        figures=figures,
    )


def _clash(row: Row) -> Clash:
    spans = [cell.spans[0] for cell in row.cells]
    sides = [
        tuple(span for span in spans if span.text.split()[1] == said)
        for said in sorted({s.text.split()[1] for s in spans})
    ]
    return Clash(row=row.id, sides=tuple(Side(spans=side, voices=len(side)) for side in sides))
