"""The comparison and the marks, used as a reader uses them."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_reading import NARROW

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
        expect(point).to_contain_text(row["why"])


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


def test_the_kinds_of_marks_can_be_switched_off(address, open_page):
    """Each by its button in the legend; the words stay."""
    page = open_page(address + "sources/harbour-gazette/")
    before = page.locator("article").inner_text()
    buttons = page.locator(".cb-legend [data-mark]:visible").all()
    for button in buttons:
        button.click()
        expect(button).to_have_attribute("aria-pressed", "false")
    assert (len(buttons) > 1, page.locator("article").inner_text()) == (True, before)


def test_on_paper_the_table_is_complete_and_the_buttons_are_gone(address, invented, open_page):
    """What is printed is the comparison, without what only works on a screen."""
    page = open_page(address + "comparison/")
    page.emulate_media(media="print")
    assert page.locator(f"{ROWS}:visible").count() == len(invented.export["rows"])
    assert page.locator(".cb-filters:visible, .md-search:visible, .md-tabs:visible").count() == 0
