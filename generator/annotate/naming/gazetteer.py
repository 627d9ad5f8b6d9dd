"""What gazetteers know about a name, from `geonames.txt`, `parts.txt` and `places.yml`."""

from dataclasses import dataclass
from functools import cache

from generator.text.folding import fold
from generator.text.nations import demonym_of, plain_country
from generator.text.tables import read_lines, read_table

HERE = "generator.annotate.naming"
#: People in a city from which its name is more likely to mean it than a person of that name.
METROPOLIS = 1_000_000
TOWN = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Folded names of places."""

    countries: frozenset[str]  # and continents, US states, well-known regions and seas
    capitals: frozenset[str]
    cities: dict[str, int]  # the people who live in the largest of that name
    seats: frozenset[str]  # houses that act as organisations

    def is_country(self, name: str) -> bool:
        """Whether the name is that of a country, a continent or a region, in any of its forms."""
        return fold(name) in self.countries or (plain_country(name) is not None and demonym_of(name) is None)

    def weight(self, name: str) -> int:
        """The votes of the gazetteer for a place, in tenths; 0 where it does not know the name."""
        folded = fold(name)
        people = self.cities.get(folded, 0)
        if self.is_country(name):
            return 40
        if folded in self.capitals or people >= METROPOLIS:
            return 25
        return 15 if people >= TOWN else 7 if people else 0


def _parts() -> dict[str, int]:
    """The parts of all countries, each taken for a town: many share a word with a person or a thing."""
    return dict.fromkeys(map(fold, read_lines(HERE, "parts.txt")), TOWN)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once a process."""
    own = read_table(HERE, "places.yml")
    lines = [line.split("\t") for line in read_lines(HERE, "geonames.txt")]
    cities: dict[str, int] = {}
    for _, name, people in (line for line in lines if line[0] == "city"):
        folded = fold(name)
        cities[folded] = max(cities.get(folded, 0), int(people))
    return Gazetteer(
        countries=frozenset(fold(name) for name in (*_named(lines, "country"), *own["regions"])),
        capitals=frozenset(fold(name) for name in _named(lines, "capital")),
        cities=_parts() | cities,
        seats=frozenset(fold(name) for name in own["seats"]),
    )


def _named(lines: list[list[str]], kind: str) -> list[str]:
    return [line[1] for line in lines if line[0] == kind]
