"""What a delivery changes at its target, and which targets are refused before anything is sent."""

from dataclasses import dataclass
from pathlib import Path

from generator.errors import SiteError

#: In every site of ours, of one briefing or of many.
OUR_PAGES = ("404.html", "index.html")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The files that a delivery writes and takes away, by name, sorted."""

    written: tuple[str, ...]
    deleted: tuple[str, ...]


def require_apart(folder: Path, *others: Path) -> None:
    """SiteError where `folder` holds one of the other folders or lies in one."""
    place = folder.resolve()
    for other in (one.resolve() for one in others):
        if place.is_relative_to(other) or other.is_relative_to(place):
            raise SiteError(str(folder), f"holds {other} or lies in it; name another folder")
