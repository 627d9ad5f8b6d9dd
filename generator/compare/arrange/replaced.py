"""Replaced: a row of the rules gives way to a model's or an editor's row on the same words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.compare.arrange.repeats import URGENT, Judgement
from generator.compare.point import Point, Ruling
from generator.model import FlagType, Span, Verdict

READING = "reading."  # of the reasons that give an author's word alone (drafts/readings.py)
#: What an author's row must tell too, where a rule has found it.
TOLD = frozenset({*URGENT, Verdict.SPREAD, Verdict.SCOPE, Verdict.CERTAINTY})


def unreplaced(found: Iterable[Judgement], drafted: Sequence[Judgement]) -> list[Judgement]:
    """The rows of the rules that stay: those of which less than half of the sources' words are in the drafted rows.

    What the rules have found to be urgent stays unless a drafted row on its words tells a difference too, and what a
    reader must know first unless such a row warns of the same.
    """
    words = _by_source(drafted)
    telling = _by_source([one for one in drafted if one[1].verdict in TOLD or isinstance(one[1].flag, FlagType)])
    warning = [one for one in drafted if _warns(one)]

    def said(one: Judgement) -> bool:
        if _warns(one):
            return _is_said(one, _by_source(other for other in warning if other[1].verdict is one[1].verdict))
        return _is_said(one, telling if one[1].verdict in URGENT else words)

    return [one for one in found if not said(one)]


def informed(found: Sequence[Judgement], drafted: Iterable[Judgement]) -> list[Judgement]:
    """The drafted rows; what the rules tell of their words is told there, under the author's label, and not twice.

    One whose author reads what a rule tells takes over what the rule says of it. One that warns of nothing itself takes
    over a rule's warning on the same fact, where its cells hold the words that the warning quotes.
    """
    read = [(point, next(_told_by(point, ruling, found), ruling)) for point, ruling in drafted]
    for warning in unreplaced(filter(_warns, found), read):
        at = next((at for at, one in enumerate(read) if _can_carry(one, warning)), None)
        if at is not None:
            point, ruling = read[at]
            read[at] = (point, replace(warning[1], read=ruling.read))
    return read


def _told_by(point: Point[Any], reading: Ruling, found: Iterable[Judgement]) -> Iterator[Ruling]:
    """The rulings of rules with the verdict that an author alone gives, on rows whose every source is in the point."""
    words = _by_source([(point, reading)])
    for other, ruling in found:
        alike = ruling.verdict is reading.verdict and ruling.flag is reading.flag
        if alike and reading.why.code.startswith(READING) and len(_shared(other, words)) == len(other.sources()):
            weight = max(reading.weight, ruling.weight)
            yield replace(ruling, weight=weight, read=reading.read)


def _can_carry(one: Judgement, warning: Judgement) -> bool:
    """Whether a drafted row can stand for a rule's row with its warning: nothing that either tells is lost."""
    (point, ruling), (other, told) = one, warning
    held = all(any(span.contains(words) for span in point.spans) for words in told.evidence)
    if _warns(one) or not held or len(_shared(other, _by_source([one]))) < len(other.sources()):
        return False
    reading = None if point.draft is None else point.draft.reading
    if ruling.verdict is told.verdict or reading in {told.verdict, told.flag} - {None}:
        return True
    return ruling.verdict in {Verdict.AGREE, None} and _is_one_fact(point, other)


def _is_one_fact(point: Point[Any], other: Point[Any]) -> bool:  # Any: of all facets
    """Whether each source says the other point in words that are most of what the first shows of it.

    A long passage that only holds those words among others tells another fact.
    """
    return {
        span.source for span in other.spans if any(2 * span.shared(one) >= len(one.text) for one in point.spans)
    } == set(other.sources())


def _warns(one: Judgement) -> bool:
    """Whether the row may raise a flag."""
    return one[1].weight > 0 and bool(one[1].evidence)


def _by_source(drafted: Iterable[Judgement]) -> dict[str, list[Span]]:
    words: dict[str, list[Span]] = defaultdict(list)
    for point, _ in drafted:
        for span in point.spans:
            words[span.source].append(span)
    return words


def _is_said(one: Judgement, words: dict[str, list[Span]]) -> bool:
    """Whether the words of half of the row's sources, or more, are in other rows."""
    shared = _shared(one[0], words)
    return bool(shared) and 2 * len(shared) >= len(one[0].sources())


def _shared(point: Point[Any], words: dict[str, list[Span]]) -> set[str]:  # Any: of all facets
    """The sources whose words in the point are among these."""
    return {span.source for span in point.spans if any(_is_same(span, other) for other in words.get(span.source, ()))}


def _is_same(span: Span, other: Span) -> bool:
    return 2 * span.shared(other) >= min(len(span.text), len(other.text))
