"""A contrast: what two or more sources say of one deed, with the words that set them apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.compare.event import Event
from generator.compare.event.clauses import trim
from generator.compare.point import Point, Ruling
from generator.model import FlagType, Reason, Span, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """How the sides of a point differ."""

    verdict: Verdict
    flag: FlagType
    why: Reason
    sides: tuple[Span, ...]  # one of each source that a reader is shown


def contrast_point(
    event: Event, cores: Iterable[Span], verdict: Verdict, flag: FlagType, why: Reason
) -> Point[Contrast]:
    """The point of the words in `cores`, each shown with its clause."""
    sides = tuple(around(event, core) for core in cores)
    contrast = Contrast(verdict=verdict, flag=flag, why=why, sides=sides)
    return Point(facet="contrasts", spans=event.in_order(sides), firmness=float(len(sides)), facts=contrast)


def around(event: Event, core: Span) -> Span:
    """The words with their clause; with their sentence where the clause would tear a quotation."""
    position = event.at(core)
    if position is None:
        return core
    sentence = event.statements[position].sentence
    clause = next((trim(one) for one in sentence.clauses if one.contains(core)), sentence.span)
    quotes = [quote.span for quote in event.quotes_of(event.owner[core.source])]
    torn = any(quote.overlaps(clause) and not clause.contains(quote) for quote in quotes) or clause.text.count('"') % 2
    return sentence.span if torn else clause


def told(_: Event, point: Point[Contrast]) -> Ruling:
    """What was found is the verdict."""
    found = point.facts
    return Ruling(verdict=found.verdict, why=found.why, evidence=found.sides, weight=1.0, flag=found.flag)
