"""Lines of the main text that say by their words that they are not the story."""

import re
from functools import lru_cache

from generator.clean.html.zones import Zone
from generator.clean.passages.phrases import furniture
from generator.model import PassageKind, Reason
from generator.text.tables import read_table

MAX_WORDS = 12
MAX_PHRASE = 420  # characters: a longer line is prose, whatever it begins with


def phrase_kind(text: str) -> Zone | None:
    """What a line of the main text is that opens with a phrase of furniture; `None` for every other line.

    The dictionary of furniture is made for pasted text, menus and all, so that only its short lines count here.
    """
    if len(text) > MAX_PHRASE:
        return None
    if zone := next((zone for pattern, zone in _phrases() if pattern.match(text)), None):
        return zone
    known = furniture(text) if text.count(" ") < MAX_WORDS else None
    return Zone(PassageKind.FURNITURE, known.reason) if known else None


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[re.Pattern[str], Zone], ...]:
    rows = read_table(__package__, "phrases.yml")
    return tuple(
        (
            re.compile("|".join(row["patterns"]), re.IGNORECASE),
            Zone(PassageKind(row.get("kind", "furniture")), Reason.of(row["reason"])),
        )
        for row in rows
    )
