"""Currencies before or after a number, by their code in ISO 4217."""

import re
from dataclasses import dataclass
from functools import cache

from generator.annotate.figures.amounts import Numeral
from generator.text.tables import read_table

BLANK = r"[ \u00a0\u2009\u202f-]?"
LARGE = 100  # below it "R2" and "M1" are names, not money
WON = 1000  # below it "won" is a verb, and "TOP 40" no money of Tonga


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """A currency with the place of its sign or word."""

    code: str
    start: int
    end: int
    hundredths: bool = False  # cents


@dataclass(frozen=True, slots=True, kw_only=True)
class Currencies:
    """The table of `currencies.yml`, ready for look-ups."""

    symbols: dict[str, str]
    words: dict[str, str]  # lower case -> code
    minor: dict[str, str]
    pence: dict[str, str]
    letters: frozenset[str]
    codes: frozenset[str]
    word_codes: frozenset[str]  # words as well
    before: re.Pattern[str]
    after: re.Pattern[str]
    shared: re.Pattern[str]  # nouns of several currencies: money, but not which


def money_before(text: str, numeral: Numeral) -> Money | None:
    """The currency whose sign or code comes right before the number.

    >>> from decimal import Decimal
    >>> money_before("HK$480", Numeral(start=3, end=6, value=Decimal(480)))
    Money(code='HKD', start=0, end=3, hundredths=False)
    """
    known = currencies()
    match = known.before.search(text, max(0, numeral.start - 7), numeral.start)
    if match is None or (match["letters"] and not _is_large(numeral)):
        return None
    if match["code"] in known.word_codes and not (numeral.scaled or numeral.value >= WON):
        return None  # "ALL 5 of us"
    sign = match["symbol"] or match["letters"]
    return Money(code=known.symbols[sign] if sign else match["code"], start=match.start("all"), end=match.end("all"))


def money_after(text: str, numeral: Numeral) -> Money | None:
    """The currency whose sign, word or code follows the number.

    >>> from decimal import Decimal
    >>> money_after("30 euros", Numeral(start=0, end=2, value=Decimal(30)))
    Money(code='EUR', start=3, end=8, hundredths=False)
    """
    known = currencies()
    match = known.after.match(text, numeral.end)
    if match is None:
        return None
    start, end = match.span("all")
    if match["pence"]:
        return Money(code=known.pence[match["pence"]], start=start, end=end, hundredths=True)
    if match["word"]:
        word = re.sub(r"\s+", " ", match["word"].lower())
        word = word if word in known.words or word in known.minor else word.removesuffix("s")
        if word == "won" and not (numeral.scaled or numeral.value >= WON):
            return None
        if word in known.minor:
            return Money(code=known.minor[word], hundredths=True, start=start, end=end)
        return Money(code=known.words[word], start=start, end=end)
    return Money(code=known.symbols[match["symbol"]] if match["symbol"] else match["code"], start=start, end=end)


def is_money(text: str, at: int) -> bool:
    """Whether a noun that several currencies share follows: kronor, pesos."""
    return currencies().shared.match(text, at) is not None


def currency_of_noun(noun: str) -> str | None:
    """The currency that a noun is, singular or plural."""
    words = currencies().words
    return words.get(noun) or words.get(noun.removesuffix("s"))


def _is_large(numeral: Numeral) -> bool:
    return numeral.scaled or numeral.value >= LARGE


@cache
def currencies() -> Currencies:
    """The currencies we read, loaded once a process."""
    table = read_table("generator.annotate.figures", "currencies.yml")
    symbols = {sign: code for code, signs in table["symbols"].items() for sign in signs}
    words = {word.lower(): code for code, written in table["words"].items() for word in written}
    minor = {word: code for code, written in table["minor"].items() for word in written}
    pence = {sign: code for code, signs in table["pence"].items() for sign in signs}
    letters, known = frozenset(table["letters"]), frozenset(table["codes"].split())
    codes = "|".join(sorted(known))
    signs = _any(set(symbols) - letters)
    return Currencies(
        symbols=symbols,
        words=words,
        minor=minor,
        pence=pence,
        letters=letters,
        codes=known,
        word_codes=frozenset(table["word_codes"]),
        before=re.compile(
            rf"(?P<all>(?<![\w$])(?:(?P<symbol>{signs})|(?P<letters>{_any(letters)})(?=\d|$)|(?P<code>{codes}))){BLANK}$"
        ),
        after=re.compile(
            rf"{BLANK}(?P<all>(?<=\d)(?P<pence>{_any(set(pence))})(?!\w)"
            rf"|(?P<word>(?i:{_any({*words, *minor})})(?i:s)?)(?!\w)"
            rf"|(?P<symbol>{signs})(?!\w)|(?P<code>{codes})\b)"
        ),
        shared=re.compile(rf"[ \u00a0](?i:{_any({word.split()[-1] for word in words if ' ' in word})})(?i:s)?\b"),
    )


def _any(written: set[str] | frozenset[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(written, key=lambda form: (-len(form), form)))
