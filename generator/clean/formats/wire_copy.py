"""Plain wire copy (ANPA 1312 and IPTC 7901): the story of an agency, with its codes and notes to editors set aside."""

import re
from collections.abc import Iterator
from datetime import datetime

from generator.clean.decoding import check_length, decode_part, notes_of
from generator.clean.draft import Draft, Opened
from generator.clean.html.metadata import stated
from generator.clean.marked_lines import MarkedLine, joined
from generator.clean.passages.shapes import byline_names
from generator.errors import CleanError
from generator.model import PassageKind, Reason, Seed

NAME = "wire copy"
ANPA = re.compile(rb"^\^[^\r\n]+<\s*$", re.MULTILINE)
IPTC = re.compile(rb"\A[\x00-\x20]*[a-z]{3}\d{4} \d [a-z]{2} \d+ ")
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f]")
FIELD = re.compile(r"\^(?P<words>.*?)[<=]?\s*")
CODES = re.compile(r"(?:Eds|Editors|Note to editors)\b.*|BC-.*|.*\b(?:Ld|Lead)-Writethru\b.*", re.IGNORECASE)
#: What comes after the story: notes, contacts and codes that are not meant for print.
NOTES = re.compile(r"#+ ?(?:Notebook|NOTEBOOK|.*\bNOTEBOOK)|#(?: #)+|\* \* \* \*|[A-Z]{2,4}-WF-.*|\d{6} GMT .*")
#: The day and the hour of transmission at the end: "AP-WF-03-03-31 0740GMT".
SENT = re.compile(r"^[ \t]*[A-Z]{2,4}-WF-(?P<day>\d\d-\d\d-\d\d) (?P<hour>\d{4})GMT", re.MULTILINE)
QUOTES = str.maketrans({"\N{GRAVE ACCENT}": "\N{LEFT SINGLE QUOTATION MARK}"})
ASIDE = Reason.of("passage.wire_code")
MIN_STORY_WORDS = 8


def matches(path: str, head: bytes) -> bool:
    """Whether a file has the marked fields of one form, or begins with the header of the other."""
    return ANPA.search(head) is not None or IPTC.match(head) is not None


def open_drafts(seed: Seed) -> Opened:
    """One draft: its headline, byline and agency from their fields, and the paragraphs of the story."""
    decoded = decode_part(seed, CONTROLS.sub(b" ", seed.data))
    lines = list(_lines(decoded.text))
    text, blocks = joined(lines)
    check_length(seed, len(text))
    if not any(line.kind is PassageKind.BODY for line in lines):
        raise CleanError(seed.path, Reason.of("left_out.no_text"))
    where = Reason.of("where.wire_field")
    found = {line.kind: line.text for line in reversed(lines) if line.kind}
    byline = found.get(PassageKind.BYLINE)
    names = byline_names(byline) if byline else None
    draft = Draft(
        seed=seed,
        part=None,
        format=NAME,
        text=text,
        blocks=blocks,
        title=stated(found.get(PassageKind.TITLE), where),
        outlet=stated(_agency(decoded.text), where),
        published=stated(_sent(decoded.text), where),
        byline=stated(byline[slice(*names)] if byline and names else None, where),
        notes=(*notes_of(decoded), Reason.of("note.editors_notes")),
    )
    return Opened(drafts=(draft,))


def _agency(text: str) -> str | None:
    """The field in marks that ends with "=" and is no byline: "^Harbour Press="."""
    fields = re.findall(r"^\^([^\r\n]+)=\s*$", text, re.MULTILINE)
    return next((field for field in fields if byline_names(field) is None), None)


def _sent(text: str) -> str | None:
    """The moment of transmission; two figures of a year are read as programs do (POSIX: 69 to 99 are of the 1900s)."""
    found = SENT.search(text)
    if found is None:
        return None
    try:
        sent = datetime.strptime(f"{found['day']} {found['hour']} +0000", "%m-%d-%y %H%M %z")
    except ValueError:
        return None
    return sent.isoformat(timespec="seconds")


def _lines(text: str) -> Iterator[MarkedLine]:
    """The lines down to the end of the story: contacts and notes after it are not meant for readers."""
    titled = ended = False
    for paragraph in _paragraphs(text):
        field = FIELD.fullmatch(paragraph) if paragraph.startswith("^") else None
        words = (field["words"] if field else paragraph.removesuffix(" =")).strip()
        ended = ended or (titled and NOTES.match(words) is not None)
        if ended:
            return
        story = field is None and len(words.split()) >= MIN_STORY_WORDS and not words.startswith("(")
        if byline_names(words):
            yield MarkedLine(words, PassageKind.BYLINE, Reason.of("passage.byline"))
        elif not titled and not CODES.fullmatch(words) and (field or paragraph.endswith(" =")):
            titled = True
            yield MarkedLine(words, PassageKind.TITLE, Reason.of("passage.title"))
        elif story and titled:
            quoted = words.replace("``", "\N{LEFT DOUBLE QUOTATION MARK}").replace(
                "''", "\N{RIGHT DOUBLE QUOTATION MARK}"
            )
            yield MarkedLine(quoted.translate(QUOTES), PassageKind.BODY, Reason.of("passage.wire_text"))
        else:
            yield MarkedLine(words, PassageKind.FURNITURE, ASIDE)


def _paragraphs(text: str) -> Iterator[str]:
    """Lines in marks, indented paragraphs, and blocks between empty lines, each joined to one line."""
    for block in re.split(r"\n\s*\n|\n(?=[ \t]{2,}|\^|\()|(?<=\))\n", text.replace("\r", "")):
        lines = [line.strip() for line in block.splitlines() if line.strip()]
        if lines and not lines[0].startswith("^"):
            yield " ".join(lines)
        else:
            yield from lines
