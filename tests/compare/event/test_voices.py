"""Which sources of a row speak for themselves."""

from pathlib import Path

import pytest
import yaml

from generator.compare.event import Event
from generator.compare.event.prints import print_one_text
from generator.compare.event.voices import count_voices, voices
from tests.compare.builders import says, span

CASES = yaml.safe_load(Path(__file__).with_name("prints.yml").read_text(encoding="utf-8"))
TEXT = "A baker in the old town of Lomme said three of the missing were cousins of his wife."
OWN = "Three missing hikers are related to a baker's wife, who spoke to us in Lomme."
SAID = '"Three of the missing are cousins of my wife and nobody has called us since Friday," the baker said.'


def _spans(*sources):
    return [source.sentences[0].span for source in sources]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_prints_of_one_text_are_told_from_two_reports(case):
    """The same words in the same order are one text; one thing told twice is not."""
    event = Event([says("a", case["first"]), says("b", case["second"])])
    assert print_one_text(event, 0, 1) is case["one"]


def test_prints_of_one_sentence_are_one_voice_whatever_else_the_articles_say():
    """Two articles share a sentence, a third tells it itself: two voices."""
    sources = [
        says("a", TEXT, "The town hall is closed."),
        says("b", TEXT, "Rain fell all day in May."),
        says("c", OWN),
    ]
    assert voices(Event(sources), _spans(*sources)) == (("a", "b"), ("c",))


def test_credits_to_one_origin_are_one_voice():
    """Who passes on one paper's report has not asked for himself."""
    lines = (
        "Nine hikers are lost, the Lomme Courier reports.",
        "The Lomme Courier counts nine lost hikers above Lomme.",
    )
    sources = [
        says(name, line, credits=[("Lomme Courier", "Lomme Courier")]) for name, line in zip("ab", lines, strict=True)
    ]
    assert count_voices(Event(sources), _spans(*sources)) == 1


def test_words_that_two_reporters_heard_are_two_voices():
    """The same quotation in two articles is no print of one text."""
    whole = SAID[: SAID.rindex('"') + 1]
    sources = [says("a", SAID, quotes=[(whole, "baker")]), says("b", SAID, quotes=[(whole, "baker")])]
    assert count_voices(Event(sources), [span(source.article, whole) for source in sources]) == 2


def test_a_third_source_joins_two_voices():
    """Who prints one source's text and credits another's origin shows that both are one."""
    first, second = says("a", TEXT), says("b", "Nine are lost, the Courier says.", credits=[("Courier", "Courier")])
    both = says("c", TEXT[:-1] + ", the Courier says.", credits=[("Courier", "Courier")])
    assert voices(Event([first, second, both]), _spans(first, second, both)) == (("a", "b", "c"),)
