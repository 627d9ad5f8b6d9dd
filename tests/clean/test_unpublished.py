"""What is not out, what a reader noted down, and lists of files: none of it is told as an article's words."""

import json
from hashlib import sha256

import pytest

from generator.clean import clean_drafts, open_seed
from generator.model import Seed

STORY = (
    "The council of Vesperholm closed the harbour bridge on Monday after engineers found two cracks, the mayor said.",
    "The bridge was built in 1961 and was last closed for repairs in 2019, when a barge struck its northern end.",
)
TITLE = "Bridge closed after two cracks are found"


def cleaned(path, text):
    data = text.encode()
    return clean_drafts([open_seed(Seed(path=path, data=data, sha256=sha256(data).hexdigest()))])


@pytest.mark.parametrize("mark", ["status: draft", "draft: true", "status: Private", "published: false"])
def test_a_draft_is_left_out(mark):
    """In the words of the systems that hold drafts; the reason names its status."""
    found = cleaned("a.md", f"---\ntitle: {TITLE}\n{mark}\n---\n\n{STORY[0]}\n\n{STORY[1]}\n")
    assert (found.articles, [left.reason.code for left in found.left_out]) == ((), ["left_out.unpublished"])


def test_a_draft_among_records_is_left_out():
    """The others of the file are read."""
    record = {"title": TITLE, "text": "\n\n".join(STORY), "status": "publish"}
    found = cleaned("a.json", json.dumps([record, {**record, "title": "Not yet", "status": "draft"}]))
    assert [article.title.value for article in found.articles] == [TITLE]
    assert [left.reason.code for left in found.left_out] == ["left_out.unpublished"]


def test_a_readers_note_is_not_shown():
    """A clipping with a box of the reader's own words keeps the article's and says that a note was there."""
    (article,) = cleaned("a.md", f"# {TITLE}\n\n{STORY[0]}\n\n> [!note] Mine\n> Ask Jane.\n\n{STORY[1]}\n").articles
    assert "Jane" not in article.text
    assert STORY[1] in article.text
    assert [note.code for note in article.notes] == ["note.readers_notes"]


def test_a_list_of_files_is_no_article():
    """As servers make it for a folder without a page."""
    links = "".join(f'<li><a href="a{n}.html">a{n}.html</a> 2031-03-0{n} 10:00 12K</li>' for n in range(1, 8))
    found = cleaned("index.html", f"<html><body><h1>Index of /articles</h1><ul>{links}</ul></body></html>")
    assert [left.reason.code for left in found.left_out] == ["left_out.listing"]


@pytest.mark.parametrize("line", ["Updated 9 March 2031", "Last modified: 9 March 2031", "Archived 9 March 2031"])
def test_the_day_of_a_change_is_no_day_of_publication(line):
    """Neither where the page says it in words nor where a library would conclude it."""
    head = '<meta property="article:modified_time" content="2031-03-09T10:00:00Z">'
    story = "".join(f"<p>{text}</p>" for text in STORY)
    page = f"<html><head>{head}</head><body><article><h1>{TITLE}</h1><p>{line}</p>{story}</article></body></html>"
    (article,) = cleaned("a.html", page).articles
    assert article.published is None
