"""The search finds a number without the marks between its groups of digits, 50,000 as 50000, and names such as R&D."""

import json
import re
from pathlib import Path

#: Where the search plugin writes; a project may do without it.
INDEX = Path("search", "search_index.json")
#: A field of its own, which is searched and never shown: the results go on showing the words of the source.
FIELD = "ungrouped"
GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:(?:,\d{3})+|(?:\.\d{3})+)(?!\d)")
#: The index spells "&" out; a reader does not.
JOINED = re.compile(r"(?<!\w)\w++(?:&amp;\w++)++")


def add_ungrouped(site: Path) -> None:
    """Give each entry of the search index the grouped numbers in it without their marks, and names with an "&"."""
    file = site / INDEX
    if not file.is_file():
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    index["config"]["fields"][FIELD] = {"boost": 1.0}
    for entry in index["docs"]:
        if found := ungrouped(f"{entry['title']} {entry['text']}"):
            entry[FIELD] = " ".join(found)
    file.write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")


def ungrouped(text: str) -> tuple[str, ...]:
    """The grouped numbers of `text` as bare digits, and names as a reader types them, each once, in reading order.

    >>> ungrouped("Of 50,000 or 1.200.000, 7.1 and 50,000 for R&amp;D")
    ('50000', '1200000', 'R&D')
    """
    numbers = [re.sub(r"[,.]", "", found) for found in GROUPED.findall(text)]
    return tuple(dict.fromkeys([*numbers, *(found.replace("&amp;", "&") for found in JOINED.findall(text))]))
