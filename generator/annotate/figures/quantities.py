"""Numbers with their currency or unit, ranges joined: found by patterns, without the parse."""

import re
from dataclasses import replace

from generator.annotate.figures.amounts import Numeral, Quantity
from generator.annotate.figures.barred import barred, is_barred
from generator.annotate.figures.compounds import join_compounds
from generator.annotate.figures.heights import heights
from generator.annotate.figures.money import currencies, is_money, money_after, money_before
from generator.annotate.figures.number_words import scale
from generator.annotate.figures.numerals import numerals
from generator.annotate.figures.ranges import join_ranges
from generator.annotate.figures.units import unit_after

# "1.2m people" are millions, "1.2m tall" and "a 100m final" are metres.
MILLIONS = re.compile(
    r"(?: [a-z-]+)? (?!hurdles|finals|sprints|heats|medalists)(?:[a-z]+s|people|children|men|women)\b"
)
MILLION = 10**6
SCALE_BEHIND = re.compile(r" (?P<scale>million|billion|trillion|mn|bn)\b")
#: Of money these letters are always millions and so on: "€40m-€50m", "£1.2 m", "3 m francs".
SCALE_OF_MONEY = re.compile(r"(?P<scale>[ \u00a0]?[mM]|[kKbB])\b")
MILLIONS_OF = re.compile(r" ?M(?P<code>[A-Z]{3})\b")  # "120 MEUR"
IN_A_NAME = re.compile(r"(?:[^\W\d_]|\b[^\W\d_]+\d\w*[-–])$")  # the 500 of "AB500" and of "RX12-500"
NAME_LETTERS = 20  # characters before a number that can make it a piece of a name
#: Pounds are money or weight; the words around them decide which.
TRADE = re.compile(
    r"(?i)\b(?:cost|costs|costing|pay|pays|paid|paying|price|priced|fine|fined|salary|earn\w*|worth|spen[dt]\w*|fund\w*|tax\w*|"
    r"bill|budget|debt|debts|invest\w*|offer\w*|bid|sold|bought|buy|sell|loan\w*|grant\w*|compensation|damages|fees?|wages?|"
    r"profits?|loss|losses|revenue|turnover|sterling|owe[ds]?|donat\w*|charg\w*|rais\w+|reward|prize|savings|bonus)\b"
)
WEIGHT = re.compile(
    r"(?i)\b(?:weigh\w*|heav\w+|lift\w*|carr(?:y|ies|ied)|lost|gained|thrust|cocaine|bomb\w*|pressure)\b"
)
#: Degrees without their sign: "it was 14C in the shade".
WARMTH = re.compile(
    r"(?i)\b(?:temperature\w*|degrees?|heat\w*|hot\w*|cold\w*|cool\w*|warm\w*|fever\w*|freez\w*|weather|thermometer|"
    r"climate|average|normal|forecast\w*|boil\w*|oven|celsius|fahrenheit|summer|winter|mercury|highs?|lows?|shade)\b|°"
)
AROUND = 60  # characters to either side that are searched for these words


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number of `text` that could be a figure, with its unit, in reading order; ranges are one quantity.

    >>> [(int(q.value), q.high, q.unit) for q in quantities("$2 to $3 million, 40-50 mph, 12 of F-16s")]
    [(2000000, Decimal('3000000'), 'USD'), (40, Decimal('50'), 'mile_per_hour'), (12, None, None)]
    """
    numbers = numerals(text)
    closed = barred(text) if numbers else ()
    tall = [height for height in heights(text) if not is_barred(closed, height.start, height.end)] if numbers else []
    found = (
        measured
        for numeral in numbers
        if not is_barred(closed, numeral.start, numeral.end)
        and not any(height.start < numeral.end and numeral.start < height.end for height in tall)
        and (measured := _measured(text, numeral)) is not None
    )
    apart = join_ranges(text, join_compounds(text, tuple(found)))
    return tuple(sorted((*apart, *tall), key=lambda one: one.start))


def _measured(text: str, numeral: Numeral) -> Quantity | None:
    """The number with its unit; `None` where letters grow out of it: "18th", "4x4", "A320"."""
    plain = Quantity(start=numeral.start, end=numeral.end, numeral=numeral, value=numeral.value, high=numeral.high)
    if (money := money_before(text, numeral)) is not None:
        return replace(_scaled(text, plain), start=money.start, unit=money.code)
    if IN_A_NAME.search(text, max(0, numeral.start - NAME_LETTERS), numeral.start):
        return None
    if (money := money_after(text, numeral)) is not None:
        value = numeral.value / 100 if money.hundredths else numeral.value
        behind = None if numeral.scaled else SCALE_BEHIND.match(text, money.end)  # "75 USD million"
        end = behind.end() if behind else money.end
        times = scale(behind["scale"]) if behind else 1
        return replace(plain, end=end, unit=money.code, value=value * times, unit_start=money.start)
    if (codes := MILLIONS_OF.match(text, numeral.end)) is not None and codes["code"] in currencies().codes:
        return replace(
            plain, end=codes.end(), unit=codes["code"], value=numeral.value * MILLION, unit_start=codes.start()
        )
    if (letters := _scaled(text, plain)) is not plain:
        if (money := money_after(text, letters.numeral)) is not None:
            return replace(letters, end=money.end, unit=money.code, unit_start=money.start)
        if is_money(text, letters.end):
            return letters
    if _metres(text, numeral):
        return replace(plain, value=numeral.value / MILLION, unit="meter", unit_start=numeral.end - 1)
    if (unit := unit_after(text, numeral.end)) is not None:
        if _is_model(text, numeral, unit.end):
            return None
        name = "GBP" if unit.name == "pound" and _is_sterling(text, numeral, unit.end) else unit.name
        return replace(plain, end=unit.end, unit=name, unit_start=unit.start)
    glued = text[numeral.end : numeral.end + 1].isalpha()
    return None if glued or numeral.needs_unit else plain


def _scaled(text: str, plain: Quantity) -> Quantity:
    """The amount with the letter of its magnitude, where that stands apart from it."""
    found = None if plain.numeral.scaled else SCALE_OF_MONEY.match(text, plain.end)
    if found is None:
        return plain
    times = scale(found["scale"])
    numeral = replace(
        plain.numeral, end=found.end(), value=plain.numeral.value * times, factor=times, scaled=True, bare=False
    )
    return replace(plain, end=found.end(), numeral=numeral, value=numeral.value)


def _metres(text: str, numeral: Numeral) -> bool:
    return text[numeral.end - 1] == "m" and text[numeral.end - 2].isdigit() and not MILLIONS.match(text, numeral.end)


def _is_model(text: str, numeral: Numeral, end: int) -> bool:
    """Whether a letter joined to the number names a model or a form: "a 540F", where nothing speaks of warmth."""
    if text[numeral.end : end].strip() not in {"F", "C"}:
        return False
    return WARMTH.search(text[max(0, numeral.start - AROUND) : end + AROUND]) is None


def _is_sterling(text: str, numeral: Numeral, end: int) -> bool:
    """Whether the pounds that end at `end` are money: a magnitude or a word of trade says so, "of flour" denies it."""
    if text.startswith(" of ", end):
        return False
    near = text[max(0, numeral.start - AROUND) : end + AROUND]
    return not WEIGHT.search(near) and (numeral.scaled or TRADE.search(near) is not None)
