"""The words on the pages against the articles: one changed word on a page is a fault."""

from pathlib import Path

import pytest

from generator.model import Article, Passage, PassageKind, Reason, Rights
from generator.site.shown import shown_faults

TEXT = "Ten  people died.\u202e\nThe harbour burned.\nShare this"
LINES = ((0, 18, PassageKind.BODY), (19, 38, PassageKind.BODY), (39, 49, PassageKind.FURNITURE))
PAGE = """<div><p id="p-0"><a id="w0-11"></a>Ten <b>people</b>
 died.[U+202E] <a class="cb-pin" href="#p-0">¶</a></p><p>A note</p></div>
<div><p id="p-1">The harbour</p><p class="cb-more"> burned.</p></div>
<table><tr><td><a id="p-2"></a><q>Share this</q></td></tr></table>"""


def article(rights: Rights = Rights.FULL) -> Article:
    lines = enumerate(LINES)
    passages = tuple(
        Passage(id=f"p-{n}", kind=kind, start=a, end=z, reason=Reason.of("passage.paragraph"))
        for n, (a, z, kind) in lines
    )
    return Article(id="a", path="a.txt", sha256="", format="text", text=TEXT, passages=passages, rights=rights)


def faults(folder: Path, *, home: str = "", page: str = PAGE, rights: Rights = Rights.FULL) -> list[str]:
    (folder / "sources" / "a").mkdir(parents=True)
    (folder / "index.html").write_text(f"<html><body>{home}</body></html>")
    (folder / "sources" / "a" / "index.html").write_text(f"<html><body>{page}</body></html>")
    return [f"{fault.place}: {fault.message}" for fault in shown_faults(folder, [article(rights)])]


@pytest.mark.parametrize(
    "home",
    [
        '<a href="sources/a/#w0-17">Ten <mark>people</mark>\n died.</a>',
        '<a href="sources/a/#w12-18">died.[U+202E]</a>',
        '<a href="sources/a/#w0-17" class="cb-count-link">3</a>',
        '<a href="sources/a/">The Gazette</a> <a href="#w1-2">Two</a> <a>no link</a>',
    ],
)
def test_the_words_of_the_source_pass(tmp_path, home):
    """Lines break where they like, hidden characters stand by name, a count is no quotation; and the page is whole."""
    assert faults(tmp_path, home=home) == []


@pytest.mark.parametrize("shown", ["Ten persons died.", "Ten people died", "Tenpeople died.", ""])
def test_a_link_that_shows_other_words_fails(tmp_path, shown):
    """One letter is enough."""
    expected = f"index.html: shows {shown!r} for 'Ten people died.' in a.txt at 0 to 17"
    assert faults(tmp_path, home=f'<a href="sources/a/#w0-17">{shown}</a>') == [expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("people", "persons", "shows 'Ten persons died.[U+202E]' for 'Ten people died.[U+202E]' in the passage p-0"),
        ("burned", "sank", "shows 'The harbour sank.' for 'The harbour burned.' in the passage p-1"),
        ("Share", "Like", "shows 'Like this' for 'Share this' in the passage p-2"),
        ('id="p-1"', "", "does not show the passage p-1"),
    ],
)
def test_a_source_page_with_other_words_fails(tmp_path, old, new, expected):
    """In a paragraph, in its second block, in a line that was set aside; and a paragraph that is gone."""
    assert faults(tmp_path, page=PAGE.replace(old, new)) == [f"sources/a/index.html: {expected}"]


@pytest.mark.parametrize("rights", [Rights.EXCERPT, Rights.LINK])
@pytest.mark.parametrize(("shown", "count"), [("people died.", 0), ("people drowned.", 1)])
def test_an_excerpt_stands_in_its_source(tmp_path, rights, shown, count):
    """Where a source may not be shown whole, what is shown must be its words."""
    page = f'<p id="x-5">{shown} <a class="cb-go" href="https://a.test/">original</a></p>'
    assert len(faults(tmp_path, page=page, rights=rights)) == count


def test_a_line_that_was_set_aside_need_not_be_shown(tmp_path):
    """Its place is there, and says that its words are not; a line of the story has no such way out."""
    hidden = '<a id="p-2" class="cb-unshown"></a><span>1 line</span>'
    assert faults(tmp_path, page=PAGE.replace('<a id="p-2"></a><q>Share this</q>', hidden)) == []
    story = PAGE.replace('<p id="p-1">', '<a id="p-1" class="cb-unshown"></a><p>')
    assert len(faults(tmp_path / "b", page=story)) == 1
