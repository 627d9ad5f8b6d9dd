"""The words for times in a text. Figures leave these words out; moments say which days they mean."""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.annotate.times import clocks, days, months, relative
from generator.annotate.times.form import Anchor, Form
from generator.text.calendar import Stretch
from generator.text.needs import has_any, plainly

__all__ = ["Anchor", "Stretch", "TimeWords", "time_words"]

#: Every way of writing a time; of two that begin together the longer wins.
FORMS: tuple[Form, ...] = (*days.FORMS, *months.FORMS, *relative.FORMS, *clocks.FORMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """Words for a time; `start` and `end` count from the beginning of the text they were found in."""

    start: int
    end: int
    form: Form
    found: re.Match[str]

    def days(self, anchor: Anchor) -> Stretch | None:
        """The first and last day meant; `None` where neither the words nor the anchor settles them.

        Nor is there a day before the year 1 or after 9999, which an article of that age may mean.
        """
        try:
            return self.form.resolve(self.found, anchor)
        except (OverflowError, ValueError):
            return None


@lru_cache(maxsize=1 << 10)  # figures, moments and clock times ask for the same passages
def time_words(text: str) -> tuple[TimeWords, ...]:
    """The dates, stretches of time and clock times of `text`, in reading order and without overlaps.

    >>> [text[t.start : t.end] for text in ("It fell on Dec. 14, 2021, at 3 p.m.",) for t in time_words(text)]
    ['Dec. 14, 2021', '3 p.m.']
    """
    plain = plainly(text)
    found = (
        TimeWords(start=match.start(), end=match.end(), form=form, found=match)
        for form in FORMS
        if has_any(plain, form.needs)
        for match in form.pattern.finditer(text)
        if form.holds(match)
    )
    kept: list[TimeWords] = []
    for words in sorted(found, key=lambda words: (words.start, -words.end)):
        if not kept or words.start >= kept[-1].end:
            kept.append(words)
    return tuple(kept)
