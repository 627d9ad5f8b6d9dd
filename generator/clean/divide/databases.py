"""Where the articles in a download of a database begin and end, by the marks that it prints between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.clean.divide.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    """The marks of one database: a line that opens each article, or one that closes it."""

    name: str
    opens: re.Pattern[str] | None = None
    closes: re.Pattern[str] | None = None


DATABASES = (
    Database(name="Nexis", opens=re.compile(r"\d+ of \d+ DOCUMENTS?|\d+ von \d+ DOKUMENTEN?|Dokument \d+ von \d+")),
    Database(name="Nexis", closes=re.compile(r"End of Document|Ende des Dokuments")),
    Database(name="ProQuest", opens=re.compile(r"Document \d+ of \d+")),
    # "news·20310303·HC·0012": kind, day, code of the outlet and number of the document
    Database(name="Europresse", closes=re.compile(r"[a-zé]+[·•]\d{8}[·•][A-Z]{2,5}[·•]\S+")),
    Database(name="PressReader", closes=re.compile(r"End Page: ?\w+")),
    Database(name="Factiva", closes=re.compile(r"Document [A-Z]{3,8}[0-9]{4,}\w*")),
)


def cut_database(rows: Sequence[Row]) -> tuple[range, ...]:
    """The rows of each article, without the marks; none where no database has marked them."""
    for database in DATABASES:
        if database.opens:
            marks = [i for i, row in enumerate(rows) if database.opens.fullmatch(row.text)]
            if marks:
                ends = (*marks[1:], len(rows))
                return tuple(range(mark + 1, end) for mark, end in zip(marks, ends, strict=True))
        if database.closes:
            marks = [i for i, row in enumerate(rows) if database.closes.fullmatch(row.text)]
            if marks:
                starts = (0, *(mark + 1 for mark in marks))
                return tuple(range(start, mark) for start, mark in zip(starts, marks, strict=False))
    return ()
