"""Quotations: changes that are found, and look-alikes that stay quiet."""

from tests.quality import test_quoted as events


def measure():
    """The share of changed quotations that are found, and of look-alikes that are not said to differ."""
    events._briefing.cache_clear()
    good = [events.found(name, plant) for name, plant in events.PLANTS]
    quiet = [events.quiet(name, words) for name, words in events.QUIET]
    return {"found": sum(good) / len(good), "quiet": sum(quiet) / len(quiet)}
