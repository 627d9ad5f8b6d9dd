"""The floors for figures: single sentences with one quantity each, of every kind."""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from tests.quality.adapters import figures


def shares_right(table):
    """The share of sentences whose only figure has the value, and those that have its unit too."""
    cases = [
        case for kind in yaml.safe_load((Path(__file__).parent / table).read_text("utf-8")).values() for case in kind
    ]
    found = [(case, figures(case["text"])) for case in cases]
    valued = [(case, one[0]) for case, one in found if len(one) == 1 and same_value(case, one[0])]
    return len(valued) / len(cases), sum(case.get("unit") == one["unit"] for case, one in valued) / len(cases)


def same_value(case, figure):
    """Whether the value, and for a range its end, are those of the case."""
    wanted = float(Fraction(str(case["value"])))
    high = case.get("high")
    ends = figure["value_high"] == (None if high is None else pytest.approx(high))
    return ends and figure["value"] == pytest.approx(wanted)


@pytest.mark.parametrize("table", ["quantities.yml", "quantities_unseen.yml", "quantities_hard.yml"])
def test_single_quantities_are_read(table):
    """Nineteen in twenty values, as many with their unit; a second figure in the sentence counts as a miss."""
    value, value_and_unit = shares_right(table)
    assert value >= 0.95
    assert value_and_unit >= 0.95
