"""Claims: rows that make one point, and points that are rows."""

from tests.quality import test_points as events


def measure():
    """Of the pairs that rows join the share that makes one point, and of the pairs that make one the share found."""
    found = [events._pairs(event) for event in events.EVENTS]
    joined, right = (sum(map(len, sets)) for sets in zip(*found, strict=True))
    both = sum(len(rows & points) for rows, points in found)
    return {"pure": both / joined, "found": both / right}
