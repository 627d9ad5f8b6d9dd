"""Word files (DOCX): paragraphs and tables in reading order, their kinds by the styles that Word names."""

import io
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from generator.clean.decoding import check_length
from generator.clean.draft import Block, Draft, Opened
from generator.clean.html.metadata import stated
from generator.clean.marked_lines import MarkedLine, joined
from generator.errors import CleanError
from generator.model import PassageKind, Reason, Seed, Stated

NAME = "docx"
PROPERTIES = Reason.of("where.properties")
MAX_UNPACKED = 64 * 2**20  # bytes: a bomb of 42 kB grows to gigabytes
MAX_MEMBERS = 2_000
MAX_XML = 16 * 2**20  # bytes of the text itself
MAX_BLOCKS = 20_000
STYLES = (
    ("title", PassageKind.TITLE),
    ("subtitle", PassageKind.SUBTITLE),
    ("heading", PassageKind.HEADING),
    ("list", PassageKind.LIST),
    ("quote", PassageKind.QUOTE),
    ("intense quote", PassageKind.QUOTE),
    ("caption", PassageKind.CAPTION),
)


def matches(path: str, head: bytes) -> bool:
    """Whether a file is a zip that is named DOCX, or whose first members are those of Word."""
    return head.startswith(b"PK\x03\x04") and (path.lower().endswith(".docx") or b"word/" in head)


def open_drafts(seed: Seed) -> Opened:
    """One draft. The archive is weighed before it is unpacked."""
    _weigh(seed)
    try:
        document = docx.Document(io.BytesIO(seed.data))
        text, blocks = joined(_lines(document))
    # python-docx checks little: a file that only looks like Word's fails wherever it first differs.
    except (
        OpcError,
        etree.XMLSyntaxError,
        KeyError,
        ValueError,
        AttributeError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise CleanError(seed.path, Reason.of("left_out.docx_broken")) from error
    check_length(seed, len(text))
    if not text.strip():
        raise CleanError(seed.path, Reason.of("left_out.docx_empty"))
    return Opened(drafts=(_draft(seed, document, text, blocks),))


def _weigh(seed: Seed) -> None:
    try:
        members = zipfile.ZipFile(io.BytesIO(seed.data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise CleanError(seed.path, Reason.of("left_out.damaged")) from error
    sizes = [member.file_size for member in members]
    xml = max((member.file_size for member in members if member.filename.endswith(".xml")), default=0)
    if len(sizes) > MAX_MEMBERS or sum(sizes) > MAX_UNPACKED or xml > MAX_XML:
        raise CleanError(seed.path, Reason.of("left_out.docx_bomb"))


def _lines(document: Document) -> Iterator[MarkedLine]:
    for number, block in enumerate(document.iter_inner_content()):
        if number >= MAX_BLOCKS:
            return
        if isinstance(block, Table):
            yield from _rows(block)
        else:
            yield _paragraph(block)


def _paragraph(paragraph: Paragraph) -> MarkedLine:
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    kind = next((kind for name, kind in STYLES if style.startswith(name)), None)
    return MarkedLine(paragraph.text, kind, Reason.of("passage.style", style=style) if kind else None)


def _rows(table: Table) -> Iterator[MarkedLine]:
    """A line for each row, straight from its XML: python-docx lays out the whole grid for each cell it is asked for."""
    for row in table._tbl.iterchildren(qn("w:tr")):
        cells = [_cell_text(cell) for cell in row.iterchildren(qn("w:tc"))]
        yield MarkedLine(" | ".join(filter(None, cells)), PassageKind.TABLE, Reason.of("passage.table_row"))


def _cell_text(cell: etree._Element) -> str:
    paragraphs = ("".join(text.text or "" for text in p.iter(qn("w:t"))) for p in cell.iter(qn("w:p")))
    return " ".join(" ".join(paragraphs).split())


def _draft(seed: Seed, document: Document, text: str, blocks: tuple[Block, ...]) -> Draft:
    # Whom Word names as author is whoever owned the computer, so that is not taken for the byline.
    properties = document.core_properties
    return Draft(
        seed=seed,
        part=None,
        format=NAME,
        text=text,
        blocks=blocks,
        title=_styled_title(text, blocks) or stated(properties.title.strip(), PROPERTIES),
        language=stated(properties.language[:2].lower(), PROPERTIES),
    )


def _styled_title(text: str, blocks: tuple[Block, ...]) -> Stated | None:
    title = next((block for block in blocks if block.kind is PassageKind.TITLE), None)
    return stated(text[title.start : title.end], Reason.of("where.style")) if title else None
