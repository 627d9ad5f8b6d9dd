"""Taking back what the screen wrote last: the file is as it was, or the editor is told why it is not."""

import json

import pytest

from generator.compare import compare_articles
from generator.errors import EditError
from generator.pipeline import edit_row, undo_edit
from tests.compare.drafts.builders import folder
from tests.compare.drafts.test_edits import CLOSED, SOURCES
from tests.edit.test_record import HAND_MADE

BRIEFING = compare_articles(SOURCES, folder(CLOSED))
ROW = next(row.id for row in BRIEFING.rows if row.label == "Closure")


def renamed(seeds, label):
    return edit_row(seeds, BRIEFING, json.dumps({"row": ROW, "do": "rename", "label": label}).encode())


@pytest.mark.parametrize("before", [None, HAND_MADE])
def test_one_change_after_the_other_is_taken_back(tmp_path, before):
    """Byte by byte, also where the second replaced the first; a file that was not there is not there again."""
    file = tmp_path / "points/editor.yml"
    if before:
        file.parent.mkdir()
        file.write_text(before)
    first = renamed(tmp_path, "First")
    once = file.read_text()
    second = renamed(tmp_path, "Second")
    undo_edit(tmp_path, second)
    assert (file.read_text(), second.row) == (once, ROW)
    undo_edit(tmp_path, first)
    assert (file.read_text() if file.exists() else None) == before


def test_what_somebody_wrote_since_is_not_lost(tmp_path):
    """The file is left alone, and the editor is told to do it by hand."""
    made = renamed(tmp_path, "First")
    file = tmp_path / "points/editor.yml"
    file.write_text(f"{file.read_text()}# a thought\n")
    with pytest.raises(EditError, match="by hand"):
        undo_edit(tmp_path, made)
    assert "# a thought" in file.read_text()
