"""Stretches of text whose numbers count nothing: dates, ages, labels, scores, addresses, links."""

import re
from bisect import bisect_right

from generator.annotate.figures.lexicon import any_of, words
from generator.annotate.figures.number_words import SMALL
from generator.annotate.times import time_words
from generator.text.needs import DIGIT, has_any, plainly
from generator.text.numbers import number_word

Stretches = tuple[tuple[int, int], ...]

LINKS = (
    r'="[^"]*"',
    r"\b(?:https?://|www\.)\S+",
    r"(?<!\S)[^\s@]{1,64}@[^\s@]{1,99}",
    r"[@#]\w+",
    r"(?<![\w-])[\w-]{1,63}\.(?:com|org|net|gov|edu|co)\b\S*",
)
TELEPHONES = (r"(?<!\w)\+?\(?\d{2,4}\)?(?:[ .-]\d{2,4}){2,5}(?!\w)", r"\b\d{3}-\d{4}\b(?!-)", r"\+\d{6,}")

NO_UNIT = r"(?![ -]?(?:%|percent|per cent|million|billion|thousand))"
NUMBER = rf"(?:\d[\d,.]*\b|{SMALL}\b)"
NOT_COUNTING_TIME = "(?<!this )(?<!last )(?<!each )(?<!every )(?<!per )"
LABEL = rf"(?i:{NOT_COUNTING_TIME}\b(?:{any_of('labels')})[ \u00a0]{NUMBER}(?:\(\w\))*{NO_UNIT})"
LABELLED = (
    LABEL,
    r"(?:\bNos?\.? ?|#|№ ?)\d[\d,]*",
    rf"(?i:\btop[- ](?:\d+|{SMALL})\b{NO_UNIT})",
    r"(?<=[a-z,] )[‘“'\"]?The \d+\b(?!,)",
    r"\b\d{3}\(\w\)",
    r"(?i:\b(?:call|dial|phon|ring|rang)\w* (?:911|999|112|000)\b|\b(?:911|999) (?:call|operator|dispatch)\w*)",
    rf"\b(?:{any_of('products')}) \d+(?:-\d+)?\b",
)

# Nobody is older: what is, is a thing, and how old it is counts like any length of time.
AGE = rf"(?:1[01]\d|\d{{1,2}}(?!\d)|{SMALL}(?:-{SMALL})?)"
AGES = rf"{AGE}(?:(?:-|–|-? to | or | and ){AGE})?"
PEOPLE = "(?:people|those|anyone|everyone|women|men|adults|children|voters|drivers|patients|workers|players)"
YEARS_OLD = rf"(?i:\b{AGES}[- ](?:year|month|week|day)s?[- ]olds?\b)"
AGED_SO = rf"(?i:\b(?:aged?|ages|at the age of|between the ages of) (?:of |between |from )?{AGES}\b(?!%))"
OVER_SO = rf"(?i:\b(?:under|over|above|below)[- ]{AGE}s\b|\b{AGE} years of age|\b[2-9]0-somethings?\b)"
PEOPLE_OVER = rf"(?i:\b{PEOPLE} (?:aged )?(?:under|over|above|below|younger than|older than) (?:the age of )?{AGE}\b)"
MAN_OF = rf"(?i:\b(?:man|woman|boy|girl|lad|teenager|pensioner|widow|widower) of {AGE}\b(?! (?:years|months|days)\b))"
BESIDE_A_NAME = r"(?<=, )\d{1,3}(?=,(?!\d)| [-–—―] )|(?<=[a-z], )\d{2}(?=[.;)])|(?<=[a-z] \()\d{1,2}(?=\))"
AGED = (
    YEARS_OLD,
    AGED_SO,
    rf"(?i:\b(?:turned|turning) {AGES}\b(?!%| (?:down|into|out|to|the|away)\b))",
    OVER_SO,
    PEOPLE_OVER,
    rf"(?i:\b(?:who|he|she|I) (?:is|was|am) (?:now |just |about |only )?{AGE}\b(?=[.,;]| and | or |$))",
    rf"(?i:\b(?:he|she)[’']s (?:now |just |about |only |still )?{AGE}\b(?=[.,;]| and | or |$))",
    MAN_OF,
    rf"(?i:\b(?:man|woman|boy|girl|lad|teenager) (?:is|was) (?:now |just |only |still )?{AGE}\b(?=[.,;]|$))",
    r"(?i:\bnow at \d\d\b(?=[.,;]| \w+ \w+s\b))",
    # in apposition: a nurse, 45, and her son, 19; a name with an age in brackets
    BESIDE_A_NAME,
)

