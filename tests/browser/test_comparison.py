"""The comparison and the marks, used as a reader uses them."""

import re

import pytest
from playwright.sync_api import Page, expect

from generator.render.matrix import MOST_DOTTED
from tests.browser.test_reading import NARROW
from tests.render.build import build, write
from tests.render.variants import VARIANTS
from tests.render.variants import many as many_papers

pytestmark = pytest.mark.browser

ROWS = ".cb-grid tbody tr:not(.cb-open)"


def shown_rows(page: Page) -> list[str]:
    """The labels of the points that the table shows."""
    return [row.locator("td a").first.inner_text() for row in page.locator(f"{ROWS}:visible").all()]


@pytest.mark.parametrize("name", ["verdict", "facet", "source"])
def test_a_filter_shows_what_it_counts_and_can_be_shared(address, open_page, name):
    """The button says how many points it leaves, the address keeps the choice, and a second click takes it back."""
    page = open_page(address + "comparison/")
    everything = shown_rows(page)
    button = page.locator(f"[data-filter={name}]").first
    count = int(button.locator("small").inner_text())
    button.click()
    chosen = shown_rows(page)
    expect(button).to_have_attribute("aria-pressed", "true")
    assert (len(chosen), f"?{name}=" in page.url) == (count, True)
    page.reload()
    assert shown_rows(page) == chosen
    button.click()
    assert (shown_rows(page), "?" in page.url) == (everything, False)


def test_every_point_has_an_address_of_its_own(address, invented, open_page):
    """It opens the point, with its passages in their context, in sight."""
    page = open_page(address + "comparison/")
    for row in invented.export["rows"]:
        page.goto(f"{address}comparison/#{row['id']}")
        page.reload()
        point = page.locator(f"[data-row='{row['id']}']")
        expect(point).to_be_in_viewport()
        expect(point).to_contain_text(row["why"]["text"])


def test_an_old_address_opens_the_point_that_has_its_words(address, invented, open_page):
    """And an address of no point opens none."""
    page = open_page(address + "comparison/")
    page.route("**/comparison/", lambda route: route.fulfill(body=_with_former(route.fetch().text())))
    opened = []
    for asked in ("", "#claim-older"):
        page.goto(f"{address}comparison/{asked}")
        page.reload()
        opened.append(page.locator(".cb-point.cb-opened").count())
    assert opened == [0, 1]


def _with_former(text: str) -> str:
    """The page as it is when its first row has been known under other addresses."""
    return text.replace(
        '<section class="cb-point', '<section data-former="claim-of-old claim-older " class="cb-point', 1
    )


def test_a_point_opens_by_keyboard(address, open_page):
    """And closes again; a screen reader is told which of the two."""
    page = open_page(address + "comparison/")
    toggle = page.locator(f"{ROWS} .cb-toggle").first
    toggle.focus()
    said = [toggle.get_attribute("aria-expanded")]
    for _ in range(2):
        page.keyboard.press("Enter")
        said.append(toggle.get_attribute("aria-expanded"))
    assert said == ["false", "true", "false"]


def test_on_a_narrow_screen_a_point_is_a_card(address, invented, open_page):
    """Every point is there, and the table is not."""
    page = open_page(address + "comparison/", viewport=NARROW)
    rows = invented.export["rows"]
    page.locator(".cb-more button").click()
    assert page.locator(".cb-point:visible").count() == len(rows)
    assert page.locator(f"{ROWS}:visible").count() == 0


def test_the_words_of_a_cell_lead_to_their_sentence(address, open_page):
    """One click from the grid to the place in the source, which is in sight and is marked."""
    page = open_page(address + "comparison/")
    link = page.locator(f"{ROWS} td a[href*='sources/'][href*='#w']").first
    words = " ".join(link.inner_text().split())
    link.click()
    expect(page.locator("article")).to_contain_text(words)
    anchor = page.url.rsplit("#", 1)[1]
    expect(page.locator(f"[id='{anchor}']")).to_be_attached()
    # A highlight is no element: the words of its range are asked for.
    marked = page.evaluate("[...CSS.highlights.get('cb-target')].map(range => range.toString()).join('')")
    assert " ".join(marked.split()).startswith(words[:20])


def test_the_kinds_of_marks_can_be_switched(address, open_page):
    """Each by its button in the legend, on and off; the words stay."""
    page = open_page(address + "sources/harbour-gazette/")
    before = page.locator("article").inner_text()
    buttons = page.locator(".cb-legend [data-mark]:visible").all()
    at_first = [button.get_attribute("aria-pressed") for button in buttons]
    for button in buttons:
        button.click()
    assert {*at_first} == {"true", "false"}
    assert [button.get_attribute("aria-pressed") for button in buttons] != at_first
    assert page.locator("article").inner_text() == before


