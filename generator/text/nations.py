"""Which country or region a word means: "Norwegian", "the U.S.", "Britain"."""

from dataclasses import dataclass
from functools import cache

from generator.text.folding import fold
from generator.text.tables import read_table

#: Words that a place's name may have or not: "Aral", "Aral Sea". A city or a state of the name is another place.
GEOGRAPHIC = frozenset(
    {"region", "province", "oblast", "district", "prefecture", "sea", "ocean", "forest", "peninsula", "desert"}
)


def country_of(words: str) -> str | None:
    """The plain name of the country that a demonym or another of its names leads to; `None` where it is neither.

    >>> country_of("Norwegians"), country_of("U.K."), country_of("Bergen")
    ('Norway', 'United Kingdom', None)
    """
    return demonym_of(words) or plain_country(words)


def plain_country(name: str) -> str | None:
    """The plain name of the country that `name` is another name of ("U.K."); `None` for all else, plain names too."""
    return _aliases().get(fold(name))


def demonym_of(words: str) -> str | None:
    """The country whose people or things `words` names, in the singular or the plural; `None` where there is none."""
    folded = fold(words)
    return _demonyms().get(folded) or _demonyms().get(_singular(folded))


def has_people(name: str) -> bool:
    """Whether it is the name of a country or a region whose people have a word of their own."""
    return fold(plain_country(name) or name).removeprefix("the ") in {fold(country) for country in _nations().demonyms}


def _singular(folded: str) -> str:
    if folded.endswith("men"):
        return folded.removesuffix("men") + "man"
    return folded.removesuffix("s")


@cache
def _demonyms() -> dict[str, str]:
    return {fold(people): country for country, words in _nations().demonyms.items() for people in words}


@cache
def _aliases() -> dict[str, str]:
    return {fold(alias): country for alias, country in _nations().aliases.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Nations:
    demonyms: dict[str, list[str]]
    aliases: dict[str, str]


@cache
def _nations() -> _Nations:
    return _Nations(**read_table("generator.text", "nations.yml"))
