"""Article days: the day that each article is of, by its date of print, its dateline or the line above its story."""

import re
from collections.abc import Sequence
from datetime import date

from generator.model import STORY, Article, PassageKind
from generator.text.calendar import MONTH, day_of, month_number
from generator.text.datelines import dateline_end

DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?\b"
DATE = re.compile(
    rf"\b(?:(?P<first>{MONTH}) {DAY.format('after')}|{DAY.format('before')}(?: of)? (?P<second>{MONTH})(?!\w))"
    r"(?:,? (?P<year>(?:19|20)\d\d)\b)?"
)
#: What may stand behind the date of a line that is there to give it: an hour.
REST = re.compile(r"[\s\d:.,|–—-]*(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?\W*")
#: The lines that say where and when; any other line above the story may tell of another day.
OF_PRINT = frozenset({PassageKind.DATELINE, PassageKind.BYLINE})
#: A year with a 29 February, where no article of the event names one.
ANY_YEAR = 2000

Told = tuple[int | None, int, int]  # year, month and day


def article_days(articles: Sequence[Article]) -> list[date | None]:
    """For each article its day. A year that it leaves out is the one that puts it nearest to the others."""
    told = [_told(article) for article in articles]
    anchor = next((day for one in told if one and (day := _date(one, one[0])) is not None), None)
    days: list[date | None] = []
    for one in told:
        days.append(None if one is None else _nearest(one, anchor))
        anchor = anchor or days[-1]
    return days


def _told(article: Article) -> Told | None:
    """The day that an article states, as it states it."""
    if article.published is not None:
        try:
            day = date.fromisoformat(article.published.value[:10])
        except ValueError:
            return None
        return day.year, day.month, day.day
    for passage in article.passages:
        words = article.text[passage.start : passage.end]
        if passage.kind in STORY:
            return _day_in(words[: dateline_end(words)])
        if passage.kind is not PassageKind.TITLE and (told := _in_a_line(passage.kind, words)) is not None:
            return told
    return None


def _in_a_line(kind: PassageKind, words: str) -> Told | None:
    """The day of a line above the story, if the line is there to give it."""
    found = DATE.search(words)
    if found is None or not (kind in OF_PRINT or REST.fullmatch(words, found.end())):
        return None
    return _as_told(found)


def _day_in(words: str) -> Told | None:
    found = DATE.search(words)
    return None if found is None else _as_told(found)


def _as_told(found: re.Match[str]) -> Told:
    month = month_number(found["first"] or found["second"])
    return int(found["year"]) if found["year"] else None, month, int(found["after"] or found["before"])


def _nearest(told: Told, anchor: date | None) -> date | None:
    """The date; where its year is not told, the nearest to the anchor."""
    year, _, _ = told
    if year is not None:
        return _date(told, year)
    if anchor is None:
        return _date(told, ANY_YEAR)
    days = (_date(told, anchor.year + step) for step in (-1, 0, 1))
    return min((day for day in days if day is not None), key=lambda day: abs(day - anchor), default=None)


def _date(told: Told, year: int | None) -> date | None:
    _, month, day = told
    return None if year is None else day_of(year, month, day)
