"""Lines of the main text that say by their words that they are not the story."""

import re
from functools import lru_cache
from importlib.resources import files

import yaml

from generator.clean.html.zones import Zone
from generator.model import PassageKind

MAX_PHRASE = 420  # characters: a longer line is prose, whatever it begins with


def phrase_kind(text: str) -> Zone | None:
    """What a line is that opens with a phrase of furniture; `None` for every other line."""
    if len(text) > MAX_PHRASE:
        return None
    return next((zone for pattern, zone in _phrases() if pattern.match(text)), None)


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[re.Pattern[str], Zone], ...]:
    rows = yaml.safe_load(files(__package__).joinpath("phrases.yml").read_text(encoding="utf-8"))
    return tuple(
        (
            re.compile("|".join(row["patterns"]), re.IGNORECASE),
            Zone(PassageKind(row.get("kind", "furniture")), row["reason"]),
        )
        for row in rows
    )
