"""Heights of people in feet and inches: 6'2", 5 ft 2 in, six foot two."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.annotate.figures.amounts import Numeral, Quantity
from generator.annotate.figures.number_words import cardinal
from generator.text.numbers import number_word

INCHES_OF_A_FOOT = 12
FEET, INCHES = rf"(?P<feet>[3-8]|{number_word(3, 8)})", rf"(?P<inches>1[01]|\d|{number_word(1, 11)})"
SIGNED = r"(?<![\w.'’])(?P<feet>[3-8]) ?['’′] ?(?P<inches>1[01]|\d)(?!\d)(?: ?(?:[\"”″]|''|’’))?"
#: Without the word for inches a hyphen or the end of the phrase must show that the second number belongs to it.
SPELLED = (
    rf"(?<![\w.-]){FEET}[ -]?(?:foot|feet|ft\.?),?[ -]{INCHES}(?:[ -]?(?:inch(?:es)?\b|in\b\.?(?! the\b))"
    r"|(?![\w%]|[.,]\d)(?= tall|[,.;)]|$| and\b))"
)
HYPHENED = rf"(?<![\w.-]){FEET}-(?:foot|feet)-{INCHES}(?:-inch)?(?![\w%]|[.,]\d)"
FORMS = tuple(re.compile(form, re.IGNORECASE) for form in (SIGNED, HYPHENED, SPELLED))


def heights(text: str) -> Iterator[Quantity]:
    """Every height of `text`, in feet.

    >>> [(text[h.start:h.end], round(h.value, 2)) for text in ("She is 5'6\\" tall.",) for h in heights(text)]
    [('5\\'6"', Decimal('5.50'))]
    """
    taken: list[tuple[int, int]] = []
    for form in FORMS:
        for found in form.finditer(text):
            feet, inches = cardinal(found["feet"]), cardinal(found["inches"])
            if feet is None or inches is None or any(a < found.end() and found.start() < b for a, b in taken):
                continue
            taken.append(found.span())
            value = feet + inches / Decimal(INCHES_OF_A_FOOT)
            numeral = Numeral(start=found.start(), end=found.end(), value=value)
            yield Quantity(start=found.start(), end=found.end(), numeral=numeral, value=value, unit="foot")
