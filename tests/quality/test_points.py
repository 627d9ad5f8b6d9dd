"""The rows on invented events whose every sentence names its point: how pure they are, and how much they find."""

from itertools import combinations
from pathlib import Path

import pytest
import yaml

from tests.quality.adapters import compare

EVENTS = yaml.safe_load((Path(__file__).parent / "points.yml").read_text(encoding="utf-8"))
PURE, FOUND = 0.85, 0.90
WITH_A_FILE = 0.95  # both, where a file has every point: what the rules add beside it may not spoil it


def _sentences(article):
    """The sentences of an article with the point that each makes."""
    return [tuple(part.strip() for part in line.split("|", 1)) for line in article.splitlines()]


def _points(sentences, spans):
    """The points of the sentences that the spans stand in."""
    return {point for point, sentence in sentences for span in spans if span in sentence or sentence in span}


def _drafts(told):
    """A file with every point that two articles make: its sentences, as a model would quote them."""
    points = {point for lines in told.values() for point, _ in lines if point != "-"}
    says = [
        {name: [sentence for one, sentence in lines if one == point] for name, lines in told.items()}
        for point in sorted(points)
    ]
    spoken = [{name: sentences for name, sentences in one.items() if sentences} for one in says]
    return [one for one in spoken if len(one) > 1]


def _pairs(event, *, with_file=False):
    """Pairs of sources and points: those that rows join, and those that make one point."""
    told = {name: _sentences(article) for name, article in event["articles"].items()}
    texts = {name: "\n\n".join(sentence for _, sentence in lines) for name, lines in told.items()}
    rows = compare(texts, _drafts(told) if with_file else ())
    joined = set()
    for row in rows:
        cells = [(name, point) for name, spans in row["cells"].items() for point in _points(told[name], spans)]
        joined |= {(one, other) for one, other in combinations(sorted(cells), 2) if one[0] != other[0]}
    made = sorted({(name, point) for name, lines in told.items() for point, _ in lines if point != "-"})
    return joined, {(one, other) for one, other in combinations(made, 2) if one[0] != other[0] and one[1] == other[1]}


@pytest.mark.parametrize(("with_file", "pure", "most"), [(False, PURE, FOUND), (True, WITH_A_FILE, WITH_A_FILE)])
def test_a_row_makes_one_point_and_most_points_are_rows(with_file, pure, most):
    """What stands in one row makes one point; of what two sources both say, most is found. With a file, nearly all."""
    found = [_pairs(event, with_file=with_file) for event in EVENTS]
    joined, right = (sum(map(len, sets)) for sets in zip(*found, strict=True))
    both = sum(len(rows & points) for rows, points in found)
    print(f"pure {both}/{joined}, found {both}/{right}")
    assert both / joined >= pure
    assert both / right >= most
