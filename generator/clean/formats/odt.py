"""OpenDocument text (ODT), as LibreOffice and Google Docs save it: paragraphs, headings and rows in reading order."""

from collections.abc import Iterator

from lxml import etree

from generator.clean.decoding import check_length
from generator.clean.draft import Draft, Opened
from generator.clean.formats.packages import read_xml, unpacked
from generator.clean.html.metadata import stated
from generator.clean.marked_lines import MarkedLine, joined
from generator.errors import CleanError
from generator.model import PassageKind, Reason, Seed

NAME = "odt"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
#: What the page does not show: comments, what a tracked change removed, and hidden text.
UNSHOWN = frozenset(
    {f"{OFFICE}annotation", f"{TEXT}tracked-changes", f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph", f"{TEXT}note"}
)
CHARACTERS = {f"{TEXT}line-break": "\n", f"{TEXT}tab": "\t"}


def matches(path: str, head: bytes) -> bool:
    """Whether a file is a zip that names itself OpenDocument text, or is named so."""
    is_zip = head.startswith(b"PK\x03\x04")
    return is_zip and (b"application/vnd.oasis.opendocument.text" in head[:120] or path.lower().endswith(".odt"))


def open_drafts(seed: Seed) -> Opened:
    """One draft of the document's lines; a heading of the first order at the top is its title."""
    with unpacked(seed) as parts:
        text, blocks = joined(_lines(read_xml(seed, parts.read("content.xml"))))
    check_length(seed, len(text))
    if not text.strip():
        raise CleanError(seed.path, Reason.of("left_out.docx_empty"))
    title = next((block for block in blocks if block.kind is PassageKind.TITLE), None)
    words = text[title.start : title.end] if title else None
    where = Reason.of("where.style")
    return Opened(
        drafts=(Draft(seed=seed, part=None, format=NAME, text=text, blocks=blocks, title=stated(words, where)),)
    )


def _lines(root: etree._Element) -> Iterator[MarkedLine]:
    walk = etree.iterwalk(root, events=("start",))
    first = True
    for _, element in walk:
        if element.tag in UNSHOWN:
            walk.skip_subtree()
        elif element.tag == f"{TABLE}table-row":
            walk.skip_subtree()
            cells = (" ".join(_words(cell).split()) for cell in element.iter(f"{TABLE}table-cell"))
            yield MarkedLine(" | ".join(filter(None, cells)), PassageKind.TABLE, Reason.of("passage.table_row"))
        elif element.tag in {f"{TEXT}p", f"{TEXT}h"}:
            walk.skip_subtree()
            words = _words(element)
            yield _line(element, words, first=first)
            first = first and not words.strip()


def _line(element: etree._Element, words: str, *, first: bool) -> MarkedLine:
    style = (element.get(f"{TEXT}style-name") or "").lower()
    level = element.get(f"{TEXT}outline-level", "1") if element.tag == f"{TEXT}h" else None
    if style == "title" or (first and level == "1"):
        return MarkedLine(words, PassageKind.TITLE, Reason.of("passage.style", style="heading 1"))
    if level:
        return MarkedLine(words, PassageKind.HEADING, Reason.of("passage.style", style=f"heading {level}"))
    return MarkedLine(words)


def _words(element: etree._Element) -> str:
    """The words of a paragraph; white space in the file is not white space on the page, its elements are."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == f"{TEXT}s":
            pieces.append(" " * int(child.get(f"{TEXT}c", "1")))
        elif child.tag in CHARACTERS:
            pieces.append(CHARACTERS[str(child.tag)])
        elif child.tag not in UNSHOWN and isinstance(child.tag, str):
            pieces.append(_words(child))
        pieces.append(child.tail or "")
    return "".join(pieces)
