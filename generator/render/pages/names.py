"""People, organisations and places: who names whom, and every mention."""

from dataclasses import dataclass

from generator.model import Entity, NameKind, Page
from generator.render.dots import Dot, dots, most_of
from generator.render.groups import Group, by_source
from generator.render.markdown import fill
from generator.render.scene import NAMES, Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """An entity with its mentions by source."""

    id: str
    name: str
    roles: str
    aliases: str
    cells: tuple[Dot, ...]
    groups: list[Group]


@dataclass(frozen=True, slots=True)
class Kind:
    """The entities of one kind."""

    name: str
    entities: list[Name]


def pages(scene: Scene) -> tuple[Page, ...]:
    """The page of names."""
    sources = [source.article.id for source in scene.briefing.sources]
    kinds = [kind for name in NameKind if (kind := _kind(name, scene)).entities]
    body = fill("names.md", scene.tools(NAMES), sources=sources, kinds=kinds)
    meta = (("hide", ["navigation", "toc"]),)
    return (Page(path=NAMES, title=scene.words("names.title"), body=body, meta=meta),)


def _kind(kind: NameKind, scene: Scene) -> Kind:
    entities = [entity for entity in scene.briefing.entities if entity.kind is kind]
    most = most_of(entity.mentions for entity in entities)
    return Kind(kind.value, [_name(entity, most, scene) for entity in entities])


def _name(entity: Entity, most: int, scene: Scene) -> Name:
    mentions = list(scene.published.only(entity.mentions, lambda span: span))
    return Name(
        id=entity.id,
        name=entity.name,
        roles=", ".join(entity.roles),
        aliases=", ".join(alias for alias in entity.aliases if alias != entity.name),
        cells=dots(mentions, [source.article.id for source in scene.briefing.sources], most),
        groups=by_source(mentions),
    )
