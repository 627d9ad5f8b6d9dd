"""Rules on quotations: whose words, when, and which."""

from collections.abc import Iterator
from itertools import combinations, permutations

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.quotations.days import dates_anything, days_apart, is_older, said_when
from generator.compare.quotations.marks import is_bare
from generator.compare.quotations.prints import denies, difference, same_words
from generator.compare.quotations.sayings import twin_quotes
from generator.compare.quotations.speakers import PRONOUNS, Mouth, mouthpiece, mouths, named
from generator.compare.quotations.words import quoted_words
from generator.compare.verdicts.ruling import Ruling
from generator.model import Facet, FlagType, Quote, Span, Verdict
from generator.text.folding import fold
from generator.text.similarity import stems
from generator.text.wording import longest_run, shared_words, words

BARE = "One source puts quotation marks on words that another gives without them"
REPORTED = "One source quotes it, another gives it without quotation marks"
OTHER = "Both put quotation marks on it; the words inside differ"
CUT = "Both put quotation marks on it; the words that one cuts off change what is said"
BESIDE = 80  # characters between a quotation and what a flag shows with it
SAMPLE = 40  # prints of a large row that speak for all
MIN_RUN = 6  # words in a row that both hold: fewer may be chance
WHOLE_RUN = 0.95  # of the shorter's words: what is more is the same words
MIN_SHARE = 0.5  # of the quotation's content words: below it only a phrase is common, and no flag is raised
MIN_TELLING = (
    0.4  # what the common words prove by those that are no names: "the Red Cross and the government" is nothing
)
TELLING_WEIGHT = 10.0  # differing words within two pairs of marks tell more than marks left off
SLIGHT_WEIGHT = 4.0  # only small words differ: "of" and "about"


def other_speaker(event: Event, candidate: Candidate) -> Ruling | None:
    """The same words are laid in the mouths of two persons."""
    for first, second in _crossing(event, candidate):
        if mouths(event, first, second) is Mouth.OTHER and same_words(first, second):
            sides = _with_speaker(event, first), _with_speaker(event, second)
            names = f"“{_speaker(event, first)}” and “{_speaker(event, second)}”"
            why = f"The same words are given to two speakers: {names}."
            return Ruling(verdict=Verdict.CONFLICT, why=why, evidence=sides, weight=1.0)
    return None


def other_day(event: Event, candidate: Candidate) -> Ruling | None:
    """The same words of one speaker are said on two days."""
    for first, second in _crossing(event, candidate):
        one, two = said_when(event, first), said_when(event, second)
        if one is not None and two is not None and days_apart(one, two) and _one_saying(event, first, second):
            why = f"The same words are dated to two times: “{one.span.text}” and “{two.span.text}”."
            sides = _with_speaker(event, first, one.span), _with_speaker(event, second, two.span)
            return Ruling(verdict=Verdict.CONFLICT, why=why, evidence=sides, weight=1.0)
    return None


def quoted_paraphrased(event: Event, candidate: Candidate) -> Ruling | None:
    """The marks of two sources hold different words, or one source puts marks on words that another leaves bare."""
    if candidate.facet is not Facet.QUOTE:
        return None
    return _other_words(event, candidate) or _without_marks(event, candidate)


def _other_words(event: Event, candidate: Candidate) -> Ruling | None:
    pairs = [pair for pair in _crossing(event, candidate) if twin_quotes(event, *pair)]
    found = [one for pair in pairs if (one := difference(event, *pair)) is not None]
    if not found:
        return None
    most = max(found, key=lambda one: (one.cut, one.telling))
    return Ruling(
        verdict=Verdict.QUOTED_PARAPHRASED,
        why=f"{CUT if most.cut else OTHER}: “{most.words[0]}” and “{most.words[1]}”.",
        evidence=most.sentences,
        weight=TELLING_WEIGHT + most.telling if most.telling or most.cut else SLIGHT_WEIGHT,
    )


def _without_marks(event: Event, candidate: Candidate) -> Ruling | None:
    bare = [span for span in candidate.spans if is_bare(event, span)][:SAMPLE]
    pairs = [
        (quote.content, span)
        for quote in _distinct(event, candidate)
        for span in bare
        if span.source != quote.span.source
    ]
    if not pairs:
        return None
    length, first, second = max(((_run_length(*pair), *pair) for pair in pairs), key=lambda run: run[0])
    if length < MIN_RUN:
        why = f"{REPORTED}: “{first.text}” and “{second.text}”."
        return Ruling(verdict=Verdict.QUOTED_PARAPHRASED, why=why, evidence=(first, second))
    run = shared_words(first.text, second.text)
    telling = event.rarity.evidence(stems(run) - event.names) >= MIN_TELLING and _share(first, second) >= MIN_SHARE
    return Ruling(
        verdict=Verdict.QUOTED_PARAPHRASED,
        why=f"{BARE}: “{run}”.",
        evidence=(first, second),
        weight=float(length) if telling and not _same_run(length, first, second) else 0.0,
    )


