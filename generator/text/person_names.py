"""A person's name in its parts: titles, given names, surname, suffix."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from nameparser import Lexicon, Parser

from generator.text.english import words
from generator.text.folding import fold

#: Suffixes that distinguish people of one name: the number of a king, father and son.
NUMERALS = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xvi"})
GENERATIONS = NUMERALS | {"jr", "sr", "junior", "senior"}
HYPHENED = re.compile(r"\b(ex|then|al|el|ul)-(?=\w)", re.IGNORECASE)
SAME_PARTICLE = {"el": "al", "ul": "al"}  # one Arabic article, written by ear


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """The folded words of a name. `given` and `family` are both empty where the words name nobody: "the mayor"."""

    titles: tuple[str, ...]
    given: tuple[str, ...]  # middle names too
    family: tuple[str, ...]  # without its particles
    particles: tuple[str, ...]  # "van der"
    suffixes: frozenset[str]  # of `GENERATIONS` only
    nicknames: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The given names and the surname, in order."""
        return self.given + self.family

    @property
    def full(self) -> bool:
        """Whether it has a given name and a surname."""
        return bool(self.given and self.family)

    @property
    def surname_alone(self) -> bool:
        """Whether a title or a particle shows that one word is a surname: "Mr. Halloran", "van Dael"."""
        return not self.given and bool(self.titles or self.particles)

    @property
    def given_alone(self) -> bool:
        """Whether a title shows that one word is a given name: "Prince Harald"."""
        return bool(self.given) and not self.family and bool(self.titles)


@lru_cache(maxsize=1 << 14)  # the same names are compared with each other many times
def parse_person(name: str) -> PersonName:
    """The parts of a person's name, as nameparser reads them with the offices of English news added to its titles.

    >>> parse_person("former Defense Minister Ana M. Rojas Jr.").words
    ('ana', 'm', 'rojas')
    """
    plain = HYPHENED.sub(r"\1 ", name.replace("’", "'"))
    parsed = _parser().parse(plain.removeprefix("the "))
    given, family = _words(parsed.given, parsed.middle), _words(parsed.family_base)
    particles = _words(parsed.family_particles)
    suffixes = {word for word in _words(parsed.suffix) if word in GENERATIONS}
    office = not given and not family and len(parsed.title.split()) == 1
    if office and not plain.startswith("the "):  # a surname that is an office too: "Baker"
        return _plain(_words(parsed.title))
    if given and set(family) <= NUMERALS:  # "King Olav V"
        suffixes, family = suffixes | set(family), ()
    if len(given) == 1 and given[0] in _particles() and particles:  # "van der Berg"
        given, particles = (), given + particles
    return PersonName(
        titles=_words(parsed.title),
        given=given,
        family=family,
        particles=tuple(SAME_PARTICLE.get(word, word) for word in particles),
        suffixes=frozenset(suffixes),
        nicknames=_words(parsed.nickname),
    )


def _plain(name: tuple[str, ...]) -> PersonName:
    return PersonName(titles=(), given=name, family=(), particles=(), suffixes=frozenset(), nicknames=())


def _words(*parts: str) -> tuple[str, ...]:
    return tuple(word for part in parts for word in fold(part.replace(",", " ")).split())


@cache
def _parser() -> Parser:
    titles: Iterable[str] = words("names", "courtesies", "roles", "role_parts", "of_the_past", "of_men", "of_women")
    lexicon = Lexicon.default().add(titles=frozenset(titles))
    return Parser(lexicon=lexicon.remove(titles=words("names", "given_names")))


@cache
def _particles() -> frozenset[str]:
    return frozenset(_parser().lexicon.particles)
