"""Rules on the words of quotations: which of them differ, and which are without marks."""

from itertools import permutations

from generator.compare.event import Event
from generator.compare.point import Point, Ruling
from generator.compare.quotes import weights
from generator.compare.quotes.marks import bare_parts, is_bare
from generator.compare.quotes.pairs import SAMPLE, crossing, distinct
from generator.compare.quotes.speakers import SpeakerRelation, speaker_relation
from generator.compare.quotes.utterances import MIN_RUN, quotes_of_one_utterance
from generator.compare.quotes.variants import denies, difference, other_number
from generator.model import Quote, Reason, Span, Verdict
from generator.text.similarity import stems
from generator.text.wording import finished, longest_run, shared_words, words

MIN_FRAGMENT = 3  # words of a short quotation that are all without marks elsewhere; two are a term
MIN_COMMON = 2  # words of two longer stretches: "there is none" and "there is little"
MAX_WORDS = 30  # of each side in a reason; the cells hold the rest


def other_figure(event: Event, point: Point[tuple[Quote, ...]]) -> Ruling | None:
    """One person's words hold another number in each source: they cannot both be what was said."""
    for pair in crossing(event, point.facts):
        if speaker_relation(event, *pair) is not SpeakerRelation.SAME or not quotes_of_one_utterance(event, *pair):
            continue
        if (found := other_number(*pair)) is not None:
            why = Reason.of("quotes.numbers", first=found.words[0], second=found.words[1])
            return Ruling(verdict=Verdict.CONFLICT, why=why, evidence=found.sentences, weight=1.0)
    return None


def quoted_paraphrased(event: Event, point: Point[tuple[Quote, ...]]) -> Ruling | None:
    """The marks of two sources hold different words, or one source puts marks on words that another leaves bare."""
    return _other_words(event, point) or _without_marks(event, point) or _reworded(event, point)


def _other_words(event: Event, point: Point[tuple[Quote, ...]]) -> Ruling | None:
    pairs = [pair for pair in crossing(event, point.facts) if quotes_of_one_utterance(event, *pair)]
    differences = [(pair, difference(event, *pair)) for pair in pairs]
    alike = {
        (quote, other.span.source) for pair, one in differences if one is None for quote, other in permutations(pair)
    }
    found = [
        one
        for pair, one in differences
        if one and not _is_printed_elsewhere(alike, pair) and (one.cut or _stand_for_each_other(*one.words))
    ]
    if not found:
        return None
    most = max(found, key=lambda one: (one.cut, one.telling))
    first, second = most.words
    return Ruling(
        verdict=Verdict.QUOTED_PARAPHRASED,
        why=Reason.of("quotes.cut" if most.cut else "quotes.other_words", first=first, second=second),
        evidence=most.sentences,
        weight=weights.TELLING_WEIGHT + most.telling if most.telling or most.cut else weights.SLIGHT_WEIGHT,
    )


def _stand_for_each_other(first: str, second: str) -> bool:
    """Whether two stretches can be variants of one: of a few words, or with words in common. Else both are cut off."""
    one, other = set(words(first)), set(words(second))
    return len(one & other) >= MIN_COMMON or min(len(one), len(other)) <= MIN_COMMON


def _is_printed_elsewhere(alike: set[tuple[Quote, str]], pair: tuple[Quote, Quote]) -> bool:
    """Whether the source of one quotation of a pair prints the words of the other unchanged at another place."""
    return any((quote, other.span.source) in alike for quote, other in permutations(pair))