SCORE = r"\d{1,3}[-–]\d{1,3}\b(?!\.\d)"
SCORED = rf"(?i:\b(?:{any_of('scored')})(?: \w+)?(?: \w+)?(?: by)?,? {SCORE})"
NIL = rf"(?i:\b(?:{SMALL}|\d{{1,3}})-(?:nil|love)\b|\b50[-/]50\b|\bfifty-fifty\b)"
SCORES = (
    SCORED,
    rf"(?i:\b{SCORE} (?:{any_of('results')})\b)",
    NIL,
)

ADDRESSES = (
    rf"\b\d{{1,5}}(?:[-–]\d+)?[A-Z]? (?:(?:[A-Z][\w.’']+|\d+(?:st|nd|rd|th)) ){{1,4}}(?:{any_of('streets')})\b",
)

#: How many children somebody has is a fact of its own.
PARENTS = (rf"(?i:\b(?:father|mother|dad|mum|mom)[- ]of[- ](?:\d{{1,2}}|{SMALL})\b)",)

NO_ONE = r"(?i:\b(?:no|any|every|some|each|the|another|this|that)[- ]one\b(?![- ](?:million|billion|hundred|thousand)))"
FIGURES = rf"(?i:\b{SMALL}[- ]figures?\b)"
TURNS_OF_PHRASE = (
    NO_ONE,
    r"(?i:(?<![-\w])one (?:another|day|thing|of(?! every \w)|or (?:other|another|more)|by one)\b)",
    r"(?i:(?<![-\w])one (?:way|hand|side|point|time|such|which|who)\b)",
    r"(?i:(?<![-\w])one(?=['’]s\b))",
    FIGURES,
    rf"(?i:\b{number_word(1, 5)}-(?:on|way|sided|time|off|stop|handed|man|party|state|faced|piece|tone)\b)",
)

#: Of the slow ones, what stands in every match (`generator.text.needs`).
NEEDS = {
    LABEL: tuple(sorted(words("labels"))),
    YEARS_OLD: ("old",),
    AGED_SO: ("age",),
    OVER_SO: ("under", "over", "above", "below", "years of age", "something"),
    PEOPLE_OVER: ("under", "over", "above", "below", "younger", "older"),
    MAN_OF: ("man", "boy", "girl", "lad", "teenager", "pensioner", "widow"),
    BESIDE_A_NAME: (DIGIT,),
    SCORED: (DIGIT,),
    NIL: ("-nil", "-love", "00", "fifty-"),
    NO_ONE: ("one",),
    FIGURES: ("figure",),
}
FORMS = tuple(
    (re.compile(pattern), NEEDS.get(pattern, ()))
    for pattern in (*LINKS, *TELEPHONES, *LABELLED, *AGED, *SCORES, *ADDRESSES, *PARENTS, *TURNS_OF_PHRASE)
)


def barred(text: str) -> Stretches:
    """The stretches whose numbers are no figures, in reading order and without overlaps.

    >>> [text[a:b] for text in ("Ann Lee, 45, lives at 12 High Street.",) for a, b in barred(text)]
    ['45', '12 High Street']
    """
    times = ((told.start, told.end) for told in time_words(text) if not told.form.holds_figure)
    plain = plainly(text)
    others = (m.span() for pattern, needs in FORMS if has_any(plain, needs) for m in pattern.finditer(text))
    return _merged(sorted((*times, *others)))


def _merged(stretches: list[tuple[int, int]]) -> Stretches:
    merged: list[tuple[int, int]] = []
    for start, end in stretches:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def is_barred(closed: Stretches, start: int, end: int) -> bool:
    """Whether any of the stretches that `barred` gave shares a character with `start` to `end`."""
    following = bisect_right(closed, start, key=lambda stretch: stretch[1])
    return following < len(closed) and closed[following][0] < end
