"""`make screenshots`: every kind of page, wide and narrow, light and dark; two of them go into the README."""

import os
import shutil
import sys
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import CHROMIUM, serving
from tests.browser.test_reading import NARROW, WIDE, kinds

SIZES = {"wide": WIDE, "narrow": NARROW}

#: Of these the top is shown in the README.
PICTURES = {"index.html": "home.png", "comparison/index.html": "comparison.png"}


def take(site: Path, shots: Path, assets: Path) -> None:
    """Photograph the pages of `site` whole into `shots`, and the README's pictures into `assets`."""
    shots.mkdir(exist_ok=True)
    program = next(filter(None, map(shutil.which, CHROMIUM)))
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        for (width, size), scheme in product(SIZES.items(), ("light", "dark")):
            page = browser.new_page(viewport=size, color_scheme=scheme)
            for name in kinds(site):
                page.goto(address + name)
                page.wait_for_load_state("networkidle")
                label = name.removesuffix("/index.html").removesuffix(".html").replace("/", "-")
                page.screenshot(path=shots / f"{label}-{width}-{scheme}.png", full_page=True)
                if (width, scheme) == ("wide", "light") and name in PICTURES:
                    page.screenshot(path=assets / PICTURES[name])
            page.close()
        browser.close()


if __name__ == "__main__":
    root = Path(__file__).parents[2]
    take(root / "site", root / "screenshots", root / "docs" / "assets")
    sys.stdout.write(f"{len(list((root / 'screenshots').glob('*.png')))} pictures are in screenshots/\n")
