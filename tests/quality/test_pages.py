"""How well pages are read: floors on invented pages of six builds, in the measure of the outside benchmark."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from lxml.html import HTMLParser, document_fromstring

from tests.quality.adapters import extract

PAGES = sorted(Path(__file__).with_name("pages").glob("*.html"))
SHINGLE = 4  # words
MIN_F1 = 0.99  # reached when the floor was set: 1.00 on all pages together


def shingles(text):
    words = re.findall(r"\w+", text.lower())
    return Counter(tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))


def labels(path):
    return json.loads(path.read_text(encoding="utf-8").partition("-->")[0].removeprefix("<!--"))


def told(path):
    """The words of the elements that are marked as the story."""
    tree = document_fromstring(path.read_bytes(), parser=HTMLParser(encoding="utf-8"))
    return "\n".join(element.text_content() for element in tree.xpath('//*[@data-gold="story"]'))


def test_the_story_of_a_page_is_found_and_nothing_else():
    """Word 4-shingles of all pages together: what is read is the story, and the story is read."""
    shared = found = wanted = 0
    for path in PAGES:
        mine, true = shingles(extract(path.read_text(encoding="utf-8"))["text"]), shingles(told(path))
        shared, found, wanted = shared + (mine & true).total(), found + mine.total(), wanted + true.total()
    assert 2 * shared / (found + wanted) >= MIN_F1


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_title_authors_and_date_are_those_of_the_page(path):
    """What the page says of itself is read without the site's name, roles or guesses."""
    read = extract(path.read_text(encoding="utf-8"))
    assert {key: read[key] for key in ("title", "authors", "date")} == labels(path)