def test_a_mark_is_seen_where_its_switch_says_so(address, open_page):
    """Figures at first, dates only when they are asked for; without scripts the first state holds."""
    looks = "e => { const s = getComputedStyle(e); return [s.backgroundColor, s.borderBottomStyle].join() }"

    def seen(page: Page, kind: str) -> bool:
        return page.locator(f".cb-says .cb-m-{kind}").first.evaluate(looks) != "rgba(0, 0, 0, 0),none"

    page = open_page(address + "sources/harbour-gazette/")
    at_first = [seen(page, "figure"), seen(page, "moment")]
    page.locator("[data-mark=figure]").click()
    page.locator("[data-mark=moment]").click()
    expect(page.locator("[data-mark=moment]")).to_have_attribute("aria-pressed", "true")
    plain = open_page(address + "sources/harbour-gazette/", java_script_enabled=False)
    assert at_first == [seen(plain, "figure"), seen(plain, "moment")] == [True, False]
    assert [seen(page, "figure"), seen(page, "moment")] == [False, True]


@pytest.mark.parametrize("width", [390, 1000, 1280])
def test_head_and_first_column_stay_in_sight(address, open_page, width):
    """However far the grid is scrolled down and aside, it is seen what a cell is about and who says it."""
    page = open_page(address + "comparison/?view=table", viewport={"width": width, "height": 500})
    page.locator(".cb-grid").evaluate("e => { e.scrollIntoView(); e.scrollTo(300, 400); }")
    page.locator(f"{ROWS}").last.scroll_into_view_if_needed()
    expect(page.locator(".cb-grid thead th").first).to_be_in_viewport(ratio=0.9)
    expect(page.locator(f"{ROWS} td:first-child a").last).to_be_in_viewport(ratio=0.5)


def test_on_paper_the_table_is_complete_and_the_buttons_are_gone(address, invented, open_page):
    """What is printed is the comparison, without what only works on a screen."""
    page = open_page(address + "comparison/")
    page.emulate_media(media="print")
    assert page.locator(f"{ROWS}:visible").count() == len(invented.export["rows"])
    assert page.locator(".cb-filters:visible, .md-search:visible, .md-tabs:visible").count() == 0


def test_two_sources_stand_side_by_side_under_a_bar_of_all_points(address, invented, open_page):
    """Their columns alone, a segment for each point, and the address brings the pair back."""
    first, second = (source["id"] for source in invented.export["sources"][:2])
    page = open_page(address + "comparison/")
    selects = page.locator(".cb-pair select")
    selects.nth(0).select_option(first)
    selects.nth(1).select_option(second)
    page.reload()
    assert page.locator(".cb-grid thead th:visible").count() == 3
    assert page.locator(".cb-overview > a").count() == len(invented.export["rows"])
    selects.nth(1).select_option("")
    assert (page.locator(".cb-grid thead th:visible").count() > 3, "pair=" in page.url) == (True, False)


def test_two_stretches_of_one_sentence_stand_apart_beside_another_source(address, invented, open_page):
    """What stands between them is left out of a cell, and their words do not run together."""
    first, second = (source["id"] for source in invented.export["sources"][:2])
    page = open_page(address + "comparison/")
    words = page.locator(".cb-points q", has=page.locator("a")).first
    words.evaluate("(q) => q.append(' between ', q.querySelector('a').cloneNode(true))")
    row = words.evaluate("(q) => q.closest('.cb-point').dataset.row")
    page.locator(".cb-pair select").nth(0).select_option(first)
    page.locator(".cb-pair select").nth(1).select_option(second)
    assert page.locator(f".cb-grid tr:has(a[href='#{row}']) td:nth-child(2) q").count() == 2


@pytest.mark.parametrize(("sides", "differ"), [("{0}|{1}", 1), ("{0} {1}|another", 0), ("", 0)])
def test_two_sources_differ_where_they_are_on_two_sides(address, invented, open_page, sides, differ):
    """Not because a third one clashes with what both say."""
    ids = [source["id"] for source in invented.export["sources"]]
    row = next(row for row in invented.export["rows"] if sum(bool(cell["spans"]) for cell in row["cells"]) > 1)
    pair = [cell["source"] for cell in row["cells"] if cell["spans"]][:2]
    page = open_page(address + "comparison/")
    page.evaluate("document.querySelectorAll('.cb-point').forEach(point => point.dataset.sides = '')")
    point = page.locator(f'[data-row="{row["id"]}"]')
    point.evaluate("(point, sides) => point.dataset.sides = sides", sides.format(*pair))
    for side, source in enumerate(pair):
        page.locator(".cb-pair select").nth(side).select_option(index=ids.index(source) + 1)
    assert page.locator(".cb-overview > .cb-o-differ").count() == differ


@pytest.mark.parametrize("name", ["", "comparison/", "topics/", "handout/"])
@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, NARROW], ids=["wide", "narrow"])
def test_what_is_touched_is_24_pixels_high(address, open_page, name, size):
    """Buttons, chips, names of sources and what unfolds: WCAG 2.2, 2.5.8."""
    page = open_page(address + name, viewport=size)
    targets = page.locator("article :is(button, select, summary, a.cb-chip, a.cb-who):visible")
    heights = [box["height"] for target in targets.all() if (box := target.bounding_box())]
    assert [height for height in heights if height < 24] == []


