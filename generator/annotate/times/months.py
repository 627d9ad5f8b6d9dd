"""Months, years, decades and centuries: "in April", "last December", "mid-2014", "2014-16", "the 1990s"."""

import re
from datetime import date

from generator.annotate.times.form import Anchor, form, never
from generator.annotate.times.words import YEAR
from generator.text.calendar import MONTH, MONTHS, Stretch, month_number, month_of, year_of
from generator.text.needs import DIGIT

# "1800 soldiers" and "2000 miles" are no years.
COUNTED = (
    "%|percent|per cent|people|persons|men|women|children|troops|soldiers|workers|jobs|homes|houses|deaths|cases|"
    "residents|students|employees|families|households|refugees|migrants|miles|km|kilomet|met(?:er|re)s|feet|ft|tons|tonnes|kg|kilo|"
    "hectares|acres|dollars|euros|pounds|rupees|yuan|yen|won|barrels|hours|days|years|or more|more|other"
)
NOT_COUNTED = rf"(?![ -](?:{COUNTED})\b)"
# "2000 rebels" are no year: a round number before a plural, where no preposition says otherwise.
NOT_ROUND = r"(?!(?<=00) (?!was|is|has|does)[a-z]+s\b)"
EDGE = "(?:(?:early|late|mid|the (?:start|beginning|end|middle) of)[- ])"
WHICH = "(?:(?P<which>last|next|this past|this coming|this) )"
# A month's short name or "May" and "March" are other words too; one of these makes them months.
PREPOSITIONS = "in|In|since|Since|by|By|until|from|during|before|after|through|of|to|throughout|between|and|for"
IN = "|".join(rf"(?<=\b{word} )" for word in (*PREPOSITIONS.split("|"), "mid", "late", "early", "every", "each"))
TO_YEAR = rf"(?:(?:[-–/]| to )(?P<year_to>\d\d|{YEAR}))?"
MONTHS_PLAINLY = tuple(name[:3].lower() for name in MONTHS)
SEASON = "(?:summer|winter|spring|autumn|fall)"


def _month(match: re.Match[str], anchor: Anchor) -> Stretch | None:
    groups = match.groupdict()
    month = month_number(match["month"])
    if groups.get("year"):
        return month_of(int(match["year"]), month)
    if anchor.published is None:
        return None
    year = anchor.published.year
    if groups.get("year_word"):
        return month_of(year + {"last": -1, "this": 0, "next": 1}[match["year_word"]], month)
    ahead = anchor.ahead if not groups.get("which") else groups["which"] in ("next", "this coming")
    if groups.get("which") == "this":
        return month_of(year, month)
    if ahead:
        return month_of(year + (month < anchor.published.month), month)
    return month_of(year - (month > anchor.published.month), month)


def _year(match: re.Match[str], anchor: Anchor) -> Stretch | None:
    first = int(match["year"])
    ending = match["year_to"]
    last = int(ending if not ending or len(ending) == 4 else f"{first // 100}{ending}") if ending else first
    return (year_of(first)[0], year_of(last)[1]) if first <= last else None


def _decade(match: re.Match[str], anchor: Anchor) -> Stretch | None:
    start = int(match["decade"])
    return date(start, 1, 1), date(start + 9, 12, 31)


FORMS = (
    form(rf"{EDGE}?{WHICH}?(?P<month>{MONTH}),? (?:of )?(?P<year>{YEAR})", _month, needs=MONTHS_PLAINLY),
    form(rf"{EDGE}?(?P<month>{MONTH}) (?:of )?(?P<year_word>this|last|next) year", _month, needs=MONTHS_PLAINLY),
    form(rf"{EDGE}?{WHICH}(?P<month>{MONTH})(?! \d)", _month, needs=MONTHS_PLAINLY),
    form(rf"{EDGE}(?P<month>{MONTH})(?! \d)", _month, needs=MONTHS_PLAINLY),
    form(rf"(?:{IN})(?P<month>{MONTH})(?! \d)", _month, needs=MONTHS_PLAINLY),
    # "In 1998 and 2009" are two years.
    form(rf"(?<=[Bb]etween )(?P<year>{YEAR}) and (?P<year_to>{YEAR})", _year, needs=(DIGIT,)),
    form(
        rf"(?:{EDGE}|(?:the )?{SEASON} (?:of )?|(?:{IN}))(?P<year>{YEAR}){TO_YEAR}{NOT_COUNTED}", _year, needs=(DIGIT,)
    ),
    form(rf"(?P<year>(?:19|20)\d\d)(?![,.]?\d){NOT_ROUND}{TO_YEAR}{NOT_COUNTED}", _year, needs=(DIGIT,)),
    form(rf"(?:the )?{EDGE}?(?P<decade>(?:1[5-9]|20)\d0)['’]?s", _decade, needs=(DIGIT,)),
    form(rf"(?:the )?{EDGE}?['’]?[2-9]0['’]?s", never, needs=(DIGIT,)),
    form(
        rf"(?:the )?{EDGE}?(?:\d\d?(?:st|nd|rd|th)|nineteenth|twentieth|twenty-first)[- ]century",
        never,
        needs=("century",),
    ),
)
