"""Stage 5: a briefing becomes the pages and data files of the site."""

from generator.model import Asset, Briefing, Page

__all__ = ["render_briefing"]


def render_briefing(briefing: Briefing) -> tuple[Page | Asset, ...]:
    """Every page and data file, sorted by path. The same briefing gives the same bytes."""
    raise NotImplementedError
