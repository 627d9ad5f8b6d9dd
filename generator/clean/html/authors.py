"""Names of authors, out of what pages put where a name should be: "By Ann Lee, Senior Reporter | ann@paper.example"."""

import re
from collections.abc import Iterable
from itertools import takewhile

from generator.text.calendar import MONTH

BY = re.compile(
    r"^\W*(?:(?:story|words|text|written|report(?:ed)?|analysis|published|posted)\s+)?by\b[\s:]*", re.IGNORECASE
)
CONTACTS = re.compile(r"(?<!\S)[^\s@]++@\S++|https?://\S++|www\.\S++|@\w++|\((?:[^()]|\([^()]*\))*+\)")
# What stands between two names; a bar or bullet also ends them.
BETWEEN = re.compile(r"(?:(?<!\s)\s++)?(?:[,;/|•·‧&]|\band\b|\bwith\b)\s*+", re.IGNORECASE)
# "Ann Lee in Porto", "Ann Lee for The Paper", "Ann Lee The Agency": the name ends before it.
TAIL = re.compile(r"(?<!\s)\s++(?:(?:in|at|for|from|of|For|The)\s.*$|(?:Follow|Share)$)")
DATES = re.compile(
    rf"{MONTH}\s+\d|\d{4}|\d:\d\d|\b(?:published|updated|posted|last|min(?:ute)?s? read)\b.*$",
    re.IGNORECASE,
)
ROLES = re.compile(
    r"\b(?:reporter|editor|correspondent|writer|columnist|journalist|producer|contributor|photographer|analyst|"
    r"author|bureau|chief|staff|desk|newsroom|senior|deputy|intern|fellow)s?\b|^(?:ph\.?d\.?|md|mba|msc)$",
    re.IGNORECASE,
)
MAX_WORDS = 6
MAX_NAMES = 20


def author_names(values: Iterable[str]) -> list[str]:
    """The names in `values`, each once, in order; roles, places, dates and addresses are left behind.

    >>> author_names(["By Ann Lee and Bo Ek, Senior Reporter", "Ann Lee"])
    ['Ann Lee', 'Bo Ek']
    """
    names: dict[str, str] = {}
    for value in values:
        for name in _names_in(value):
            names.setdefault(plain_key(name), name)
    return list(names.values())[:MAX_NAMES]


def has_byline_opening(text: str) -> bool:
    """Whether a line begins as bylines do: "By Ann Lee"."""
    opening = BY.match(text)
    return opening is not None and text[opening.end() : opening.end() + 1].isupper()


def is_person_like(name: str) -> bool:
    """Whether `name` has the shape of a person's: two to four capitalised words and nothing else."""
    words = name.replace("-", " ").split()
    return 2 <= len(words) <= 5 and all(word[0].isupper() or word in PARTICLES for word in words)


PARTICLES = frozenset(
    {"de", "del", "der", "di", "du", "da", "dos", "van", "von", "bin", "al", "la", "le", "den", "ter"}
)


def _names_in(value: str) -> list[str]:
    text = CONTACTS.sub(" ", BY.sub("", " ".join(value.split())))
    text = text[: date.start()] if (date := DATES.search(text)) else text
    parts = [_trimmed(part) for part in takewhile(_is_no_place, BETWEEN.split(text))]
    names = [part for part in parts if part and _is_name(part)]
    # A role is left out beside a name, and kept where it is all there is: "Guardian staff reporter".
    return [name for name in names if not ROLES.search(name)] or names[:1]


def _is_no_place(part: str) -> bool:
    """Whether a part is none that begins "in Porto": after the place nobody is named."""
    return not re.match(r"(?:in|at|from)\s", part)


def _trimmed(part: str) -> str:
    part = BY.sub("", part.strip(" .:-–—*'\"“”0123456789"))
    return TAIL.sub("", part).strip()


def _is_name(part: str) -> bool:
    return len(part) > 1 and len(part.split()) <= MAX_WORDS and any(c.isalpha() for c in part) and not part[0].islower()


def plain_key(name: str) -> str:
    """The letters of a name, without its article: "The Paper" is "the paper" is "Paper"."""
    return re.sub(r"[\W_]+", "", name.lower().removeprefix("the "))
