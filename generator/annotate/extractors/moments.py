"""Dates and stretches of time: the days that they mean, where that is clear, and their event."""

import re
from datetime import date

from generator.annotate.reading import Reading, ReadPassage
from generator.annotate.times import Anchor, Stretch, TimeWords, time_words
from generator.annotate.times.tense import Side, side_of
from generator.model import AnnotatedArticle, Article, Moment, Sentence, Span

# "At 3 p.m. on Friday" and "Friday at around 3 p.m." are one moment.
JOINT = re.compile(r",? (?:(?:at|on|around|about|by|shortly after|just after|before|after) )*")


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Moment, ...]:
    """Every moment of the story, in reading order and without overlaps; a clock time alone is none."""
    published = _published(reading.article)
    return tuple(moment for at in reading.story() for moment in _in_passage(reading, at, published, facts.sentences))


def _published(article: Article) -> date | None:
    """The day of publication, if the article states one that is a date."""
    try:
        return date.fromisoformat(article.published.value[:10]) if article.published else None
    except ValueError:
        return None


def _in_passage(
    reading: Reading, at: ReadPassage, published: date | None, sentences: tuple[Sentence, ...]
) -> list[Moment]:
    moments = []
    for words, start, end in _with_clocks(at.text):
        days = _settled(words, published, side_of(at.doc, words.start))
        span = reading.chars(at, start, end)
        first, last = days or (None, None)
        moments.append(Moment(span=span, first=first, last=last, event=_event(span, sentences)))
    return moments


def _settled(words: TimeWords, published: date | None, side: Side) -> Stretch | None:
    """The days on which all readings of the clause agree."""
    readings = {words.days(Anchor(published=published, ahead=ahead)) for ahead in side.value}
    return readings.pop() if len(readings) == 1 else None


def _with_clocks(text: str) -> list[tuple[TimeWords, int, int]]:
    """The words that date something, each together with the clock time next to it."""
    found = time_words(text)
    stretched: list[tuple[TimeWords, int, int]] = []
    for n, words in enumerate(found):
        if not words.form.moment:
            continue
        start, end = words.start, words.end
        if n and not found[n - 1].form.moment and JOINT.fullmatch(text, found[n - 1].end, start):
            start = found[n - 1].start
        elif n + 1 < len(found) and not found[n + 1].form.moment and JOINT.fullmatch(text, end, found[n + 1].start):
            end = found[n + 1].end
        if not stretched or start >= stretched[-1][2]:
            stretched.append((words, start, end))
    return stretched


def _event(span: Span, sentences: tuple[Sentence, ...]) -> Span | None:
    """The clause that holds the words; `None` where the sentences are not known."""
    for sentence in sentences:
        if sentence.span.contains(span):
            holding = (clause for clause in sentence.clauses if clause.contains(span))
            return next(holding, sentence.span)
    return None
