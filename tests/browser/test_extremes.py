"""Articles that no designer had in mind: the layout holds, wide and narrow."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_reading import NARROW, WIDE, kinds

pytestmark = pytest.mark.browser

STORY = """{title}
By {name}

The coastguard rescued {count} people from a burning ferry off Lindness on Sunday night, its spokeswoman said on Monday.

"We had everybody off within 50 minutes," said Maren Holt, the captain, who led the rescue from the bridge of the ship.

The harbour office reported that the repairs would cost about {cost} crowns a day for at least three weeks.
"""
WORD = "unbreakable" * 18
EXTREMES = {
    "long-title": STORY.format(
        title="A ferry burns and " * 17 + "is saved", name="Ingrid Solheim", count=412, cost=900
    ),
    "long-word": STORY.format(title=f"The {WORD} ferry", name=WORD, count=412, cost=900)
    + f"\nIt was {WORD}, he said.\n",
    "right-to-left": STORY.format(title="מעבורת بحر", name="שרה כהן", count=398, cost=900)
    + "\nהקפטן אמר «نعم» at noon.\n",
    "hangul-and-emoji": STORY.format(title="페리 화재 🚢🔥👩‍👩‍👧", name="김민지", count=430, cost=950)
    + "\n선장은 🚒 라고 말했다.\n",
    "one-sentence": "Ferry\n\nA ferry with 412 people on board burned off Lindness on Sunday, and all were saved.\n",
}
BREAD = """Bread prices

Bakers in the valley asked for a higher price of bread on Tuesday, and the mills in the hills refused to hear of it.

"Flour is dear," said Otto Brandt, who bakes in the old town and sells about 300 loaves every day of the week.
"""
MANY = {
    f"outlet-{n}": STORY.format(title=f"Ferry fire, report {n}", name=f"Reporter {n}", count=400 + n, cost=900)
    for n in range(40)
}
DEEDS = (
    "The harbour office put the number of the rescued at {}.",
    "A passenger saw flames above the car deck and counted {} boats.",
    "The union of sailors said that the alarm had been tested {} times this year.",
    "The owner of the ferry expected repairs of {} weeks.",
    '"Nobody told us anything for {} minutes," said Otto Brandt, who was on board with his son.',
    "The insurer spoke of damage of {} million crowns.",
    "The mayor of Lindness thanked {} volunteers on the quay.",
)
DIFFERENT = {
    f"paper-{n}": f"The ferry fire, part {n}\n\n"
    + "\n\n".join(DEEDS[(n + k) % len(DEEDS)].format(10 + (n * k) % 9) for k in range(4))
    for n in range(40)
}
#: A telephone's page is no longer before its reader asks for more.
LONGEST = 8000
CASES = {
    "extremes": EXTREMES,
    "a single source": {"only": EXTREMES["long-title"]},
    "no agreement": {
        "ferry": EXTREMES["long-title"],
        "bread": BREAD,
    },
    "forty near copies": MANY,
    "forty different sources": DIFFERENT,
}


@pytest.mark.parametrize("case", CASES)
def test_nothing_is_wider_than_the_window_or_endless(crossbrief, tmp_path, open_page, serve, case):
    """Built from articles like these, every kind of page opens and scrolls neither sideways nor for long."""
    (tmp_path / "seeds").mkdir()
    for name, text in CASES[case].items():
        (tmp_path / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
    result = crossbrief("build", "--seeds", "seeds")
    assert result.exit_code == 0, result.stderr
    assert pages_that_overflow(tmp_path / "site", open_page, serve) == []


def pages_that_overflow(site: Path, open_page: Callable[..., Page], serve: Callable[..., str]) -> list[str]:
    """The pages, with their width, on which a reader would have to scroll sideways, or down without an end."""
    found = []
    address = serve(site)
    for width, size in (("wide", WIDE), ("narrow", NARROW)):
        for name in kinds(site):
            page = open_page(address + name, viewport=size)
            expect(page.locator("h1").first).to_be_visible()
            if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                found.append(f"{name}, {width}")
            height = page.evaluate("document.documentElement.scrollHeight")
            if size == NARROW and height > LONGEST:
                found.append(f"{name}, {height} pixels high")
    return found
