"""One story in every format: each opens to the same words, and says where its title and date were found."""

import io
import json
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import docx
import pytest

from generator.clean import clean_drafts, open_seed
from generator.clean.formats import FORMATS, format_of
from generator.model import STORY, PassageKind, Seed
from tests.clean import old_box
from tests.clean.story import BYLINE, HEADING, OUTLET, PARAGRAPHS, PUBLISHED, QUOTE, TITLE, URL
from tests.reasons import english

FOLDER = Path(__file__).with_name("formats")
FILES = {
    "ferry.txt": "text",
    "ferry.md": "markdown",
    "ferry.html": "html",
    "ferry.xhtml": "html",
    "ferry.mhtml": "mhtml",
    "ferry.eml": "mail",
    "ferry.json": "json",
    "ferry.jsonl": "json",
    "ferry.feed.json": "json",
    "ferry.rss.xml": "feed",
    "ferry.atom.xml": "feed",
    "ferry.pdf": "pdf",
    "ferry.docx": "docx",
    "ferry.warc.gz": "warc",
    "ferry.rtf": "rtf",
    "ferry.odt": "odt",
    "ferry.epub": "epub",
    "ferry.csv": "table",
    "ferry.ris": "ris",
    "ferry.enex": "enex",
    "ferry.nitf.xml": "wire",
    "ferry.vtt": "subtitles",
    "ferry.har": "har",
    "ferry.tst": "wire copy",
    "ferry.wacz": "wacz",
    "ferry.msg": "mail",
    "ferry.bib": "bibtex",
}
#: What these formats cannot say.
WITHOUT_TITLE = {"ferry.txt", "ferry.rtf", "ferry.vtt"}
WITHOUT_DATE = WITHOUT_TITLE | {"ferry.pdf", "ferry.docx", "ferry.odt", "ferry.enex", "ferry.tst"}
UNSETTLED = {"text", "pdf", "docx", "rtf", "odt", "table", "ris", "subtitles", "wire copy"}
SETTLED = [name for name, kind in FILES.items() if kind not in UNSETTLED and name != "ferry.json"]


def seed(path, data):
    return Seed(path=path, data=data, sha256=sha256(data).hexdigest())


def example(name):
    return seed(name, (FOLDER / name).read_bytes())


def the_draft(name):
    (draft,) = open_seed(example(name)).drafts
    return draft


def words(text):
    return " ".join(text.split())


def test_every_example_is_in_the_table():
    """A format without an example, or an example without a test, is noticed."""
    assert sorted(FILES) == sorted(path.name for path in FOLDER.iterdir())
    assert {member.name for member in FORMATS} <= {*FILES.values(), "unreadable", "addresses", "database", "outlook"}


@pytest.mark.parametrize(("name", "kind"), FILES.items())
def test_every_format_gives_the_whole_story_in_order(name, kind):
    """All paragraphs, the heading and the quotation stand in the draft's text in reading order, word for word."""
    draft = the_draft(name)
    told = [*PARAGRAPHS[:2], HEADING, *PARAGRAPHS[2:], QUOTE]
    text = words(draft.text)
    places = [text.find(paragraph) for paragraph in told]
    assert draft.format == kind
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("name", [name for name in FILES if name not in WITHOUT_TITLE])
def test_the_title_is_stated(name):
    """Every format that can says which line is the title."""
    assert the_draft(name).title.value == TITLE


@pytest.mark.parametrize("name", [name for name in FILES if name not in WITHOUT_DATE])
def test_the_date_is_stated_with_its_zone(name):
    """The moment of publication keeps the zone that the source gives."""
    assert the_draft(name).published.value == PUBLISHED


@pytest.mark.parametrize(
    "name", ["ferry.md", "ferry.html", "ferry.json", "ferry.feed.json", "ferry.rss.xml", "ferry.atom.xml"]
)
def test_byline_outlet_and_address_are_stated(name):
    """What the format says of the article is in the draft, each with its place."""
    draft = the_draft(name)
    assert (draft.byline.value, draft.outlet.value, draft.url.value) == (BYLINE, OUTLET, URL)


