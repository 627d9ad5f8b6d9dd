"""The briefing as a STIX 2.1 report, for threat intelligence platforms: outlets are identities, points are notes.

https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID, uuid5

from generator.errors import RenderError
from generator.model import AnnotatedArticle, Row
from generator.render.json_bytes import json_bytes
from generator.render.reasons import sentence
from generator.render.scene import Scene

#: The specification (2.9) asks producers of reproducible ids for a name space of their own; this one was drawn once.
NAMESPACE = UUID("6a7b1a5e-8e5f-4d0c-9a55-3c8a1f5f0d27")

Thing = dict[str, object]


def stix(scene: Scene) -> bytes:
    """A bundle with one report; verdicts and facets are labels, and every passage stands in the note of its point.

    RenderError where no article has a day.
    """
    when = _instant(scene)
    identities = {source.article.id: _identity(source, scene, when) for source in scene.briefing.sources}
    notes = [_note(row, scene, identities, when) for row in scene.briefing.rows]
    things = [*identities.values(), *notes]
    report = {
        **_common("report", scene.briefing.title, when),
        "name": scene.briefing.title,
        "published": when,
        "object_refs": [thing["id"] for thing in things],
        "external_references": list(_references(scene)),
    }
    bundle = {"type": "bundle", "id": f"bundle--{uuid5(NAMESPACE, str(report['id']))}", "objects": [report, *things]}
    return json_bytes(bundle)


def _common(kind: str, name: str, when: str) -> Thing:
    """What every object has; `name` tells it from the others of its kind in this briefing."""
    known = f"{kind}--{uuid5(NAMESPACE, f'{kind} {name}')}"
    return {"type": kind, "spec_version": "2.1", "id": known, "created": when, "modified": when}


def _identity(source: AnnotatedArticle, scene: Scene, when: str) -> Thing:
    name = scene.names[source.article.id]
    return {
        **_common("identity", f"{scene.briefing.title} {source.article.id}", when),
        "name": name,
        "identity_class": "organization",
    }


def _note(row: Row, scene: Scene, identities: dict[str, Thing], when: str) -> Thing:
    ours = sentence(row.why, scene.words)
    said = [f"{scene.names[cell.source]}: “{span.text}”" for cell in row.speaking() for span in cell.spans]
    return {
        **_common("note", f"{scene.briefing.title} {row.id}", when),
        "abstract": row.label,
        "content": "\n".join([ours, *said]),
        "labels": [str(word) for word in (row.facet, row.verdict) if word],
        "object_refs": [identities[cell.source]["id"] for cell in row.speaking()],
    }


def _references(scene: Scene) -> Iterator[Thing]:
    """The articles; a reference needs more than the name of its source."""
    for source in scene.briefing.sources:
        article = source.article
        said: Thing = {"source_name": scene.names[article.id]}
        said["description"] = " ".join(article.title.value.split()) if article.title else article.path
        if article.url:
            said["url"] = article.url.value
        yield said


def day_of(scene: Scene) -> str | None:
    """The day of the newest article, which the format asks for and no clock gives; `None` where none has one."""
    stated = (one for s in scene.briefing.sources for one in (s.article.published, s.article.retrieved) if one)
    return max((one.value[:10] for one in stated), default=None)


def _instant(scene: Scene) -> str:
    day = day_of(scene)
    if day is None:
        raise RenderError("stix", "needs the day of an article; write published: into briefing.yml")
    return datetime.fromisoformat(day).replace(tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
