"""What is recalled: sentences on something of an earlier year, which say so by a word that points back.

"In 2011 a barge hit the pier. Two divers were hurt then." The second sentence names no year, and is not on what other
articles tell of their own day.
"""

import re
from collections.abc import Sequence

from generator.compare.event.statements import Statement

YEAR = re.compile(r"\b[Ii]n (?:\w+ )?(?P<year>1[89]\d\d|20\d\d)\b")
#: "wounded then", "then a captain", "at the time", "on that occasion"; not "then the bus went over".
THEN = re.compile(
    r"\bthen\s*[.,;]?\s*$|,\s(?:who\swas\s)?then\s(?:an?|the)\b|\b(?:at|by) (?:the|that) time\b|\bback then\b"
)
BACK = ("that ", "those ")  # before a noun: "led that operation"


def recalled(statements: Sequence[Statement], now: Sequence[int | None]) -> dict[int, int]:
    """For the positions of sentences that point back to an earlier year that year; `now` is the year of each source."""
    found: dict[int, int] = {}
    year: int | None = None
    for position, one in enumerate(statements):
        before = statements[position - 1] if position else one
        if one.owner != before.owner or one.sentence.passage != before.sentence.passage:
            year = None
        if (named := YEAR.search(one.sentence.span.text)) is not None:
            year = int(named["year"])
        elif year is not None and year < (now[one.owner] or year) and _points_back(one):
            found[position] = year
    return found


def _points_back(one: Statement) -> bool:
    text = one.sentence.span.text
    return THEN.search(text) is not None or any(phrase.text.lower().startswith(BACK) for phrase in one.sentence.phrases)
