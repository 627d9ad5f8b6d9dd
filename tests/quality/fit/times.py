"""Times: pairs of articles that put one event at two times, and pairs that only look so."""

from functools import cache

from generator.compare import compare_articles
from generator.model import Verdict
from tests.compare.builders import folder
from tests.compare.times import test_times as cases


@cache
def _sources(name):
    case = cases.CASES[name]
    return [cases._source(*given) for given in zip("ab", (case["a"], case["b"]), case["published"], strict=True)]


def _is_right(name):
    rows = [row for row in compare_articles(_sources(name), folder()).rows if row.verdict is Verdict.CONFLICT]
    return [mark.text for row in rows for cell in row.cells for mark in cell.marks] == cases.CASES[name]["apart"]


def measure():
    """The share of pairs that differ and are found, and of pairs that do not and stay quiet."""
    differ = [_is_right(name) for name, case in cases.CASES.items() if case["apart"]]
    alike = [_is_right(name) for name, case in cases.CASES.items() if not case["apart"]]
    return {"found": sum(differ) / len(differ), "quiet": sum(alike) / len(alike)}
