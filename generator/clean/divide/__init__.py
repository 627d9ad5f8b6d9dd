"""One text that holds several articles becomes several drafts, where what parts them is loud."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.clean.divide.databases import cut_database
from generator.clean.divide.form import with_form
from generator.clean.divide.pasted import cut_pasted, seem_several
from generator.clean.divide.record import read_record
from generator.clean.divide.rows import Row, rows_of
from generator.clean.draft import Draft
from generator.model import PassageKind, Reason

__all__ = ["divide"]

MOST_LINES = 100_000  # of a file that is divided: 500 articles have half of it, and a table of numbers has more
MOST_TOLD = 20  # lines that the note names; in a file of hundreds of articles nobody checks each
#: Formats that give the words of a whole file; in the others a file's own structure parts the articles.
UNDIVIDED = frozenset({"text", "mail", "docx", "odt", "rtf", "pdf", "database"})


def divide(draft: Draft) -> tuple[Draft, ...]:
    """The articles in a draft: itself where it is one article, or where its editor says so."""
    if draft.format not in UNDIVIDED or draft.part is not None or draft.seed.sidecar.divided is False:
        return (draft,)
    if draft.text.count("\n") > MOST_LINES:
        return (draft,)
    rows = rows_of(draft)
    marked = cut_database(rows)
    found = [record for part in marked if (record := read_record(draft, rows[part.start : part.stop]))]
    if not found:
        found = [with_form(_slice(draft, rows[part.start : part.stop])) for part in cut_pasted(rows)]
    if not found:
        return (with_form(_with_doubt(draft, rows)),)
    return tuple(_named(draft, found)) if len(found) > 1 else tuple(found)


def _with_doubt(draft: Draft, rows: Sequence[Row]) -> Draft:
    several = seem_several(rows)
    note = Reason.of("note.perhaps_several", n=several)
    return replace(draft, notes=(*draft.notes, note)) if several else draft


def _slice(draft: Draft, rows: Sequence[Row]) -> Draft:
    """A part of the draft as an article of its own; what it says of itself is found later."""
    start, end = rows[0].start, rows[-1].end
    inside = [block for block in draft.blocks if start <= block.start < end]
    blocks = tuple(replace(block, start=block.start - start, end=block.end - start) for block in inside)
    if blocks and blocks[0].start == 0 and blocks[0].kind is PassageKind.HEADING:
        blocks = (replace(blocks[0], kind=PassageKind.TITLE), *blocks[1:])
    return replace(
        draft,
        text=draft.text[start:end],
        begins=draft.begins + start,
        blocks=blocks,
        title=None,
        outlet=None,
        byline=None,
        published=None,
        url=None,
    )


def _named(draft: Draft, found: Sequence[Draft]) -> Iterator[Draft]:
    """The articles with their numbers, and with the lines at which the file was divided, for who wants to check."""
    lines, line, position = list[str](), 1, 0
    for article in found:
        line += draft.text.count("\n", position, article.begins)
        position = article.begins
        lines.append(str(line))
    told = lines[1 : MOST_TOLD + 1]
    note = Reason.of(
        "note.divided", n=len(found), lines=", ".join([*told, *(["…"] if len(lines) > len(told) + 1 else [])])
    )
    for number, article in enumerate(found, 1):
        yield replace(article, part=str(number), notes=(*article.notes, note))
