"""The built pages against each other: dead links, dead anchors, orphans."""

from pathlib import Path

import pytest

from generator.site.links import link_faults


def site(folder: Path, **pages: str) -> Path:
    for name, body in pages.items():
        path = folder / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<!doctype html><html><body>{body}</body></html>")
    return folder


def test_a_sound_site_has_no_fault(tmp_path):
    """Relative links, folders, anchors, questions and other hosts."""
    built = site(
        tmp_path,
        index='<a href="a/#there">a</a> <a href="https://elsewhere.test/x">b</a> <a href="mailto:a@b.test">c</a>',
        a__index='<p id="there"><a href="..">up</a> <a href="../?q=x">search</a> <a href="#there">here</a></p>',
    )
    assert link_faults(built) == ()


@pytest.mark.parametrize(
    ("link", "complaint"),
    [
        ('<a href="missing/">x</a>', "links to missing/, which is not there"),
        ('<a href="#nowhere">x</a>', "links to #nowhere, and that page has no such anchor"),
        ('<img src="missing.png">', "links to missing.png, which is not there"),
        ('<script src="missing.js"></script>', "links to missing.js, which is not there"),
    ],
)
def test_a_dead_link_is_named_with_its_page(tmp_path, link, complaint):
    """One fault for each link, with what is wrong."""
    assert [(fault.place, fault.message) for fault in link_faults(site(tmp_path, index=link))] == [
        ("index.html", complaint)
    ]


def test_a_page_without_a_way_to_it_is_an_orphan(tmp_path):
    """Two pages that link only to each other cannot be found."""
    built = site(tmp_path, index="home", a='<a href="b.html">b</a>', b='<a href="a.html">a</a>')
    assert [fault.place for fault in link_faults(built)] == ["a.html", "b.html"]


def test_a_point_alone_needs_no_link(tmp_path):
    """Others have put it into their pages, by an address that this site may have given up."""
    assert link_faults(site(tmp_path, index="home", embed__old__index='<a href="../../">briefing</a>')) == ()


def test_the_page_for_wrong_addresses_needs_no_link(tmp_path):
    """Nobody links to it, and its own links count from the root of the server."""
    built = site(tmp_path, index="home", **{"404": '<a href="/briefing/">home</a>'})
    assert link_faults(built) == ()
