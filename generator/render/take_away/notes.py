"""The briefing as running text with numbered notes: what a letter, a mail and a printed page have in common."""

from dataclasses import dataclass

from generator.model import Cell, Row
from generator.render.reasons import sentence
from generator.render.scene import Scene
from generator.render.stances import stance_words
from generator.render.take_away.references import Reference, references


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The words of one source on a point; `note` is the number under which the source is cited."""

    name: str
    lead: str  # what stands between the name and the words: how the source stands to them, and a colon
    words: str  # in the quotation marks of our language
    note: int
    place: str  # where they stand: the numbers of their first and last characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point of several sources."""

    label: str
    ours: str  # the verdict, if there is one, and the reason
    said: tuple[Said, ...]


def points(scene: Scene) -> tuple[Point, ...]:
    """The points of the comparison, in its order."""
    return tuple(_point(row, scene) for row in scene.briefing.rows)


def cited(scene: Scene) -> tuple[str, ...]:
    """The sources as a list of notes, the first of them number 1."""
    return tuple(_citation(one, scene) for one in references(scene) if one.is_article)


def _point(row: Row, scene: Scene) -> Point:
    numbers = {source.article.id: number for number, source in enumerate(scene.briefing.sources, 1)}
    said = tuple(
        Said(
            name=scene.names[cell.source],
            lead=f"{_stance(cell, scene)}{scene.words('site.colon')}",
            words=scene.words("site.quoted", words=" ".join(span.text.split())),
            note=numbers[cell.source],
            place=f"{span.start}–{span.end}",
        )
        for cell in row.speaking()
        for span in cell.spans
    )
    verdict = scene.words(f"verdict.{row.verdict}") if row.verdict else None
    ours = scene.words("site.colon").join(filter(None, (verdict, sentence(row.why, scene.words))))
    return Point(label=row.label, ours=ours, said=said)


def _stance(cell: Cell, scene: Scene) -> str:
    told = stance_words(cell, scene)
    return f" ({told})" if told else ""


def _citation(one: Reference, scene: Scene) -> str:
    """Author, title, outlet, day and address, as far as they are stated."""
    silent = scene.words("source.no_published")
    day = one.published or silent[0].upper() + silent[1:]
    parts = (one.author, one.title, one.container, day, one.url)
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
