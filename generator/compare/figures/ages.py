"""Ages: one named person to whom two sources give different ages. Ages on which all agree make no row."""

from collections import defaultdict
from collections.abc import Sequence

from generator.compare.event import Event
from generator.compare.event.phrases import phrase_around
from generator.compare.figures.naming import name_by
from generator.compare.point import Label, Point
from generator.model import Age, Figure, NameKind, Reason
from generator.text.folding import fold


def find(event: Event) -> list[Point[tuple[Figure, ...]]]:
    """One point for each person whose age two sources give differently, by name."""
    told: dict[str, dict[str, Figure]] = defaultdict(dict)
    names: dict[str, str] = {}
    for source in event.sources:
        for age in source.ages:
            key = fold(age.person).split()[-1]
            names[key] = max(names.get(key, ""), age.person, key=len)
            told[key].setdefault(source.article.id, _figure(age))
    return [
        _point(event, names[key], list(ages.values()))
        for key, ages in sorted(told.items())
        if len({figure.value for figure in ages.values()}) > 1 and _one_person(event, names[key])
    ]


def _figure(age: Age) -> Figure:
    return Figure(span=age.span, value=age.years, unit="year", dimension="[time]", what="age", head="age")


def _one_person(event: Event, name: str) -> bool:
    """Whether no other person of the event has the same last name: a father is not held against his son."""
    words = fold(name).split()
    people = {fold(one.name) for source in event.sources for one in source.mentions if one.kind is NameKind.PERSON}
    return all(set(other.split()) <= set(words) for other in people if other.split()[-1:] == words[-1:])


def _point(event: Event, name: str, figures: Sequence[Figure]) -> Point[tuple[Figure, ...]]:
    spans = []
    for figure in figures:
        position = event.at(figure.span)
        spans.append(
            figure.span if position is None else phrase_around(figure.span, event.statements[position].sentence)
        )
    return Point(
        facet="figures",
        spans=event.in_order(spans),
        firmness=1.0,
        marks=tuple(figure.span for figure in figures),
        facts=tuple(figures),
        naming=name_by(figures, label=Label(text=f"Age of {name}", heading=Reason.of("label.age", name=name))),
        aside=True,
    )
