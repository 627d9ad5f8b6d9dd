"""Result pages of databases saved as HTML (Factiva, Nexis, Europresse): their lines, divided by the marks in them."""

import re

from generator.clean.decoding import notes_of
from generator.clean.divide.databases import cut_database
from generator.clean.divide.rows import rows_of
from generator.clean.draft import Draft, Opened
from generator.clean.html.lines import PageLine, visible_lines
from generator.clean.html.markup import decode_page
from generator.clean.html.page import parse_page, read_page
from generator.clean.marked_lines import MarkedLine, joined
from generator.model import PassageKind, Reason, Seed

NAME = "database"
HEADLINE = re.compile(r"[a-z]Headline\b|titreArticleVisu|rdp__articletitle")
MARK = re.compile(
    rb"articleParagraph|enHeadline|class=\"c\d+\"[^>]*>\s*\d+ of \d+ DOCUMENTS|DOCFULL|LexisNexis"
    rb"|DocPublicationName|titreArticleVisu",
    re.I,
)


def matches(path: str, head: bytes) -> bool:
    """Whether a page begins as the result lists of these databases do."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and MARK.search(head) is not None


def open_drafts(seed: Seed) -> Opened:
    """One draft of all lines where they are marked as a database's; else the page is read as any other."""
    decoded = decode_page(seed, seed.data)
    lines = visible_lines(parse_page(seed, decoded.text))
    text, blocks = joined(_line(line) for line in lines)
    draft = Draft(seed=seed, part=None, format=NAME, text=text, blocks=blocks, notes=notes_of(decoded))
    if cut_database(rows_of(draft)):
        return Opened(drafts=(draft,))
    return Opened(drafts=(read_page(seed, decoded.text, notes=notes_of(decoded)),))


def _line(line: PageLine) -> MarkedLine:
    """The line; what the database names its headline has the style that headings have in its other formats."""
    named = any(HEADLINE.search(element.get("class") or "") for element in line.block.iter())
    style = Reason.of("passage.style", style="heading 1")
    return MarkedLine(line.text, PassageKind.HEADING, style) if named else MarkedLine(line.text)
