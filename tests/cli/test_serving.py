"""Serving a site where that cannot be."""

import socket

import pytest

from tests.cli.folder import STORY, seeds


@pytest.mark.parametrize("address", ["127.0.0.1:99999", "127.0.0.1", "127.0.0.1:http"])
def test_an_address_that_is_none_is_one_line(crossbrief, tmp_path, address):
    """With an example of one."""
    seeds(tmp_path / "seeds", story_txt=STORY)
    result = crossbrief("serve", "--address", address)
    assert (result.exit_code, result.stderr.count("\n"), "is no address" in result.stderr) == (1, 1, True)


def test_a_busy_address_is_one_line(crossbrief, tmp_path):
    """Another program serves there."""
    seeds(tmp_path / "seeds", story_txt=STORY)
    with socket.create_server(("127.0.0.1", 0)) as other:
        result = crossbrief("serve", "--address", f"127.0.0.1:{other.getsockname()[1]}")
    assert (result.exit_code, result.stderr.count("\n"), "cannot be served" in result.stderr) == (1, 1, True)
