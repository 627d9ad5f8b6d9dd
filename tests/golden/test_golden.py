"""What a reader sees of the invented briefing and of the odd ones, byte for byte. `make golden` writes it anew."""

import pytest

from tests.golden import FOLDER, GOLDEN, files


@pytest.mark.parametrize("name", GOLDEN)
def test_the_pages_are_the_golden_pages(name):
    """The same files with the same bytes; a wanted change shows in the diff of this folder."""
    golden, made = files(FOLDER / name), GOLDEN[name]()
    changed = sorted(name for name in golden.keys() | made.keys() if golden.get(name) != made.get(name))
    assert changed == []
