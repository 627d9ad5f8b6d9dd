"""Stories: which articles tell of one event."""

import pytest

from generator.compare.event.stories import find_stories
from tests.compare.event.stories.piles import PILES
from tests.quality.adapters import _annotated

DAM = PILES["a stray among four"]["articles"]


def _articles(texts):
    return [_annotated(name, text).article for name, text in texts.items()]


@pytest.mark.parametrize("name", PILES)
def test_articles_of_one_event_are_one_story(name):
    """Two crashes of a week, two fires in a town and a stray article are told apart; four sides of a story are not."""
    pile = PILES[name]
    found = find_stories(_articles(pile["articles"]))
    assert sorted(sorted(story.sources) for story in found) == sorted(sorted(story) for story in pile["stories"])


def test_an_article_of_another_event_is_named_with_its_words():
    """The reason names words of the stray article and of the others, none of which both have."""
    first, stray = find_stories(_articles(DAM))
    said = dict(stray.apart.values)
    assert (first.apart, stray.sources, stray.apart.code) == (None, ("stray",), "story.apart")
    assert set(said["own"]) <= set(DAM["stray"].replace(".", " ").split())
    assert not any(word in DAM["stray"] for word in said["theirs"])


def test_where_no_two_articles_belong_together_each_is_alone():
    """Of three unrelated articles none is the main one: every one carries its reason."""
    found = find_stories(_articles(PILES["three unrelated articles"]["articles"]))
    assert [story.apart.code for story in found] == ["story.alone"] * 3


def test_a_few_words_are_never_set_apart():
    """Of a stub too little can be shared: it stays with the others."""
    texts = {key: DAM[key] for key in ("a", "b")} | {"stub": "Weather\n\nIt will rain on the coast tomorrow."}
    assert [set(story.sources) for story in find_stories(_articles(texts))] == [{"a", "b", "stub"}]


def test_no_article_is_no_story():
    """An empty folder has no story, and a single article is one without a reason."""
    assert find_stories([]) == ()
    assert [story.apart for story in find_stories(_articles({"a": DAM["a"]}))] == [None]
