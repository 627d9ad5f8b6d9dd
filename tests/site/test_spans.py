"""The published words against the seeds: one wrong character is a fault."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import SiteError
from generator.model import Article, Seed
from generator.site.pages import read_pages
from generator.site.spans import span_faults

TEXT = "Ten people died.\nThe harbour burned."


def seed(text: str = TEXT) -> Seed:
    data = text.encode()
    return Seed(path="a.txt", data=data, sha256=hashlib.sha256(data).hexdigest())


def article(text: str = TEXT, kind: str = "text") -> Article:
    return Article(id="a", path="a.txt", sha256=seed().sha256, format=kind, text=text, passages=())


def site(folder: Path, *, text: str = "Ten people", source: str = "a") -> Path:
    span = {"source": source, "start": 0, "end": 10, "text": text}
    export = {
        "sources": [{"path": "a.txt", "sha256": seed().sha256}],
        "rows": [{"cells": [{"spans": [span]}]}],
        "left_out": [{"path": "b.txt#2", "reason": "holds no article"}],
    }
    (folder / "data").mkdir()
    (folder / "data" / "briefing.json").write_text(json.dumps(export))
    (folder / "index.html").write_text("<html><body></body></html>")
    return folder


def complaints(built: Path, read: Article | None = None, now: Seed | None = None) -> list[str]:
    return [fault.message for fault in span_faults(built, [read or article()], [now or seed()], read_pages(built))]


def test_the_words_of_the_source_pass(tmp_path):
    """To the last character."""
    assert complaints(site(tmp_path)) == []


def test_one_wrong_character_fails(tmp_path):
    """However small the change."""
    assert complaints(site(tmp_path, text="Ten peopLe")) == ["says 'Ten peopLe', and the source says 'Ten people'"]


def test_a_source_that_is_not_there_fails(tmp_path):
    """A span must lie in an article of this briefing."""
    assert complaints(site(tmp_path, source="b")) == ["there is no such source"]


def test_a_seed_that_changed_since_fails(tmp_path):
    """The site must be built again."""
    assert complaints(site(tmp_path), now=seed("other")) != []


def test_a_seed_that_came_since_fails(tmp_path):
    """A site that lacks it is no site of this folder; one that was left out, in part or whole, is not missed."""
    seeds = [seed(), *(replace(seed(), path=path) for path in ("b.txt", "c.txt"))]
    built = site(tmp_path)
    found = [(fault.place, fault.message) for fault in span_faults(built, [article()], seeds, read_pages(built))]
    assert found == [("c.txt", "came after the site was built; build it again")]


def test_a_text_that_is_not_its_file_fails(tmp_path):
    """A plain text is the file, to the last character; this is seen without our own way of reading."""
    assert complaints(site(tmp_path), read=article(TEXT + " ")) == [
        "was changed on its way: the article is not the text of the file"
    ]


def test_other_formats_may_differ_from_their_file(tmp_path):
    """The text of a web page is not its bytes."""
    assert complaints(site(tmp_path), read=article(TEXT + " ", kind="html")) == []


@pytest.mark.parametrize("data", ["{", "", "[]", "{}", "[" * 100_000, '{"sources": [{}]}', '{"sources": 1}'])
def test_broken_data_is_an_error(tmp_path, data):
    """One line with the name of the file, and what to do."""
    built = site(tmp_path)
    (built / "data" / "briefing.json").write_text(data)
    with pytest.raises(SiteError, match=r"briefing.json: is not the data of a site of ours; build the site again"):
        complaints(built)


def test_a_page_that_is_no_page_is_an_error(tmp_path):
    """An empty file, say, after a full disk."""
    built = site(tmp_path)
    (built / "index.html").write_text("")
    with pytest.raises(SiteError, match=r"index.html: is not a page of ours any more"):
        complaints(built)
