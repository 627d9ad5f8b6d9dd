"""A row on its own small page: the point, links to its words, nothing of the theme; and its picture."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from generator.errors import ReadError
from generator.model import Front
from generator.read.editor import read_editors_word
from generator.read.stories import read_site_settings
from generator.render import render_briefing
from generator.render.front import front_pages
from generator.render.hosting import headers
from generator.site.policy import page_scripts, write_policy
from tests.render.build import SITE_URL, build, write
from tests.render.sample import BRIEFING

ROW = BRIEFING.rows[0]


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("embeds")
    write(BRIEFING, folder / "docs")
    build(folder / "docs", folder / "site", folder)
    return folder / "site"


def test_a_row_stands_alone_in_a_few_kilobytes(site):
    """Its label, every passage of every source, a way to the whole; no script; search engines pass it over."""
    file = site / "embed" / ROW.id / "index.html"
    page = html.parse(str(file)).getroot()
    said = " ".join(page.text_content().split())
    words = [" ".join(span.text.split()) for cell in ROW.cells for span in cell.spans]
    assert ([text for text in words if text not in said], page.xpath("//script[not(@type)]")) == ([], [])
    assert (page.findtext(".//h1"), file.stat().st_size < 10_000) == (ROW.label, True)
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert f"../../comparison/#{ROW.id}" in page.xpath("//a/@href")


def test_a_row_has_a_picture_of_its_own(site):
    """Named by its page, of the size that previews ask for."""
    page = html.parse(str(site / "embed" / ROW.id / "index.html"))
    (card,) = page.xpath("//meta[@property='og:image']/@content")
    picture = Image.open(io.BytesIO((site / card.removeprefix(SITE_URL)).read_bytes()))
    assert (picture.size, card.endswith(f"{ROW.id}.png")) == ((1200, 630), True)


@pytest.mark.parametrize(
    ("written", "policy"),
    [
        ("", "'none'"),
        (
            "frames: [https://school.example, 'https://*.news.example/']",
            "https://school.example https://*.news.example",
        ),
        ("frames: [any]", "*"),
    ],
)
def test_the_editor_says_who_may_show_the_site_in_a_frame(tmp_path, written, policy):
    """In the header that hosts send; nobody, where nothing is said."""
    briefing = replace(BRIEFING, frames=read_editors_word(written.encode()).frames)
    (file,) = [file for file in render_briefing(briefing) if file.path == "_headers"]
    (tmp_path / "_headers").write_bytes(file.data)
    (tmp_path / "404.html").write_text('<html><head><meta charset="utf-8"></head></html>')
    write_policy(tmp_path, page_scripts(tmp_path))
    assert f"frame-ancestors {policy}\n" in (tmp_path / "_headers").read_text()


def test_a_frame_is_a_site_and_not_a_policy():
    """What could end the rule or begin another is refused, with its line."""
    for wrong in ("https://school.example/page", "'self'", "https://a.example; script-src *", "school.example"):
        with pytest.raises(ReadError, match="line 1"):
            read_editors_word(f'frames: ["{wrong}"]'.encode())


def test_the_editor_of_many_briefings_says_it_in_site_yml(tmp_path):
    """For the whole site, since hosts read one file of headers."""
    (tmp_path / "site.yml").write_text("frames: [https://school.example]\n")
    front = Front(settings=read_site_settings(tmp_path), listings=(), withdrawn=(), missing=())
    (file,) = [file for file in front_pages(front) if file.path == "_headers"]
    assert b"frame-ancestors https://school.example\n" in file.data


def test_headers_hold_under_any_theme():
    """Another builder copies the file as it is: no base elsewhere, no plug-ins, no frames."""
    assert b"base-uri 'self'; form-action 'none'; object-src 'none'; frame-ancestors 'none'" in headers(())
