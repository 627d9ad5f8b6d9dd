"""Which slot a figure fills: what is measured or counted, and in which circumstances."""

import re
from dataclasses import dataclass

from generator.compare.event import Event
from generator.compare.lexicon import FATES, PEOPLE, SOLDIERS
from generator.compare.quantities import is_physical, same_measure
from generator.model import Figure, Span, Status
from generator.text.similarity import Rarity, stem, stems

FATE_REACH = 60  # characters to either side of a figure within which a word tells the fate of those it counts
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A figure with what its place says of it."""

    figure: Figure
    statement: int  # its position among the event's statements
    clause: Span  # the tight clause around it
    context: frozenset[str]  # stems of the clause without the figure's own
    what: frozenset[str]  # stems of the thing counted or measured
    fate: str | None


def slots_of(event: Event) -> list[Slot]:
    """The slots of all figures that stand in a statement, by source and place."""
    return [
        slot
        for source in event.sources
        for figure in source.figures
        if (position := event.at(figure.span)) is not None and (slot := _slot(event, figure, position))
    ]


def _slot(event: Event, figure: Figure, position: int) -> Slot:
    sentence = event.statements[position].sentence
    clause = next((one for one in sentence.clauses if one.overlaps(figure.span)), sentence.span)
    what = stems(f"{figure.what or ''} {figure.head or ''}")
    return Slot(
        figure=figure,
        statement=position,
        clause=clause,
        context=event.statements[position].bag.stems - stems(figure.span.text),
        what=what,
        fate=_fate(figure.span, sentence.span),
    )


def _fate(figure: Span, sentence: Span) -> str | None:
    """The fate told by the nearest word that tells one."""
    nearest: tuple[int, str] | None = None
    for found in WORD.finditer(sentence.text):
        at = sentence.start + found.start()
        gap = max(figure.start - at - len(found.group()), at - figure.end, 0)
        name = next((name for name, words in FATES.items() if stem(found.group().lower()) in words), None)
        if name is not None and gap <= FATE_REACH and (nearest is None or gap < nearest[0]):
            nearest = gap, name
    return nearest[1] if nearest else None


def comparable(first: Slot, second: Slot) -> bool:
    """Whether two figures may meet at all: measure and status agree, and no word tells of different fates."""
    one, other = first.figure, second.figure
    if not same_measure(one, other) or not _same_status(one, other):
        return False
    return not (first.fate and second.fate and first.fate != second.fate)


def _same_status(first: Figure, second: Figure) -> bool:
    """What a thing can reach and what its reach is are one; a count that could be and one that is are not."""
    statuses = {first.status, second.status}
    return len(statuses) == 1 or (is_physical(first) and statuses == {Status.ACTUAL, Status.POTENTIAL})


def same_kind(first: Slot, second: Slot) -> bool:
    """Whether the things measured or counted go by one name, or by names that may stand for each other."""
    if first.what & second.what:
        return True
    heads = frozenset(head for head in (first.figure.head, second.figure.head) if head)
    if len(heads) < 2:
        return bool(first.fate and first.fate == second.fate)
    return heads <= SOLDIERS or (heads <= PEOPLE and first.fate == second.fate)


def context_cosine(first: Slot, second: Slot, rarity: Rarity) -> float:
    """How alike the sentences around two figures are, the figures themselves left out."""
    return rarity.cosine(first.context, second.context)
