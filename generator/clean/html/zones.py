"""Parts of a page that its markup names as something other than the story."""

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from generator.model import PassageKind, Reason
from generator.text.tables import read_table

#: Elements that HTML itself sets apart from the main text.
APART = {
    "nav": Reason.of("passage.menu"),
    "footer": Reason.of("passage.outside"),
    "aside": Reason.of("passage.beside"),
    "form": Reason.of("passage.form"),
    "menu": Reason.of("passage.menu"),
    "figcaption": Reason.of("passage.caption"),
}
MAX_NAMES = 1000  # characters of class and id together: the longest of utility frameworks have half of that
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
BREAKS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Zone:
    """What a part of a page is, and why its lines are not the story."""

    kind: PassageKind
    reason: Reason


def zone_of(element: HtmlElement) -> Zone | None:
    """The zone that an element opens by its tag, class or id; `None` where they name none."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in APART:
        kind = PassageKind.CAPTION if tag == "figcaption" else PassageKind.FURNITURE
        return Zone(kind, APART[tag])
    names = " ".join(name for name in (element.get("class"), element.get("id")) if name)
    return _zone_named(names) if 0 < len(names) <= MAX_NAMES else None


@lru_cache(maxsize=4096)
def _zone_named(names: str) -> Zone | None:
    for name in names.split():
        words = BREAKS.sub("-", CAMEL.sub("-", name).lower())
        for pattern, zone in _zones():
            if pattern.search(words):
                return zone
    return None


@lru_cache(maxsize=1)
def _zones() -> tuple[tuple[re.Pattern[str], Zone], ...]:
    rows = read_table(__package__, "zones.yml")
    return tuple(
        (_whole_words(row["names"]), Zone(PassageKind(row.get("kind", "furniture")), Reason.of(row["reason"])))
        for row in rows
    )


def _whole_words(names: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|-)(?:{'|'.join(names.split())})(?:$|-)")
