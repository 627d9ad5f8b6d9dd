"""The words before or behind a number that loosen it."""

import re

from generator.annotate.figures.lexicon import any_of
from generator.annotate.figures.quantity import Quantity

BEFORE = re.compile(rf"(?i)(?<!\w)(?P<words>{any_of('hedges')})(?: an?)? ?$")
BEHIND = re.compile(rf"(?i)(?:{any_of('hedges_behind')})(?!\w)")
REACH = 30  # characters before a number; the longest hedge and a blank


def hedge(text: str, quantity: Quantity, end: int) -> str | None:
    """The words that loosen the number, as they stand; `end` is where its figure ends. `None`: it is put as exact.

    >>> from generator.annotate.figures.quantities import quantities
    >>> [hedge(text, q, q.end) for text in ("a range of up to 190 miles, or so it says",) for q in quantities(text)]
    ['up to']
    """
    match = BEFORE.search(text, max(0, quantity.start - REACH), quantity.start)
    if match is not None:
        return match["words"]
    behind = BEHIND.match(text, quantity.end) or BEHIND.match(text, end)
    return behind[0].strip() if behind else None