def _without_marks(event: Event, point: Point[tuple[Quote, ...]]) -> Ruling | None:
    bare = [span for span in point.spans if is_bare(event, span)][:SAMPLE]
    pairs = [
        (quote.content, part, span)
        for quote in distinct(event, point.facts)
        for span in bare
        if quote.marked and span.source != quote.span.source and not _is_quoted_too(event, quote, span.source)
        for part in bare_parts(event, span)
    ]
    if not pairs:
        return None
    length, first, second, cell = max(
        ((_run_length(first, part), first, part, span) for first, part, span in pairs),
        key=lambda run: (run[0], -len(run[1].text)),
    )
    whole = length == len(words(first.text))
    if length < (MIN_FRAGMENT if whole else MIN_RUN):
        why = Reason.of("quotes.reported", first=_opening(first.text), second=_opening(cell.text))
        return Ruling(verdict=Verdict.QUOTED_PARAPHRASED, why=why, evidence=(first, cell))
    run = shared_words(first.text, second.text)
    telling = (
        event.rarity.evidence(stems(run) - event.names) >= weights.MIN_TELLING
        and _share(first, second) >= weights.MIN_SHARE
    )
    return Ruling(
        verdict=Verdict.QUOTED_PARAPHRASED,
        why=Reason.of("quotes.without_marks", words=finished(run)),
        evidence=(first, cell),
        weight=0.0 if not telling else weights.MARKS_WEIGHT if _same_run(length, first, second) else float(length),
    )


def _is_quoted_too(event: Event, quote: Quote, source: str) -> bool:
    """Whether another source puts marks on the same words, or on most of them in one run."""
    needed = min(MIN_RUN, len(words(quote.content.text)))
    theirs = (one.content for one in event.quotes_of(event.owner[source]))
    return any(
        _run_length(quote.content, one) >= needed and _share(quote.content, one) >= weights.MIN_SHARE for one in theirs
    )


def _reworded(event: Event, point: Point[tuple[Quote, ...]]) -> Ruling | None:
    """Two sources quote one saying in words that have no print in common: translated, or heard by two reporters."""
    pairs = list(crossing(event, point.facts))
    printed = {quote.span.source for pair in pairs if quotes_of_one_utterance(event, *pair) for quote in pair}
    apart = next((pair for pair in pairs if not {quote.span.source for quote in pair} <= printed), None)
    if apart is None:
        return None
    first, second = (_opening(quote.content.text) for quote in apart)
    why = Reason.of("quotes.reworded", first=first, second=second)
    return Ruling(verdict=Verdict.QUOTED_PARAPHRASED, why=why, evidence=tuple(quote.content for quote in apart))


def denied(event: Event, point: Point[tuple[Quote, ...]]) -> Ruling | None:
    """One source says that it is not so, in the words that another quotes: not “the end”, and “the end”."""
    for first, second in permutations(distinct(event, point.facts), 2):
        if (
            first.span.source != second.span.source
            and quotes_of_one_utterance(event, first, second)
            and denies(event, first, second)
        ):
            sides = _sentence(event, first.span), _sentence(event, second.span)
            why = Reason.of("quotes.denied", words=first.content.text)
            return Ruling(verdict=Verdict.WORDING, why=why, evidence=sides)
    return None


def agreement(event: Event, point: Point[tuple[Quote, ...]]) -> Ruling:
    """The marks hold the same words, more of them or fewer."""
    return Ruling(verdict=Verdict.AGREE, why=Reason.of("quotes.agreement", count=len(point.sources())))


def _opening(text: str) -> str:
    printed = text.split()
    return " ".join(printed[:MAX_WORDS]) + (" …" if len(printed) > MAX_WORDS else "")


def _sentence(event: Event, span: Span) -> Span:
    position = event.at(span)
    return span if position is None else event.statements[position].sentence.span


def _run_length(first: Span, second: Span) -> int:
    return len(longest_run(words(first.text), words(second.text)))


def _same_run(length: int, first: Span, second: Span) -> bool:
    """Whether nearly all of the shorter is in the longer in one run."""
    return length >= weights.WHOLE_RUN * min(len(words(first.text)), len(words(second.text)))


def _share(first: Span, second: Span) -> float:
    """How much of the quotation's content words the other has."""
    quoted = stems(first.text)
    return len(quoted & stems(second.text)) / len(quoted) if quoted else 0.0
