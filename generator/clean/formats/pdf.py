"""PDF files with a text layer. A scan without one is left out: its words are a picture."""

import pypdfium2

from generator.clean.decoding import check_length
from generator.clean.draft import Block, Draft, Opened
from generator.clean.html.metadata import stated
from generator.clean.marked_lines import joined
from generator.clean.pdf.lines import characters, page_lines
from generator.clean.pdf.paragraphs import paragraphs
from generator.clean.pdf.streams import is_bomb
from generator.errors import CleanError
from generator.model import PassageKind, Reason, Seed, Stated

NAME = "pdf"
MAX_PAGES = 100
MAX_CHARACTERS = 1_000_000  # of them: a hundred dense pages; twice as many take 700 MiB, for each has its place
MIN_CHARACTERS = 100  # of a whole document: less is the stamp on a scan
ORDER_NOTE = Reason.of("note.pdf_paragraphs")


def matches(path: str, head: bytes) -> bool:
    """Whether a file begins as PDF, after at most the kilobyte of rubbish that viewers pass over."""
    return b"%PDF-" in head[:1024]


def open_drafts(seed: Seed) -> Opened:
    """One draft of the document's paragraphs."""
    if is_bomb(seed.data):
        raise CleanError(seed.path, Reason.of("left_out.docx_bomb"))
    try:
        document = pypdfium2.PdfDocument(seed.data)
    except pypdfium2.PdfiumError as error:
        raise CleanError(seed.path, _why(error)) from error
    try:
        check_length(seed, characters(document, MAX_PAGES, MAX_CHARACTERS), MAX_CHARACTERS)
        text, blocks = joined(paragraphs(list(page_lines(document, MAX_PAGES))))
        pages, title = len(document), document.get_metadata_value("Title")
    except pypdfium2.PdfiumError as error:
        raise CleanError(seed.path, Reason.of("left_out.pdf_damaged")) from error
    finally:
        document.close()
    if len(text) < MIN_CHARACTERS:
        raise CleanError(seed.path, Reason.of("left_out.pdf_without_text"))
    notes = [ORDER_NOTE, *([Reason.of("note.more_pages", most=MAX_PAGES)] if pages > MAX_PAGES else [])]
    return Opened(
        drafts=(
            Draft(
                seed=seed,
                part=None,
                format=NAME,
                text=text,
                blocks=blocks,
                title=_title(text, blocks, title),
                notes=tuple(notes),
            ),
        )
    )


def _why(error: pypdfium2.PdfiumError) -> Reason:
    if "password" in str(error).lower():
        return Reason.of("left_out.pdf_encrypted")
    return Reason.of("left_out.pdf_broken")


def _title(text: str, blocks: tuple[Block, ...], named: str) -> Stated | None:
    largest = next((block for block in blocks if block.kind is PassageKind.TITLE), None)
    if largest is not None:
        return stated(" ".join(text[largest.start : largest.end].split()), Reason.of("where.largest_type"))
    return stated(named.strip(), Reason.of("where.properties"))
