"""Phrases of a label: what an editor would leave off a stretch of a source's words."""

import re

from generator.compare.event.clauses import DATELINE
from generator.text.english import any_of, words
from generator.text.numbers import number_word

LEADING = re.compile(
    r"^(?:(?:of|an estimated|estimated|at least|up to|more than|fewer than|less than|the|a|an|this|that|these|those|its"
    r"|his|her|their|our|my|your|some|any|whose|all|both|each|such|no|one|more|most|many|several|over|least"
    rf"|{any_of(words('hedges', 'approximate', 'nearly'))}|just|than|only|another|other|same|own)\s+)+",
    re.IGNORECASE,
)
NUMBER_WORD = rf"(?:{number_word(2, 99)}(?:-{number_word(1, 9)})?|dozens?|hundreds?|thousands?|millions?)"
NUMBER = re.compile(
    rf"^(?:[$€£]?[\d.,]+|{NUMBER_WORD})(?:\s+(?:of|millions?|billions?|trillions?|thousands?|hundreds?))*\s+",
    re.IGNORECASE,
)
MARKS = re.compile(r'[“”‘"\[\]]')
EDGES = " \t\n\xa0,;:.“”\"'‘’()[]–—-"


def plain(text: str) -> str:
    """The phrase without what an editor would leave off: articles, hedges, a number at its front, marks.

    >>> plain("threats from [the northern fleet")
    'threats from the northern fleet'
    >>> plain("hundreds of thousands of revellers")
    'revellers'
    """
    bare = DATELINE.sub("", " ".join(MARKS.sub("", text).split())).strip(EDGES)
    bare = LEADING.sub("", bare)
    bare = LEADING.sub("", NUMBER.sub("", bare))
    return bare.removesuffix("’s").removesuffix("'s").strip(EDGES)
