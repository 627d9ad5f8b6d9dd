"""What comes out of a printer: read back from the PDF that the browser makes."""

import re

import pypdfium2
import pytest

pytestmark = pytest.mark.browser

PRINTED = ["", "comparison/", "sources/harbour-gazette/", "handout/", "handout-key/"]


def sheets(page, size: str) -> list[str]:
    """The words of each printed sheet, without the places where lines and words break."""
    document = pypdfium2.PdfDocument(page.pdf(format=size, prefer_css_page_size=True))
    return [_letters(document[number].get_textpage().get_text_range()) for number in range(len(document))]


def _letters(text: str) -> str:
    return re.sub(r"[\s\ufffe\u00ad-]+", "", text)


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_no_sheet_is_empty_and_the_first_names_the_briefing(address, invented, open_page, size):
    """On the paper that the printer has."""
    for name in PRINTED:
        printed = sheets(open_page(address + name), size)
        assert all(printed), name
        assert _letters(invented.export["briefing"]["title"]) in printed[0], name


def test_the_printed_grid_gives_the_reasons(address, invented, open_page):
    """Nobody can tap on paper: each verdict stands with the reason for it."""
    printed = "".join(sheets(open_page(address + "comparison/"), "A4"))
    reasons = [_letters(row["why"]["text"]) for row in invented.export["rows"] if row["verdict"]]
    assert [reason for reason in reasons if reason not in printed] == []


def test_the_printed_handout_has_the_articles_and_the_key_their_names(address, invented, open_page):
    """Each under its letter; before the texts no outlet is named."""
    printed = sheets(open_page(address + "handout/"), "A4")
    texts = next(number for number, words in enumerate(printed) if words.startswith("SourceA"))
    names = [_letters(source["outlet"]) for source in invented.export["sources"] if source["outlet"]]
    assert "Wesmelleditfirst" in "".join(printed[texts:])
    assert [name for name in names if name in "".join(printed[:texts])] == []
    key = "".join(sheets(open_page(address + "handout-key/"), "A4"))
    assert [name for name in names if name not in key] == []
