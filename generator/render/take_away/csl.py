"""The sources and points as CSL-JSON, for Zotero, Pandoc and citeproc."""

from generator.render.json_bytes import json_bytes
from generator.render.scene import Scene
from generator.render.take_away.references import Reference, references


def csl(scene: Scene) -> bytes:
    """One item a source and one a point."""
    items = [_item(reference) for reference in references(scene)]
    return json_bytes(items)


def _item(reference: Reference) -> dict[str, object]:
    item: dict[str, object] = {
        "id": reference.id,
        "type": "article-newspaper" if reference.is_article else "entry",
        "title": reference.title,
        "author": [{"literal": reference.author}] if reference.author else None,
        "container-title": reference.container,
        "issued": _date(reference.published),
        "accessed": _date(reference.retrieved),
        "URL": reference.url,
        "language": reference.language,
        "note": reference.note,
    }
    return {name: value for name, value in item.items() if value}


def _date(day: str | None) -> dict[str, object] | None:
    return {"date-parts": [[int(part) for part in day.split("-")]]} if day else None
