"""Clock times: what a clock showed, in the zone that the text names."""

from collections.abc import Iterator

from generator.annotate.reading import Reading, ReadPassage
from generator.annotate.times import time_words
from generator.annotate.times.clocks import read_clock
from generator.model import AnnotatedArticle, Clock


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Clock, ...]:
    """Every clock time of the story that is written in digits, in reading order; a period of hours is none."""
    return tuple(clock for at in reading.story() for clock in _in_passage(reading, at))


def _in_passage(reading: Reading, at: ReadPassage) -> Iterator[Clock]:
    for words in time_words(at.text):
        told = None if words.form.moment else read_clock(at.text[words.start : words.end])
        if told is not None:
            yield Clock(
                span=reading.chars(at, words.start, words.end),
                minute=told.minute,
                halved=told.halved,
                whole_hour=told.whole_hour,
                zone=told.zone,
            )
