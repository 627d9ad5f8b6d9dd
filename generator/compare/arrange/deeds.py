"""Deeds: labels that say who does what, in the words of one source that others of the row use too."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.compare.arrange.phrases import EDGES, NUMBER, plain
from generator.compare.event import Event
from generator.compare.event.agreement import denies, leaves_open
from generator.compare.event.deeds import deeds_in
from generator.compare.event.lexicon import HOLLOW, NEGATIVES, PRONOUNS
from generator.compare.event.stances import standings
from generator.compare.point import Point
from generator.model import Deed, Figure, Span
from generator.text.calendar import MONTH_START, WEEKDAY
from generator.text.english import any_of, words
from generator.text.similarity import FUNCTION_WORDS, WORD, stem, stems

DAY = re.compile(rf"\b(?:{WEEKDAY}|{MONTH_START}\w*)\b")
OF_A_DAY = re.compile(rf"\b{WEEKDAY}['’]s\s+")
GAP = "…"  # where a value was
#: Words of a hedge in front of a value.
LOOSE = re.compile(
    rf"(?:\b(?:{any_of(words('hedges', 'approximate', 'nearly'))}|more than|less than|up to|at least)\s+)+(?=1$)"
)
MARKS = '“”"()[],;:…‘'  # only the sentence explains them
FEWEST_SHARED = 2  # of the words of a label: a deed and who does it, or what it is done to
MIN_SHARED = 0.5  # of the words that say something
MOST_WORDS = 9
SHORT_PHRASE = 2  # words that seldom say by themselves what a row is about
MOST_MORE = 3  # words behind them
SHORT_WORDS = 6  # beyond these each word costs
WORD_COST = 0.4
#: What stands between a noun and its verb and can be left out, as in a headline: "the ferry has been stopped".
FORMS_OF_BE = frozenset(["is", "are", "was", "were", "be", "been", "being"])
AUXILIARIES = FORMS_OF_BE | {"has", "have", "had"}
#: Before these "be" stays: "to be seen" is not "to seen".
KEPT_BEFORE = frozenset(["will", "to", "can", "must", "could", "would", "may", "might", "should"])
SAYING = {stem(word) for word in words("speech", "plain_forms", "forms_of_news")}


def deeds(
    event: Event, point: Point[Any], about: frozenset[str] = frozenset(), fewest: int = FEWEST_SHARED
) -> list[str]:  # Any: the spans and marks are enough
    """Who does what, best first, with one of the words `about`, if there are any; none where the sources dispute it.

    `fewest` of its words are shared: with one of them it is the words of one source around what all speak of.
    """
    return disputed_deeds(event, point, about, fewest) if is_of_one_mind(event, point) else []


def disputed_deeds(
    event: Event, point: Point[Any], about: frozenset[str] = frozenset(), fewest: int = FEWEST_SHARED
) -> list[str]:  # Any: the spans and marks are enough
    """The same where the sources dispute it: then only a question may hold it."""
    weights = shared_words(event, point.spans)
    best: dict[str, float] = {}
    of_one: set[str] = set()
    for span in point.spans:
        for deed in _tellable(event, span, point.marks):
            if stems(deed.subject.text).isdisjoint(weights):
                continue
            for text in _told(deed, _values(event, span)):
                words, found = stems(text) - HOLLOW, stems(text) & weights.keys()
                own = fewest == FEWEST_SHARED and len(found) < MIN_SHARED * len(words)
                if len(found) >= fewest and not own and not found <= event.names and (not about or words & about):
                    cost = WORD_COST * max(0, len(text.split()) - SHORT_WORDS)
                    best[text] = sum(weights[word] for word in sorted(found)) * len(found) / len(words) - cost
                    of_one |= {text} if stems(deed.verb.text).isdisjoint(weights) else set()
    thin = {text for text in best if len(text.split()) <= SHORT_PHRASE}
    return sorted(best, key=lambda text: (text in thin, text in of_one, -best[text], len(text), text))


def with_shared_words(event: Event, point: Point[Any], phrase: str) -> str:  # Any: the spans are enough
    """A short phrase with what else the sources share: of the span that has most of it, in its order."""
    says_it = len(phrase.split()) > SHORT_PHRASE and not stems(phrase) <= event.names
    if says_it or not is_of_one_mind(event, point):
        return phrase
    shared = shared_words(event, point.spans).keys() - event.names - stems(phrase)
    telling = {word for word in shared - SAYING if word.isalpha() and word not in PRONOUNS | AUXILIARIES}
    told = [[word for word in WORD.findall(span.text) if stem(word.lower()) in telling] for span in point.spans]
    _, _, most = max((len(found), -at, found) for at, found in enumerate(told))
    words_of_most = list(dict.fromkeys(most))[:MOST_MORE]
    return f"{phrase}: {', '.join(words_of_most)}" if words_of_most else phrase


def is_of_one_mind(event: Event, point: Point[Any]) -> bool:  # Any: the spans and marks are enough
    """Whether no source denies, takes back or leaves open what another says: else a label would take a side."""
    return not is_disputed(event, point) and len({(denies(span), leaves_open(span)) for span in point.spans}) == 1


def is_disputed(event: Event, point: Point[Any]) -> bool:  # Any: the spans and marks are enough
    """Whether a source denies it, takes it back, asks it or makes it depend on something."""
    return not all(one.counts for one in standings(event, point.spans, point.marks))


def shared_words(event: Event, spans: Sequence[Span]) -> dict[str, float]:
    """The stems that several sources of the row have, each with its rarity times how many have it."""
    held: dict[str, set[str]] = {}
    for span in spans:
        for word in stems(span.text) - HOLLOW:
            held.setdefault(word, set()).add(span.source)
    return {word: event.rarity.weight(word) * len(sources) for word, sources in held.items() if len(sources) > 1}


def _tellable(event: Event, span: Span, marks: Iterable[Span]) -> Iterator[Deed]:
    """The deeds whose verb is in the span, who does them is named, and which hold a mark of it, if it has marks."""
    inside = [mark for mark in marks if span.contains(mark)]
    for deed in deeds_in(event, span):
        named = (
            plain(deed.subject.text).casefold() not in PRONOUNS
            and DAY.search(OF_A_DAY.sub("", deed.subject.text)) is None
        )
        pieces = (deed.subject, deed.verb, *_rest(deed))
        held = not inside or any(piece.overlaps(mark) for piece in pieces for mark in inside)
        if named and held and stems(deed.verb.text).isdisjoint(SAYING):
            yield deed


def _values(event: Event, span: Span) -> list[Figure]:
    return [one for one in event.sources[event.owner[span.source]].figures if span.overlaps(one.span)]


def _told(deed: Deed, figures: Sequence[Figure]) -> Iterator[str]:
    """Subject and verb with more and more of what follows, values left out, where that is short and whole."""
    subject = plain(OF_A_DAY.sub("the ", deed.subject.text))
    stays = deed.verb.text.lower() in FORMS_OF_BE and not deed.objects  # "the ship was off the cape"
    text = " ".join([subject, *([] if stays else _without_auxiliaries(deed.verb.text.split()))])
    if any(mark in words for words in (subject, deed.verb.text) for mark in MARKS) or NUMBER.match(f"{subject} "):
        return
    if not deed.objects and not stays:
        yield from _fit(text, deed.subject)
    for piece in _rest(deed):
        bare = _without_value(piece, figures) or (GAP if piece in deed.objects else "")
        if any(mark in bare.replace(GAP, "") for mark in MARKS):
            return
        text = f"{text} {bare}"
        if all(one.end <= piece.end for one in deed.objects):
            yield from _fit(text, piece)


def _rest(deed: Deed) -> list[Span]:
    """What follows the verb, in reading order."""
    return sorted((*deed.objects, *deed.ties), key=lambda piece: piece.start)


def _without_value(piece: Span, figures: Sequence[Figure]) -> str:
    """What is left of "an altitude of 770 metres", "22 bridges" and "90 years old" without the value of the cells."""
    figure = next((one for one in figures if piece.contains(one.span)), None)
    if figure is None:
        return piece.text
    start, end = figure.span.start - piece.start, figure.span.end - piece.start
    before, after = piece.text[:start].split(), piece.text[end:].split()
    if figure.unit is None:
        return " ".join([*_loosened(before), *NUMBER.sub("", figure.span.text).split(), *after])
    return " ".join([*_loosened(before), GAP, *after] if after else _untied(_loosened(before)))


def _loosened(before: list[str]) -> list[str]:
    """The words before a value without those that hedge it."""
    text = " ".join([*before, "1"])
    return LOOSE.sub("", text)[:-1].split()


def _untied(before: list[str]) -> list[str]:
    """The words before a value without the preposition that ties it to them."""
    return before[:-1] if before and before[-1].lower() in FUNCTION_WORDS else before


def _fit(text: str, last: Span) -> Iterator[str]:
    """The text, where it is short, has no mark that only its sentence explains, and ends with a thing."""
    text = " ".join(text.split()).removesuffix(GAP).strip(EDGES)
    while text.split()[-1:] and text.split()[-1].lower() in FORMS_OF_BE:
        text = text.rpartition(" ")[0]
    short = len(text.split()) <= MOST_WORDS and not text.endswith(".")
    if short and last.text.casefold() not in PRONOUNS and DAY.search(OF_A_DAY.sub("", last.text)) is None:
        yield text


def _without_auxiliaries(verb: Sequence[str]) -> list[str]:
    """The words of a verb without auxiliaries that stand before another one."""
    if any(word.lower() in NEGATIVES for word in verb):
        return list(verb)
    return [word for at, word in enumerate(verb) if not _can_go(verb, at)]


def _can_go(verb: Sequence[str], at: int) -> bool:
    verbs = [word for word in verb[at + 1 :] if word.lower() not in FUNCTION_WORDS | AUXILIARIES]
    kept = any(word.lower() in KEPT_BEFORE for word in verb[:at])
    return verb[at].lower() in AUXILIARIES and bool(verbs) and not kept
