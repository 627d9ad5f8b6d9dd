"""Every compared stretch as a W3C Web Annotation: it names the point, and finds the words on the publisher's own page.

https://www.w3.org/TR/annotation-model/
"""

from generator.model import Article, Cell, Rights, Row, Span
from generator.render.json_bytes import json_bytes
from generator.render.scene import Scene, span_anchor
from generator.render.take_away.passages import address

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
#: Enough to tell two places with the same words apart; what Hypothesis keeps on each side.
CONTEXT_CHARACTERS = 32


def annotations(scene: Scene) -> bytes:
    """A collection with an annotation for each stretch. Addresses without a host count from this file's."""
    items = [
        _annotation(row, cell, span, scene)
        for row in (*scene.briefing.rows, *scene.briefing.singles)
        for cell in row.speaking()
        for span in cell.spans
    ]
    page = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": "annotations.json",
        "type": "AnnotationCollection",
        "label": scene.briefing.title,
        "total": len(items),
        "first": page,
    }
    return json_bytes(collection)


def _annotation(row: Row, cell: Cell, span: Span, scene: Scene) -> dict[str, object]:
    tags = [word for word in (row.facet, row.verdict) if word]
    return {
        "id": f"#{row.id}-{cell.source}-{span.start}",
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": row.label},
            *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags),
        ],
        "target": _target(span, scene.briefing.source(cell.source).article),
    }


def _target(span: Span, article: Article) -> dict[str, object]:
    """The words on the publisher's page, or on ours where the article states no address."""
    quoted: dict[str, object] = {"type": "TextQuoteSelector", "exact": span.text}
    if article.rights is Rights.FULL:
        quoted["prefix"] = article.text[max(0, span.start - CONTEXT_CHARACTERS) : span.start]
        quoted["suffix"] = article.text[span.end : span.end + CONTEXT_CHARACTERS]
    if article.url:
        return {"source": article.url.value, "selector": quoted}
    anchor = {"type": "FragmentSelector", "value": span_anchor(span)}
    return {"source": f"../{address(span.source, '').removesuffix('#')}", "selector": [anchor, quoted]}
