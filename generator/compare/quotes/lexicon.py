"""The words of words.yml."""

from generator.text.tables import read_table

_LISTS = read_table("generator.compare.quotes", "words.yml")

CONTRACTIONS: dict[str, str] = _LISTS["contractions"]
ENDINGS: dict[str, str] = _LISTS["endings"]
OPEN_ENDING: dict[str, list[str]] = _LISTS["open_ending"]
SPELLINGS: dict[str, str] = _LISTS["spellings"]
TIDIED: frozenset[str] = frozenset(_LISTS["tidied"])
DOUBTFUL: frozenset[str] = frozenset(_LISTS["doubtful"])
EMPHATIC: frozenset[str] = frozenset(_LISTS["emphatic"])
NEGATORS: frozenset[str] = frozenset(_LISTS["negators"])
DENIALS: frozenset[str] = frozenset(_LISTS["denials"])
MOUTHPIECES: frozenset[str] = frozenset(_LISTS["mouthpieces"])
OTHER_EVENTS: frozenset[str] = frozenset(_LISTS["other_events"])
