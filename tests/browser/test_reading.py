"""What a reader does with the site, in a real browser."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

#: One page of every kind; of those that are many, the first.
KINDS = [
    "index.html",
    "comparison/index.html",
    "handout/index.html",
    "handout-key/index.html",
    "sources/index.html",
    "sources/*/index.html",
    "topics/index.html",
    "topics/*/index.html",
    "names/index.html",
    "timeline/index.html",
    "inputs/index.html",
    "changes/index.html",
    "embed/*/index.html",
    "about/index.html",
]
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


def every_page(site: Path) -> list[str]:
    """Every page but the one that a server shows for wrong addresses: its links count from the server's root."""
    return sorted({path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {"404.html"})


def test_every_page_opens(address, invented, open_page):
    """No error in the console, and nothing asked of another host."""
    for name in every_page(invented.site):
        page = open_page(address + name)
        expect(page.locator("h1").first).to_be_visible()


def kinds(site: Path) -> list[str]:
    named = (sorted(path.relative_to(site).as_posix() for path in site.glob(pattern)) for pattern in KINDS)
    return [names[0] for names in named if names]


def test_every_kind_of_page_is_tested_here(invented):
    """A new kind of page is added to the list above, so that it is looked at in every way."""
    seen = {re.sub(r"^(sources|topics|embed)/[^/]+/", r"\1/*/", name) for name in every_page(invented.site)}
    assert seen == {*KINDS}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_no_barrier_is_found(address, invented, open_page, size, scheme):
    """axe finds nothing on any kind of page, in both colours, wide and narrow."""
    found = []
    for name in kinds(invented.site):
        page = open_page(address + name, viewport=size, color_scheme=scheme)
        for violation in Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]:
            found.append(f"{name}: {violation['id']}: {violation['nodes'][0]['html'][:120]}")
    assert found == []


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_no_page_is_wider_than_the_window(address, invented, open_page, size):
    """A reader scrolls down, never sideways; a wide table scrolls in its own frame."""
    too_wide = []
    for name in kinds(invented.site):
        page = open_page(address + name, viewport=size)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            too_wide.append(name)
    assert too_wide == []


#: What is smaller than a finger needs; words within a sentence or a quotation, and dots of a picture, are exempt.
TOO_SMALL = """() => [...document.querySelectorAll(
  "article :is(button, summary, select, a[class], .cb-share a, .cb-card a, .cb-topics a, h3 a, .cb-same a, .cb-notes a)"
  + ", .md-tabs__link, .md-sidebar--secondary .md-nav__link"
)].filter((one) => one.checkVisibility() && !one.closest("svg, q")).map((one) => [one, one.getBoundingClientRect()])
  .filter(([, box]) => box.width && Math.min(box.width, box.height) < 23.5)
  .map(([one]) => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_every_target_is_large_enough(address, invented, open_page, size):
    """24 by 24 pixels, as WCAG 2.2 asks."""
    small = {name: open_page(address + name, viewport=size).evaluate(TOO_SMALL) for name in kinds(invented.site)}
    assert {name: found for name, found in small.items() if found} == {}


def search(page: Page, words: str) -> None:
    """Search as a reader does, and follow the first result that shows the words."""
    page.keyboard.press("/")
    page.get_by_role("textbox", name="Search").press_sequentially(words)
    result = page.locator(".md-search-result__item", has_text=words).first
    expect(result).to_contain_text(words)
    for more in result.locator("summary").all():
        more.click()
    result.locator(".md-search-result__link", has_text=words).first.click()
    expect(page.locator(".md-search-result__link").first).to_be_hidden()


@pytest.mark.parametrize("words", ["62,400", "smelled it first", "Solheim"])
def test_search_leads_to_the_words(address, open_page, words):
    """A figure with its comma, a quotation's words, a name: a result shows them, and its page has them marked."""
    page = open_page(address)
    search(page, words)
    expect(page.locator("article mark[data-md-highlight]").first).to_be_visible()
    expect(page.locator("article")).to_contain_text(words)


def test_search_finds_a_figure_by_its_digits(address, open_page):
    """Whoever types 62400 finds 62,400, as the source writes it, and nothing else is shown for it."""
    page = open_page(address + "?q=62400")
    result = page.locator(".md-search-result__item", has_text="62,400").first
    expect(result).to_be_visible()
    expect(result).not_to_contain_text("62400")


