"""Tables with an article in each row (CSV, TSV, XLSX), the columns known by their names."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from generator.clean.decoding import decode_seed, notes_of
from generator.clean.draft import Opened
from generator.clean.formats.fields import field_names, key_of
from generator.clean.formats.packages import unpacked
from generator.clean.formats.records import MAX_RECORDS, open_records
from generator.errors import CleanError
from generator.model import Reason, Seed

NAME = "table"
SUFFIXES = (".csv", ".tsv", ".tab")
DELIMITERS = ",;\t|"
MIN_KNOWN = 2  # columns whose names we know: a table of articles has a title and a text or an address
#: Of a sheet: one cell in the last row and column of all makes the library give seventeen thousand million empty ones.
MAX_ROWS, MAX_COLUMNS = 20_000, 200
MAX_FIELD = 2**20  # characters of one cell; the library's own bound cuts long articles


def matches(path: str, head: bytes) -> bool:
    """Whether a file is named as a table, or is a workbook."""
    lower = path.lower()
    return lower.endswith(SUFFIXES) or (head.startswith(b"PK\x03\x04") and (lower.endswith(".xlsx") or b"xl/" in head))


def open_drafts(seed: Seed) -> Opened:
    """A draft for each row with a text. Raises CleanError where the first row names no columns that we know."""
    if seed.data.startswith(b"PK\x03\x04"):
        return open_records(seed, list(_named(seed, _cells(seed))), NAME, ())
    decoded = decode_seed(seed)
    text = decoded.text.lstrip("\ufeff")
    csv.field_size_limit(MAX_FIELD)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error as error:
        raise CleanError(seed.path, Reason.of("left_out.damaged")) from error
    return open_records(seed, list(_named(seed, rows)), NAME, notes_of(decoded))


def _delimiter(text: str) -> str:
    """What parts the names in the first line most often."""
    first = text.split("\n", 1)[0]
    return max(DELIMITERS, key=lambda mark: (first.count(mark), -DELIMITERS.index(mark)))


def _cells(seed: Seed) -> list[list[str]]:
    """The rows of the first sheet that has any; openpyxl builds no formula and runs no macro."""
    import openpyxl  # noqa: PLC0415 - takes longer to load than all of our own cleaning, and few folders hold a workbook
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    with unpacked(seed):
        pass
    try:
        book = openpyxl.load_workbook(io.BytesIO(seed.data), read_only=True, data_only=True)
    except (InvalidFileException, KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
        raise CleanError(seed.path, Reason.of("left_out.damaged")) from error
    for sheet in book.worksheets:
        cells = sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True)
        filled = (row for row in cells if any(cell is not None for cell in row))
        if rows := [["" if cell is None else str(cell) for cell in row] for row in islice(filled, MAX_RECORDS + 2)]:
            return rows
    return []


def _named(seed: Seed, rows: Iterable[list[str]]) -> Iterator[Mapping[str, object]]:
    known = {name for names in field_names().values() for name in names}
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    header = filled[0] if filled else []
    if sum(key_of(name) in known for name in header) < MIN_KNOWN:
        raise CleanError(seed.path, Reason.of("left_out.table_without_names"))
    for row in filled[1:]:
        yield dict(zip(header, row, strict=False))
