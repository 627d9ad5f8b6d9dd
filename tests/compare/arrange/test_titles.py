"""The title of a briefing: in our voice, never a headline of one outlet."""

from tests.compare.event.stories.piles import PILES
from tests.quality.adapters import briefed
from tests.reasons import english


def _title(name):
    return english(briefed(PILES[name]["articles"]).heading)


def test_the_title_is_made_of_what_the_articles_share():
    """It names whom or what all of them open with, and how many they are."""
    assert _title("one event, told from four sides") == "4 reports on Kestria and the Northern fishing pact"


def test_an_article_of_another_event_gives_nothing_to_the_title():
    """The title is that of the event that most articles tell of, and counts these alone."""
    assert _title("a stray among four") == "3 reports on Aquavale and the dam"


def test_articles_on_several_events_have_no_common_title():
    """Where no event has most of the articles, the title says how many there are."""
    assert _title("three unrelated articles") == "3 articles on 3 events"


def test_what_stands_in_a_headline_alone_is_no_thing():
    """Headlines leave words out, and the parse joins what is left: "Ferry catches" is no thing, "fire" may be one."""
    told = """Ferry catches fire off Lindness

A fire on the ferry Nordlys forced 412 people into lifeboats on Sunday night, the coastguard said.

"We had everybody off within 50 minutes," said Captain Maren Holt, who led the rescue.
"""
    assert "catches" not in english(briefed({"post": told}).heading)


def test_articles_of_two_events_share_no_row():
    """The rows of one event have no cell of an article that tells of another."""
    briefing = briefed(PILES["two bus crashes of one week"]["articles"])
    sets = [set(story.sources) for story in briefing.stories]
    assert len(sets) == 2
    assert briefing.rows
    assert all(any({cell.source for cell in row.speaking()} <= one for one in sets) for row in briefing.rows)
