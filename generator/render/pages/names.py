"""People, organisations and places, with every mention."""

from dataclasses import dataclass

from generator.model import Entity, NameKind, Page
from generator.render.groups import Group, by_source
from generator.render.markdown import fill
from generator.render.scene import NAMES, Scene


@dataclass(frozen=True, slots=True)
class Name:
    """An entity with its mentions by source."""

    id: str
    name: str
    also: str
    groups: list[Group]


@dataclass(frozen=True, slots=True)
class Kind:
    """The entities of one kind."""

    name: str
    entities: list[Name]


def pages(scene: Scene) -> tuple[Page, ...]:
    """The page of names."""
    kinds = [
        Kind(kind.value, [_name(e, scene) for e in scene.briefing.entities if e.kind is kind]) for kind in NameKind
    ]
    body = fill("names.md", scene.tools(NAMES), kinds=[kind for kind in kinds if kind.entities])
    return (Page(path=NAMES, title=scene.words("names.title"), body=body, meta=(("hide", ["navigation"]),)),)


def _name(entity: Entity, scene: Scene) -> Name:
    also = ", ".join(word for word in dict.fromkeys((*entity.roles, *entity.aliases)) if word != entity.name)
    mentions = scene.published.only(entity.mentions, lambda span: span)
    return Name(entity.id, entity.name, also, by_source(mentions))
