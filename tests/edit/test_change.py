"""What the screen sends, as an entry of a points file."""

import json

import pytest

from generator.compare import compare_articles
from generator.edit import Change, read_change
from generator.errors import EditError
from generator.model import Draft
from tests.compare.builders import says
from tests.compare.drafts.builders import MODEL, draft, folder, place, words

SOURCES = [
    says("a", "The ferry sank at noon.", "It was late. It was late.", "Divers looked at the hull."),
    says("b", "The ferry went down at noon.", "A diver saw the hull."),
]
SANK, HULL = {"a": "The ferry sank", "b": "The ferry went down"}, {"a": "looked at the hull", "b": "saw the hull"}
BRIEFING = compare_articles(SOURCES, folder(draft(SANK, label="Loss"), draft(HULL, label="Hull", line=5)))
SHOWN = {
    row.label: {f"{cell.source}.txt": cell.spans[0].text for cell in row.cells if cell.spans} for row in BRIEFING.rows
}
IDS = {row.label: row.id for row in BRIEFING.rows}


def change(do, row="Hull", **more):
    return read_change(json.dumps({"row": IDS[row], "do": do, **more}).encode(), BRIEFING)


@pytest.mark.parametrize(
    ("made", "entry"),
    [
        (change("hide", by="J. K."), {"hide": True}),
        (change("rename", label=" Under water "), {"label": "Under water"}),
        (change("merge", other=IDS["Loss"]), {"merge": SHOWN["Loss"]}),
        (change("split", passages=[1]), {"split": {"b.txt": SHOWN["Hull"]["b.txt"]}}),
        (change("drop", passages=[0, 0]), {"drop": {"a.txt": SHOWN["Hull"]["a.txt"]}}),
    ],
)
def test_a_row_is_named_by_its_words(made, entry):
    """Whatever is done to it: an id would not outlive the next article."""
    assert (made.key, made.entry) == ("edits", {"row": SHOWN["Hull"], **entry})


def test_a_correction_has_its_day_and_its_reason():
    """And who answers for it."""
    told = {"was": "two", "now": "three", "why": "misread", "on": "2031-03-05"}
    assert change("correct", by="J. K.", **told) == Change(
        key="corrections", entry={"row": SHOWN["Hull"], **told, "by": "J. K."}, by="J. K.", row=IDS["Hull"]
    )


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"row": "none", "do": "hide"}',
        *(
            json.dumps({"row": IDS["Hull"], **more}).encode()
            for more in (
                {"do": "delete"},
                {"do": "hide", "colour": "red"},
                {"do": "rename", "label": " "},
                {"do": "rename", "label": "two\nlines"},
                {"do": "rename", "label": "x" * 2000},
                {"do": "merge", "other": IDS["Hull"]},
                {"do": "merge", "other": "none"},
                {"do": "split", "passages": []},
                {"do": "split", "passages": [7]},
                {"do": "split", "passages": [-1]},
                {"do": "drop", "passages": [0, 1]},
                {"do": "correct", "was": "a", "now": "b", "why": "c", "on": "yesterday"},
            )
        ),
    ],
)
def test_what_is_no_change_is_refused(body):
    """With a message, and nothing is written."""
    with pytest.raises(EditError):
        read_change(body, BRIEFING)


def test_words_that_stand_twice_get_their_sentence():
    """A points file needs a place for them."""
    twice = [
        says("a", "It was late, he said.", "Later: It was late, too.", "The pilot slept."),
        says("b", "The hour was late."),
    ]
    said = (words("a", "It was late", 2), words("b", "The hour was late", line=2))
    briefing = compare_articles(twice, folder(Draft(author=MODEL, place=place(1), says=said, label="Night")))
    body = json.dumps({"row": briefing.rows[0].id, "do": "hide"}).encode()
    assert read_change(body, briefing).entry["row"] == {
        "a.txt": {"words": "It was late", "sentence": 2},
        "b.txt": "The hour was late",
    }
