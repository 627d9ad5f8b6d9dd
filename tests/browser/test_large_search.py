"""The search of a large site: the same box, answered from an index that is fetched in parts."""

import json
import shutil

import pytest
from playwright.sync_api import expect

from generator.site import searching
from generator.site.policy import WASM, page_scripts, write_policy

EVIL = {
    "location": "about/#evil",
    "title": "Zebras &lt;img src=x onerror=alert(1)&gt;",
    "text": "<p>Zebras &lt;img src=x onerror=alert(2)&gt; &amp; co</p>",
}


@pytest.fixture(scope="module")
def large(invented, tmp_path_factory):
    """The invented site as if it were large, with hostile words in its index."""
    site = tmp_path_factory.mktemp("large") / "site"
    shutil.copytree(invented.site, site)
    file = site / searching.SEARCH
    index = json.loads(file.read_text())
    file.write_text(json.dumps({**index, "docs": [*index["docs"], EVIL]}))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "LARGE_PAGES", 0)
        searching.search_everywhere(site, site, {}, "en")
    write_policy(site, page_scripts(site))
    return site


@pytest.fixture
def page(large, open_page, serve):
    """A page of it under the headers that it brings for its host."""
    policy = next(line for line in (large / "_headers").read_text().splitlines() if "Policy" in line)
    address = serve(large, {"Content-Security-Policy": policy.partition(": ")[2]})
    page = open_page(f"{address}about/")
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    return page


def search(page, words):
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially(words, delay=20)
    return page.locator(".md-search-result__link", has_text=words)


def test_a_result_leads_to_its_words(page):
    """The page that the link goes to has them marked."""
    search(page, "62,400").first.click()
    expect(page.locator("article mark[data-md-highlight]").first).to_be_visible()


def test_a_figure_is_found_by_its_digits(page):
    """And shown as its source writes it."""
    search(page, "62400")
    expect(page.locator(".md-search-result__link mark").first).to_have_text("62,400")


def test_words_of_an_article_stay_words(page):
    """Signs that would be markup are shown as they are, in titles and in texts, and no script runs."""
    result = search(page, "Zebras").first
    expect(result).to_be_visible()
    assert "<img src=x onerror=alert(" in page.locator(".md-search-result").inner_text()
    assert page.locator(".md-search-result img").count() == 0


def test_the_index_is_not_loaded_whole(large):
    """What is fetched at the opening of the search is small, and pages themselves allow no WebAssembly."""
    assert json.loads((large / searching.SEARCH).read_text())["docs"] == []
    assert len(list((large / "search" / "fragment").iterdir())) > 10
    assert WASM in (large / "_headers").read_text()
    assert WASM not in (large / "index.html").read_text()


def test_the_same_index_comes_of_the_same_pages(large, tmp_path):
    """Names and bytes are those of the first time."""
    entries = [{"location": "a/", "title": "A", "text": "one two"}, {"location": "b/#c", "title": "C", "text": "three"}]
    for place in ("one", "other"):
        searching._index_in_parts(entries, "en", tmp_path / place)
    one, other = (
        {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}
        for top in (tmp_path / "one", tmp_path / "other")
    )
    assert one == other
