"""Clock times. They date nothing by themselves; beside a day they belong to its words."""

import re
from dataclasses import dataclass

from generator.annotate.times.form import form, never
from generator.text.calendar import WEEKDAY
from generator.text.needs import DIGIT
from generator.text.numbers import number_word

HOUR = r"(?:[01]?\d|2[0-4])"
HALF = r"(?:[ \u00a0\u202f]?(?:[ap]\.m\.?|[ap]m\b|[AP]M\b|[AP]\.M\.?))"
ZONE = r"(?: (?:\(?(?:[A-Z]{1,4}T|UTC|Z)\b\)?|local time|Eastern|Pacific))?"
SPELLED = number_word(1, 12)
AROUND = 60  # characters to either side of an hour with a full stop that may show it to be an amount

#: What stands before an hour with a full stop, "at 6.10", and what may stand behind it and behind no price or measure.
BEFORE_POINTED = "|".join(
    rf"(?<=\b{word} )"
    for word in ("at", "At", "at about", "at around", "until", "till", "before", "after", "since", "from", "between")
)
BEHIND_POINTED = (
    "on|in the|yesterday|today|tomorrow|this|that|when|as|while|and|with|for|last|next|sharp|each|every|but|local|"
    f"{WEEKDAY}"
)
POINTED = rf"{HOUR}\.[0-5]\d(?:(?: to | until | and | ?[-–] ?){HOUR}\.[0-5]\d)?"
#: Words of a sentence in which "at 6.10" is what something costs or measures.
AMOUNTS = re.compile(
    r"(?i)[$€£¥₹]|\b(?:shares?|stocks?|trad(?:ed?|ing)|price[ds]?|pric(?:ey|ing)|dollars?|euros?|pounds?|yen|rupees?|francs?|"
    r"currency|rates?|yields?|index|odds|magnitude|richter|points?|average|ratio|scor(?:ed?|es|ing)|rating|inflation|percent|"
    r"metres?|meters?|seconds|dioptres?|grade)\b"
)


def _no_amount(match: re.Match[str]) -> bool:
    """Whether the words around a number with a full stop leave it an hour: not "shares closed at 6.10"."""
    around = match.string[max(0, match.start() - AROUND) : match.end() + AROUND]
    return AMOUNTS.search(around) is None


FORMS = (
    form(rf"{HOUR}[:.][0-5]\d(?::[0-5]\d)?{HALF}{ZONE}", never, moment=False, needs=(DIGIT,)),
    form(rf"{HOUR}:[0-5]\d(?::[0-5]\d)?(?: ?(?:hours|hrs)\b)?{ZONE}", never, moment=False, needs=(DIGIT,)),
    form(rf"{HOUR}(?:[-–]{HOUR}| to {HOUR})?{HALF}{ZONE}", never, moment=False, needs=(DIGIT,)),
    form(r"[0-2]\d[0-5]\d ?(?:hours|GMT|UTC|local time|[A-Z]{1,3}T)\b", never, moment=False, needs=(DIGIT,)),
    form(rf"(?i:(?:{HOUR}|{SPELLED}) o['’]clock)", never, moment=False, needs=("clock",)),
    form(r"(?i:half past|quarter past|quarter to) \w+", never, moment=False, needs=("half", "quarter")),
    form(r"[0-2]?\d\.[0-5]\d(?= ?(?:GMT|BST|CET|local time))", never, moment=False, needs=(DIGIT,)),
    form(
        rf"(?:{BEFORE_POINTED}){POINTED}(?![\w%])(?! ?[-–%°$€£¢/])(?!\.\d)(?! (?!(?:{BEHIND_POINTED})\b)\w)",
        never,
        moment=False,
        holds=_no_amount,
        needs=(DIGIT,),
    ),
)

PLACE = r"(?P<zone>[A-Z]{1,4}T|UTC|Z|local time|Eastern|Pacific)"
READ = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?(?::\d\d)?"
    rf"[ \u00a0\u202f]?(?:(?P<half>[apAP])\.?[mM]\.?)?(?: ?(?:hours|hrs))?(?: ?\(?{PLACE}\)?)?"
)
FOUR_DIGITS = re.compile(rf"(?P<hour>[0-2]\d)(?P<minute>[0-5]\d) ?(?:hours|{PLACE})")
NOON = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockTime:
    """What the words for a clock time say."""

    minute: int  # of the day; of the half day where `halved`
    halved: bool
    whole_hour: bool
    zone: str | None


def read_clock(words: str) -> ClockTime | None:
    """The time that words of one of the forms say; `None` for those in letters and for ranges.

    >>> read_clock("6:15 p.m. GMT")
    ClockTime(minute=1095, halved=False, whole_hour=False, zone='GMT')
    """
    match = FOUR_DIGITS.fullmatch(words) or READ.fullmatch(words)
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match.groupdict().get("half") or "").lower()
    if half:
        hour = hour % NOON + NOON * (half == "p")
    told = bool(half) or match.re is FOUR_DIGITS or hour > NOON or hour == 0 or match["hour"].startswith("0")
    return ClockTime(
        minute=hour % 24 * 60 + minute if told else hour % NOON * 60 + minute,
        halved=not told,
        whole_hour=match["minute"] is None,
        zone=match["zone"],
    )
