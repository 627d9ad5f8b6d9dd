"""The words of words.yml."""

from importlib.resources import files

import yaml

_LISTS = yaml.safe_load(files("generator.compare.quotes").joinpath("words.yml").read_text(encoding="utf-8"))

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
