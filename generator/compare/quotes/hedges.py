"""A quotation whose speaker was not sure, cut by another source to the words that sound sure."""

from itertools import permutations

from generator.compare.event import Event
from generator.compare.point import Point, Ruling
from generator.compare.quotes.differences import align
from generator.compare.quotes.lexicon import DOUBTFUL
from generator.compare.quotes.pairs import distinct
from generator.compare.quotes.utterances import quotes_of_one_utterance
from generator.compare.quotes.words import quoted_words
from generator.model import Quote, Reason, Span, Verdict
from generator.text.calendar import without_may


def hedge_cut_off(event: Event, point: Point[tuple[Quote, ...]]) -> Ruling | None:
    """One source prints "tests suggest that the valve was open", another only "the valve was open"."""
    unsure: dict[str, Span] = {}
    flat: dict[str, Quote] = {}
    hedges: list[str] = []
    for whole, part in permutations(distinct(event, point.facts), 2):
        if whole.span.source != part.span.source and quotes_of_one_utterance(event, whole, part):
            hedge = _cut_off(whole, part)
            if hedge is not None:
                unsure.setdefault(whole.span.source, whole.content)
                flat.setdefault(part.span.source, part)
                hedges.append(hedge)
    bare = {source: sentence for source, quote in flat.items() if not _is_unsure(sentence := _sentence(event, quote))}
    bare = {source: sentence for source, sentence in bare.items() if source not in unsure}
    if not bare:
        return None
    words = flat[next(iter(bare))].content.text
    sides = tuple(sorted((*bare.values(), *unsure.values()), key=lambda span: event.owner[span.source]))
    why = Reason.of("quotes.hedge_cut", words=hedges[0], first=words)
    return Ruling(verdict=Verdict.CERTAINTY, why=why, evidence=sides, weight=1.0)


def _is_unsure(sentence: Span) -> bool:
    return bool(DOUBTFUL & {word.form for word in quoted_words(without_may(sentence.text))})


def _cut_off(whole: Quote, part: Quote) -> str | None:
    """The word of doubt in the sentence of `whole` before the words that `part` has too, which `part` begins with."""
    alignment = align(quoted_words(whole.content.text), quoted_words(part.content.text))
    if not alignment.runs or alignment.before().second[0] < alignment.before().second[1]:
        return None
    start, end = alignment.before().first
    return next((word.form for word in alignment.first[start:end] if word.form in DOUBTFUL), None)


def _sentence(event: Event, quote: Quote) -> Span:
    position = event.at(quote.span)
    return quote.content if position is None else event.statements[position].sentence.span
