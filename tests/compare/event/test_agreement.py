"""Whether two passages say one thing."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.compare.event import Event
from generator.compare.event.agreement import agree
from generator.model import Mention, NameKind
from tests.compare.builders import says, span

CASES = yaml.safe_load(Path(__file__).with_name("agreement.yml").read_text(encoding="utf-8"))
REST = "Rain fell all day in May.", "A choir sang on Sunday.", "Trains to the coast ran late again."


def _naming(source, place):
    name = Mention(span=span(source.article, place), kind=NameKind.PLACE, name=place)
    return replace(source, mentions=(name,))


def _agree(first, second):
    spans = [source.sentences[0].span for source in (first, second)]
    return agree(Event([first, second, says("c", *REST)]), spans)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.get("why", "one thing") + ": " + case["two"])
def test_sources_agree_only_where_nothing_sets_them_apart(case):
    """Polarity, doubt, places and words must fit; else no agreement is printed."""
    sources = [says("a", case["one"]), says("b", case["two"])]
    for at, place in enumerate(case.get("places", ())):
        sources[at] = _naming(sources[at], place)
    assert _agree(*sources) is case["agree"]


def test_every_figure_of_the_one_must_be_one_of_the_other():
    """Two sums in much the same words are two, and a sum that one leaves out is not agreed on."""
    line = "The town sold its two ferries to the island for {} crowns."
    three = says("a", line.format("3,000"), figures=[("3,000 crowns", 3000, "crowns")])
    five = says("b", line.format("5,000"), figures=[("5,000 crowns", 5000, "crowns")])
    same = says("b", line.format("3,000"), figures=[("3,000 crowns", 3000, "crowns")])
    assert (_agree(three, five), _agree(three, same)) == (False, True)
