"""Told: labels that say who does what in the words of one source, where the others put it with another verb."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.compare.arrange.deeds import (
    AUXILIARIES,
    DAY,
    FEWEST_SHARED,
    MOST_WORDS,
    SHORT_WORDS,
    TURNS,
    WORD_COST,
    is_of_one_mind,
    is_subject,
    shared_words,
    without_auxiliaries,
)
from generator.compare.arrange.phrases import plain
from generator.compare.event import Event
from generator.compare.event.lexicon import PRONOUNS
from generator.compare.point import Point
from generator.model import Sentence, Span
from generator.text.similarity import FUNCTION_WORDS, WORD, stems

MARKS = '“”"(),;:…‘'


def told(
    event: Event, point: Point[Any], about: frozenset[str] = frozenset(), fewest: int = FEWEST_SHARED
) -> list[str]:  # Any: the spans do
    """A subject with its verb and what follows, best first; with one of the words `about`, if there are any.

    `fewest` of its words are shared: with one of them it is the words of one source around what all speak of.
    """
    return tellings(event, point, about, fewest) if is_of_one_mind(event, point) else []


def tellings(
    event: Event, point: Point[Any], about: frozenset[str] = frozenset(), fewest: int = FEWEST_SHARED
) -> list[str]:  # Any: the spans do
    """The same where the sources dispute it: then only a question may hold it."""
    weights = shared_words(event, point.spans)
    best: dict[str, float] = {}
    for span in point.spans:
        if (at := event.at(span)) is None:
            continue
        for subject, text in _sayings(event.statements[at].sentence, span):
            words = stems(text)
            found = words & weights.keys() if stems(subject.text) & weights.keys() else set[str]()
            if len(found) >= fewest and not found <= event.names and (not about or words & about):
                cost = WORD_COST * max(0, len(text.split()) - SHORT_WORDS)
                best[text] = sum(weights[word] for word in sorted(found)) - cost
    return sorted(best, key=lambda text: (-best[text], len(text), text))


def _sayings(sentence: Sentence, span: Span) -> Iterator[tuple[Span, str]]:
    """A subject with its verb and the phrase behind it, alone and with what prepositions tie to that."""
    phrases = [phrase for phrase in sentence.phrases if span.contains(phrase)]
    for first, subject in enumerate(phrases):
        if not is_subject(sentence, span, subject):
            continue
        last = _tied(sentence, phrases, first)
        head = " ".join([plain(subject.text), *_words(sentence, subject, phrases[last])])
        if last + 1 == len(phrases) or not _has_verb(verb := _between(sentence, phrases[last], phrases[last + 1])):
            continue
        text = " ".join([head, *without_auxiliaries(verb), _bare(phrases[last + 1])])
        if _fits(text, phrases[last + 1]):
            yield subject, " ".join(text.split())
        for at in range(last + 2, _tied(sentence, phrases, last + 1) + 1):
            tie = _between(sentence, phrases[at - 1], phrases[at])
            text = " ".join([text, *tie, phrases[at].text])
            if _fits(text, phrases[at]):
                yield subject, " ".join(text.split())


def _tied(sentence: Sentence, phrases: Sequence[Span], first: int) -> int:
    """The last of the phrases that prepositions tie to the one at `first`."""
    last = first
    while last + 1 < len(phrases) and _is_tie(_between(sentence, phrases[last], phrases[last + 1])):
        last += 1
    return last


def _is_tie(words: Sequence[str]) -> bool:
    return bool(words) and all(word.lower() in FUNCTION_WORDS - TURNS - AUXILIARIES for word in words)


def _words(sentence: Sentence, first: Span, last: Span) -> list[str]:
    """The words behind the first phrase, up to the end of the last."""
    return sentence.span.text[first.end - sentence.span.start : last.end - sentence.span.start].split()


def _between(sentence: Sentence, one: Span, other: Span) -> list[str]:
    start = sentence.span.start
    return sentence.span.text[one.end - start : other.start - start].split()


def _has_verb(words: Sequence[str]) -> bool:
    """Whether the words between two phrases are a verb with what belongs to it, and no mark or turn."""
    small = FUNCTION_WORDS | AUXILIARIES
    verbs = [word for word in words if word.lower() not in small]
    return bool(verbs) and all(WORD.fullmatch(word) and word.lower() not in TURNS for word in words)


def _bare(phrase: Span) -> str:
    """The phrase with its article, and without a number at its front."""
    bare = plain(phrase.text)
    return phrase.text if phrase.text.endswith(bare) and phrase.text.split()[0].lower() in FUNCTION_WORDS else bare


def _fits(text: str, last: Span) -> bool:
    """Whether the text is short, has no mark that only its sentence explains, and ends with a thing."""
    short = len(text.split()) <= MOST_WORDS and not any(map(text.count, MARKS)) and not text.endswith(".")
    return short and last.text.casefold() not in PRONOUNS and DAY.search(last.text) is None
