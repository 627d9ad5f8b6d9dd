"""Labels of rows: a noun phrase of the sources' own, the one that most of them share."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from generator.compare.arrange.deeds import deeds, deeds_of_values, disputed_deeds, headlines, with_shared_words
from generator.compare.arrange.minds import denying, is_disputed
from generator.compare.arrange.phrases import NUMBER_WORD, plain
from generator.compare.claims.background import background
from generator.compare.event import Event
from generator.compare.event.lexicon import HOLLOW, PRONOUNS
from generator.compare.event.outcomes import outcome_of
from generator.compare.event.stances import standings
from generator.compare.facets import facet_of
from generator.compare.point import Label, Naming, Point
from generator.model import Reason, Span
from generator.text.calendar import MONTH_START
from generator.text.similarity import stems

DIGIT = re.compile(r"\d")
VALUE = re.compile(rf"\b{NUMBER_WORD}\b", re.IGNORECASE)
MONTH = re.compile(rf"\b{MONTH_START}\w*\b|day$")
PREPOSITIONS = "of|in|for|on|to|against|with|from|between|over|at|by|beyond|outside|inside|within|near|into|among"
LINK = re.compile(rf"\s(?:{PREPOSITIONS}|and)\s", re.IGNORECASE)
COUNT_LINK = re.compile(rf"\s(?:{PREPOSITIONS})\s", re.IGNORECASE)  # what follows "and" is another count
#: What shows that a phrase is cut: "end of a state | of emergency", "in exchange | for"; not "a range | of up to 300".
GOES_ON = re.compile(r"\sof\s(?!(?:[a-z]+\s){0,2}\S?\d)|(?<=exchange)\sfor\s|(?<=response)\sto\s", re.IGNORECASE)
OPEN_ENDED = re.compile(r"\bbetween\b(?!.*\band\b)", re.IGNORECASE)
MAX_TIED = 3
OUTCOME_WORDS = re.compile(r"\b(?:dead|missing|hurt|\w+ed)\b")  # what may follow those it befell: "people killed"
CREDITS = frozenset({"caption", "copyright", "image", "photo", "getty", "video"})  # stems of what stands under pictures
ANSWER = re.compile(r"[QA]:\s")  # the mark of an answer in an interview
HOURS = frozenset({"a.m", "p.m", "am", "pm"})
MAX_WORDS = 8
THIN = 2  # words of a phrase that seldom say what a row is about
LONG_WORDS = 4  # beyond these each word costs
WORD_COST = 0.6
DIGIT_COST = 8.0  # the values are in the cells
DATE_COST = 6.0  # when it was says less than what it was
NAME_COST = 20.0  # a name alone says who, not what
SPEAKER_COST = 15.0  # who says it is not what is said
CUT_COST = 4.0  # "end of a state" in "end of a state of emergency"
BARE_COST = 2.0  # one word seldom says what it is about
MEASURE_BONUS = 3.0  # for the thing that the row's figures measure
UNSHARED = 0.15  # what a word of one source alone still says


def label(event: Event, point: Point[Any], taken: Iterable[str]) -> Label:
    """The best label that is not `taken`; unique within the briefing."""
    used, naming = {one.casefold() for one in taken}, point.naming
    if (given := point.title or naming.label) is not None:
        text = _numbered(given.text, used)
        return given if text == given.text else Label(text=text)
    if not facet_of(point).exact and is_disputed(event, point):
        denials = denying(event, point)
        for phrase in disputed_deeds(event, point, _disputed_words(event, point)):
            made = _disputed(phrase)
            if made.text.casefold() not in used and stems(phrase).isdisjoint(denials):
                return made
    first: str | None = None
    for phrase in (_whole(point, one) for one in _candidates(event, point) if ANSWER.match(one) is None):
        first = phrase if first is None else first
        made = _made(naming, _with_outcome(event, point, phrase))
        if made.text.casefold() not in used:
            return made
    return Label(text=_numbered(_capital(_opening(point.spans[0]) if first is None else first), used))


def _whole(point: Point[Any], phrase: str) -> str:
    """The phrase with all of its last word: "the excessive micro" goes on with "-management"."""
    head, colon, tail = phrase.partition(":")
    last = re.escape("".join(head.split()[-1:]))
    texts = [span.text for span in point.spans if re.search(rf"\b{last}\b", span.text)]
    rests = [found[1] for text in texts if (found := re.search(rf"\b{last}((?:-[^\W\d_]+)+)", text)) is not None]
    return f"{head}{rests[0]}{colon}{tail}" if rests and len(rests) == len(texts) else phrase


def _candidates(event: Event, point: Point[Any]) -> Iterator[str]:
    """What may name the row, best first: of claims who does what, of facts what they are of, and only then one word.

    Each is worked out when it is asked for: most rows take the first.
    """
    nouns, naming = _ranked(event, point), point.naming
    done = deeds(event, point, naming.measured)
    telling = [phrase for phrase in nouns if " " in phrase and not stems(phrase) <= event.names | HOLLOW]
    if not facet_of(point).exact:
        rest = list(dict.fromkeys([*telling, *nouns]))
        around = _around(event, point, rest[:1])
        yield from (*done, *around, *headlines(event, point))
        yield from (with_shared_words(event, point, phrase) for phrase in rest)
        return
    if naming.speaker is not None:
        yield from nouns
        return
    around = [one for one in deeds_of_values(event, point) if VALUE.search(one) is None]
    if naming.when or not naming.measured:
        yield from dict.fromkeys([*_plain(naming, [*done, *around]), *telling, *nouns])
        return
    named = [phrase for phrase in telling if stems(phrase) & naming.measured]
    befell = sorted(filter(partial(_tells_outcome, naming), done), key=_outcome_last)
    counted = [one for one in around if naming.outcome is None or _outcomes(one) <= {naming.outcome}]
    counted = sorted(counted, key=_outcome_last)
    order = [*befell, *named, *counted] if naming.units else [*befell, *counted, *named]
    yield from dict.fromkeys([*_plain(naming, order), *nouns])


def _tells_outcome(naming: Naming, phrase: str) -> bool:
    """Whether the phrase tells what befell the people counted, where that is known: it is not about the survivors."""
    return naming.outcome is None or naming.outcome in _outcomes(phrase)


def _outcome_last(phrase: str) -> bool:
    """The key of an order in which phrases that tell what befell somebody come first."""
    return not _outcomes(phrase)


def _outcomes(phrase: str) -> set[str]:
    return {outcome for word in phrase.lower().split() if (outcome := outcome_of(word)) is not None}


def _disputed_words(event: Event, point: Point[Any]) -> frozenset[str]:
    """What is denied or left open, without the words that only say of which thing it is."""
    places = {at for one in standings(event, point.spans, point.marks) if not one.counts and (at := event.at(one.span))}
    told = (stems(event.statements[at].sentence.span.text) - background(event, at) for at in sorted(places))
    return frozenset().union(*told) - event.names - HOLLOW


def _disputed(phrase: str) -> Label:
    """A question, for a claim that some sources deny or leave open."""
    phrase = _capital(phrase)
    return Label(text=f"Is it so? {phrase}", heading=Reason.of("label.disputed", phrase=phrase))


def _around(event: Event, point: Point[Any], phrases: Sequence[str]) -> list[str]:
    """What one source tells of a thing, where its name alone says little: one or two words, or somebody's name."""
    thin = [one for one in phrases if len(one.split()) <= THIN or stems(one) <= event.names | HOLLOW]
    return [text for one in thin for text in deeds(event, point, stems(one) - HOLLOW, fewest=1)]


