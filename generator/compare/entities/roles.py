"""What a person is, told whole: "Norwegian prime minister", not "minister", and nothing that is said of several."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model import AnnotatedArticle, Mention, Span
from generator.text.calendar import calendar_words
from generator.text.english import words
from generator.text.folding import fold
from generator.text.nations import country_of

CAPITAL = r"(?:(?:[A-Z]\.){2,}|[A-Z][\w&-]*) "
#: The capitalised words before a role at the start of a sentence, where only a nation is no mere opening.
NATION = tuple(re.compile(rf"(?<![\w.-])(?:{CAPITAL}){{{count}}}$") for count in (2, 1))
#: The same inside a sentence, where all of them are a name: "the Joint Chiefs Chairman".
INSIDE = re.compile(rf"(?<![\w.-])(?:{CAPITAL})+$")
SMALL_BEFORE = re.compile(r"(?<!\S)[a-z][\w-]*,? $")
UNTIL = re.compile(r" (?:until|till|through) [^,.;:]{2,30}(?=[,.;:])")
THEN = re.compile(r"\b((?:then|formerly|once) )(?:the )?$")
LONGEST = 60  # characters before a role
RANKS = frozenset({"rear", "vice", "air"})  # before a courtesy: "Rear Adm."
SEXES = ("of_men", "of_women")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the names: the texts, and the names of each source by where they end."""

    texts: Mapping[str, str]
    named: Mapping[str, Mapping[int, Span]]


def surroundings(sources: Sequence[AnnotatedArticle]) -> Surroundings:
    """The surroundings of all names of the sources."""
    return Surroundings(
        {source.article.id: source.article.text for source in sources},
        {source.article.id: {one.span.end: one.span for one in source.mentions} for source in sources},
    )


def roles_of(mentions: Iterable[Mention], around: Surroundings) -> tuple[str, ...]:
    """The roles that the sources give somebody, the most used first; what a longer one says too is left out."""
    told = (_whole(mention, mention.role, around) for mention in mentions if mention.role)
    found = Counter(role for role in told if role)
    ranked = sorted(found, key=lambda role: (-found[role], role))
    keys = [_key(role) for role in ranked]
    kept = [role for at, role in enumerate(ranked) if keys[at] not in keys[:at] and not _is_said(keys[at], keys)]
    return tuple(role for role in kept if not all(map(_is_rank, role.split()))) or tuple(kept)


def _is_said(key: frozenset[str], keys: Iterable[frozenset[str]]) -> bool:
    """Whether another role says the same and more, but not that it is over."""
    return any(key < other and not (other - key) & words("names", "of_the_past") for other in keys)


def _key(role: str) -> frozenset[str]:
    """The words that say something, a nation by the plain name of its country."""
    parts = (fold(country_of(word) or word).split() for word in re.findall(r"[\w.’'-]+", role))
    return frozenset(word.strip(".") for part in parts for word in part) - words("names", "small")


def _whole(mention: Mention, role: str, around: Surroundings) -> str | None:
    """The role with the name or the nation right before it, without a courtesy behind it; `None` for one of several."""
    text, name = around.texts[mention.span.source], mention.span
    start = name.start - len(role) - 1
    before = start >= 0 and text[start : name.start - 1] == role
    if _is_plural(role) or (before and _is_of_couple(role, text[:start])):
        return None
    if not before:
        return _with_its_time(role, text[name.end : name.end + LONGEST + len(role)])
    begins = _begins(start, text, around.named[name.source])
    return " ".join((text[begins:start] + _without_rank(role)).split())


def _with_its_time(role: str, behind: str) -> str:
    """The role behind a name with what says that it is over: "the mayor until last year", "then governor"."""
    before, found, after = behind.partition(role)
    over = UNTIL.match(after) if found else None
    past = THEN.search(before) if found else None
    return f"{past[1] if past else ''}{role}{over[0] if over else ''}"


def _without_rank(role: str) -> str:
    """A role without the courtesy behind it: "Chairman Gen."; what is a rank alone stays."""
    parts = role.split()
    while len(parts) > 1 and _is_rank(parts[-1]):
        parts.pop()
    return " ".join(parts) if fold(parts[-1]) in words("names", "roles") else role


def _is_rank(word: str) -> bool:
    return fold(word).strip(".") in words("names", "courtesies") | RANKS


def _begins(start: int, text: str, named: Mapping[int, Span]) -> int:
    """Where the names and the nation begin that belong to a role which begins at `start`."""
    over = next((span for span in named.values() if span.start < start < span.end), None)
    if over:
        return over.start
    before = named.get(start - 1)
    if before and text[start - 1] == " ":
        return _begins(before.start, text, named)
    inside = INSIDE.search(text, max(0, start - LONGEST), start)
    opens = not inside or not SMALL_BEFORE.search(text, max(0, start - 2 * LONGEST), inside.start())
    if inside and not opens and not set(fold(inside.group()).split()) & calendar_words():
        return inside.start()
    found = (pattern.search(text, max(0, start - LONGEST), start) for pattern in NATION)
    return next((one.start() for one in found if one and country_of(one.group().strip())), start)


def _is_plural(role: str) -> bool:
    """Whether several have the role: "their sons Bo and Olaf Lind"."""
    last, known = fold(role.rsplit(maxsplit=1)[-1]), words("names", "roles")
    return last.endswith("s") and last not in known and last.removesuffix("s") in known


def _is_of_couple(role: str, before: str) -> bool:
    """Whether it is one of two roles for two people: "husband and wife Bo and Ida Lind"."""
    first = before.split()[-2:]
    return first[1:] == ["and"] and {_sex(first[0]), _sex(role.rsplit(maxsplit=1)[-1])} == set(SEXES)


def _sex(word: str) -> str | None:
    return next((sex for sex in SEXES if fold(word) in words("names", sex)), None)
