"""People, organisations and places: who names whom, and every mention."""

from dataclasses import dataclass

from generator.model import Entity, Md, NameKind, Page, Span
from generator.render.context import Context, in_sentences
from generator.render.figures.matrix import matrix_picture
from generator.render.groups import Group, by_source
from generator.render.markdown import fill
from generator.render.matrix import LONGEST_PAGE, MOST_DOTTED, MatrixRow, counted
from generator.render.scene import NAMES, Scene, link, source_path, span_anchor

#: So many sentences of a source are shown for a name; its further mentions are links.
MOST_SENTENCES = 2
#: Of a name that more sources than this give, the first are listed and the others counted: nobody reads two hundred.
MOST_GIVING = MOST_DOTTED


@dataclass(frozen=True, slots=True)
class Told:
    """What a source writes of a name: the first sentences, their mentions, and the further mentions."""

    source: str
    contexts: list[Context]
    spans: tuple[Span, ...]
    more: tuple[Span, ...]

    @property
    def told(self) -> int:
        """How many mentions stand in the sentences."""
        return len(self.spans) - len(self.more)


@dataclass(frozen=True, slots=True)
class Name:
    """An entity with every mention that may be shown, by source."""

    id: str
    name: str
    aliases: str
    roles: str
    groups: list[Told]
    more: int  # how many more sources give it


@dataclass(frozen=True, slots=True)
class Kind:
    """The entities of one kind, with who names them how often."""

    name: str
    entities: list[Name]
    lines: list[MatrixRow]
    picture: Md


def pages(scene: Scene) -> tuple[Page, ...]:
    """The page of names."""
    few = len(scene.names) <= MOST_DOTTED
    body = _filled(scene, dotted=few, told=few)
    for told in (True, False):
        if few and len(body.encode()) > LONGEST_PAGE:
            body = _filled(scene, dotted=False, told=told)
    meta = (("hide", ["navigation", "toc"]),)
    return (Page(path=NAMES, title=scene.words("names.title"), body=body, meta=meta),)


def _filled(scene: Scene, *, dotted: bool, told: bool) -> Md:
    """With pictures of dots, and with the sentences that tell of each name, or with the sources that give it alone."""
    held = {kind: [entity for entity in scene.briefing.entities if entity.kind is kind] for kind in NameKind}
    kinds = [_kind(kind, entities, scene, dotted=dotted, told=told) for kind, entities in held.items() if entities]
    return fill("names.md", scene.tools(NAMES), sources=list(scene.names), kinds=kinds, dotted=dotted, told=told)


def _kind(kind: NameKind, entities: list[Entity], scene: Scene, *, dotted: bool, told: bool) -> Kind:
    lines = [_line(entity, scene) for entity in entities]
    picture = matrix_picture(lines, NAMES, scene, scene.words(f"names.{kind.value}")) if dotted else Md("")
    return Kind(kind.value, [_name(entity, scene, told=told) for entity in entities], lines, picture)


def _line(entity: Entity, scene: Scene) -> MatrixRow:
    shown = scene.published.only(entity.mentions, lambda span: span)
    counts = counted(
        entity.name,
        shown,
        lambda span: link(NAMES, source_path(span.source), span_anchor(span)),
        scene,
        "names.mentions",
    )
    return MatrixRow(entity.name, next(iter(entity.roles), ""), link(NAMES, NAMES, entity.id), counts)


def _name(entity: Entity, scene: Scene, *, told: bool) -> Name:
    groups = by_source(scene.published.only(entity.mentions, lambda span: span))
    return Name(
        id=entity.id,
        name=entity.name,
        aliases=", ".join(alias for alias in entity.aliases if alias != entity.name),
        roles=", ".join(entity.roles),
        groups=[_told(group, scene, told=told) for group in groups[:MOST_GIVING]],
        more=len(groups[MOST_GIVING:]),
    )


def _told(group: Group, scene: Scene, *, told: bool) -> Told:
    if not told:  # its name alone, which leads to the first of them
        return Told(group.source, [], group.spans, ())
    contexts = in_sentences(group.spans, scene)[:MOST_SENTENCES]
    shown = {part.span for context in contexts for part in context.parts if part.span}
    return Told(group.source, contexts, group.spans, tuple(span for span in group.spans if span not in shown))