def denied(event: Event, candidate: Candidate) -> Ruling | None:
    """One source says that it is not so, in the words that another quotes: not “the end”, and “the end”."""
    for first, second in permutations(_distinct(event, candidate), 2):
        if (
            first.span.source != second.span.source
            and twin_quotes(event, first, second)
            and denies(event, first, second)
        ):
            sides = _sentence(event, first.span), _sentence(event, second.span)
            why = f"One source denies these words, another does not: “{first.content.text}”."
            return Ruling(verdict=Verdict.WORDING, why=why, evidence=sides)
    return None


def undated(event: Event, candidate: Candidate) -> Ruling | None:
    """One source prints without any date words that another knows to be older than the news."""
    for first, second in permutations(_distinct(event, candidate), 2):
        if first.span.source == second.span.source or said_when(event, second) is not None:
            continue
        moment = said_when(event, first)
        if (
            moment is not None
            and is_older(event, moment, second.span.source)
            and not dates_anything(event, second, moment)
            and _one_saying(event, first, second)
        ):
            why = f"One source gives these words without a date; another dates them: “{moment.span.text}”."
            sides = _with_speaker(event, first, moment.span), second.span
            return Ruling(verdict=Verdict.WORDING, why=why, evidence=sides, weight=1.0, flag=FlagType.UNDATED)
    return None


def spokesman(event: Event, candidate: Candidate) -> Ruling | None:
    """The same words are a named person's in one source, and a nameless spokesman's in another."""
    for first, second in permutations(_distinct(event, candidate), 2):
        other = first.span.source != second.span.source and mouthpiece(event, first, second)
        if other and same_words(first, second):
            names = f"“{_speaker(event, second)}”; another to “{_speaker(event, first)}”"
            sides = _with_speaker(event, second), _with_speaker(event, first)
            return Ruling(verdict=Verdict.WORDING, why=f"One source gives the same words to {names}.", evidence=sides)
    return None


def agreement(event: Event, candidate: Candidate) -> Ruling | None:
    """The marks hold the same words, more of them or fewer."""
    if candidate.facet is not Facet.QUOTE:
        return None
    return Ruling(
        verdict=Verdict.AGREE, why=f"{len(candidate.sources())} sources print these words, in full or in part."
    )


def _crossing(event: Event, candidate: Candidate) -> Iterator[tuple[Quote, Quote]]:
    """The pairs of quotations of different sources, each kind of print once."""
    chosen = _distinct(event, candidate)
    return (pair for pair in combinations(chosen, 2) if pair[0].span.source != pair[1].span.source)


def _distinct(event: Event, candidate: Candidate) -> list[Quote]:
    """Of the quotations that print the same words, speaker and time those of two sources: all, in a small row."""
    prints: dict[tuple[object, ...], list[Quote]] = {}
    for quote in candidate.quotes:
        moment = said_when(event, quote)
        words = tuple(word.form for word in quoted_words(quote.content.text))
        prints.setdefault((words, quote.speaker and quote.speaker.name, moment and moment.span.text), []).append(quote)
    return [quote for alike in prints.values() for quote in alike[:2]][:SAMPLE]


def _one_saying(event: Event, first: Quote, second: Quote) -> bool:
    return mouths(event, first, second) is Mouth.SAME and same_words(first, second)


def _with_speaker(event: Event, quote: Quote, *more: Span) -> Span:
    """The quotation with the words that say whose it is, and what else of its sentence is told."""
    start, end = quote.span.start, quote.span.end
    for part in (*more, *([named(event, quote)] if quote.speaker else [])):
        if max(start - part.end, part.start - end) <= BESIDE:
            start, end = min(start, part.start), max(end, part.end)
    return event.article(quote.span.source).span(start, end)


def _speaker(event: Event, quote: Quote) -> str:
    """Who speaks, in the article's words; its name for one who is only "he" here."""
    assert quote.speaker is not None
    return quote.speaker.name if fold(quote.speaker.span.text) in PRONOUNS else named(event, quote).text


def _sentence(event: Event, span: Span) -> Span:
    position = event.at(span)
    return span if position is None else event.statements[position].sentence.span


def _run_length(first: Span, second: Span) -> int:
    return len(longest_run(words(first.text), words(second.text)))


def _same_run(length: int, first: Span, second: Span) -> bool:
    """Whether nearly all of the shorter stands in the longer in one run."""
    return length >= WHOLE_RUN * min(len(words(first.text)), len(words(second.text)))


def _share(first: Span, second: Span) -> float:
    """How much of the quotation's content words the other has."""
    quoted = stems(first.text)
    return len(quoted & stems(second.text)) / len(quoted) if quoted else 0.0