def _plain(naming: Naming, phrases: Iterable[str]) -> list[str]:
    """Those without a value, a day or a unit: these are in the cells."""
    apart = (DIGIT, MONTH)
    return [one for one in phrases if not any(mark.search(one) for mark in apart) and not stems(one) & naming.units]


def _made(naming: Naming, phrase: str) -> Label:
    """The label of a phrase, with who speaks of it, or with "When" where times are compared."""
    speaker = naming.speaker
    if speaker is not None and not _says(phrase, speaker):
        heading = Reason.of("label.speaker", speaker=_capital(speaker), phrase=phrase)
        return Label(text=_capital(f"{speaker} on {phrase}"), heading=heading)
    text = _capital(phrase)
    if naming.when:
        return Label(text=f"When: {text}", heading=Reason.of("label.when", phrase=text))
    return Label(text=text)


def _ranked(event: Event, point: Point[Any]) -> list[str]:
    """The phrases of the point's spans, best first."""
    weights = _weights(event, point)
    naming = point.naming
    scores: dict[str, float] = {}
    speaking = frozenset() if facet_of(point).exact else _speakers(event, point.spans)
    for phrase, cut in _phrases(event, point.spans, COUNT_LINK if naming.one_count else LINK):
        words = stems(phrase) - HOURS - naming.units
        if words and phrase.casefold() not in PRONOUNS and len(phrase.split()) <= MAX_WORDS and ". " not in phrase:
            score = (
                -NAME_COST * (words <= event.names | HOLLOW or not words.isdisjoint(CREDITS) or phrase.isupper())
                + sum(weights.get(word, 0.0) for word in sorted(words))
                + MEASURE_BONUS * bool(words & naming.measured)
                - DIGIT_COST * bool(DIGIT.search(phrase))
                - DATE_COST * bool(MONTH.search(phrase))
                - BARE_COST * (" " not in phrase)
                - CUT_COST * cut
                - SPEAKER_COST * (phrase in speaking)
            )
            scores.setdefault(phrase, score - WORD_COST * max(0, len(phrase.split()) - LONG_WORDS))
    return sorted(scores, key=lambda phrase: (-scores[phrase], len(phrase), phrase))


