"""Conditions: for which stretch of time, or for which of several doses or groups, an amount is told.

"9 percent over three years" is not "9 percent in a single year", though the two print one number.
"""

import re
from functools import lru_cache

from generator.compare.event import Event
from generator.model import Figure, Span
from generator.text.nations import has_people
from generator.text.numbers import number_word

NUMBER = rf"(?:\d+|{number_word(1, 90)})"
PERIOD = r"(?P<period>year|month|week|day|decade|quarter)s?\b"
WHICH = r"(?:(?P<which>next|first|second|third|last|past|coming) )"
ONE = r"(?:(?:an?|the|its|their|each|every|per|single|one|whole|full) )"
TERM = (
    rf"(?:over|within|across|in|for|during) {ONE}*{WHICH}?(?:(?P<count>{NUMBER}) )?{ONE}*{PERIOD}"
    rf"|(?:an?|per|each|every) (?P<rate>year|month|week|day|quarter)\b|(?P<often>annual|month|week|dai)ly\b"
)
GROUP = (
    r"(?:at|in|on|for|among|with) (?:the )?"
    r"(?P<group>higher|lower|upper|smaller|larger|older|younger|men|women|boys|girls|children|adults)\b(?: \w+)?"
)
#: Up to three words may say of what it is: "9 percent of wages over three years".
BEHIND = re.compile(rf"(?: [^\W\d]+){{0,3}}? (?P<told>{TERM}|{GROUP})")
#: A count of one country: the region's is another.
COUNTRY = re.compile(r"(?: [^\W\d]+){0,3}? in (?:the )?(?P<name>[A-Z]\w+(?: [A-Z]\w+)?)")
OFTEN = {"annual": "year", "month": "month", "week": "week", "dai": "day"}
SINGLE = "1"

Condition = tuple[str, ...]


def condition_of(event: Event, figure: Figure) -> Span | None:
    """The words behind an amount that say for what it holds: "over three years", "at the lower dose"."""
    found = _behind(event, figure)
    if found is None:
        return None
    end = figure.span.end
    return event.article(figure.span.source).span(end + found.start("told"), end + found.end("told"))


def of_other_conditions(event: Event, one: Figure, other: Figure) -> bool:
    """Whether both say for what they hold, and it is not the same."""
    first, second = (_condition(condition_of(event, figure)) for figure in (one, other))
    return first is not None and second is not None and first[0] == second[0] and first != second


def of_one_country(event: Event, one: Figure, other: Figure) -> bool:
    """Whether one of two is told of a country that the other's sentence does not name: "2 million in Norway"."""
    first, second = _country(event, one), _country(event, other)
    if first is not None and second is not None:
        return first != second
    return any(
        name is not None and re.search(rf"\b{re.escape(name)}\b", _sentence(event, beside)) is None
        for name, beside in ((first, other), (second, one))
    )


def _country(event: Event, figure: Figure) -> str | None:
    found = COUNTRY.match(_rest(event, figure))
    return found["name"] if found is not None and has_people(found["name"]) else None


def _sentence(event: Event, figure: Figure) -> str:
    position = event.at(figure.span)
    return "" if position is None else event.statements[position].sentence.span.text


def _rest(event: Event, figure: Figure) -> str:
    """What stands behind a figure in its sentence."""
    position = event.at(figure.span)
    begins = 0 if position is None else event.statements[position].sentence.span.start
    return _sentence(event, figure)[figure.span.end - begins :]


def _behind(event: Event, figure: Figure) -> re.Match[str] | None:
    return BEHIND.match(_rest(event, figure))


def _condition(words: Span | None) -> Condition | None:
    return None if words is None else _read(words.text)


@lru_cache(maxsize=2**12)
def _read(words: str) -> Condition | None:
    """What the words limit, and to what."""
    found = re.match(rf"{TERM}|{GROUP}", words)
    if found is None:
        return None
    if found["group"]:
        return "group", found["group"]
    period = found["period"] or found["rate"] or OFTEN[found["often"]]
    return "time", period, found["count"] or SINGLE, found["which"] or ""
