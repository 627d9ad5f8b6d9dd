"""Deeds: labels that say who does what, in a source's words that other sources of the row use too."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.compare.arrange.phrases import plain
from generator.compare.event import Event
from generator.compare.event.agreement import denies, leaves_open
from generator.compare.event.lexicon import HOLLOW, NEGATIVES, PRONOUNS
from generator.compare.event.stances import standings
from generator.compare.point import Point
from generator.model import Sentence, Span
from generator.text.calendar import MONTH_START, WEEKDAY
from generator.text.english import words
from generator.text.similarity import FUNCTION_WORDS, WORD, stem, stems

DAY = re.compile(rf"\b(?:{WEEKDAY}|{MONTH_START}\w*)\b")
MOST_PHRASES = 4
FEWEST_SHARED = 2  # of the words of a label: a deed and who does it, or what it is done to
MOST_WORDS = 9
SHORT_PHRASE = 2  # words that seldom say by themselves what a row is about
MOST_MORE = 3  # words behind them
SHORT_WORDS = 6  # beyond these each word costs
WORD_COST = 0.4
#: What stands between a noun and its verb and can be left out, as in a headline: "the ferry has been stopped".
FORMS_OF_BE = frozenset(["is", "are", "was", "were", "be", "been", "being"])
AUXILIARIES = FORMS_OF_BE | {"has", "have", "had"}
PARTICLES = frozenset(["down", "up", "out", "off", "away", "back", "over"])
#: Before these "be" stays: "to be seen" is not "to seen".
KEPT_BEFORE = frozenset(["will", "to", "can", "must", "could", "would", "may", "might", "should"])
#: Behind these a noun is no subject.
LEANING = FUNCTION_WORDS - {"and", "but", "as", "when", "while", "because", "that", "if", "before", "after", "of"}
#: Words over which no label goes: what follows is said of something else, or by somebody.
TURNS = FUNCTION_WORDS.intersection(
    ["who", "whom", "whose", "which", "that", "where", "when", "while", "as", "and", "or", "but", "because", "if"]
) | frozenset([*words("speech", "plain_forms", "forms_of_news"), "claims", "claimed", "say"])


def deeds(event: Event, point: Point[Any]) -> list[str]:  # Any: the spans are enough
    """Who does what, best first; none where a source denies or leaves open what another says."""
    if not is_of_one_mind(event, point):
        return []
    weights = shared_words(event, point.spans)
    best: dict[str, float] = {}
    for span in point.spans:
        if (at := event.at(span)) is not None:
            for text in _stretches(event.statements[at].sentence, span, weights):
                found = stems(text) & weights.keys()
                if len(found) >= FEWEST_SHARED and not found <= event.names:
                    cost = WORD_COST * max(0, len(text.split()) - SHORT_WORDS)
                    best[text] = sum(weights[word] for word in sorted(found)) - cost
    return sorted(best, key=lambda text: (-best[text], len(text), text))


def with_shared_words(event: Event, point: Point[Any], phrase: str) -> str:  # Any: the spans are enough
    """A short phrase with what else the sources share: of the span that has most of it, in its order."""
    says_it = len(phrase.split()) > SHORT_PHRASE and not stems(phrase) <= event.names
    if says_it or not is_of_one_mind(event, point):
        return phrase
    shared = shared_words(event, point.spans).keys() - event.names - stems(phrase)
    telling = {word for word in shared if word.isalpha() and word not in PRONOUNS}
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


def _stretches(sentence: Sentence, span: Span, shared: dict[str, float]) -> Iterator[str]:
    """Runs of shared noun phrases, from one over a shared verb to the verb's end or to another."""
    phrases = [phrase for phrase in sentence.phrases if span.contains(phrase)]
    for first, subject in enumerate(phrases):
        text, told = plain(subject.text), False
        if not is_subject(sentence, span, subject) or stems(text).isdisjoint(shared):
            continue
        for last in range(first, min(first + MOST_PHRASES, len(phrases))):
            end = phrases[last + 1].start if last + 1 < len(phrases) else span.end
            gap = span.text[phrases[last].end - span.start : end - span.start].split()
            verb = _verb(gap, shared)
            if verb and not told and (_is_passive(verb) or (len(verb) == len(gap) and last + 1 == len(phrases))):
                yield from _fit(" ".join([text, *without_auxiliaries(verb)]))
            if last + 1 == len(phrases) or not _is_tie(gap) or stems(plain(phrases[last + 1].text)).isdisjoint(shared):
                break
            told = told or bool(verb)
            text = " ".join([text, *without_auxiliaries(gap), phrases[last + 1].text])
            if told:
                yield from _fit(text)


def is_subject(sentence: Sentence, span: Span, phrase: Span) -> bool:
    """Whether the phrase is no pronoun and no day, and stands behind no preposition; "of people killed" are people."""
    before = sentence.span.text[: phrase.start - sentence.span.start].split()
    leans = phrase.start > span.start and bool(before) and before[-1].lower() in LEANING
    return not leans and plain(phrase.text).casefold() not in PRONOUNS and DAY.search(phrase.text) is None


def _fit(text: str) -> Iterator[str]:
    """The text, where it is short and has no mark that only its sentence explains."""
    if len(text.split()) <= MOST_WORDS and not any(mark in text for mark in '“”"(),;:…‘'):
        yield " ".join(text.split())


def _verb(gap: Sequence[str], shared: dict[str, float]) -> list[str]:
    """The words of a gap up to its shared verb and its particle; none where the gap goes over to something else."""
    for at, word in enumerate(gap):
        bare = word.rstrip(".,")
        if bare.lower() in TURNS or not WORD.fullmatch(bare):
            return []
        if stem(bare.lower()) in shared:
            particle = [after.rstrip(".,") for after in gap[at + 1 : at + 2] if after.rstrip(".,") in PARTICLES]
            return [*gap[:at], bare, *particle]
        if bare != word:
            return []
    return []


def _is_passive(verb: Sequence[str]) -> bool:
    """Whether a verb needs nothing behind it: it is done to its subject."""
    return any(word.lower() in FORMS_OF_BE for word in verb[:-1]) and not verb[-1].endswith("ing")


def _is_tie(gap: Sequence[str]) -> bool:
    """Whether the words between two noun phrases belong to both: verbs and prepositions, no mark and no turn."""
    return bool(gap) and all(WORD.fullmatch(word) and word.lower() not in TURNS for word in gap)


def without_auxiliaries(gap: Sequence[str]) -> list[str]:
    """The words of a gap without auxiliaries that stand before another verb."""
    if any(word.lower() in NEGATIVES for word in gap):
        return list(gap)
    return [word for at, word in enumerate(gap) if not _can_go(gap, at)]


def _can_go(gap: Sequence[str], at: int) -> bool:
    verbs = [word for word in gap[at + 1 :] if word.lower() not in FUNCTION_WORDS | AUXILIARIES]
    kept = any(word.lower() in KEPT_BEFORE for word in gap[:at])
    return gap[at].lower() in AUXILIARIES and bool(verbs) and not kept
