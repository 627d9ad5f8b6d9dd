"""The Content-Security-Policy allows what the theme brings, and nothing that came with an article."""

import base64
import hashlib
from pathlib import Path

import pytest
from lxml import html

from generator.site.policy import page_scripts, script_faults, write_policy

SCOPE = 'scope=new URL("{}",location)'


def site(folder: Path, *, body: str = "") -> Path:
    (folder / "deep").mkdir()
    head = '<!doctype html><html><head><meta charset="utf-8"><script>{}</script></head><body>{}</body></html>'
    (folder / "404.html").write_text(head.format(SCOPE.format("/"), ""))
    (folder / "index.html").write_text(head.format(SCOPE.format("."), ""))
    (folder / "deep" / "index.html").write_text(head.format(SCOPE.format(".."), body))
    return folder


def digest(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_the_scripts_of_the_theme_pass(tmp_path):
    """They differ from folder to folder by one address, and are the theme's all the same."""
    assert script_faults(page_scripts(site(tmp_path))) == ()


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        '<script type="module">alert(1)</script>',
        "<script>" + SCOPE.format('"+alert(1)+"') + "</script>",
        "<script>" + SCOPE.format(".") + ";alert(1)</script>",
    ],
)
def test_any_other_script_is_a_fault(tmp_path, body):
    """However it looks, and it gets no digest: the site is not published."""
    assert [fault.place for fault in script_faults(page_scripts(site(tmp_path, body=body)))] == ["deep/index.html"]


def test_data_is_not_a_script(tmp_path):
    """A description for search engines is never run."""
    assert script_faults(page_scripts(site(tmp_path, body='<script type="application/ld+json">{}</script>'))) == ()


def test_the_policy_is_in_the_header_file_and_in_every_page(tmp_path):
    """With the digests of every script, sorted, and nothing unsafe."""
    built = site(tmp_path)
    write_policy(built, page_scripts(built))
    header = (built / "_headers").read_text()
    metas = [html.parse(page).find(".//meta[@http-equiv]").get("content") for page in sorted(built.rglob("*.html"))]
    assert [digest(SCOPE.format(where)) in header for where in ("/", ".", "..")] == [True] * 3
    assert (metas[0] in header, len(set(metas)), "unsafe" in header) == (True, 1, False)


def test_a_site_that_is_opened_from_disk_has_no_policy_in_its_pages(tmp_path):
    """There, no file is of the same origin as another."""
    built = site(tmp_path)
    (built / "search").mkdir()
    (built / "search" / "search_index.js").write_text("")
    write_policy(built, page_scripts(built))
    assert html.parse(built / "index.html").find(".//meta[@http-equiv]") is None
