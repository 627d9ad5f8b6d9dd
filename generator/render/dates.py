"""Stretches of days as a reader would write them."""

from datetime import date, timedelta


def when(first: date, last: date) -> str:
    """The days from `first` to `last`, inclusive: whole years and months by their names alone.

    >>> when(date(2031, 10, 1), date(2031, 10, 31)), when(date(2031, 1, 1), date(2032, 12, 31))
    ('2031-10', '2031 – 2032')
    """
    after = last + timedelta(days=1) if last < date.max else last
    ends = [day.isoformat() for day in (first, last)]
    if first.day == after.day == 1 and first < after:
        years = first.month == after.month == 1
        ends = [str(day.year) if years else f"{day:%Y-%m}" for day in (first, last)]
    return " – ".join(dict.fromkeys(ends))
