"""The words of words.yml."""

from generator.text.tables import read_table

_LISTS = read_table("generator.compare.contrasts", "words.yml")

LEFT: tuple[str, ...] = tuple(_LISTS["left"])
REMOVED: tuple[str, ...] = tuple(_LISTS["removed"])
REMOVING: tuple[str, ...] = tuple(_LISTS["removing"])
NO_PERSON: frozenset[str] = frozenset(_LISTS["no_person"])
PAST: dict[str, list[str]] = _LISTS["past"]
UNDERTAKINGS: dict[str, str] = _LISTS["undertakings"]
REPEATED: frozenset[str] = frozenset(_LISTS["repeated"])
TIMES: frozenset[str] = frozenset(_LISTS["times"])
