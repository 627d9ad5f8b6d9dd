"""One story printed by several outlets is found, and independent stories of one event are not."""

from hashlib import sha256
from itertools import combinations
from pathlib import Path

import pytest
import yaml

from generator.compare.event.copies import MIN_SHARED, find_copies
from generator.model import AnnotatedArticle, Article, Passage, PassageKind, Reason

WIRES = yaml.safe_load(Path(__file__).with_name("wires.yml").read_text(encoding="utf-8"))
COPIES = {frozenset(pair) for pair in WIRES["copies"]}


def article(name, text):
    passage = Passage(id="p-1", kind=PassageKind.BODY, start=0, end=len(text), reason=Reason.of("passage.paragraph"))
    digest = sha256(text.encode()).hexdigest()
    return AnnotatedArticle(
        article=Article(id=name, path=f"{name}.txt", sha256=digest, format="text", text=text, passages=(passage,))
    )


def story(name):
    return article(name, WIRES["stories"][name])


@pytest.mark.parametrize("pair", list(combinations(WIRES["stories"], 2)), ids="+".join)
def test_prints_of_one_story_are_copies_and_nothing_else_is(pair):
    """The table says which pairs print one story: all of these are found, and no other."""
    assert bool(find_copies([story(name) for name in pair])) == (frozenset(pair) in COPIES)


def test_all_prints_of_a_story_are_one_group():
    """A briefing of all stories has one group of copies, in the order of its sources."""
    (copy,) = find_copies([story(name) for name in WIRES["stories"]])
    assert copy.sources == ("wire", "wire_with_house_style", "wire_cut_short", "wire_with_local_lede")
    assert MIN_SHARED <= copy.shared < 1


def test_an_equal_article_shares_everything():
    """The same article twice shares all of its words."""
    text = WIRES["stories"]["wire"]
    (copy,) = find_copies([article("a", text), article("b", text)])
    assert (copy.sources, copy.shared) == (("a", "b"), 1.0)


def test_a_copy_over_a_third_article_is_in_the_group():
    """What is copied from a copy prints the same story."""
    (copy,) = find_copies([story(name) for name in ("wire_with_local_lede", "independent", "wire_cut_short", "wire")])
    assert copy.sources == ("wire_with_local_lede", "wire_cut_short", "wire")


def test_a_few_shared_words_do_not_make_a_copy():
    """Two notes of one sentence are too short to tell a copy from a coincidence."""
    assert find_copies([article("a", "The ferry has stopped."), article("b", "The ferry has stopped.")]) == ()


def test_the_groups_do_not_change_from_run_to_run():
    """The same sources give the same groups and the same shares."""
    sources = [story(name) for name in WIRES["stories"]]
    assert find_copies(sources) == find_copies(sources)
