"""Word files (DOCX): what Word shows of them, in reading order, their kinds by the styles that Word names.

Read from the XML itself: python-docx passes over content controls, fields, insertions, smart tags and text boxes,
and refuses documents with a relationship to a part that is not there, which Word itself writes.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from lxml import etree

from generator.clean.decoding import check_length
from generator.clean.draft import Block, Draft, Opened
from generator.clean.formats.packages import read_xml
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
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
DC = "{http://purl.org/dc/elements/1.1/}"
#: What Word does not show with all changes accepted, and what is no text of the document.
UNSHOWN = frozenset(
    {FALLBACK}
    | {f"{W}{name}" for name in ("del", "moveFrom", "delText", "instrText", "delInstrText", "rPr", "pPr", "sdtPr")}
    | {f"{W}{name}" for name in ("rt", "commentReference", "sectPr", "tblPr", "trPr", "tcPr")}
)
#: What stands for a character.
CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    f"{W}ptab": "\t",
}
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
        parts = zipfile.ZipFile(io.BytesIO(seed.data))
        text, blocks = joined(_lines(seed, parts))
        properties = (
            read_xml(seed, parts.read("docProps/core.xml")) if "docProps/core.xml" in parts.namelist() else None
        )
    except (etree.XMLSyntaxError, KeyError, ValueError, zipfile.BadZipFile, zlib.error, RuntimeError) as error:
        raise CleanError(seed.path, Reason.of("left_out.docx_broken")) from error
    check_length(seed, len(text))
    if not text.strip():
        raise CleanError(seed.path, Reason.of("left_out.docx_empty"))
    return Opened(drafts=(_draft(seed, properties, text, blocks),))


def _weigh(seed: Seed) -> None:
    try:
        members = zipfile.ZipFile(io.BytesIO(seed.data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise CleanError(seed.path, Reason.of("left_out.damaged")) from error
    sizes = [member.file_size for member in members]
    xml = max((member.file_size for member in members if member.filename.endswith(".xml")), default=0)
    if len(sizes) > MAX_MEMBERS or sum(sizes) > MAX_UNPACKED or xml > MAX_XML:
        raise CleanError(seed.path, Reason.of("left_out.docx_bomb"))


def _lines(seed: Seed, parts: zipfile.ZipFile) -> Iterator[MarkedLine]:
    names = parts.namelist()
    styles = _style_names(read_xml(seed, parts.read("word/styles.xml"))) if "word/styles.xml" in names else {}
    body = read_xml(seed, parts.read("word/document.xml")).find(f"{W}body")
    if body is None:
        raise ValueError("a document without a body")
    yield from _blocks(body, styles)
    if "word/footnotes.xml" in names:
        yield from _footnotes(read_xml(seed, parts.read("word/footnotes.xml")))


def _style_names(root: etree._Element) -> Mapping[str, str]:
    """The names of the styles in small letters, by their ids."""
    found = {}
    for style in root.iter(f"{W}style"):
        name = style.find(f"{W}name")
        if name is not None:
            found[style.get(f"{W}styleId") or ""] = (name.get(f"{W}val") or "").lower()
    return found


def _blocks(body: etree._Element, styles: Mapping[str, str]) -> Iterator[MarkedLine]:
    """A line for each paragraph outside tables and for each row of a table; text boxes follow their paragraph."""
    walk = etree.iterwalk(body, events=("start",), tag=(f"{W}p", f"{W}tr", *UNSHOWN))
    for number, (_, element) in enumerate(walk):
        if number >= MAX_BLOCKS:
            return
        walk.skip_subtree()
        if element.tag == f"{W}tr":
            cells = [_cell_text(cell) for cell in element.iter(f"{W}tc")]
            yield MarkedLine(" | ".join(filter(None, cells)), PassageKind.TABLE, Reason.of("passage.table_row"))
        elif element.tag == f"{W}p":
            yield from _paragraph(element, styles)


def _paragraph(paragraph: etree._Element, styles: Mapping[str, str]) -> Iterator[MarkedLine]:
    style_id = paragraph.find(f"{W}pPr/{W}pStyle")
    style = styles.get(style_id.get(f"{W}val") or "", "") if style_id is not None else ""
    kind = next((kind for name, kind in STYLES if style.startswith(name)), None)
    yield MarkedLine(_text(paragraph), kind, Reason.of("passage.style", style=style) if kind else None)
    for box in paragraph.iter(f"{W}txbxContent"):
        if not any(ancestor.tag in UNSHOWN for ancestor in box.iterancestors()):
            for inside in box.iterchildren(f"{W}p"):
                yield MarkedLine(_text(inside), PassageKind.CAPTION, Reason.of("passage.text_box"))


def _footnotes(root: etree._Element) -> Iterator[MarkedLine]:
    for note in root.iterchildren(f"{W}footnote"):
        if note.get(f"{W}type") is None:
            words = " ".join(_text(paragraph) for paragraph in note.iter(f"{W}p"))
            yield MarkedLine(words, PassageKind.CAPTION, Reason.of("passage.footnote"))


def _cell_text(cell: etree._Element) -> str:
    return " ".join(" ".join(_text(paragraph) for paragraph in cell.iter(f"{W}p")).split())


def _text(paragraph: etree._Element) -> str:
    """The words of a paragraph that Word shows: insertions, moves, controls and fields' results, nothing hidden."""
    pieces = []
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        if element.tag in UNSHOWN or element.tag == f"{W}txbxContent" or _is_hidden(element):
            walk.skip_subtree()
        elif element.tag == f"{W}t":
            pieces.append(element.text or "")
        elif element.tag in CHARACTERS:
            pieces.append(CHARACTERS[str(element.tag)])
    return "".join(pieces)


def _is_hidden(element: etree._Element) -> bool:
    """Whether a run is set as hidden text."""
    hidden = element.find(f"{W}rPr/{W}vanish") if element.tag == f"{W}r" else None
    return hidden is not None and hidden.get(f"{W}val", "true") not in {"0", "false"}


def _draft(seed: Seed, properties: etree._Element | None, text: str, blocks: tuple[Block, ...]) -> Draft:
    # Whom Word names as author is whoever owned the computer, so that is not taken for the byline.
    title, language = (_property(properties, f"{DC}{name}") for name in ("title", "language"))
    return Draft(
        seed=seed,
        part=None,
        format=NAME,
        text=text,
        blocks=blocks,
        title=_styled_title(text, blocks) or stated(title, PROPERTIES),
        language=stated(language[:2].lower(), PROPERTIES),
    )


def _property(properties: etree._Element | None, name: str) -> str:
    return (properties.findtext(name) or "").strip() if properties is not None else ""


def _styled_title(text: str, blocks: tuple[Block, ...]) -> Stated | None:
    title = next((block for block in blocks if block.kind is PassageKind.TITLE), None)
    return stated(text[title.start : title.end], Reason.of("where.style")) if title else None