def _weights(event: Event, point: Point[Any]) -> dict[str, float]:
    """What each stem adds to a label: its rarity, times the share of the sources that have it."""
    held: dict[str, set[str]] = {}
    for span in point.spans:
        for word in stems(span.text):
            held.setdefault(word, set()).add(span.source)
    most = max(len(point.sources()) - 1, 1)
    return {
        word: event.rarity.weight(word) * max((len(sources) - 1) / most, UNSHARED) for word, sources in held.items()
    }


def _phrases(event: Event, spans: Iterable[Span], link: re.Pattern[str]) -> Iterator[tuple[str, bool]]:
    """The noun phrases inside the spans, alone and with those tied to them; and whether the text goes on after each."""
    for span in spans:
        if (position := event.at(span)) is None:
            continue
        sentence = event.statements[position].sentence
        inside = [phrase for phrase in sentence.phrases if span.contains(phrase)]
        for first, phrase in enumerate(inside):
            for last in range(first, min(first + MAX_TIED, len(inside))):
                if last > first and not _tied(sentence.span, inside[last - 1], inside[last], link):
                    break
                whole = sentence.span.part(phrase.start, inside[last].end)
                after = sentence.span.text[whole.end - sentence.span.start :]
                yield plain(whole.text), bool(GOES_ON.match(after) or OPEN_ENDED.search(whole.text))


def _speakers(event: Event, spans: Iterable[Span]) -> frozenset[str]:
    """Who is said to say what stands in the spans."""
    told = ((span, event.sources[event.owner[span.source]].attributions) for span in spans)
    speakers = (one.speaker.span for span, found in told for one in found if one.speaker and one.content.overlaps(span))
    return frozenset(plain(one.text) for one in speakers)


def _tied(sentence: Span, first: Span, second: Span, link: re.Pattern[str]) -> bool:
    """Whether only a preposition is between two phrases, and both name something."""
    between = sentence.text[first.end - sentence.start : second.start - sentence.start]
    named = all(plain(phrase.text).casefold() not in PRONOUNS for phrase in (first, second))
    return named and link.fullmatch(between) is not None


def _with_outcome(event: Event, point: Point[Any], phrase: str) -> str:
    """A single word that counts people, with the sources' word for what befell them."""
    outcome = point.naming.outcome
    if outcome is None or " " in phrase:
        return phrase
    sentences = [event.statements[at].sentence.span for one in point.spans if (at := event.at(one)) is not None]
    words = [
        word for sentence in sentences for word in OUTCOME_WORDS.findall(sentence.text) if outcome_of(word) == outcome
    ]
    return f"{phrase} {max(words, key=lambda word: (words.count(word), word))}" if words else phrase


def _says(phrase: str, speaker: str) -> bool:
    return bool(stems(phrase) & stems(speaker))


def _opening(span: Span) -> str:
    return plain(" ".join(ANSWER.sub("", span.text).split()[:MAX_WORDS]))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _numbered(text: str, used: set[str]) -> str:
    """The text with the lowest number that makes it unique; the text itself where it is."""
    number, result = 1, text
    while result.casefold() in used:
        number += 1
        result = f"{text} ({number})"
    return result
