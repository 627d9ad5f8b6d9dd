"""Adding web pages to the articles."""

from tests.cli.folder import STORY, seeds


def test_pages_are_added_by_their_address(crossbrief, tmp_path):
    """An address that must not be fetched is refused with its reason, and the folder stays as it was."""
    seeds(tmp_path / "seeds", story_txt=STORY)
    result = crossbrief("add", "file:///etc/passwd")
    assert (result.exit_code, "not added: file:///etc/passwd" in result.stderr) == (1, True)
    assert sorted(path.name for path in (tmp_path / "seeds").iterdir()) == ["story.txt"]
