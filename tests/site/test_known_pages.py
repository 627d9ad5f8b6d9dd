"""Pages that a build takes from the cache: only those that it would render the same."""

from collections import namedtuple
from types import SimpleNamespace

import pytest
from mkdocs.structure.toc import get_toc

from generator.each.memory import remembered_as
from generator.site.build import build_site
from generator.site.known_pages import KnownPages, RenderedPage, Unrendered, are_plain
from tests.site.test_disk_faults import contents

TOC = [{"name": "One", "id": "one", "level": 1, "children": [{"name": "Two", "id": "two", "level": 2, "children": []}]}]
HTML = '<p><a href="../b/#one">b</a> <a href="https://elsewhere.example/">e</a> <a href="./">me</a></p>'


class Listed:
    """The files of a build, as far as pages are rendered by them."""

    File = namedtuple("File", ["src_uri", "url"])

    def __init__(self, *names):
        self._files = [Listed.File(f"{name}.md", f"{name}/") for name in names]

    def __iter__(self):
        return iter(self._files)

    def get_file_from_path(self, name):
        return next((file for file in self._files if file.src_uri == name), None)


def config(*more):
    given = {"markdown_extensions": ["toc", *more], "mdx_configs": {}, "use_directory_urls": True}
    return SimpleNamespace(**given)


def built(kept, files, markdown="Text", html=HTML, settings=None, **meta):
    """A build in which MkDocs is given `a.md`: what it has to render, and the page."""
    pages = KnownPages(kept, files, settings or config())
    page = SimpleNamespace(file=files.get_file_from_path("a.md"), meta=meta or {"title": "A"})
    given = pages.needed(markdown, page)
    page.toc, page.present_anchor_ids, page.links_to_anchors = get_toc([]), set(), {}
    if given:
        there = files.get_file_from_path("b.md") or page.file
        page.toc, page.present_anchor_ids = get_toc(TOC), {"one", "two"}
        page.links_to_anchors = {there: {"one": "b.md#one"}}
    page.content = pages.content(html if given else "", page)
    return given, page


@pytest.fixture
def kept(tmp_path):
    with remembered_as("generator.site.test", Unrendered, RenderedPage, tmp_path / "cache.sqlite") as open_one:
        yield open_one


def shown(page):
    """All that the rest of a build takes from a rendered page."""
    links = {file.src_uri: anchors for file, anchors in page.links_to_anchors.items()}
    return page.content, str(page.toc), [one.active for one in page.toc][:1], page.present_anchor_ids, links


def test_a_page_is_rendered_once(kept):
    """The second build has all of it: the words, the table of contents, its anchors, and those that it links to."""
    (first, page), (second, again) = built(kept, Listed("a", "b")), built(kept, Listed("a", "b", "c"))
    assert (first, second, shown(again)) == ("Text", "", shown(page))


@pytest.mark.parametrize(
    ("files", "other"),
    [
        (Listed("a", "b"), {"markdown": "New"}),
        (Listed("a"), {}),
        (Listed("a", "b"), {"settings": config("tables")}),
        (Listed("a", "b"), {"hide": ["toc"]}),
    ],
)
def test_what_may_be_another_page_is_rendered(kept, files, other):
    """With other words, where a page that it links to has gone, with other settings, and without a title of its own."""
    built(kept, Listed("a", "b"))
    assert built(kept, files, **other)[0] == other.get("markdown", "Text")


def test_a_page_with_a_link_to_nothing_is_not_kept(kept):
    """MkDocs warns of it in every build, and the next one may find the page."""
    for _ in range(2):
        given, _page = built(kept, Listed("a", "b"), html='<p><a href="../gone/">b</a></p>')
        assert given == "Text"


def test_an_extension_that_may_read_other_files_keeps_no_page():
    """As snippets do."""
    assert (are_plain(config("tables")), are_plain(config("pymdownx.snippets"))) == (True, False)


def test_a_site_from_the_cache_has_the_bytes_of_the_first(tmp_path, invented):
    """Its pages, its search and its map of addresses, whether they were rendered now or before."""
    for _ in range(2):
        build_site(invented.docs, tmp_path / "site", cache=tmp_path / "cache.sqlite")
        assert contents(tmp_path / "site") == contents(invented.site)
