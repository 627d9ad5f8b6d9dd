"""Ages: one person to whom two sources give different ages. Ages on which all agree make no row."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.compare.event import Event
from generator.compare.event.phrases import phrase_around
from generator.compare.figures import weights
from generator.compare.figures.naming import name_by
from generator.compare.point import Label, Point
from generator.model import Age, Figure, NameKind, Reason
from generator.text.folding import fold

#: The figures of a point.
Figures = tuple[Figure, ...]


def find(event: Event) -> list[Point[Figures]]:
    """One point for each person whose age two sources give differently: by name, then by what is told of them."""
    return [*_by_name(event), *_by_deed(event)]


def _by_name(event: Event) -> Iterator[Point[Figures]]:
    told: dict[str, dict[str, Figure]] = defaultdict(dict)
    names: dict[str, str] = {}
    for source in event.sources:
        for age in source.ages:
            if age.person is not None:
                key = fold(age.person).split()[-1]
                names[key] = max(names.get(key, ""), age.person, key=len)
                told[key].setdefault(source.article.id, _figure(age))
    for key, ages in sorted(told.items()):
        if len({figure.value for figure in ages.values()}) > 1 and _one_person(event, names[key]):
            name = names[key]
            label = Label(text=f"Age of {name}", heading=Reason.of("label.age", name=name))
            yield point(event, list(ages.values()), label)


def _by_deed(event: Event) -> Iterator[Point[Figures]]:
    """Ages of nobody by name, in sentences that tell one thing and differ in one age."""
    told: dict[int, list[Age]] = defaultdict(list)
    for source in event.sources:
        for age in source.ages:
            if age.person is None and (at := event.at(age.span)) is not None:
                told[at].append(age)
    taken: set[int] = set()
    for pair in sorted(event.pairs, key=lambda one: (-one.score, one.first, one.second)):
        ones, others = told.get(pair.first, []), told.get(pair.second, [])
        if {pair.first, pair.second} & taken or len(ones) != len(others) or not ones:
            continue
        if event.likeness.between(pair.first, pair.second) >= weights.LIKE_SENTENCES:
            taken |= {pair.first, pair.second}
            yield from _one_apart(event, ones, others)


def _one_apart(event: Event, ones: Sequence[Age], others: Sequence[Age]) -> Iterator[Point[Figures]]:
    """The point of the ages that one list has and the other has not, if that is one of each."""
    first = [age for age in ones if age.years not in {other.years for other in others}]
    second = [age for age in others if age.years not in {one.years for one in ones}]
    if len(first) == len(second) == 1:
        yield point(event, [_figure(first[0]), _figure(second[0])])


def _figure(age: Age) -> Figure:
    return Figure(span=age.span, value=age.years, unit="year", dimension="[time]", what="age", head="age")


def _one_person(event: Event, name: str) -> bool:
    """Whether no other person of the event has the same last name: a father is not held against his son."""
    words = fold(name).split()
    people = {fold(one.name) for source in event.sources for one in source.mentions if one.kind is NameKind.PERSON}
    return all(set(other.split()) <= set(words) for other in people if other.split()[-1:] == words[-1:])


def point(event: Event, figures: Sequence[Figure], label: Label | None = None) -> Point[Figures]:
    """The point of figures that are sure to be of one thing, each with the words around it."""
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
        naming=name_by(figures, label=label),
        aside=True,
    )
