"""Dates of publication as ISO 8601, with the time and its zone where they are given."""

import re
from datetime import datetime

SPACE_BEFORE_ZONE = re.compile(r"\s+(?=[+-]\d\d:?\d\d$|Z$)")
#: What a date without a year would be counted from; strict parsing refuses such dates, so nothing depends on it.
REFERENCE = datetime.fromisoformat("2000-01-01")
EARLIEST_YEAR = 1995  # no news page is older than the web


def iso_date(text: str | None) -> str | None:
    """`text` as an ISO 8601 date, or date and time; `None` where it is none.

    >>> iso_date("2031-05-04 16:38:37 +02:00")
    '2031-05-04T16:38:37+02:00'
    >>> iso_date("2031-05-04")
    '2031-05-04'
    """
    text = SPACE_BEFORE_ZONE.sub("", (text or "").strip())
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return _spelled_out(text)
    if moment.year < EARLIEST_YEAR:
        return None
    return moment.date().isoformat() if len(text) <= 10 else moment.isoformat(timespec="seconds")


def _spelled_out(text: str) -> str | None:
    """A date in words; only whole dates count, so that "Sunday" stays what it is."""
    if not re.search(r"\d{4}", text) or len(text) > 60:
        return None
    import dateparser  # noqa: PLC0415 - heavy, and most pages give ISO dates

    moment: datetime | None = dateparser.parse(text, settings={"STRICT_PARSING": True, "RELATIVE_BASE": REFERENCE})
    if moment is None or moment.year < EARLIEST_YEAR:
        return None
    return moment.isoformat(timespec="seconds") if re.search(r"\d:\d\d", text) else moment.date().isoformat()
