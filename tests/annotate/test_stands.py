"""Stands: a table of sentences; and notes of correction, wherever they are."""

from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate_article
from generator.model import PassageKind, Stance
from tests.annotate.paragraphs import article

CASES = yaml.safe_load((Path(__file__).parent / "stands.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.get("text") or case["title"])
def test_stands_are_what_the_table_says(case):
    """The stance, the words that tell it, what they reach, and who takes it."""
    line = case.get("text") or (PassageKind.TITLE, case["title"])
    found = annotate_article(article(line)).stands
    told = [[s.stance.value, s.cue.text, s.scope.text, s.by.text if s.by else None] for s in found]
    assert told == case["stands"]


@pytest.mark.parametrize(
    ("note", "withdrawn"),
    [
        (
            "This article was amended on 3 May. An earlier version said that nine people had been killed.",
            ["that nine people had been killed"],
        ),
        ("Correction: The bridge is 40 metres long.", []),
        (
            "Editor's note: We reported that nine people had been killed. That was wrong.",
            ["Editor's note: We reported that nine people had been killed."],
        ),
        ("This story has been updated to remove a name.", []),
    ],
)
def test_a_note_of_correction_is_recognised(note, withdrawn):
    """The whole note, with what it takes back; it may have been set aside as no part of the story."""
    (found,) = annotate_article(article("A fire broke out in the old mill.", note)).corrections
    assert (found.span.text, [one.text for one in found.withdrawn]) == (note, withdrawn)
    (aside,) = annotate_article(article("A mill burnt.", (PassageKind.FURNITURE, note))).corrections
    assert aside.span.text == note


@pytest.mark.parametrize(
    "line",
    [
        "Editor's note: This story contains descriptions of a fire.",
        "The council corrected the plan, and an earlier version of the law was dropped.",
        "This article was updated on 3 May with a comment of the mayor.",
    ],
)
def test_other_notes_are_no_corrections(line):
    """What takes nothing back is an article like any other."""
    assert annotate_article(article(line)).corrections == ()


@pytest.mark.parametrize(
    ("note", "taken_back"),
    [
        ("11:20 A correction to our 9:40 post: the ferry had 120 berths, not 140.", ["9:40 The ferry has 140 berths."]),
        ("11:20 A correction to our 9:40 post: the ferry is Danish.", ["9:40 The ferry has 140 berths."]),
        ("Correction: The ferry has 120 berths, not 40.", []),
        ("Correction: The ferry is 120 metres long, not 140.", ["9:40 The ferry has 140 berths."]),
        ("11:20 A correction of the course followed: the ferry had 120 berths, not 140.", []),
    ],
)
def test_a_correction_takes_back_the_post_that_it_is_on(note, taken_back):
    """By its number or its clock, where the two speak of one thing; other posts stay."""
    stands = annotate_article(
        article(note, "9:55 The crane lifts 140 tonnes.", "9:40 The ferry has 140 berths.")
    ).stands
    assert [one.scope.text for one in stands if one.stance is Stance.RETRACTED] == taken_back
