"""The pages that a person writes, as they come with the package."""

import pytest

from generator.site.pages_by_hand import PAGES, add_pages_by_hand

NAV = [{"About": ["about.md"]}]


def told(docs, *languages):
    """The page about the pages after builds in these languages."""
    for language in languages:
        add_pages_by_hand(docs, NAV, language)
    return (docs / "about.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("languages", "file"),
    [(["en"], "about.md"), (["de"], "about.de.md"), (["en", "de"], "about.de.md"), (["xx"], "about.md")],
)
def test_a_page_is_told_in_the_language_of_the_site(tmp_path, languages, file):
    """In English where the package has no other, and again in the other when the language changes."""
    assert told(tmp_path, *languages) == (PAGES / file).read_text(encoding="utf-8")


def test_a_page_that_somebody_wrote_stays(tmp_path):
    """In whatever language."""
    (tmp_path / "about.md").write_text("# Ours\n", encoding="utf-8")
    assert told(tmp_path, "de") == "# Ours\n"


def test_every_language_of_a_page_has_the_same_parts():
    """As many headings and points, and the same links."""
    shapes = []
    for page in sorted(PAGES.glob("about*.md")):
        lines = page.read_text(encoding="utf-8").splitlines()
        shapes.append([len([line for line in lines if line.startswith(mark)]) for mark in ("#", "- ", "1. ", "5. ")])
    assert shapes[1:] == shapes[:-1]
