"""Deeds: labels that say who does what, in the words of one source that others of the row use too."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import Any

from generator.compare.arrange.minds import is_of_one_mind
from generator.compare.arrange.phrases import plain
from generator.compare.arrange.telling import (
    AUXILIARIES,
    BREAK,
    DAY,
    MARKS,
    MOST_WORDS,
    OF_A_DAY,
    TIE,
    rest,
    told,
    undergone,
)
from generator.compare.event import Event
from generator.compare.event.deeds import deeds_in, is_negated, loses_its_not
from generator.compare.event.lexicon import HOLLOW, PRONOUNS
from generator.compare.point import Point
from generator.model import Deed, Figure, PassageKind, Span
from generator.text.english import words
from generator.text.similarity import WORD, stem, stems

FEWEST_SHARED = 2  # of the words of a label: a deed and who does it, or what it is done to
MIN_SHARED = 0.5  # of the words that say something
TITLE_SHARED = 0.75  # of a title, whose verb is not known
SHORT_PHRASE = 2  # words that seldom say by themselves what a row is about
MOST_MORE = 3  # words behind them
SHORT_WORDS = 6  # beyond these each word costs
WORD_COST = 0.4
SAYING = {stem(word) for word in words("speech", "plain_forms", "forms_of_news")}


def deeds(
    event: Event, point: Point[Any], about: frozenset[str] = frozenset(), fewest: int = FEWEST_SHARED
) -> list[str]:  # Any: the spans and marks are enough
    """Who does what, best first, with one of the words `about`, if there are any; none where the sources dispute it.

    `fewest` of its words are shared: with one of them it is the words of one source around what all speak of.
    """
    return _told_best(event, point, about, fewest, disputed=False) if is_of_one_mind(event, point) else []


def disputed_deeds(event: Event, point: Point[Any], about: frozenset[str]) -> list[str]:  # Any: as above
    """The same where the sources dispute it: then only a question may hold it, without a "not"."""
    return _told_best(event, point, about, FEWEST_SHARED, disputed=True)


def _told_best(
    event: Event, point: Point[Any], about: frozenset[str], fewest: int, *, disputed: bool
) -> list[str]:  # Any: as above
    weights = shared_words(event, point.spans)
    best: dict[str, float] = {}
    of_one, turned = set[str](), set[str]()
    for span in point.spans:
        for deed in _tellable(event, span, point.marks):
            for text, active in _tellings(deed, _values(event, span), weights.keys()):
                words, found = stems(text) - HOLLOW, stems(text) & weights.keys()
                own = fewest == FEWEST_SHARED and len(found) < MIN_SHARED * len(words)
                meant = not found <= event.names and (not about or (words if disputed else _heads(deed)) & about)
                if len(found) >= fewest and not own and meant and not (disputed and is_negated(event, deed)):
                    best[text] = _worth(text, weights)
                    of_one |= {text} if stems(deed.verb.text).isdisjoint(weights) else set()
                    turned |= set() if active else {text}
    thin = {text for text in best if len(text.split()) <= SHORT_PHRASE}
    return sorted(best, key=lambda text: (text in thin, text in of_one, text in turned, -best[text], len(text), text))


def deeds_of_values(event: Event, point: Point[Any]) -> list[str]:  # Any: the spans and marks are enough
    """What is done where a compared value or time stands, in the words of one source; best first."""
    weights, best = shared_words(event, point.spans), dict[str, float]()
    if not is_of_one_mind(event, point):
        return []
    for span in point.spans:
        for deed in _tellable(event, span, () if point.naming.when else point.marks):
            figures, about = _values(event, span), point.naming.measured
            if _is_named(deed) and (not about or _heads(deed) & about):
                best |= {text: _worth(text, weights) for text in told(deed, figures)}
            if not about or _heads(replace(deed, subject=deed.verb, ties=())) & about:
                best |= {text: _worth(text, weights) for text in undergone(deed, figures)}
    return sorted(best, key=lambda text: (len(text.split()) <= SHORT_PHRASE, -best[text], len(text), text))


def _worth(text: str, weights: Mapping[str, float]) -> float:
    """How much of what several sources share a telling has, and how short it is."""
    words, found = stems(text) - HOLLOW, stems(text) & weights.keys()
    cost = WORD_COST * max(0, len(text.split()) - SHORT_WORDS)
    return sum(weights[word] for word in sorted(found)) * len(found) / max(1, len(words)) - cost


def headlines(event: Event, point: Point[Any]) -> list[str]:  # Any: the spans and marks are enough
    """The titles among the row's words, to their first mark, where most of what they say is shared; shortest first.

    A title is written without the small words by which verbs are found.
    """
    if not is_of_one_mind(event, point):
        return []
    shared, found = shared_words(event, point.spans).keys(), list[str]()
    for span in point.spans:
        text = BREAK.split(span.text)[0].strip()
        said, short = stems(text) - HOLLOW, FEWEST_SHARED < len(text.split()) <= MOST_WORDS
        if _is_title(event, span) and short and not any(mark in text for mark in MARKS):
            found += [text] if len(said & shared) >= max(FEWEST_SHARED, TITLE_SHARED * len(said)) else []
    return sorted(found, key=lambda text: (len(text), text))


def _is_title(event: Event, span: Span) -> bool:
    at = event.at(span)
    return at is not None and event.statements[at].kind is PassageKind.TITLE


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


def shared_words(event: Event, spans: Sequence[Span]) -> dict[str, float]:
    """The stems that several sources of the row have, each with its rarity times how many have it."""
    held: dict[str, set[str]] = {}
    for span in spans:
        for word in stems(span.text) - HOLLOW:
            held.setdefault(word, set()).add(span.source)
    return {word: event.rarity.weight(word) * len(sources) for word, sources in held.items() if len(sources) > 1}


def _tellable(event: Event, span: Span, marks: Iterable[Span]) -> Iterator[Deed]:
    """The deeds whose verb is in the span, and which hold a mark of it, if it has marks; with every "not" they have."""
    inside = [mark for mark in marks if span.contains(mark)]
    for deed in deeds_in(event, span):
        pieces = (deed.subject, deed.verb, *rest(deed))
        held = not inside or any(piece.overlaps(mark) for piece in pieces for mark in inside)
        if held and not loses_its_not(event, deed) and stem(deed.verb.text.lower().split()[-1]) not in SAYING:
            yield deed


def _values(event: Event, span: Span) -> list[Figure]:
    return [one for one in event.sources[event.owner[span.source]].figures if span.overlaps(one.span)]


def _tellings(deed: Deed, figures: Sequence[Figure], shared: Set[str]) -> Iterator[tuple[str, bool]]:
    """How the deed can be told, of those that several sources speak of; and whether who does it stands first."""
    by, verb, to = (not stems(" ".join(part.text for part in parts)).isdisjoint(shared) for parts in _parts(deed))
    yield from ((text, True) for text in told(deed, figures) if by and _is_named(deed))
    yield from ((text, False) for text in undergone(deed, figures) if verb and to)


def _is_named(deed: Deed) -> bool:
    who = plain(deed.subject.text)
    return who.casefold() not in PRONOUNS and DAY.search(OF_A_DAY.sub("", deed.subject.text)) is None


def _heads(deed: Deed) -> frozenset[str]:
    """The stems of the nouns themselves, without what only describes them."""
    texts = [part.text for part in (deed.subject, *deed.objects)] + [
        tie.text.partition(" ")[2] for tie in deed.ties if not tie.text.startswith("by ")
    ]
    nouns = (noun for text in texts for noun in TIE.split(text)[0].split(" and "))
    return frozenset(stem(word) for noun in nouns for word in WORD.findall(noun.lower())[-1:])


def _parts(deed: Deed) -> tuple[tuple[Span, ...], ...]:
    return (deed.subject,), (deed.verb,), deed.objects
