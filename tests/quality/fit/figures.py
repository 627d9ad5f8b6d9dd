"""Figures: changed figures that are found and were quiet before; articles that agree and are said to differ."""

from tests.quality import test_compare as events


def measure():
    """The share of changed figures that are found, and of events in which no row differs as they are."""
    events._rows.cache_clear()
    good = [events._found(name, plant) and events._clean(name, plant) for name, plant in events.PLANTS]
    names = [event["name"] for event in events.EVENTS]
    quiet = [not any(row["status"] == "differ" for row in events._rows(name)) for name in names]
    return {"found": sum(good) / len(good), "quiet": sum(quiet) / len(quiet)}
