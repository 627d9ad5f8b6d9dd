"""A contrast: what two or more sources say of one deed, with the words that set them apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.compare.event import Event
from generator.compare.event.clauses import trim
from generator.compare.point import Label, Naming, Point, Ruling
from generator.model import FlagType, NameKind, Reason, Span, Verdict
from generator.text.folding import fold
from generator.text.similarity import stems

MARKS = frozenset({"", *",;:.!?()–—"})  # the empty one is an end of the sentence

#: The verdict of a row with such a flag; no row has the verdict "status".
VERDICTS = {
    FlagType.SCOPE: Verdict.SCOPE,
    FlagType.CERTAINTY: Verdict.CERTAINTY,
    FlagType.STATUS: Verdict.WORDING,
    FlagType.WORDING: Verdict.WORDING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """How the sides of a point differ."""

    flag: FlagType
    why: Reason
    sides: tuple[Span, ...]  # one of each source that a reader is shown


def contrast_point(event: Event, cores: Iterable[Span], label: Label, flag: FlagType, why: Reason) -> Point[Contrast]:
    """The point of the words in `cores`, each shown with its clause."""
    sides = tuple(around(event, core) for core in sorted(cores, key=lambda core: event.owner[core.source]))
    contrast = Contrast(flag=flag, why=why, sides=sides)
    return Point(
        facet="contrasts",
        spans=event.in_order(sides),
        firmness=float(len(sides)),
        facts=contrast,
        naming=Naming(label=label),
    )


def around(event: Event, core: Span) -> Span:
    """The words with their clause; with their sentence where the clause stops in the middle or tears a quotation."""
    position = event.at(core)
    if position is None:
        return core
    sentence = event.statements[position].sentence
    clause = next((trim(one) for one in sentence.clauses if one.contains(core)), sentence.span)
    quotes = [quote.span for quote in event.quotes_of(event.owner[core.source])]
    torn = any(quote.overlaps(clause) and not clause.contains(quote) for quote in quotes) or clause.text.count('"') % 2
    return sentence.span if torn or not _ends_at_marks(clause, sentence.span) else clause


def with_object(event: Event, core: Span) -> str:
    """The words up to the end of what their verb is about: "will announce" and what; with a capital, for a label."""
    position = event.at(core)
    deeds = () if position is None else event.statements[position].sentence.deeds
    ends = [one.end for deed in deeds if deed.verb.overlaps(core) for one in deed.objects[:1]]
    text = event.article(core.source).text[core.start : max([core.end, *ends])]
    return text[:1].upper() + text[1:]


def _ends_at_marks(clause: Span, sentence: Span) -> bool:
    """Whether nothing of the sentence follows the clause before a mark, nor leads up to it."""
    before = sentence.text[: clause.start - sentence.start].rstrip()
    after = sentence.text[clause.end - sentence.start :].lstrip()
    return before[-1:] in MARKS and after[:1] in MARKS


def share_a_word(event: Event, firsts: Iterable[Span], seconds: Iterable[Span], besides: frozenset[str]) -> bool:
    """Whether the sentences of two sides speak of one thing: a word in common, no name and not in `besides`."""
    left_out = besides | {word.removesuffix("e") for word in besides}
    one, two = ([_words(event, core) - left_out for core in cores] for cores in (firsts, seconds))
    return any(first & second for first in one for second in two)


def surnames(event: Event) -> frozenset[str]:
    """The last names of all people that any source names."""
    people = (one for source in event.sources for one in source.mentions if one.kind is NameKind.PERSON)
    return frozenset(fold(one.name.split()[-1]) for one in people)


def surname(word: str) -> str:
    """A word as `surnames` holds it."""
    return fold(word).removesuffix("'s")


def _words(event: Event, core: Span) -> frozenset[str]:
    position = event.at(core)
    if position is None:
        return frozenset()
    plain = stems(event.statements[position].sentence.span.text) - event.names
    return frozenset(word.removesuffix("e") for word in plain)  # "cause" and "causes"


def told(_: Event, point: Point[Contrast]) -> Ruling:
    """What was found is the verdict."""
    found = point.facts
    return Ruling(verdict=VERDICTS[found.flag], why=found.why, evidence=found.sides, weight=1.0, flag=found.flag)
