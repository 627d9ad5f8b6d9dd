"""The words before or behind a number that loosen it."""

import re

from spacy.tokens import Doc

from generator.annotate.figures.quantity import Quantity
from generator.annotate.figures.tokens import token_at
from generator.text.english import any_of, words

BEFORE = re.compile(rf"(?i)(?<!\w)(?P<words>{any_of(words('hedges', 'before_numbers'))})(?: an?)? ?$")
BEHIND = re.compile(rf"(?i)(?:{any_of(words('hedges', 'behind_numbers'))})(?!\w)")
PARTICLE = "prt"  # "they handed over 21 of them": a part of the verb
REACH = 30  # characters before a number; the longest hedge and a blank


def hedge(doc: Doc, quantity: Quantity, end: int) -> str | None:
    """The words that loosen the number, as they stand; `end` is where its figure ends. `None`: it is put as exact."""
    text = doc.text
    match = BEFORE.search(text, max(0, quantity.start - REACH), quantity.start)
    if match is not None and token_at(doc, match.start("words")).dep_ != PARTICLE:
        return match["words"]
    places = (quantity.numeral.end, quantity.end, end)
    behind = next((match for place in places if (match := BEHIND.match(text, place))), None)
    return behind[0].strip() if behind else None
