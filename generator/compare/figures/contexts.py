"""The context of a figure: what is measured or counted, and in which circumstances."""

import re
from dataclasses import dataclass

from generator.compare.event import Event
from generator.compare.event.conditions import condition_of
from generator.compare.event.lexicon import (
    COUNTERS,
    CROWD,
    GROUPINGS,
    HOLLOW,
    LAYOFFS,
    PEOPLE,
    QUALITIES,
    SOLDIERS,
    STAFF,
)
from generator.compare.event.likeness import wordy
from generator.compare.event.outcomes import outcome_of
from generator.compare.event.quantities import CURRENCY, PERCENT, TIME, is_physical, may_stand_beside
from generator.compare.event.slots import Slot, slot_of
from generator.compare.event.time_expressions import weekdays
from generator.compare.figures.known_counts import as_known
from generator.model import AnnotatedArticle, Figure, Sentence, Span, Status
from generator.text.calendar import MONTH_NAME, WEEKDAY
from generator.text.similarity import Rarity, stems

NEAR = 50  # characters beside a figure that say what a measure is of
OUTCOME_CHARACTERS = 60  # to either side of a figure, within which a word says what befell those it counts
PARTED = 30  # characters that a comma or an "and" between is worth
PARTING = re.compile(r",| and | but |;")
BRACKETS = re.compile(r"\([^)]*\)?")  # they give the figure in another unit
CALENDAR = re.compile(rf"\b(?:{WEEKDAY}|{MONTH_NAME})s?\b")
MAGNITUDE = "magnitude"  # of an earthquake: compared by itself, for sentences on it share little
LET_GO = "let go"  # what befell jobs, and those who had them
#: People without a home, in words of which none says so alone.
HOMELESS = re.compile(
    r"\b(?:los(?:t|e|ing)|without|out of|from|left) (?:their|a|any) (?:homes?|houses?)\b", re.IGNORECASE
)
UPROOTED = "uprooted"
NAME = re.compile(r"\b[A-Z]\w+")
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A figure with what its place says of it."""

    figure: Figure
    statement: int  # its position among the event's statements
    clause: Span  # the tight clause around it
    context: frozenset[str]  # stems of the statement without the figure's own
    told: frozenset[str]  # those of the clause that are words
    near: frozenset[str]  # those of the words right beside it
    days: frozenset[str]  # the weekdays that its clause names
    names: frozenset[str]  # stems of the names in its clause
    what: frozenset[str]  # stems of the thing counted or measured
    outcome: str | None
    slot: Slot

    @property
    def held(self) -> Figure:
        """The figure as it is held against others."""
        return as_known(self.figure, self.outcome)


def contexts_of(event: Event) -> list[Context]:
    """The contexts of all figures that are in a statement, by source and place."""
    return [
        context
        for source in event.sources
        for figure in source.figures
        if figure.head != MAGNITUDE
        and not _is_counted_once(source, figure)
        and not _is_a_term(event, source, figure)
        and (position := event.at(figure.span)) is not None
        and (context := _context(event, figure, position))
    ]


def _context(event: Event, figure: Figure, position: int) -> Context:
    sentence = event.statements[position].sentence
    clause = next((one for one in sentence.clauses if one.overlaps(figure.span)), sentence.span)
    return Context(
        figure=figure,
        statement=position,
        clause=clause,
        context=event.statements[position].bag.stems - stems(figure.span.text),
        told=wordy(stems(clause.text) - stems(figure.span.text)),
        near=_near(figure.span, sentence.span),
        days=weekdays(_part(figure.span, clause)) or _days_behind(sentence, clause),
        names=names_in(event, clause),
        what=_thing(figure),
        outcome=outcome_beside(figure, sentence.span),
        slot=slot_of(figure, sentence.span, clause),
    )


def _is_counted_once(source: AnnotatedArticle, figure: Figure) -> bool:
    """Whether it is a side of a vote or the children of a parent, which are compared by themselves."""
    votes, parents = (one.span for one in source.votes), (one.span for one in source.parents)
    return any(span.overlaps(figure.span) for span in (*votes, *parents))


def _is_a_term(event: Event, source: AnnotatedArticle, figure: Figure) -> bool:
    """Whether it is the time that a share or a sum before it is for, and no length of its own: "9 % over two years"."""
    if figure.dimension != TIME:
        return False
    amounts = (one for one in source.figures if one.unit == PERCENT or one.dimension == CURRENCY)
    near = (one for one in amounts if one.span.end < figure.span.start < one.span.end + OUTCOME_CHARACTERS)
    told = (condition_of(event, one) for one in near)
    return any(words is not None and words.overlaps(figure.span) for words in told)


def _near(figure: Span, sentence: Span) -> frozenset[str]:
    """The stems of the whole words beside a figure, to either side."""
    low, high = figure.start - sentence.start, figure.end - sentence.start
    before = sentence.text[max(0, low - NEAR) : low]
    after = sentence.text[high : high + NEAR]
    if low > NEAR:
        before = before.partition(" ")[2]
    if high + NEAR < len(sentence.text):
        after = after.rpartition(" ")[0]
    return wordy(stems(BRACKETS.sub(" ", f"{before} {after}"))) - HOLLOW


def _part(figure: Span, clause: Span) -> str:
    """The part of a clause around a figure, as far as the next semicolon to either side."""
    at = max(0, figure.start - clause.start)
    return clause.text[:at].rpartition(";")[2] + clause.text[at:].partition(";")[0]


def _days_behind(sentence: Sentence, clause: Span) -> frozenset[str]:
    """The weekdays of what the parse has parted from a clause, though nobody else does it: "contained by Tuesday"."""
    behind = next((one for one in sentence.clauses if one.start >= clause.end), None)
    doers = [deed.subject for deed in sentence.deeds]
    return frozenset() if behind is None or any(map(behind.contains, doers)) else weekdays(behind.text)


def names_in(event: Event, span: Span) -> frozenset[str]:
    """The stems of the names that are in a span; weekdays and months are none."""
    return stems(CALENDAR.sub(" ", " ".join(NAME.findall(span.text)))) & event.names


def _thing(figure: Figure) -> frozenset[str]:
    """The stems of what is measured or counted; none where only a quality is given: "3 metres high"."""
    if (figure.what or "").lower() in QUALITIES:
        return frozenset()
    return stems(f"{figure.what or ''} {figure.head or ''}") - COUNTERS


def outcome_beside(figure: Figure, sentence: Span) -> str | None:
    """The outcome in the figure's verb or in what it counts; where it counts people, else in the nearest word."""
    if figure.head in STAFF and figure.verb in LAYOFFS:
        return LET_GO
    own = outcome_of(figure.verb or "") or outcome_of(figure.head or "")
    if own is not None or (figure.head and figure.head not in PEOPLE | SOLDIERS):
        return own
    found = [
        (_gap(figure.span, sentence, at.start(), at.end()), name)
        for at in WORD.finditer(sentence.text)
        if (name := outcome_of(at.group())) is not None
    ]
    homeless = HOMELESS.finditer(sentence.text)
    found += [(_gap(figure.span, sentence, at.start(), at.end()), UPROOTED) for at in homeless]
    gap, name = min(found, default=(OUTCOME_CHARACTERS, ""))
    return name if gap < OUTCOME_CHARACTERS else None