def test_on_a_narrow_screen_the_first_cards_are_shown(address, invented, open_page):
    """The others come on demand, so that no page is a hundred screens long."""
    page = open_page(address + "comparison/", viewport=NARROW)
    rows = len(invented.export["rows"])
    before = page.locator(".cb-point:visible").count()
    if rows > 5:
        page.locator(".cb-more button").click()
    assert (before, page.locator(".cb-point:visible").count()) == (min(rows, 5), rows)


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A site of forty papers, whose columns stand folded into one."""
    folder = tmp_path_factory.mktemp("many")
    write(VARIANTS["many"], folder / "docs")
    build(folder / "docs", folder / "site", folder)
    return folder / "site"


def test_how_many_more_there_are_is_as_large_as_a_finger(many, open_page, serve):
    """In a cell of a folded column, too."""
    page = open_page(serve(many) + "comparison/")
    heights = [box["height"] for link in page.locator("td a.cb-share:visible").all() if (box := link.bounding_box())]
    assert heights
    assert min(heights) >= 24


def test_a_column_of_many_sources_unfolds_and_folds(many, open_page, serve):
    """Into a column for each, with its own words, and back."""
    page = open_page(serve(many) + "comparison/")
    shown = page.locator(".cb-grid thead th:visible")
    toggle = page.locator(".cb-grid th > .cb-toggle")
    counts = [shown.count()]
    toggle.click()
    counts.append(shown.count())
    expect(page.locator(f"{ROWS} td").nth(4)).to_have_text("The dam broke on Tuesday, said paper 2. Nobody was told.")
    toggle.click()
    assert [*counts, shown.count()] == [2, 42, 2]


def test_two_of_many_sources_stand_side_by_side(many, open_page, serve):
    """Though they have no column of their own before."""
    page = open_page(serve(many) + "comparison/?pair=paper-10,paper-03")
    assert page.locator(".cb-grid thead th:visible").all_inner_texts() == ["Point", "Paper No. 10", "Paper No. 3"]
    assert page.locator(".cb-overview > .cb-o-meet").count() == 1
    page.locator(".cb-pair select").first.select_option("")
    assert page.locator(".cb-grid thead th:visible").count() == 2


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """A site of more papers than whose words one page can hold."""
    folder = tmp_path_factory.mktemp("crowded")
    write(many_papers(MOST_DOTTED + 1), folder / "docs")
    build(folder / "docs", folder / "site", folder)
    return folder / "site"


def test_of_very_many_sources_words_are_fetched_when_two_are_chosen(crowded, open_page, serve):
    """Before that the page asks for none; the words lead to their place, and the address brings the pair back."""
    page = open_page(serve(crowded) + "comparison/")
    asked = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    selects = page.locator(".cb-pair select")
    selects.nth(0).select_option("paper-10")
    assert "voices.js" not in asked
    selects.nth(1).select_option("paper-60")
    expect(page.locator(".cb-overview > .cb-o-meet")).to_have_count(1)
    words = page.locator(f"{ROWS} td:visible q a")
    assert (words.count(), asked.count("voices.js")) == (2, 1)
    expect(words.nth(1)).to_have_text("The dam broke on Tuesday, said paper 4. Nobody was told.")
    page.reload()
    expect(page.locator(f"{ROWS} td:visible q a")).to_have_count(2)
    page.locator(f"{ROWS} td:visible q a").nth(1).click()
    expect(page).to_have_url(re.compile(r"/sources/paper-60/#w\d+-\d+$"))


def test_of_very_many_sources_a_filter_by_source_holds(crowded, open_page, serve):
    """Its buttons are made from the list of sources, and the address keeps the choice."""
    page = open_page(serve(crowded) + "comparison/?source=paper-60")
    expect(page.locator("[data-filter=source]")).to_have_count(MOST_DOTTED + 1)
    expect(page.locator("[data-filter=source][aria-pressed=true]")).to_have_attribute("data-value", "paper-60")
    assert len(shown_rows(page)) == 1


def test_of_very_many_sources_a_column_unfolds_with_their_words(crowded, chromium):
    """From a disk too, where a page may read nothing but scripts."""
    with chromium.new_page(viewport={"width": 1280, "height": 900}) as page:
        page.goto((crowded / "comparison" / "index.html").as_uri())
        page.locator(".cb-grid th > .cb-toggle").click()
        expect(page.locator(f"{ROWS} td:visible q")).to_have_count(MOST_DOTTED + 2)
        expect(page.locator(f"{ROWS} td").nth(2)).to_have_text(
            "The dam broke on Tuesday, said paper 0. Nobody was told."
        )


def test_of_very_many_sources_all_words_are_a_link_away(crowded, open_page, serve):
    """Without scripts: on the page of the point."""
    page = open_page(serve(crowded) + "comparison/", java_script_enabled=False)
    page.locator(".cb-point .cb-go").first.click()
    expect(page.locator("li q")).to_have_count(MOST_DOTTED + 1)
