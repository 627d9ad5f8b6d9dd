"""The briefing as running text with numbered notes: what a letter, a mail and a printed page have in common."""

from dataclasses import dataclass

from generator.model import Row
from generator.render.reasons import sentence
from generator.render.scene import Scene
from generator.render.stances import stance_words
from generator.render.take_away.references import Reference, references


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The words of one source on a point; `note` is the number under which the source is cited."""

    name: str
    stance: str  # in our words; empty where the source simply says it
    words: str
    note: int
    place: str  # where they stand: the numbers of their first and last characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point of several sources."""

    label: str
    verdict: str | None  # in our words
    why: str
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
            stance=stance_words(cell, scene),
            words=" ".join(span.text.split()),
            note=numbers[cell.source],
            place=f"{span.start}–{span.end}",
        )
        for cell in row.speaking()
        for span in cell.spans
    )
    verdict = scene.words(f"verdict.{row.verdict}") if row.verdict else None
    return Point(label=row.label, verdict=verdict, why=sentence(row.why, scene.words), said=said)


def _citation(one: Reference, scene: Scene) -> str:
    """Author, title, outlet, day and address, as far as they are stated."""
    silent = scene.words("site.not_stated")
    day = one.published or f"{scene.words('source.published')} {silent}"
    parts = (one.author, one.title, one.container, day, one.url)
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
