"""Parts of a whole and proportions: "two-thirds", "half of", "one in five", "three to one", "half a mile"."""

import re
from decimal import Decimal

from generator.annotate.figures.amounts import Numeral, Way
from generator.annotate.figures.number_words import BIG, DIGITS, FREE, SMALL, VULGAR, cardinal, scale, vulgar

PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
PARTS |= {"eighth": 8, "ninth": 9, "tenth": 10}
PART = "(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
NUMBER = rf"(?:{SMALL}(?:-{SMALL})?|{DIGITS})"
WORD_START = r"(?<![\w-])"
# "A third man" and "one quarter earlier" are no shares.
AFTER_A_SHARE = r"(?= of\b| (?:more|less|fewer|larger|smaller|as|higher|lower)\b|[.,;:)]|$)"

MANY_PARTS = re.compile(rf"{WORD_START}(?P<many>{NUMBER})[- ](?P<part>halve|{PART})s\b", re.IGNORECASE)
ONE_PART = re.compile(
    rf"{WORD_START}(?:one-(?P<joined>half|{PART})\b|(?:a|one) (?P<part>half|{PART}){AFTER_A_SHARE}"
    rf"|(?<=\bby )(?:a|one) (?P<by>{PART})(?= (?:from|in|to|since|over|on|this|last|compared|when)\b))",
    re.IGNORECASE,
)
HALF = re.compile(
    rf"{WORD_START}(?<!first )(?<!second )(?<!other )(?<!the )(?<!last )(?<!-)half"
    r"(?:(?= of\b)|(?= (?:the|its|their|his|her|our|these|those|all|that)\b))|(?<=\bby )half\b|(?<=\bthan )half\b",
    re.IGNORECASE,
)
PART_OF_BIG = re.compile(
    rf"{WORD_START}(?P<share>half|(?:a|one|three)[- ]quarters? of) an? (?P<scale>{BIG})\b", re.IGNORECASE
)
UNIT = (
    "(?:percent|per cent|%|mile|kilomet|met(?:er|re)|foot|inch|yard|second|minute|hour|day|week|month|year|decade|"
    "century|degree|point|acre|hectare|lit(?:er|re)|gallon|ton|pound|ounce|dollar|euro|cent|penny)"
)
PART_OF_UNIT = re.compile(
    rf"{WORD_START}(?:(?P<half>half)|(?:(?P<many>a|{SMALL})[- ](?P<part>{PART})s?) of)(?: of)?"
    rf"(?:(?: an?| 1| one)(?=[ \u00a0]{UNIT})|(?=[- ](?:hour|mile|century)\b))",
    re.IGNORECASE,
)
AMONG = r"(?: out of(?: every)?| of every| of(?= (?:10|ten|100)\b)|[- ]in(?:[- ]every)?)"
PROPORTION = re.compile(
    rf"{FREE}{WORD_START}(?P<some>{NUMBER}){AMONG}[- ](?P<all>{NUMBER})"
    r"(?!\w|[%,.-]\w)",
    re.IGNORECASE,
)
#: "One child in six": the thing is between; "one man in two cars" counts cars.
ONE_OF_THEM = re.compile(
    rf"{WORD_START}(?P<some>one) [a-z]+(?: out of(?: every)?| in(?: every)?) (?P<all>{NUMBER})"
    r"(?!\w|[%,.-]\w)(?! [a-z]+s\b)",
    re.IGNORECASE,
)
ODDS = re.compile(
    rf"{FREE}{WORD_START}(?P<many>{NUMBER})(?:[- ]to[- ]one\b|[- ]to[- ]1\b|:1\b)(?![\d.,]\d)", re.IGNORECASE
)
SPLIT = re.compile(
    rf"(?<=ratio of )(?P<some>{NUMBER})(?: to |:)(?P<all>{NUMBER})\b"
    rf"|{WORD_START}(?P<part>\d+):(?P<rest>\d+)(?= (?:split|ratio|majority|margin)\b)",
    re.IGNORECASE,
)
FOLD = re.compile(rf"{WORD_START}(?P<many>{SMALL}|\d+)[- ]?fold\b", re.IGNORECASE)
SIGN = re.compile(rf"(?<![\w.,])[{''.join(VULGAR)}]")
SLASHED = re.compile(r"(?<![\w./])(?:(?P<whole>\d+)[ -])?(?P<top>\d)/(?P<bottom>[234568]|16)(?![\d/])")


