"""Which sentences of an article say something that another article can say too."""

import pytest

from generator.compare.event import Event
from tests.compare.builders import says

STORY = "Forty firefighters came to the burning mill in Ostby."


@pytest.mark.parametrize(
    "line",
    [
        "Image copyright Lund Press Image caption Forty firefighters came to the burning mill in Ostby",
        "MUST WATCH Firefighters come to the burning mill in Ostby 01:10",
        "JUST WATCHED Mill burns in Ostby Replay More Videos ...",
        "(Also on LUND NEWS: Firefighters fight the fire in Ostby)",
        "Posted by Ostby Fire Service on Sunday, 3 May 2031",
        "[Film shows firefighters at the mill in Ostby]",
        "(Lund Fire Service/AP) The burning mill in Ostby",
    ],
)
def test_what_a_page_prints_around_pictures_and_links_states_nothing(line):
    """However much it shares with a sentence of the story."""
    event = Event([says("a", STORY, line)])
    assert [one.sentence.span.text for one in event.statements] == [STORY]


@pytest.mark.parametrize(
    "line",
    [
        "Related injuries of the lungs rose in Ostby after the fire.",
        "Watch towers in Ostby were burning too, the mayor said.",
        "Posted soldiers watched the burning mill in Ostby.",
    ],
)
def test_a_sentence_that_begins_like_a_link_states_something(line):
    """Only a mark behind it makes it a link."""
    assert len(Event([says("a", STORY, line)]).statements) == 2
