"""The editor's screen in a real browser on the real server: by keyboard, into the file, and back onto the page."""

import os
import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request

import pytest
import yaml
from playwright.sync_api import expect

from tests.conftest import INVENTED

pytestmark = pytest.mark.browser

EDIT = ".cb-grid td:first-child .cb-edit-open"
SLOW = 60_000  # milliseconds for a page that is made anew, on a busy machine


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("edited")
    shutil.copytree(INVENTED, folder / "seeds")
    return folder


@pytest.fixture(scope="module")
def served(project):
    """The address of `crossbrief serve` on a folder of articles."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "generator", "serve", "seeds", "--address", address]
    with subprocess.Popen(
        command, cwd=project, env={**os.environ, "CROSSBRIEF_CACHE": str(project / "cache.sqlite")},
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    ) as server:  # fmt: skip
        said = ""
        for line in server.stderr:
            said += line
            if "Serving on" in line:
                break
        assert "Serving on" in said, said
        yield f"http://{address}/"
        server.terminate()


def test_a_row_is_renamed_and_hidden_by_keyboard(project, served, open_page):
    """The file holds both, the page follows, and the focus is back at the row."""
    page = open_page(f"{served}comparison/")
    button = page.locator(EDIT).first
    expect(button).to_be_visible(timeout=SLOW)
    rows = page.locator(EDIT).count()
    button.focus()
    page.keyboard.press("Enter")
    label = page.get_by_role("dialog").get_by_label("Label")
    label.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("Renamed at the desk")
    page.keyboard.press("Enter")
    renamed = page.locator(EDIT).and_(page.get_by_label("Edit: Renamed at the desk"))
    expect(renamed).to_be_focused(timeout=SLOW)
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_role("button", name="Hide this row").focus()
    page.keyboard.press("Enter")
    expect(page.locator(EDIT)).to_have_count(rows - 1, timeout=SLOW)
    kept = yaml.safe_load((project / "seeds/points/editor.yml").read_text())
    assert [(edit["label"], edit["hide"]) for edit in kept["edits"]] == [("Renamed at the desk", True)]
    undo = page.get_by_role("button", name="Take the last change back")
    expect(undo).to_be_focused(timeout=SLOW)
    page.keyboard.press("Enter")
    expect(renamed).to_be_focused(timeout=SLOW)
    page.keyboard.press("Control+z")
    expect(renamed).to_have_count(0, timeout=SLOW)
    assert not (project / "seeds/points/editor.yml").exists()


@pytest.mark.parametrize("place", ["", "sources/harbour-gazette/", "topics/"])
def test_a_row_has_its_button_wherever_it_is_shown(served, open_page, place):
    """Behind the link to it, with the same dialog."""
    page = open_page(f"{served}{place}")
    button = page.locator("a[href*='comparison/#'] + .cb-edit-open").first
    expect(button).to_be_visible(timeout=SLOW)
    button.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("button", name="Hide this row")).to_be_visible()


def test_what_one_source_alone_says_has_its_button(served, open_page):
    """Below the grid."""
    page = open_page(f"{served}comparison/")
    expect(page.locator("details.cb-fold li > .cb-edit-open").first).to_be_attached(timeout=SLOW)


@pytest.mark.parametrize("origin", [{}, {"Origin": "https://evil.example"}])
def test_another_page_may_not_write(project, served, origin):
    """The server refuses it before it reads what is asked for."""
    asked = urllib.request.Request(f"{served}-crossbrief/change", data=b'{"do": "hide"}', headers=origin)
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(asked, timeout=30)
    assert refused.value.code == 403


def test_a_published_site_holds_no_trace(invented):
    """No script, no style, no word of the screen."""
    traces = (b"-crossbrief", b"editor.js", b"cb-edit", b"Hide this row")
    held = [path for path in invented.site.rglob("*") if path.is_file() and any(t in path.read_bytes() for t in traces)]
    assert held == []
