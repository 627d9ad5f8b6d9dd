"""Words that show the kind of a name, from `words.yml`."""

from dataclasses import dataclass, fields
from functools import cache

from generator.text.english import listed
from generator.text.nations import demonym_of
from generator.text.tables import read_table

SHARED = ("courtesies", "roles", "role_parts")  # lists that the judge of names reads too


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Sets of lower-case words; `words.yml` says what each is for."""

    courtesies: frozenset[str]
    roles: frozenset[str]
    role_parts: frozenset[str]
    organisations: frozenset[str]
    last_of_organisations: frozenset[str]
    places: frozenset[str]
    places_before: frozenset[str]
    products: frozenset[str]
    feasts_and_zones: frozenset[str]
    not_names: frozenset[str]
    persons_only: frozenset[str]
    locatives: frozenset[str]
    handled: frozenset[str]
    moneys: frozenset[str]
    local_offices: frozenset[str]
    adjectives: frozenset[str]
    groups: frozenset[str]
    members: frozenset[str]
    incumbents: frozenset[str]
    labels: frozenset[str]
    particles: frozenset[str]
    halves: frozenset[str]
    generic: frozenset[str]

    def is_people(self, words: str) -> bool:
        """Whether the words are an adjective of a nation, a people or a direction."""
        return demonym_of(words) is not None or words.casefold() in self.adjectives


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once a process."""
    words = read_table("generator.annotate.naming", "words.yml")
    words |= {name: listed("names", name) for name in SHARED}
    words["organisations"] += [*listed("names", "legal_forms"), *listed("names", "legal_forms_abroad")]
    return Lexicon(**{field.name: frozenset(map(str, words[field.name])) for field in fields(Lexicon)})
