"""`make screenshots`: every kind of page, wide and narrow, light and dark; and the pictures of the README."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from itertools import product
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import CHROMIUM, serving
from tests.browser.test_reading import NARROW, WIDE, kinds

SIZES = {"wide": WIDE, "narrow": NARROW}

#: The pictures of the README: with the points file, and by the rules alone.
PICTURES = {"index.html": "home.png", "comparison/index.html": "comparison.png"}
BY_RULES = {"comparison/index.html": "comparison-rules.png"}
TOP = {"width": 1280, "height": 1500}
COLOURS = 64  # enough for text on plain grounds; a quarter of the bytes


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of the system."""
    program = next(filter(None, map(shutil.which, CHROMIUM)))
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


def picture(site: Path, pictures: Mapping[str, str], assets: Path) -> None:
    """Photograph the top of these pages of `site`."""
    with serving(site) as address, chromium() as browser:
        page = browser.new_page(viewport=TOP, color_scheme="light")
        for name, file in pictures.items():
            page.goto(address + name)
            page.wait_for_load_state("networkidle")
            shot = Image.open(BytesIO(page.screenshot())).convert("RGB")
            shot.quantize(COLOURS, dither=Image.Dither.NONE).save(assets / file, optimize=True)


def take(site: Path, shots: Path) -> None:
    """Photograph the pages of `site` whole."""
    shots.mkdir(exist_ok=True)
    with serving(site) as address, chromium() as browser:
        for (width, size), scheme in product(SIZES.items(), ("light", "dark")):
            page = browser.new_page(viewport=size, color_scheme=scheme)
            for name in kinds(site):
                page.goto(address + name)
                page.wait_for_load_state("networkidle")
                label = name.removesuffix("/index.html").removesuffix(".html").replace("/", "-")
                page.screenshot(path=shots / f"{label}-{width}-{scheme}.png", full_page=True)
            page.close()


if __name__ == "__main__":
    root = Path(__file__).parents[2]
    for built, pictures in (("site", PICTURES), ("build/rules", BY_RULES)):
        picture(root / built, pictures, root / "docs" / "assets")
    take(root / "site", root / "screenshots")
    sys.stdout.write(f"{len(list((root / 'screenshots').glob('*.png')))} pictures are in screenshots/\n")
