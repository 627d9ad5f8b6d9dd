"""The lines of the first page: what counts as saying them, and which lines there are."""

from pathlib import Path

import pytest
import yaml

from generator.compare.arrange.saying import Saying
from generator.compare.event import Event
from tests.quality.adapters import _annotated, briefed

CASES = yaml.safe_load(Path(__file__).with_name("lines.yml").read_text(encoding="utf-8"))
TOLL = (
    "Nine people died when the roof of the market hall of Brekke collapsed on Monday.",
    "The market hall of Brekke was built in 1911 and painted last spring by volunteers.",
)
OTHER = (
    "Rescue workers searched the ruins with dogs until the evening, and the square stays shut.",
    "On Monday nine people died under the roof of the market hall of Brekke, which collapsed at noon.",
)


def _sentences(line, other):
    event = Event([_annotated("a", f"{line}\n\nRain fell."), _annotated("b", f"{other}\n\nRain fell.")])
    first = {}
    for statement in event.statements:
        first.setdefault(statement.owner, Saying(event, statement.sentence.span))
    return first[0], first[1]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["other"])
def test_a_source_is_counted_only_where_it_says_the_line(case):
    """Subject, deed, things, figures, days, denial and doubt must be those of the line."""
    line, other = _sentences(case["line"], case["other"])
    core = other.core_of(line)
    assert (core is not None and Saying(other.event, core).holds(line)) is case["says"]


def test_each_counted_source_has_words_of_its_own():
    """A line counts the sources whose spans it shows, and is the words of one of them."""
    briefing = briefed({"a": "\n\n".join(TOLL), "b": "\n\n".join(OTHER)})
    assert briefing.shared
    for line in briefing.shared:
        assert line.sources == tuple(span.source for span in line.spans)
        assert line.words in line.spans
        assert len(set(line.sources)) == len(line.sources) >= line.voices > 1


def test_prints_of_one_story_share_nothing():
    """Two prints of one text are one voice: what they say alike is no line."""
    text = "\n\n".join((*TOLL, *OTHER[:1], "Mayor Lene Voss said that the town would mourn for three days."))
    briefing = briefed({"a": text, "b": text})
    assert (len(briefing.copies), briefing.shared) == (1, ())


def test_what_is_denied_is_no_line():
    """Where one source reports the dead and the other withdraws them, no line counts both."""
    denied = "Police withdrew a report that nine people had died when the roof of the market hall of Brekke collapsed."
    briefing = briefed({"a": "\n\n".join(TOLL), "b": denied})
    assert not any("died" in line.words.text for line in briefing.shared)


def test_what_is_taken_back_sentences_later_is_no_line():
    """A sentence that says it is none where the next paragraph withdraws it."""
    later = "A rescue worker said nine people had died when the roof of the market hall of Brekke collapsed on Monday."
    briefing = briefed({"a": "\n\n".join(TOLL), "b": f"{later}\n\nRain fell.\n\nOn Tuesday she withdrew the claim."})
    assert not any("died" in line.words.text for line in briefing.shared)
