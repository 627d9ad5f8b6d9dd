"""Stage 6: pages become files under docs/. The only stage that writes."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.model import Asset, Page

__all__ = ["SiteReport", "write_site"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteReport:
    """What writing did, as paths relative to docs/."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    deleted: tuple[str, ...]


def write_site(pages: Iterable[Page | Asset], docs: Path) -> SiteReport:
    """Write `pages` into `docs`: beside, then swapped in; only changed bytes; only our own stale files are deleted."""
    raise NotImplementedError