def test_a_page_says_what_each_line_is():
    """The markup tells the title, standfirst, byline, date, caption, story and furniture of a page apart."""
    draft = the_draft("ferry.html")
    assert [(block.kind.value, english(block.reason)) for block in draft.blocks] == [
        ("furniture", "It belongs to a menu of the site."),
        ("title", "It is the title."),
        ("subtitle", "It is the standfirst under the title."),
        ("byline", "It names who wrote the article."),
        ("dateline", "It says when the article was published."),
        ("caption", "It is a caption."),
        ("body", "It is a paragraph of the main text."),
        ("body", "It is a paragraph of the main text."),
        ("heading", "It is a heading in the main text."),
        ("body", "It is a paragraph of the main text."),
        ("body", "It is a paragraph of the main text."),
        ("body", "It is a paragraph of the main text."),
        ("quote", "It is set as a quotation."),
        ("furniture", "It is about an account or a subscription."),
        ("furniture", "It points to other articles."),
        ("furniture", "It stands outside the main text."),
    ]


@pytest.mark.parametrize("name", SETTLED)
def test_blocks_are_in_order_and_hold_every_word(name):
    """No block overlaps another, and every visible character of a settled draft is in one."""
    draft = the_draft(name)
    ends = [0, *(block.end for block in draft.blocks)]
    assert all(end <= block.start < block.end for end, block in zip(ends, draft.blocks, strict=False))
    between = [draft.text[end : block.start] for end, block in zip(ends, draft.blocks, strict=False)]
    if any(block.kind in STORY for block in draft.blocks):
        assert "".join(between).strip() == ""


def test_a_folder_of_all_formats_gives_an_article_each():
    """One article in every format becomes one article each, with its story in its passages."""
    cleaned = clean_drafts(open_seed(example(name)) for name in FILES)
    assert sorted(article.path for article in cleaned.articles) == sorted(FILES)
    assert len({article.id for article in cleaned.articles}) == len(FILES)
    for article in cleaned.articles:
        story = words(" ".join(article.text[p.start : p.end] for p in article.story()))
        assert [p for p in PARAGRAPHS if p not in story] == [], article.path


def test_the_content_decides_where_the_name_is_wrong():
    """A page named .txt is a page, a PDF named .html is a PDF, and a text named .html is a text."""
    page, paper = (FOLDER / "ferry.html").read_bytes(), (FOLDER / "ferry.pdf").read_bytes()
    found = [
        format_of(seed(name, data)).name
        for name, data in (("a.txt", page), ("a.html", paper), ("a.html", b"The ferry."))
    ]
    assert found == ["html", "pdf", "text"]


def test_every_entry_of_a_feed_is_an_article():
    """An entry with content is an article; one with a summary only is one too, and says so."""
    feed = (
        b'<rss version="2.0"><channel><title>The Bell</title>'
        b"<item><title>Ferry stops</title>"
        b"<description>The ferry &lt;b&gt;stopped&lt;/b&gt; on Thursday.</description></item>"
        b"<item><title>No words</title></item></channel></rss>"
    )
    opened = open_seed(seed("feed.xml", feed))
    assert [(draft.part, *map(english, draft.notes)) for draft in opened.drafts] == [
        ("Ferry stops", "The feed gives only a summary of this article.")
    ]
    assert [left.path for left in opened.left_out] == ["feed.xml (entry 2)"]


def test_every_record_of_a_list_is_an_article():
    """Records without a text are left out by their number, and unknown fields are kept in a note."""
    data = b'{"title": "Ferry", "body": "It stopped.", "section": "Island"}\n{"title": "No text"}\n'
    opened = open_seed(seed("scraped.jsonl", data))
    assert [(draft.title.value, *map(english, draft.notes)) for draft in opened.drafts] == [
        ("Ferry", "Also in the file: section “Island”.")
    ]
    assert [left.path for left in opened.left_out] == ["scraped.jsonl (record 2)"]


