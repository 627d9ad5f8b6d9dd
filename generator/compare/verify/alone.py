"""Alone: a span that nobody can read without what is around it is widened by the clauses that make it a sentence."""

import re

from generator.compare.event import Event
from generator.compare.event.clauses import READABLE_STEMS, trim
from generator.compare.event.lexicon import PRONOUNS
from generator.model import Sentence, Span
from generator.text.similarity import FUNCTION_WORDS, WORD, stems

#: What ties a clause to one before it, and turns nothing in it; with a capital it opens a sentence that goes on.
JOINT = re.compile(r"(?:and|but|or|so|while|when|as|because|since|although|though|after|before)\s+")
#: "…, a fall of 4 percent", "its ferry desk for nine days".
NAMED_AGAIN = re.compile(r"an?\s")
OWNED = re.compile(r"(?:its|their|his|her)\s")
MARKS = " \t\n\xa0\"“‘'«("
#: What somebody did besides needs no subject, if it is long enough to say it: "killing nine goats on the market".
BESIDES = re.compile(r"[a-z]+ing\b")


def to_a_sentence(event: Event, span: Span) -> Span:
    """The span from a beginning that can be read alone, and to a verb: not "after it took off", not "Two workers"."""
    position = event.at(span)
    if position is None or any(quote.span.contains(span) for quote in event.quotes_of(event.owner[span.source])):
        return span
    sentence = event.statements[position].sentence
    return _to_a_verb(event, sentence, _from_a_subject(sentence, span)) if sentence.span.contains(span) else span


def without_joint(event: Event, span: Span) -> Span:
    """The span without the word that ties it to another clause: of "while farmers get", "farmers get"."""
    joint, position = JOINT.match(span.text), event.at(span)
    if joint is None or position is None:
        return span
    rest = span.part(span.start + joint.end(), span.end)
    return rest if _begins(event.statements[position].sentence, rest) else span


def _from_a_subject(sentence: Sentence, span: Span) -> Span:
    """The span from its own beginning or, where that leans on others, the nearest clause before that does not."""
    starts = [clause.start for clause in sentence.clauses if clause.start < span.start]
    for start in (span.start, *sorted(starts, reverse=True)):
        wider = trim(sentence.span.part(start, span.end))
        joint = JOINT.match(wider.text)
        subject = wider.part(wider.start + joint.end(), wider.end) if joint else wider
        if wider.contains(span) and _begins(sentence, subject) and not _leans(sentence, wider):
            return wider
    whole = trim(sentence.span.part(sentence.span.start, span.end))
    return whole if whole.contains(span) else sentence.span.part(sentence.span.start, span.end)


def _leans(sentence: Sentence, span: Span) -> bool:
    """Whether it has no verb, and only names again what is before its comma or is somebody's who stands before."""
    before = sentence.span.text[: span.start - sentence.span.start].rstrip()
    again = before.endswith(",") and NAMED_AGAIN.match(span.text) is not None
    return bool(before) and (again or OWNED.match(span.text) is not None) and not _tells(sentence, span)


def _begins(sentence: Sentence, span: Span) -> bool:
    """Whether the span begins as its sentence does, or with a noun that stands for itself and no other."""
    start = span.start + len(span.text) - len(span.text.lstrip(MARKS))
    if not sentence.span.text[: start - sentence.span.start].strip(MARKS):
        return True
    if BESIDES.match(span.text) and len(stems(span.text)) >= READABLE_STEMS:
        return True
    first = next((phrase for phrase in sentence.phrases if phrase.start == start), None)
    return first is not None and first.text.split()[0].lower() not in PRONOUNS


def _to_a_verb(event: Event, sentence: Sentence, span: Span) -> Span:
    """The span with the clauses after it, as far as one that says what becomes of its nouns; a list is not read on."""
    figures = event.sources[event.owner[span.source]].figures
    if any(sentence.span.contains(one.span) and one.span.start >= span.end for one in figures):
        return span
    for end in (span.end, *sorted(clause.end for clause in sentence.clauses if clause.end > span.end)):
        wider = trim(sentence.span.part(span.start, end))
        if wider.contains(span) and _tells(sentence, wider):
            return wider
    return span


def _tells(sentence: Sentence, span: Span) -> bool:
    """Whether the span has a word of its own outside its noun phrases."""
    inside = [phrase for phrase in sentence.phrases if span.contains(phrase)]
    words = ((span.start + match.start(), match.group().lower()) for match in WORD.finditer(span.text))
    outside = (word for at, word in words if not any(one.start <= at < one.end for one in inside))
    return any(word not in FUNCTION_WORDS for word in outside) or not inside
