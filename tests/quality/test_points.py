"""The rows on invented events whose every sentence names its point: how pure they are, and how much they find."""

from itertools import combinations
from pathlib import Path

import yaml

from tests.quality.adapters import compare

EVENTS = yaml.safe_load((Path(__file__).parent / "points.yml").read_text(encoding="utf-8"))
PURE, FOUND = 0.85, 0.90


def _sentences(article):
    """The sentences of an article with the point that each makes."""
    return [tuple(part.strip() for part in line.split("|", 1)) for line in article.splitlines()]


def _points(sentences, spans):
    """The points of the sentences that the spans stand in."""
    return {point for point, sentence in sentences for span in spans if span in sentence or sentence in span}


def _pairs(event):
    """Pairs of sources and points: those that rows join, and those that make one point."""
    told = {name: _sentences(article) for name, article in event["articles"].items()}
    rows = compare({name: "\n\n".join(sentence for _, sentence in lines) for name, lines in told.items()})
    joined = set()
    for row in rows:
        cells = [(name, point) for name, spans in row["cells"].items() for point in _points(told[name], spans)]
        joined |= {(one, other) for one, other in combinations(sorted(cells), 2) if one[0] != other[0]}
    made = sorted({(name, point) for name, lines in told.items() for point, _ in lines if point != "-"})
    return joined, {(one, other) for one, other in combinations(made, 2) if one[0] != other[0] and one[1] == other[1]}


def test_a_row_makes_one_point_and_most_points_are_rows():
    """What stands in one row makes one point; of what two sources both say, most is found."""
    found = [_pairs(event) for event in EVENTS]
    joined, right = (sum(map(len, sets)) for sets in zip(*found, strict=True))
    both = sum(len(rows & points) for rows, points in found)
    print(f"pure {both}/{joined}, found {both}/{right}")
    assert both / joined >= PURE
    assert both / right >= FOUND
