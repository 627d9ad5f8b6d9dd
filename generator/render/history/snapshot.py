"""The briefing as it is remembered until the next build."""

import hashlib

from generator.model import AnnotatedArticle, Briefing, Flag, PastFlag, PastPoint, PastSource, Row, Snapshot
from generator.render.naming import lasting_names

#: Hex digits of a digest; two of a briefing's few thousand stretches never meet in so many.
DIGITS = 16


def snapshot_of(briefing: Briefing) -> Snapshot:
    """What must be kept of the briefing so that a later build finds what changed, in its order."""
    names = lasting_names(briefing.sources)
    return Snapshot(
        sources=tuple(_source(source, names[source.article.id]) for source in briefing.sources),
        points=tuple(_point(row) for row in briefing.rows),
        flags=tuple(_flag(flag) for flag in briefing.flags),
        singles=tuple(_point(row) for row in briefing.singles),
    )


def _source(source: AnnotatedArticle, name: str) -> PastSource:
    article = source.article
    return PastSource(id=article.id, name=name, sha256=article.sha256, words=_digest(article.text))


def _point(row: Row) -> PastPoint:
    spans = [span for cell in row.cells for span in cell.spans]
    return PastPoint(
        id=row.id,
        label=row.label,
        verdict=row.verdict,
        words=tuple(_digest(f"{span.source} {span.text}") for span in spans),
        places=tuple((span.source, span.start, span.end) for span in spans),
        former=row.former,
    )


def _flag(flag: Flag) -> PastFlag:
    return PastFlag(type=flag.type, label=flag.label, point=flag.row)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:DIGITS]
