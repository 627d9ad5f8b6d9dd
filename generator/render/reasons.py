"""Reasons as sentences in the language of the site, and as plain values for programs."""

from decimal import Decimal

from generator.errors import CrossbriefError
from generator.model import Amount, Briefing, Reason, Value
from generator.render.words import FALLBACK, Words, words_of
from generator.text.units import is_currency

Json = dict[str, object]
MOST_TOLD = 3  # files that a message names; the rest are counted
MOST_LISTED = 6  # words that a sentence takes in; of more the first ones are told, the rest counted


class _Listed(tuple[str, ...]):
    """The items for one pair of braces, joined by what follows the colon there, or by commas."""

    __slots__ = ()

    def __format__(self, separator: str) -> str:
        return (separator or ", ").join(self)


def sentence(reason: Reason, words: Words) -> str:
    """The reason in words."""
    return words(f"reason.{reason.code}", **{name: _shown(value, words) for name, value in reason.values})


def english(reason: Reason) -> str:
    """The reason for the terminal."""
    return sentence(reason, words_of(FALLBACK))


def error_line(error: CrossbriefError) -> str:
    """What went wrong, for the terminal: in English, as all messages there are."""
    return f"{error.subject}: {english(error.reason)}"


def reason_json(reason: Reason, words: Words) -> Json:
    """The reason for a program: its code, its values, and the sentence in the language of the site."""
    return {**_data(reason), "text": sentence(reason, words)}


def stale_lines(briefing: Briefing) -> list[tuple[str, str]]:
    """What in points files does not fit the articles, for the terminal: the file with the line, and why."""
    return [(f"{one.place.file}:{one.place.line}", english(one.reason)) for one in briefing.unprinted if one.stale]


def left_out_json(briefing: Briefing) -> list[Json]:
    """What was left out of the briefing, each input with its reason in words and as a code."""
    words = words_of(briefing.language)
    return [
        {"path": out.path, "reason": sentence(out.reason, words), "reason_code": out.reason.code}
        for out in briefing.left_out
    ]


def nothing_read(briefing: Briefing) -> str:
    """What a build says that found no article, in English: how many files were left out, and why the first ones."""
    told = " ".join(f"{left.path}: {english(left.reason)}" for left in briefing.left_out[:MOST_TOLD])
    return f"no article could be read, so nothing was written ({len(briefing.left_out)} left out). {told}"


def _shown(value: Value, words: Words) -> str | _Listed:
    match value:
        case str():
            return value
        case int():
            return _number(Decimal(value), words)
        case Amount():
            return f"{_number(value.value, words)} {_unit(value, words)}".strip()
        case _:
            told: dict[str, str] = {}
            for item in value:
                shown = _item(item, words)
                told.setdefault(shown.casefold(), shown)  # "Five people" is no other figure than "five people"
            return _listed(list(told.values()), words)


def _listed(items: list[str], words: Words) -> _Listed:
    """The items; of very many the first ones, and how many more there are."""
    if len(items) <= MOST_LISTED:
        return _Listed(items)
    told = items[: MOST_LISTED - 1]
    return _Listed([*told, words("site.and_more", n=len(items) - len(told))])


def _item(item: str | Reason, words: Words) -> str:
    """A reason inside a reason becomes its sentence; any other item is the words of a source, in quotation marks."""
    return sentence(item, words) if isinstance(item, Reason) else words("site.quoted", words=item)


def _number(value: Decimal, words: Words) -> str:
    whole = value == value.to_integral_value()
    return words.number(f"{int(value):,}" if whole else f"{value.normalize():,f}")


def _unit(amount: Amount, words: Words) -> str:
    if amount.unit is None:
        return amount.noun or ""
    if is_currency(amount.unit):
        return amount.unit
    first, *others = amount.unit.split("_per_")
    name = words(f"measure.{first}", n=amount.value)
    for other in others:
        name = words("measure.per", unit=name, other=words(f"measure.{other}", n=1))
    return name


def _data(reason: Reason) -> Json:
    return {"code": reason.code, "values": {name: _plain(value) for name, value in reason.values}}


def _plain(value: Value) -> object:
    match value:
        case str() | int():
            return value
        case Amount():
            return {"value": float(value.value), "unit": value.unit, "noun": value.noun}
        case _:
            return [_data(item) if isinstance(item, Reason) else item for item in value]
