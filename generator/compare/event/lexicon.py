"""The words of lexicon.yml, as sets."""

from generator.text.english import words
from generator.text.tables import read_table

_LISTS = read_table("generator.compare.event", "lexicon.yml")

OUTCOMES: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in _LISTS["fates"].items()}
PEOPLE: frozenset[str] = frozenset(_LISTS["people"])
GROUPINGS: frozenset[str] = frozenset(_LISTS["groupings"])
STAFF: frozenset[str] = frozenset(_LISTS["staff"])
TOLLS: frozenset[str] = frozenset(_LISTS["tolls"])
LAYOFFS: frozenset[str] = frozenset(_LISTS["layoffs"])
CHANGING: frozenset[str] = frozenset(_LISTS["changing"])
MOVING: frozenset[str] = frozenset(_LISTS["moving"])
ALERTS: frozenset[str] = frozenset(_LISTS["alerts"])
CROWD: frozenset[str] = frozenset(_LISTS["crowd"])
SOLDIERS: frozenset[str] = frozenset(_LISTS["soldiers"])
COUNTERS: frozenset[str] = frozenset(_LISTS["counters"])
PRONOUNS: frozenset[str] = frozenset(_LISTS["pronouns"])
NOT_LESS = words("hedges", "not_less")
AS_COUNTED = words("hedges", "as_counted")
BEYOND = words("hedges", "beyond")
CEILINGS = words("hedges", "ceilings")
FLOORS = words("hedges", "floors")
SHY = words("hedges", "shy")
LOOSE = words("hedges", "loose")
HOLLOW: frozenset[str] = frozenset(_LISTS["hollow"])
QUALITIES: frozenset[str] = frozenset(_LISTS["qualities"])
ONSETS: frozenset[str] = frozenset(_LISTS["onsets"])
NEGATIVES: frozenset[str] = frozenset(_LISTS["negatives"])
TILL_NOW: frozenset[str] = frozenset(_LISTS["till_now"])
OPENERS: frozenset[str] = frozenset(_LISTS["openers"])
QUALIFIERS: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in _LISTS["qualifiers"].items()}
PERIODS: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in _LISTS["periods"].items()}