@pytest.mark.parametrize(
    ("encoding", "text", "declared"),
    [
        ("utf-16", "The ferry – stopped.", ""),
        ("euc-kr", "여객선이 목요일에 안개 속에서 부두와 충돌했다. 다친 사람은 없었다.", "euc-kr"),
        ("shift_jis", "フェリーは木曜日に霧の中で桟橋に衝突した。けが人はいなかった。", "shift_jis"),
        ("cp1252", "The captain’s café was closed – for days.", "windows-1252"),
        ("cp1252", "The captain’s café was closed – for days.", "iso-8859-1"),
    ],
)
def test_a_page_is_read_in_its_own_encoding(encoding, text, declared):
    """What a page declares, or its first bytes show, is how it is read."""
    meta = f'<meta charset="{declared}">' if declared else ""
    paragraphs = "".join(f"<p>{text} {text} {n}</p>" for n in range(5))
    page = f"<html><head>{meta}<title>x</title></head><body><article>{paragraphs}</article></body></html>"
    (draft,) = open_seed(seed("a.html", page.encode(encoding))).drafts
    assert draft.text.count(text) == 10


def test_a_page_drawn_by_scripts_gives_the_text_that_it_states():
    """Where the page shows nothing, its JSON-LD text is the article, and a note says so."""
    text = " ".join(PARAGRAPHS)
    linked = json.dumps({"@type": "NewsArticle", "headline": "Ferry", "articleBody": text})
    head = f'<head><script type="application/ld+json">{linked}</script></head>'
    page = f'<html>{head}<body><div id="app"></div></body></html>'
    (draft,) = open_seed(seed("a.html", page.encode())).drafts
    assert text in draft.text
    assert "JSON-LD" in english(draft.notes[0])


def test_only_story_kinds_are_settled_as_story_in_markdown():
    """The heading at the top is the title; lists, quotations and tables of Markdown keep their kinds."""
    data = b"# Ferry\n\nIt stopped.\n\n- one\n- two\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    (draft,) = open_seed(seed("a.md", data)).drafts
    kinds = [block.kind for block in draft.blocks]
    assert kinds == [
        PassageKind.TITLE,
        PassageKind.BODY,
        PassageKind.LIST,
        PassageKind.LIST,
        PassageKind.QUOTE,
        PassageKind.TABLE,
        PassageKind.TABLE,
    ]


def test_a_table_of_a_document_keeps_equal_cells():
    """A row of a Word table is a line, and a value that stands twice in it stays twice."""
    document, file = docx.Document(), io.BytesIO()
    cells = document.add_table(rows=1, cols=3).rows[0].cells
    for cell, text in zip(cells, ["Sailings", "10", "10"], strict=True):
        cell.text = text
    document.save(file)
    (draft,) = open_seed(seed("a.docx", file.getvalue())).drafts
    assert [(draft.text[b.start : b.end], b.kind) for b in draft.blocks] == [("Sailings | 10 | 10", PassageKind.TABLE)]


def test_an_outlook_mail_without_headers_is_dated_by_its_box():
    """A mail that was never sent through a server has its sender and its moment in properties only."""
    texts = {old_box.SUBJECT: TITLE, old_box.SENDER: OUTLET, old_box.ADDRESS: "news@bell.example"}
    data = old_box.outlook_message(
        {**texts, old_box.BODY: "\r\n\r\n".join(PARAGRAPHS)}, datetime.fromisoformat(PUBLISHED)
    )
    (draft,) = open_seed(seed("mail.msg", data)).drafts
    assert (draft.title.value, draft.outlet.value) == (TITLE, OUTLET)
    assert datetime.fromisoformat(draft.published.value) == datetime.fromisoformat(PUBLISHED)
