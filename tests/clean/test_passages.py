"""Passages: every line has one kind and a reason, and furniture is known without knowing the outlet."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.draft import Block, Draft
from generator.clean.passages import find_passages
from generator.clean.passages.lines import UNSEEN
from generator.model import Passage, PassageKind, Reason, Seed
from tests.reasons import english

CASES = {
    case["name"]: case["lines"]
    for case in yaml.safe_load((Path(__file__).parent / "passages.yml").read_text(encoding="utf-8"))
}


def draft(text: str, *blocks: Block) -> Draft:
    """A draft of plain text."""
    return Draft(seed=Seed(path="a.txt", data=b"", sha256="0" * 64), part=None, format="text", text=text, blocks=blocks)


def passages(text: str, *blocks: Block) -> tuple[Passage, ...]:
    """The passages of one article alone."""
    return find_passages([draft(text, *blocks)])[0]


def kinds(text: str, found: tuple[Passage, ...]) -> list[tuple[str, str]]:
    """The kind and the words of each passage."""
    return [(passage.kind.value, text[passage.start : passage.end]) for passage in found]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\n\u00a0\n"])
@pytest.mark.parametrize("name", CASES)
def test_each_line_is_of_its_kind(name, gap):
    """The kind of a line does not hang on whether empty lines stand between the lines."""
    wanted = [(kind, words) for line in CASES[name] for kind, words in line.items()]
    if any("\n" in words for _, words in wanted) and gap in ("\n", "\r\n"):
        gap = "\n\n"  # the paragraphs of a wrapped text are told apart by an empty line
    text = gap.join(words for _, words in wanted)
    assert kinds(text, passages(text)) == wanted


@given(st.text(alphabet=st.sampled_from(list("aB. \n\r\t|>-*•\u00a0\u200b\u2028\x0c1“”(]é中"))))
def test_every_visible_character_is_in_exactly_one_passage(text):
    """Nothing is cut: what lies outside the passages cannot be seen."""
    found = passages(text)
    inside = [offset for passage in found for offset in range(passage.start, passage.end)]
    assert inside == sorted(set(inside))
    outside = "".join(character for offset, character in enumerate(text) if offset not in set(inside))
    assert outside.strip(UNSEEN + "\u2028") == ""
    assert all(english(passage.reason) for passage in found)


SETTLED = Reason.of("passage.paragraph")


def test_what_a_format_has_settled_stays():
    """A block wins over the classifier for its range; the lines around it are still judged."""
    text = "Menu\nSubscribe now\nThe harbour closes in April, the council of the town said on Tuesday."
    found = passages(text, Block(start=5, end=18, kind=PassageKind.BODY, reason=SETTLED))
    assert [(p.kind, p.reason) for p in found if p.start == 5] == [(PassageKind.BODY, SETTLED)]
    assert len(found) == 3


def test_a_line_of_several_articles_is_furniture():
    """A short line that stands in articles with different stories belongs to the outlet."""
    one, two = (
        f"{first}\nThe Coast Papers\n{second}"
        for first, second in (
            ("The harbour closes in April, the council said.", "Nobody was asked, according to the fishermen."),
            ("The school opens in May, the head teacher said.", "Parents were glad, as they told reporters."),
        )
    )
    for text, found in zip((one, two), find_passages([draft(one), draft(two)]), strict=True):
        assert [english(p.reason) for p in found if text[p.start : p.end] == "The Coast Papers"] == [
            "It stands in other articles of this briefing too."
        ]


def test_dates_and_short_sentences_of_several_articles_are_not_furniture():
    """Two reports that begin alike, each with its date, keep both."""
    one, two = (
        f"{place} harbour closes in April\n{day} March 2031\nTen people died.\nThe harbour at {place} closes, {who}."
        for place, day, who in (("Arden", 3, "the council said"), ("Ellen", 4, "its engineer said"))
    )
    found = find_passages([draft(one), draft(two)])
    assert [[p.kind.value for p in article] for article in found] == [["title", "dateline", "body", "body"]] * 2


def test_two_copies_of_one_story_keep_their_lines():
    """A story that two outlets print is not furniture because it stands in two articles."""
    text = "\n".join(words for line in CASES["list and heading"] for words in line.values())
    alone = passages(text)
    assert find_passages([draft(text), draft(text)]) == (alone, alone)


def test_what_is_printed_twice_counts_once():
    """The second headline points to the first."""
    case = CASES["headline printed twice, site around it, label of a picture"]
    text = "\n".join(words for line in case for words in line.values())
    titles = [p for p in passages(text) if p.kind is PassageKind.TITLE]
    assert [p.repeats for p in titles] == [None, titles[0].id]


def test_a_long_line_is_not_called_short():
    """The reason of a long line speaks of the line and not of the short ones around it."""
    long = "Fourteen wooden fishing boats restored by volunteers return to Arden for the summer regatta of the islands"
    lines = [words for line in CASES["headline, byline and date"] for words in line.values()]
    text = "\n".join([*["Coast", "Boats", "Fish"] * 4, long, "Nets", *lines])
    reasons = [english(p.reason) for p in passages(text) if text[p.start : p.end] == long]
    assert len(reasons) == 1
    assert "short lines" not in reasons[0]


def test_ids_are_unique_and_in_reading_order():
    """Each passage is an anchor on its page."""
    found = passages("\n".join(f"Line {n} of a text that says nothing much." for n in range(50)))
    assert [p.id for p in found] == [f"p-{n}" for n in range(1, 51)]


@pytest.mark.parametrize("text", ["", "\n \u200b\n", "\ufeff"])
def test_nothing_visible_is_no_passage(text):
    """An empty text has no passages."""
    assert passages(text) == ()