def _many_parts(match: re.Match[str]) -> Numeral | None:
    many = cardinal(match["many"])
    return None if many is None else _share(match, many / PARTS[match["part"].lower()])


def _one_part(match: re.Match[str]) -> Numeral:
    return _share(match, Decimal(1) / PARTS[(match["joined"] or match["part"] or match["by"]).lower()])


def _half(match: re.Match[str]) -> Numeral:
    return _share(match, Decimal("0.5"))


def _part_of_big(match: re.Match[str]) -> Numeral:
    value = _share_word(match["share"]) * scale(match["scale"])
    return Numeral(start=match.start(), end=match.end(), value=Decimal(int(value)), spelled=True, scaled=True)


def _share_word(words: str) -> Decimal:
    if "quarter" not in words.lower():
        return Decimal("0.5")
    return Decimal("0.75") if words.lower().startswith("three") else Decimal("0.25")


def _part_of_unit(match: re.Match[str]) -> Numeral | None:
    many = cardinal("one" if (match["many"] or "a").lower() == "a" else match["many"])
    if many is None:
        return None
    value = many / (2 if match["half"] else PARTS[match["part"].lower()])
    return Numeral(start=match.start(), end=match.end(), value=value, spelled=True, needs_unit=True)


def _proportion(match: re.Match[str]) -> Numeral | None:
    some, whole = cardinal(match["some"]), cardinal(match["all"])
    if some is None or whole is None or not 0 < some < whole:
        return None
    return _share(match, some / whole)


def _odds(match: re.Match[str]) -> Numeral | None:
    many = cardinal(match["many"])
    return None if many is None or many <= 1 else _share(match, many)


def _split(match: re.Match[str]) -> Numeral | None:
    """As in "a 3:2 split", "a ratio of 3 to 2"."""
    some, rest = cardinal(match["some"] or match["part"]), cardinal(match["all"] or match["rest"])
    return _share(match, some / rest) if some and rest else None


def _fold(match: re.Match[str]) -> Numeral | None:
    """As in "tenfold"; "twofold" is more often said of aims and reasons than of growth."""
    many = cardinal(match["many"])
    return _share(match, many) if many is not None and many > 2 else None


def _sign(match: re.Match[str]) -> Numeral:
    return _share(match, vulgar(match[0]))


def _slashed(match: re.Match[str]) -> Numeral | None:
    top, bottom = Decimal(match["top"]), Decimal(match["bottom"])
    if not 0 < top < bottom:
        return None
    value = Decimal(match["whole"] or 0) + top / bottom
    return Numeral(start=match.start(), end=match.end(), value=value, needs_unit=True)


def _share(match: re.Match[str], value: Decimal) -> Numeral:
    return Numeral(start=match.start(), end=match.end(), value=value, spelled=True, ratio=True)


#: One of these stands in every share.
SHARES = ("hal", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

FORMS: tuple[Way, ...] = (
    (MANY_PARTS, _many_parts, SHARES),
    (ONE_PART, _one_part, SHARES),
    (HALF, _half, ("half",)),
    (PART_OF_BIG, _part_of_big, ("half", "quarter")),
    (PART_OF_UNIT, _part_of_unit, SHARES),
    (PROPORTION, _proportion, ("out of", "of every", "of 00", "of ten", "of hundred", " in ", "-in-", " in-", "-in ")),
    (ONE_OF_THEM, _proportion, ("one ",)),
    (ODDS, _odds, ("to one", "to-one", "to 0", "to-0", ":0")),
    (SPLIT, _split, ("ratio of", ":0")),
    (FOLD, _fold, ("fold",)),
    (SIGN, _sign, tuple(VULGAR)),
    (SLASHED, _slashed, ("/0",)),
)
