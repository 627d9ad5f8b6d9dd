"""What the editor's screen shows: the rows with their passages, and our words for what can be done to them."""

from generator.model import Briefing
from generator.render.naming import source_names
from generator.render.reasons import Json
from generator.render.words import words_of

#: Their names among our words, under `edit.`; `#` in a text is for the script to fill.
WORDS = (
    "edit", "label", "rename", "hide", "other", "merge", "split", "apart", "drop", "was", "now", "why", "day", "by",
    "correct", "written", "close", "undo", "undone",
)  # fmt: skip


def editing_json(briefing: Briefing) -> Json:
    """The rows of the grid and those beside it by id, each with its passages in the order of its cells."""
    words = words_of(briefing.language)
    names = source_names(briefing.sources, words)
    return {
        "words": {name: words(f"edit.{name}") for name in WORDS},
        "rows": [
            {
                "id": row.id,
                "label": row.label,
                "passages": [
                    {"name": names[cell.source], "text": " ".join(span.text.split())}
                    for cell in row.cells
                    for span in cell.spans
                ],
            }
            for row in (*briefing.rows, *briefing.singles)
        ],
    }
