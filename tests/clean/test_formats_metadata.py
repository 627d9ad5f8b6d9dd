"""What pages state of themselves is read as it is meant, and nothing is made up."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.html.authors import author_names
from generator.clean.html.dates import iso_date
from generator.clean.html.metadata import read_metadata
from generator.clean.html.page import parse_page, read_page
from generator.clean.html.titles import without_site
from generator.model import Found, Seed
from tests.reasons import english

TABLES = yaml.safe_load(Path(__file__).with_name("pages.yml").read_text(encoding="utf-8"))
SEED = Seed(path="page.html", data=b"", sha256="")
BODY = "<p>The ferry stopped on Thursday after it struck a pontoon in thick fog, the harbour authority said.</p>" * 4


def metadata(head, body=""):
    return read_metadata(parse_page(SEED, f"<html><head>{head}</head><body>{body}</body></html>"))


def linked(data):
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize("row", TABLES["titles"], ids=lambda row: row["title"])
def test_titles_lose_the_name_of_the_site_only(row):
    """What follows the headline goes; a dash inside it stays."""
    assert without_site(row["title"], row["shorter"], row["sites"]) == row["means"]


@pytest.mark.parametrize("row", TABLES["authors"], ids=lambda row: str(row["values"]))
def test_authors_are_names_and_nothing_else(row):
    """Roles, places, dates and addresses are left behind, and several authors are told apart."""
    assert author_names(row["values"]) == row["means"]


@pytest.mark.parametrize("row", TABLES["dates"], ids=lambda row: row["text"])
def test_dates_are_read_or_left_alone(row):
    """A date keeps its zone; a word that dates nothing gives none."""
    assert iso_date(row["text"]) == row["means"]


@given(st.text())
def test_no_text_breaks_the_readers_of_names_and_dates(text):
    """Whatever stands in a field, reading it gives names and dates or nothing."""
    assert all(name.strip() for name in author_names([text]))
    assert iso_date(text) is None or iso_date(text)[:4].isdigit()
    assert text.startswith(without_site(text, [text[:5]], [text[-5:]]))


def test_authors_are_found_through_their_ids():
    """JSON-LD may name its author elsewhere in the graph."""
    article = '{"@type": "NewsArticle", "headline": "Ferry", "author": [{"@id": "#m"}]}'
    graph = f'{{"@graph": [{article}, {{"@id": "#m", "name": "Mara Quill"}}]}}'
    assert metadata(linked(graph)).authors == ("Mara Quill",)


def test_a_person_is_named_before_the_outlet():
    """Where JSON-LD gives the outlet as author and another element a person, the person wrote it."""
    head = '<meta property="og:site_name" content="The Bell"><meta name="author" content="Mara Quill">' + linked(
        '{"@type": "NewsArticle", "headline": "Ferry", "author": {"name": "The Bell"}}'
    )
    found = metadata(head)
    assert (found.byline.value, english(found.byline.where)) == ("Mara Quill", "meta element author")


def test_linked_data_with_line_breaks_in_strings_is_read():
    """Many sites break their JSON; what can be read of it is."""
    assert metadata(linked('{"@type": "Article", "headline": "Ferry\n stops"}')).title.value == "Ferry stops"


def test_broken_linked_data_is_passed_over():
    """A script that is no JSON hides nothing else."""
    assert metadata(linked("{oops") + '<meta property="og:title" content="Ferry">').title.value == "Ferry"


def test_a_silent_page_states_nothing():
    """No title, author, date, outlet or address is made up."""
    found = metadata("")
    assert (found.title, found.byline, found.published, found.outlet, found.url, found.language) == (None,) * 6


def test_a_byline_above_the_story_names_its_author():
    """Where the head is silent, the visible byline speaks, and says where it stands."""
    page = f"<article><h1>Ferry stops</h1><p>By Mara Quill, Harbour Correspondent</p>{BODY}</article>"
    draft = read_page(SEED, page)
    assert (draft.byline.value, english(draft.byline.where)) == ("Mara Quill", "byline in the text")


def test_a_link_to_an_authors_page_names_the_author():
    """A name that links to a page about its bearer is a byline without the word "by"."""
    page = (
        f'<article><h1>Ferry stops</h1><div><a href="/authors/mara-quill">Mara Quill</a>Reporter</div>{BODY}</article>'
    )
    assert read_page(SEED, page).byline.value == "Mara Quill"


def test_the_date_above_the_story_dates_it():
    """A time element above the text is the date where the head gives none."""
    time = '<time datetime="2031-05-08T18:05:00+02:00">Published Thursday</time>'
    published = read_page(SEED, f"<article><h1>Ferry stops</h1><p>{time}</p>{BODY}</article>").published
    assert (published.value, published.found) == ("2031-05-08T18:05:00+02:00", Found.STATED)
