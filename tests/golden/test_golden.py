"""What a reader sees of the invented briefing, byte for byte. `make golden` writes it anew."""

from tests.golden import FOLDER, files, make_pages


def test_the_pages_are_the_golden_pages():
    """The same files with the same bytes; a wanted change shows in the diff of tests/golden/docs."""
    golden, made = files(FOLDER / "docs"), make_pages()
    changed = sorted(name for name in golden.keys() | made.keys() if golden.get(name) != made.get(name))
    assert changed == []
