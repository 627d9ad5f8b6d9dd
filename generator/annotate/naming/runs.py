"""Runs of capitalised words: the places where a name is possible, whatever label the model gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate.naming.gazetteer import gazetteer
from generator.annotate.naming.lexicon import lexicon
from generator.text.calendar import calendar_words
from generator.text.rarity import zipf

#: Initials ("U.S.", "J. "), or a word with the hyphens, apostrophes and ampersands inside it.
WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=,|\s[^\W\d_])|[^\W_]+(?:[-‑’'&][^\W_]+)*")
POSSESSIVES = frozenset({"’s", "'s", "’S", "'S"})
CLOSED = "’s"  # put after a half so that it closes as a possessive does
#: What may come before the first capital of a name: "al-Amin", "d’Orsay".
PREFIX = re.compile(r"^(?:(?:al|el|ul|as|ash|ad|an|ar|at|ibn)-|[dl][’'])(?=[A-ZÀ-Þ])")
#: Between the two halves of an organisation's name: "Ministry of Transport".
BRIDGE = re.compile(r"\s(?:of|for|on|of the|for the|on the)\s")
COMPASS = frozenset({"North", "South", "East", "West", "New", "Saudi", "United"})  # they begin a nation's name
LANDS_AND_HOUSES = frozenset({"house", "strait", "sea", "horn"})
#: What is of two things as often as of one.
OF_BOTH = frozenset(
    {"ministry", "department", "office", "bureau", "agency", "authority", "board", "committee", "commission", "council"}
    | {"institute", "centre", "center", "faculty", "school", "federation", "association", "inspectorate"}
)
EVERYDAY = 3.3  # the Zipf scale of wordfreq: "fisheries" lies above it
SPACE = re.compile(r"[ \u00a0\u202f]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a passage. `closes`: nothing of the same name follows, as after a possessive."""

    start: int  # in characters of the passage
    end: int
    text: str
    closes: bool = False

    @property
    def capitalised(self) -> bool:
        """Whether it could be a part of a name."""
        return PREFIX.sub("", self.text)[:1].isupper()


Run = tuple[Word, ...]


def find_words(text: str) -> list[Word]:
    """The words of a passage, possessive endings and halves such as "-based" cut off."""
    return [_trimmed(*part) for found in WORD.finditer(text) for part in _halves(found.start(), found.group())]


def _halves(start: int, word: str) -> list[tuple[int, str]]:
    """The word, or its two parts where a hyphen couples two nations: "Chile-Peru border", "Franco-German"."""
    left, hyphen, right = word.partition("-")
    if not hyphen or not right[:1].isupper() or gazetteer().is_country(word):
        return [(start, word)]
    if not _is_nation(left) or not (_is_nation(right) or right in COMPASS):
        return [(start, word)]
    return [(start, left + CLOSED), (start + len(left) + 1, right)]


def _is_nation(word: str) -> bool:
    return gazetteer().is_country(word) or lexicon().is_people(word)


def _trimmed(start: int, word: str) -> Word:
    bare = word[:-2] if word[-2:] in POSSESSIVES else word
    if bare == "People":  # "People's Republic" is one name
        return Word(start, start + len(word), word)
    if "-" in bare and bare.rpartition("-")[2] in lexicon().halves:
        bare = bare.rpartition("-")[0]
    return Word(start, start + len(bare), bare, closes=bare != word)


def find_runs(text: str) -> Iterator[Run]:
    """The runs of capitalised words in a passage, in reading order, small words inside a name kept."""
    words = find_words(text)
    at = 0
    while at < len(words):
        if not words[at].capitalised:
            at += 1
            continue
        last = at
        while (longer := _joined(text, words, last)) is not None:
            last = longer
        yield tuple(words[at : last + 1])
        at = last + 1


def _joined(text: str, words: list[Word], last: int) -> int | None:
    """The index of the next capitalised word of the same name, if there is one."""
    for following in range(last + 1, min(last + 4, len(words))):
        if words[following].capitalised:
            break
    else:
        return None
    left, right = words[last], words[following]
    between = text[left.end : right.start]
    if between == " and ":
        return following if _is_of_both(words, last, following) else None
    if left.closes and _is_of_a_saint(words[max(0, last - 1) : last], right):
        return following if between[2:] == " " else None
    if left.closes or not _bound(left, right, [word.text for word in words[last + 1 : following]], between):
        return None
    if BRIDGE.fullmatch(between) and not (_is_body(left) or _is_office(left, right)):
        return None
    return following


def _bound(left: Word, right: Word, small: list[str], between: str) -> bool:
    if not small:
        full_stop = left.text.casefold() in lexicon().courtesies or _is_of_a_junior(left, right)
        return bool(SPACE.fullmatch(between)) or between == " & " or (between == ". " and full_stop)
    if BRIDGE.fullmatch(between):
        return True
    return all(word in lexicon().particles for word in small) and between.split() == small


def _is_of_both(words: list[Word], last: int, following: int) -> bool:
    """Whether a body is of two things: "Ministry of Labour and Social Affairs", not "Bank of Chile and Norvik"."""
    first = last
    while first > 0 and words[first].capitalised:
        first -= 1
    behind = words[following + 1 : following + 2]
    led = words[first].text in {"of", "for"} and first > 0 and words[first - 1].text.casefold() in OF_BOTH
    another = bool(behind) and behind[0].text.casefold() in lexicon().roles | lexicon().places
    return led and not another and not words[last].closes and all(map(_is_everyday, (words[last], words[following])))


def _is_everyday(word: Word) -> bool:
    """Whether the word is one of the language, and names nobody and no place by itself: "Labour", "Social"."""
    folded = word.text.casefold()
    named = lexicon().organisations | lexicon().roles | calendar_words()
    return not (word.text.isupper() or folded in named or gazetteer().weight(word.text)) and zipf(folded) > EVERYDAY


def _is_of_a_saint(before: list[Word], right: Word) -> bool:
    """Whether the possessive is a saint's: "St. Mary's Hospital" is one name."""
    return bool(before) and before[0].text == "St" and _is_head(right)


def _is_of_a_junior(left: Word, right: Word) -> bool:
    """Whether the full stop is inside a name: "Bo Lind Jr. Boulevard"."""
    return left.text in {"Jr", "Sr"} and _is_head(right)


def _is_head(word: Word) -> bool:
    return word.text.casefold() in lexicon().bodies_and_places


def _is_body(word: Word) -> bool:
    """Whether the word may be the first half of an organisation's or a place's name: "Ministry of"."""
    folded = word.text.casefold()
    return folded in lexicon().organisations or folded in lexicon().places_before or folded in LANDS_AND_HOUSES


def _is_office(left: Word, right: Word) -> bool:
    """Whether the two are the halves of an office: "Secretary of State"."""
    return left.text.casefold() in lexicon().roles and right.text.casefold() in lexicon().role_parts | {"staff"}