def test_a_search_can_be_shared(address, open_page):
    """An address with a question opens the search with its results."""
    page = open_page(address + "?q=lorry")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_the_site_works_under_its_policy(invented, open_page, serve):
    """With the headers that the site brings for its host: every kind of page, the search and the colours."""
    lines = (invented.site / "_headers").read_text().splitlines()[1:]
    headers = dict(line.strip().split(": ", 1) for line in lines)
    where = serve(invented.site, headers)
    for name in kinds(invented.site):
        page = open_page(where + name)
    search(page, "62,400")
    page.locator("label[for^=__palette]:visible").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_the_policy_stops_a_script(invented, chromium, serve, tmp_path):
    """Should markup ever get through: in the same page it does not run, with the policy that every page carries."""
    about = (invented.site / "about" / "index.html").read_text()
    (tmp_path / "index.html").write_text(about.replace("</body>", "<script>document.title = 'run'</script></body>"))
    page = chromium.new_page()
    page.goto(serve(tmp_path))
    title = page.title()
    page.close()
    assert title != "run"


def test_the_site_opens_from_disk(crossbrief, monkeypatch, tmp_path, invented, open_page):
    """Built for it, every page and the search work without a server."""
    monkeypatch.setenv("OFFLINE", "true")
    assert crossbrief("build", "--seeds", invented.seeds).exit_code == 0
    for name in every_page(tmp_path / "site"):
        page = open_page((tmp_path / "site" / name).as_uri())
        expect(page.locator("h1").first).to_be_visible()
    page.goto((tmp_path / "site" / "index.html").as_uri())
    search(page, "62,400")
    expect(page.locator("article")).to_contain_text("62,400")


def test_the_colours_can_be_switched(address, open_page):
    """By the button, and the choice is kept on the next page."""
    page = open_page(address, color_scheme="light")
    body = page.locator("body")
    before = body.get_attribute("data-md-color-scheme")
    page.locator("label[for^=__palette]:visible").click()
    after = body.get_attribute("data-md-color-scheme")
    page.goto(address + "comparison/")
    assert (before, after, body.get_attribute("data-md-color-scheme")) == ("default", "slate", "slate")


def test_the_keyboard_leads_to_the_content_first(address, open_page):
    """The first stop is the link past the navigation, and it works."""
    page = open_page(address + "comparison/")
    page.keyboard.press("Tab")
    assert "md-skip" in page.evaluate("document.activeElement.className")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") != ""


@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_can_be_clicked_can_be_reached_by_keyboard(address, invented, open_page, kind):
    """No stop is skipped and none is a trap: tabbing through the page goes past every visible link and comes out."""
    page = open_page(address + min(path.relative_to(invented.site).as_posix() for path in invented.site.glob(kind)))
    page.evaluate("document.body.focus()")
    wanted = page.locator("article a[href]:visible, article button:visible, article summary:visible").count()
    reached = set()
    for _ in range(wanted + 80):
        page.keyboard.press("Tab")
        here = page.evaluate(
            """() => { const e = document.activeElement; if (!e || !e.closest('article')) return null;
                e.dataset.seen = e.dataset.seen || String(document.querySelectorAll('[data-seen]').length);
                return e.matches('a[href], button, summary') ? e.dataset.seen : null }"""
        )
        if here is not None:
            reached.add(here)
    assert len(reached) == wanted


def test_without_scripts_the_comparison_is_complete(address, open_page, invented):
    """Every row and every word of every cell is in the plain page."""
    page = open_page(address + "comparison/", java_script_enabled=False)
    shown = " ".join(page.locator("article").inner_text().split())
    rows = invented.export["rows"]
    missing = [
        span["text"]
        for row in rows
        for cell in row["cells"]
        for span in cell["spans"]
        if " ".join(span["text"].split()) not in shown
    ]
    assert (len(rows) > 0, missing) == (True, [])


def test_under_a_path_the_links_hold(invented, open_page, serve, tmp_path):
    """A site on a subfolder of a host, as GitHub Pages has it."""
    (tmp_path / "briefing").symlink_to(invented.site)
    page = open_page(f"{serve(tmp_path)}briefing/comparison/")
    page.locator("article a[href*='sources/']:visible").first.click()
    page.wait_for_load_state()
    assert "/briefing/sources/" in page.url
    expect(page.locator("h1").first).to_be_visible()
