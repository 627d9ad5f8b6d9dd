"""Quotations on invented events: what one article changes is found, and its look-alikes are quiet without it."""

from functools import cache
from pathlib import Path

import yaml

from tests.quality.adapters import briefed
from tests.reasons import english

EVENTS = {
    event["name"]: event
    for event in yaml.safe_load((Path(__file__).parent / "quoted_events.yml").read_text(encoding="utf-8"))
}
PLANTS = [(name, plant) for name, event in EVENTS.items() for plant in event["plants"]]
QUIET = [(name, words) for name, event in EVENTS.items() for words in event["quiet"]]
DIFFERENT = {"conflict", "quoted-paraphrased", "undated", "certainty", "scope"}
FOUND, SILENT = 0.80, 0.95


@cache
def _briefing(name, source=None, old=None, new=None):
    articles = dict(EVENTS[name]["articles"])
    if source is not None:
        assert old in articles[source], f"{old!r} does not stand in {source}"
        articles[source] = articles[source].replace(old, new, 1)
    return briefed(articles)


def _told(spans, words):
    return any(words in span.text for span in spans)


def found(name, plant):
    """Whether the row with the planted words has the verdict, and a flag of the type shows them."""
    briefing = _briefing(name, plant.get("source"), plant.get("from"), plant.get("to"))
    verdicts = {row.verdict for row in briefing.rows for cell in row.cells if _told(cell.spans, plant["words"])}
    verdicts |= {row.verdict for row in briefing.rows if plant["words"] in english(row.why)}
    flags = {
        flag.type for flag in briefing.flags if _told(flag.spans, plant["words"]) or plant["words"] in english(flag.why)
    }
    return plant["verdict"] in verdicts and ("flag" not in plant or plant["flag"] in flags)


def quiet(name, words):
    """Whether no row and no flag says that the words differ where nothing was changed."""
    briefing = _briefing(name)
    rows = {row.verdict for row in briefing.rows for cell in row.cells if _told(cell.spans, words)}
    return not (rows | {flag.type for flag in briefing.flags if _told(flag.spans, words)}) & DIFFERENT


def test_a_changed_quotation_is_found():
    """Of the changes to a quotation, four in five get the verdict and the flag that a careful reader expects."""
    missed = [(name, plant["words"]) for name, plant in PLANTS if not found(name, plant)]
    assert 1 - len(missed) / len(PLANTS) >= FOUND, missed


def test_look_alikes_are_quiet():
    """Cuts, house style, slogans, terms in marks and two sayings on one subject are not said to differ."""
    loud = [(name, words) for name, words in QUIET if not quiet(name, words)]
    assert 1 - len(loud) / len(QUIET) >= SILENT, loud
