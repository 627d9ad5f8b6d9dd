"""Each list of English words stands once."""

import re
from pathlib import Path

import pytest

import generator

ROOT = Path(generator.__file__).parent
#: Neighbours in a list that is written out, by the one file that may hold it.
LISTS = {
    "text/calendar.py": r"(?i)\b(?:february\W+march|feb\W+mar|tue\w*\W+wed)",
    "text/english/numbers.yml": r"\bthree\W+four\W+five",
    "text/english/hedges.yml": r"\babout ?\W+around\W",
}


@pytest.mark.parametrize("home", LISTS)
def test_a_list_of_english_words_stands_once(home):
    """Days, months, number words and hedges have one home; every user reads them there."""
    files = [path for kind in ("*.py", "*.yml") for path in ROOT.rglob(kind)]
    found = {path.relative_to(ROOT).as_posix() for path in files if re.search(LISTS[home], path.read_text("utf-8"))}
    assert found == {home}
