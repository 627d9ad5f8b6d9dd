"""The words of lexicon.yml, as sets."""

from importlib.resources import files

import yaml

_LISTS = yaml.safe_load(files("generator.compare.event").joinpath("lexicon.yml").read_text(encoding="utf-8"))

OUTCOMES: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in _LISTS["fates"].items()}
PEOPLE: frozenset[str] = frozenset(_LISTS["people"])
SOLDIERS: frozenset[str] = frozenset(_LISTS["soldiers"])
COUNTERS: frozenset[str] = frozenset(_LISTS["counters"])
PRONOUNS: frozenset[str] = frozenset(_LISTS["pronouns"])
NOT_LESS: frozenset[str] = frozenset(_LISTS["not_less"])
CEILINGS: frozenset[str] = frozenset(_LISTS["ceilings"])
FLOORS: frozenset[str] = frozenset(_LISTS["floors"])
SHY: frozenset[str] = frozenset(_LISTS["shy"])
LOOSE: frozenset[str] = frozenset(_LISTS["loose"])
HOLLOW: frozenset[str] = frozenset(_LISTS["hollow"])
QUALITIES: frozenset[str] = frozenset(_LISTS["qualities"])
ONSETS: frozenset[str] = frozenset(_LISTS["onsets"])
