"""What the usual hosts take."""

import pytest

from generator.site import limits


@pytest.fixture
def site(tmp_path):
    """A site of three files."""
    (tmp_path / "data").mkdir()
    for name, size in (("index.html", 100), ("data/a.json", 400), ("data/b.json", 200)):
        (tmp_path / name).write_bytes(bytes(size))
    return tmp_path


@pytest.mark.parametrize(
    ("name", "most", "said"),
    [
        ("MOST_FILES", 2, "3 files (of 2)"),
        ("MOST_BYTES", 699, " MiB (of "),
        ("MOST_FILE_BYTES", 399, "a.json with"),
    ],
)
def test_what_is_too_much_is_said(site, monkeypatch, name, most, said):
    """Files, bytes, and the largest file with its name."""
    monkeypatch.setattr(limits, name, most)
    assert said in limits.host_limits(site)


def test_nothing_is_said_where_all_is_well(site):
    """Below the limits and exactly at them."""
    assert limits.host_limits(site) is None