def outcome_at(event: Event, figure: Figure) -> str | None:
    """What befell those whom a figure of the event counts."""
    position = event.at(figure.span)
    return None if position is None else outcome_beside(figure, event.statements[position].sentence.span)


def _gap(figure: Span, sentence: Span, start: int, end: int) -> int:
    """How far a word stands from a figure, in characters; what another clause or "and" parts is further away."""
    low, high = figure.start - sentence.start, figure.end - sentence.start
    between = sentence.text[end:low] if end <= low else sentence.text[high:start]
    return len(between) + PARTED * bool(PARTING.search(between))


def comparable(first: Context, second: Context) -> bool:
    """Whether two figures may meet at all: measure and status agree, and no word states different outcomes."""
    one, other = first.figure, second.figure
    if not may_stand_beside(one, other) or not (_same_status(one, other) or is_one_price(first, second)):
        return False
    if one.head and other.head and _counts_groups(one) != _counts_groups(other):
        return False
    return not (first.outcome and second.outcome and first.outcome != second.outcome)


def is_one_price(first: Context, second: Context) -> bool:
    """Whether both are prices for the same unit: an offer of so much a share is one, whether it "is" or "would be"."""
    return first.figure.dimension == CURRENCY and first.slot.rate is not None and first.slot.rate == second.slot.rate


def _same_status(first: Figure, second: Figure) -> bool:
    """Whether neither is so while the other is not yet.

    What a thing can reach and what its reach is are one, and so are a price agreed and a price paid; a count that could
    be and one that is are not. What is planned and what may be have not come about, either of them.
    """
    statuses = {first.status, second.status}
    if len(statuses) == 1 or statuses == {Status.PLANNED, Status.POTENTIAL}:
        return True
    if first.dimension == CURRENCY:
        return statuses == {Status.PLANNED, Status.ACTUAL}
    return is_physical(first) and statuses == {Status.ACTUAL, Status.POTENTIAL}


def same_kind(first: Context, second: Context) -> bool:
    """Whether the things measured or counted go by one name, or by names that may mean each other."""
    if first.what & second.what:
        return True
    heads = frozenset(context.figure.head for context in (first, second) if context.figure.head and context.what)
    if len(heads) < 2:
        return bool(first.outcome and first.outcome == second.outcome)
    people = heads <= SOLDIERS or heads <= STAFF or (heads <= PEOPLE and first.outcome == second.outcome)
    return people or same_class(first, second)


def _counts_groups(figure: Figure) -> bool:
    """Whether it counts families, crews or couples: two of them are more than two people."""
    return figure.head in GROUPINGS and figure.span.text.endswith("s")


def is_told(first: Context, second: Context) -> bool:
    """Whether the thing of one figure is spoken of in the statement of the other."""
    return bool(first.what & second.context or second.what & first.context)


def same_class(first: Context, second: Context) -> bool:
    """Whether both count people, or both count soldiers, by nouns that may mean each other."""
    heads = {first.figure.head, second.figure.head}
    came = heads <= CROWD and first.outcome is None and second.outcome is None
    return heads <= SOLDIERS or heads <= PEOPLE or came


def context_cosine(first: Context, second: Context, rarity: Rarity) -> float:
    """How alike the sentences around two figures are, the figures themselves left out."""
    return rarity.cosine(first.context, second.context)


def with_scope(event: Event, figure: Figure) -> Span:
    """The figure and, where they follow it, the words that say what it takes in: "50 people, including children"."""
    if figure.scope is None or figure.scope.start < figure.span.end:
        return figure.span
    return event.article(figure.span.source).span(figure.span.start, figure.scope.end)
