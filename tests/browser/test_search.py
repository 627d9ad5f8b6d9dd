"""What the search shows of a source is the source's words, whatever signs are in them."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import serving
from tests.cli.folder import STORY, seeds

pytestmark = pytest.mark.browser

#: Those that the theme keeps in its index, those that change how words look, and those that do something.
TAGS = (
    "del",
    "ins",
    "b",
    "em",
    "sub",
    "sup",
    "code",
    "pre",
    "ul",
    "li",
    "p",
    "q",
    "s",
    "script",
    "style",
    "svg",
    "form",
)
LINE = "The notice said " + " ".join(f"<{tag}>pumice</{tag}>" for tag in TAGS) + " & &lt;del&gt;pumice&lt;/del&gt; R&D."


@pytest.fixture(scope="module")
def marked(tmp_path_factory, run_crossbrief):
    """The address of a site with an article that is full of tags."""
    folder = tmp_path_factory.mktemp("marked")
    said = "Mayor Ana Velensky counted 50,000 sandbags. Velensky said that the river would fall."
    seeds(folder / "seeds", one_txt=f"{STORY}\n{LINE}\n{said}\n", two_txt=f"{STORY.replace('412', '398')}\n{said}\n")
    result = run_crossbrief("build", "--seeds", folder / "seeds", "--out", folder / "site")
    assert result.exit_code == 0, result.stderr
    with serving(folder / "site") as address:
        yield address


@pytest.mark.parametrize("question", ["pumice", "R&D", "notice del"])
def test_a_tag_in_an_article_is_shown_as_it_is_written(marked, open_page, question):
    """Every word is found, also beside a tag; a result shows the line letter by letter, none of it is an element."""
    page = open_page(f"{marked}?q={question.replace('&', '%26')}")
    result = page.locator(".md-search-result__item", has_text=LINE).first
    expect(result).to_be_attached()
    made = "(item, tags) => tags.filter(tag => [...item.querySelectorAll(tag)].some(e => e.innerText == 'pumice'))"
    assert result.evaluate(made, list(TAGS)) == []


def test_the_page_behind_a_result_keeps_its_words(marked, open_page):
    """The words that were looked for are marked in it, and the line stands as it did."""
    page = open_page(f"{marked}sources/one/?h=pumice+notice")
    expect(page.locator("article mark[data-md-highlight]").first).to_be_attached()
    expect(page.locator("article p", has_text=LINE).first).to_be_attached()


def kinds(page):
    """The first results: which pages they lead to."""
    expect(page.locator(".md-search-result__item").first).to_be_attached()
    links = [link.get_attribute("href") for link in page.locator(".md-search-result__item > a").all()]
    return [urlsplit(link).path.strip("/").split("/")[0] for link in links]


@pytest.mark.parametrize(("question", "marks"), [("Velenskyy", "Velensky"), ("50000", "50,000")])
def test_another_spelling_is_found_and_marked(marked, open_page, question, marks):
    """In the results, and on the page that one leads to."""
    page = open_page(f"{marked}?q={question}")
    expect(page.locator(".md-search-result__item mark").first).to_have_text(marks)
    page = open_page(f"{marked}sources/one/?h={question.lower()}")
    expect(page.locator("article mark[data-md-highlight]").first).to_have_text(marks)


def test_a_result_keeps_the_two_voices(marked, open_page):
    """The words of a source are set in their face, on a line below the name."""
    page = open_page(f"{marked}?q=Velensky")
    voice = page.locator(".md-search-result__item q", has_text="Velensky").first
    expect(voice).to_be_attached()
    style = voice.evaluate("q => [getComputedStyle(q).fontFamily, getComputedStyle(q).display]")
    assert ("Serif" in style[0], style[1]) == (True, "block")


def test_points_and_articles_stand_before_topics(marked, open_page):
    """Though the topic has the word in its title."""
    found = kinds(open_page(f"{marked}?q=sandbags"))
    assert "topics" in found
    assert max(at for at, kind in enumerate(found) if kind in {"comparison", "sources"}) < found.index("topics")
