"""Which spellings of an article name the same: short forms, abbreviations and variants get the key of the fullest."""

import re
from itertools import chain

from generator.annotate.naming.candidates import ORGANISATION, PERSON, PLACE
from generator.annotate.naming.lexicon import lexicon
from generator.annotate.naming.spellings import Spelling, Spellings
from generator.text.names import canonical, initials, same_body, same_person
from generator.text.nations import GEOGRAPHIC

BRACKETED = re.compile(r"\s?\((?:the\s)?([A-Z][A-Za-z.]{1,9})\b")
MIN_SHOUTED = 4
SURE_PLACE = 30  # votes from which a word is a place though somebody in the article is called so


def find_homes(spellings: Spellings) -> dict[str, str]:
    """Every key to the key of the fullest name that means the same, itself where there is none."""
    full = [spelling for spelling in spellings.values() if not spelling.single]
    initials, bracketed = _initials(full), _bracketed(full)
    homes = {spelling.key: _fuller(spelling, full) or spelling.key for spelling in full}
    for key, word in spellings.items():
        if word.single:
            short_for = bracketed.get(key) or (initials.get(key) if word.shouted else None)
            homes[key] = short_for or _longer(word, full) or _wider(word, full) or key
    return {key: _end(key, homes) for key in homes}


def _end(key: str, homes: dict[str, str]) -> str:
    """The last home on the way from `key`; on a circle, the first in the alphabet."""
    way = [key]
    while homes[way[-1]] not in way:
        way.append(homes[way[-1]])
    return min(way[way.index(homes[way[-1]]) :])


def _initials(full: list[Spelling]) -> dict[str, str]:
    """Initials to the key of the one full name that has them."""
    found: dict[str, list[str]] = {}
    for spelling in full:
        letters = initials(spelling.words)
        if spelling.best is not PERSON and len(letters) > 1:
            found.setdefault(letters, []).append(spelling.key)
    return {letters: keys[0] for letters, keys in found.items() if len(keys) == 1}


def _bracketed(full: list[Spelling]) -> dict[str, str]:
    """Abbreviations in brackets to the key of the full name before them: "Harbour Works Authority (HWA)"."""
    found = {}
    for spelling in full:
        for candidate in spelling.candidates:
            match = BRACKETED.match(candidate.at.text, candidate.end)
            if match and match.group(1)[0].casefold() == spelling.key[0]:
                found[canonical(match.group(1))] = spelling.key
    return found


def _fuller(short: Spelling, full: list[Spelling]) -> str | None:
    """The first fuller or variant spelling of a full name."""
    fits = [long for long in full if long is not short and (_same_person(short, long) or _same_body(short, long))]
    return fits[0].key if fits else None


def _same_person(short: Spelling, long: Spelling) -> bool:
    """Whether two full names can be one person's, and the second is the longer one."""
    sizes = [(len(name.words), len(name.key), name.key) for name in (short, long)]
    if long.best is not PERSON or sizes[0] > sizes[1] or not same_person(short.key, long.key):
        return False
    return short.best is PERSON or len(short.words) == len(long.words)


def _same_body(short: Spelling, long: Spelling) -> bool:
    """Whether two full names can be one body's, and the second is the longer one."""
    shorter = len(short.words) < len(long.words) and short.best is long.best is ORGANISATION
    return shorter and same_body(short.key, long.key)


def _longer(word: Spelling, full: list[Spelling]) -> str | None:
    """The full name that a word is short for: by its last word, else by its first; `None` where none or many fit."""
    for place in (-1, 0):
        fits = [long for long in full if long.words[place] == word.key and (not _is_letters(word) or long.shouted)]
        people = [long for long in fits if _is_person(long, word)]
        if people and word.votes[PLACE] < max(SURE_PLACE, word.votes[PERSON] + 10):
            return _nearest(word, people)
        bodies = [long for long in fits if long.best is ORGANISATION]
        if place == -1 and len(bodies) == 1 and word.key in lexicon().organisations:
            return bodies[0].key
    return None


def _is_letters(word: Spelling) -> bool:
    """Whether it is rather an abbreviation than a surname in capitals."""
    return word.shouted and len(word.key) < MIN_SHOUTED


def _wider(word: Spelling, full: list[Spelling]) -> str | None:
    """The same place with what it is: "Aral Sea"."""
    fits = [long for long in full if long.words[0] == word.key and len(long.words) == 2 and long.words[1] in GEOGRAPHIC]
    return fits[0].key if fits and word.best is PLACE else None


def _is_person(long: Spelling, word: Spelling) -> bool:
    """Whether the full name is a person's; "Mr. Osei" shows it for "Amara Osei" too."""
    others = [votes for kind, votes in long.votes.items() if kind is not PERSON]
    return long.votes[PERSON] + max(0, word.votes[PERSON]) > max(chain(others, [0]))


def _nearest(word: Spelling, people: list[Spelling]) -> str | None:
    """The one full name there is, or the one before the word's first mention; `None` where several could be meant."""
    before = [long for long in people if long.first < word.first] if len(people) > 1 else people
    return before[0].key if len(before) == 1 else None
