"""The comparison as tables for a spreadsheet: CSV and XLSX, one line a point, one column a source."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime

import xlsxwriter

from generator.model import Briefing, Row
from generator.render.reasons import sentence
from generator.render.silence import Silence, silences, silences_in
from generator.render.words import Words, words_of

#: A spreadsheet runs a cell that begins so; a leading apostrophe makes it words again (OWASP, "CSV injection").
FORMULA_STARTS = ("=", "+", "-", "@")
#: Some drop these before they look at the first sign: controls (Cc), invisible signs (Cf) and white space (Z).
PASSED_OVER = ("C", "Z")
#: XLSX files carry a date of creation; a fixed one keeps the same briefing the same bytes.
CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
NO_VERDICT = ""
BETWEEN_SPANS = "\n"
COLUMN_WIDTH = 36  # characters: a cell of two sentences stays readable


def comparison_csv(briefing: Briefing) -> str:
    """The grid and the single-source facts as CSV (RFC 4180), header first."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([inert(value) for value in line] for line in _lines(briefing))
    return out.getvalue()


def comparison_xlsx(briefing: Briefing) -> bytes:
    """The same table as an Excel workbook."""
    return workbook(briefing.title, "Comparison", _lines(briefing))


def workbook(title: str, name: str, lines: Iterable[Sequence[str]]) -> bytes:
    """A workbook of one sheet, header first; every cell is text, and stays it when edited."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": title[:255], "created": CREATED})
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    words = book.add_format({"text_wrap": True, "valign": "top"})
    quoted = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
    columns = 0
    for number, line in enumerate(lines):
        columns = max(columns, len(line))
        for column, value in enumerate(line):
            look = head if number == 0 else quoted if _is_run(value) else words
            sheet.write_string(number, column, value, look)
    sheet.set_column(0, columns - 1, COLUMN_WIDTH)
    sheet.freeze_panes(1, 3)
    book.close()
    return out.getvalue()


def _lines(briefing: Briefing) -> Iterator[list[str]]:
    """The words of each source; a cell is empty where nothing was found in one that was searched."""
    words, meanings = words_of(briefing.language), silences(briefing)
    yield ["id", "facet", "point", "verdict", "why", *(_column(briefing, n) for n in range(len(briefing.sources)))]
    for row in (*briefing.rows, *briefing.singles):
        yield [
            row.id,
            row.facet,
            row.label,
            row.verdict or NO_VERDICT,
            sentence(row.why, words),
            *_cells(row, silences_in(row, briefing, meanings), words),
        ]


def _cells(row: Row, meanings: Mapping[str, Silence], words: Words) -> Iterator[str]:
    for cell in row.cells:
        meaning = meanings[cell.source]
        silence = "" if meaning is Silence.SEARCHED else f"[{words(f'site.{meaning}')}]"
        yield BETWEEN_SPANS.join(span.text for span in cell.spans) or silence


def _column(briefing: Briefing, number: int) -> str:
    article = briefing.sources[number].article
    return article.outlet.value if article.outlet else article.id


def inert(value: str) -> str:
    """The value as words that no spreadsheet runs."""
    return f"'{value}" if _is_run(value) else value


def _is_run(value: str) -> bool:
    """Whether a spreadsheet might take the words for a formula; the full-width signs count as the plain ones do."""
    seen = (char for char in value if not unicodedata.category(char).startswith(PASSED_OVER))
    return value.startswith(("\t", "\r")) or unicodedata.normalize("NFKC", next(seen, "")) in FORMULA_STARTS
