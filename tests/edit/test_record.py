"""Putting a change into a points file: what was there stays, word for word."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.edit import Change, editors_file, with_change
from generator.errors import EditError
from generator.read import read_points_file

HAND_MADE = """\
# what we agreed on Monday
by: "J. K."   # the night desk

points:
- label: How far off it was
  says:
    a.txt: 'ten miles off'   # see the map
    b.txt: >-
      twelve
      miles off
edits:
# too long
- row: {a.txt: ten miles off}
  label: "Distance"
names: {same: [[Ek, Eck]]}
"""
ROW = {"a.txt": "ten miles off", "b.txt": "twelve miles off"}


def hidden(row=ROW):
    return Change(key="edits", entry={"row": row, "hide": True}, by="M. L.")


def named(label):
    return Change(key="edits", entry={"row": ROW, "label": label}, by="M. L.")


def test_comments_quotes_and_indentation_stay():
    """The entry is added, and every line of others is as it was."""
    lines = with_change("editor.yml", HAND_MADE, hidden()).splitlines()
    assert [line for line in HAND_MADE.splitlines() if line not in lines] == []


def test_an_entry_is_read_back():
    """By the reader of points files, with the author that the file has."""
    edits = read_points_file("points/editor.yml", with_change("editor.yml", HAND_MADE, hidden()).encode()).drafts.edits
    assert [(edit.author.name, edit.hide, edit.label) for edit in edits] == [
        ("J. K.", False, "Distance"),
        ("J. K.", True, None),
    ]


def test_a_new_file_says_whose_it_is_and_where_its_schema_is():
    """Both comments stand on top, also after another change; a row that is named twice has one entry."""
    text = with_change("editor.yml", None, named("First"), "../points.schema.json")
    again = with_change("editor.yml", text, named("Second"))
    assert (again.splitlines()[0], yaml.safe_load(again)) == (
        "# yaml-language-server: $schema=../points.schema.json",
        {"by": "M. L.", "edits": [{"row": ROW, "label": "Second"}]},
    )


def test_a_file_of_comments_alone_keeps_them():
    """The library would drop them."""
    assert with_change("editor.yml", "# nothing yet", hidden()).startswith("# nothing yet\nby: M. L.\n")


@pytest.mark.parametrize("text", ["[broken", "- a list\n", "just words", "a: 1\na: 2\n"])
def test_a_file_that_is_none_is_left_alone(text):
    """The editor is told to correct it first."""
    with pytest.raises(EditError, match=r"editor\.yml"):
        with_change("editor.yml", text, hidden())


def test_a_models_file_is_left_to_the_model():
    """The editor's own file takes the changes, whatever its name; of several, the usual one."""
    model, editor = "model: parrot 1\n", "by: J. K.\n"
    assert [
        editors_file({}),
        editors_file({"model.yml": model}),
        editors_file({"model.yml": model, "desk.yml": editor}),
        editors_file({"desk.yml": editor, "night.yml": editor}),
    ] == ["editor.yml", "editor.yml", "desk.yml", "editor.yml"]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).filter(str.strip))
def test_any_words_come_back_as_they_were(words):
    """Whatever an editor types or an article holds: "no", "1e3", "# x", ": "."""
    text = with_change(
        "editor.yml", HAND_MADE, Change(key="edits", entry={"row": {"a.txt": words}, "hide": True}, by=None)
    )
    kept = read_points_file("points/editor.yml", text.encode()).drafts
    assert (kept.edits[-1].row[0].text, len(kept.points), len(kept.edits)) == (words, 1, 2)
