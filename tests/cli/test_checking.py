"""Holding a built site against its articles."""

import json
import shutil

import pytest

from tests.conftest import INVENTED


def test_check_passes_a_sound_site(crossbrief, invented):
    """Code 0, and nothing on stdout."""
    result = crossbrief("check", "--seeds", invented.seeds, "--out", invented.site)
    assert (result.exit_code, result.stdout) == (0, "")


def test_check_finds_one_wrong_character(crossbrief, tmp_path, invented):
    """A seed that changed by one letter no longer supports the site."""
    shutil.copytree(invented.seeds, "seeds")
    story = tmp_path / "seeds" / "island-voice.txt"
    story.write_text(story.read_text().replace("412 people", "413 people"))
    result = crossbrief("check", "--seeds", "seeds", "--out", invented.site, "--json")
    faults = [fault for fault in json.loads(result.stdout) if "'413 people" in fault["message"]]
    assert (result.exit_code, faults != []) == (3, True)


@pytest.mark.parametrize("page", ["comparison/index.html", "sources/island-voice/index.html"])
def test_check_reads_the_words_on_the_pages(crossbrief, tmp_path, invented, page):
    """A word that somebody changed on a page, and nowhere else, is a fault of that page."""
    shutil.copytree(invented.site, "site")
    changed = tmp_path / "site" / page
    changed.write_text(changed.read_text(encoding="utf-8").replace("412", "413"), encoding="utf-8")
    result = crossbrief("check", "--seeds", invented.seeds)
    assert (result.exit_code, {line.split(":")[0] for line in result.stdout.splitlines()}) == (3, {page})


def test_check_of_nothing_is_an_error(crossbrief):
    """Without a site there is nothing to check, and the message says what to do."""
    result = crossbrief("check", "--seeds", INVENTED, "--out", "missing")
    assert (result.exit_code, "build it first" in result.stderr) == (1, True)
