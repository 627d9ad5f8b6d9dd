"""Stretches of days as a reader would write them."""

from datetime import date, timedelta


def when(first: date, last: date) -> str:
    """The days from `first` to `last`, inclusive: a whole year or month by its name alone.

    >>> when(date(2031, 10, 1), date(2031, 10, 31))
    '2031-10'
    """
    after = last + timedelta(days=1) if last < date.max else last
    if first == last:
        return first.isoformat()
    if (first.month, first.day, after.month, after.day) == (1, 1, 1, 1) and after.year == first.year + 1:
        return str(first.year)
    if first.day == 1 and after.day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    return f"{first.isoformat()} – {last.isoformat()}"
