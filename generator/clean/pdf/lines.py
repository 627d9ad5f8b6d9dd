"""The lines of a PDF's pages, in the order in which they were set, with their places on the page."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

HYPHEN = "\x02"  # what PDFium gives for a hyphen at the end of a line


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLine:
    """A line of type: its words, its box in points from the page's lower left corner, and the size of its type."""

    text: str
    page: int  # from 0
    left: float
    right: float
    top: float
    bottom: float
    size: float


def characters(document: pypdfium2.PdfDocument, pages: int, most: int) -> int:
    """How many characters the first `pages` pages hold, without looking at them; beyond `most` they are not counted."""
    found = 0
    for number in range(min(pages, len(document))):
        page = document[number]
        textpage = page.get_textpage()
        found += textpage.count_chars()
        textpage.close()
        page.close()
        if found > most:
            break
    return found


def page_lines(document: pypdfium2.PdfDocument, pages: int) -> Iterator[SetLine]:
    """The lines of the first `pages` pages."""
    for number in range(min(pages, len(document))):
        page = document[number]
        textpage = page.get_textpage()
        yield from _lines(textpage, number)
        textpage.close()
        page.close()


def _lines(textpage: pypdfium2.PdfTextPage, page: int) -> Iterator[SetLine]:
    characters = [_character(textpage, i) for i in range(textpage.count_chars())]
    start = 0
    for i, character in enumerate([*characters, "\n"]):
        if character in {"\n", HYPHEN}:  # after its mark for a hyphen, PDFium gives no line end
            inked = _inked(characters, start, i)
            if inked:
                words = "".join(characters[start : i + 1]).strip()
                yield _set_line(textpage, words, page, inked)
            start = i + 1


def _character(textpage: pypdfium2.PdfTextPage, index: int) -> str:
    code = pdfium.FPDFText_GetUnicode(textpage, index)
    if 0xD800 <= code <= 0xDFFF or (code < 0x20 and chr(code) not in {"\n", HYPHEN}):
        return ""
    return chr(code)


def _inked(characters: list[str], start: int, end: int) -> list[int]:
    return [i for i in range(start, end) if characters[i].strip()]


def _set_line(textpage: pypdfium2.PdfTextPage, words: str, page: int, inked: list[int]) -> SetLine:
    left, bottom, _, top = textpage.get_charbox(inked[0], loose=True)
    _, _, right, _ = textpage.get_charbox(inked[-1], loose=True)
    size = pdfium.FPDFText_GetFontSize(textpage, inked[0])
    return SetLine(text=words, page=page, left=left, right=right, top=top, bottom=bottom, size=size)
