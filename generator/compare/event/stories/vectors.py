"""The profiles of many articles as one sparse matrix, so that a pile of thousands is held against itself in seconds."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from generator.compare.event.stories.profile import Profile

if TYPE_CHECKING:
    from datetime import date

Matrix = Any  # a sparse matrix; scipy ships no types

#: Rows that are multiplied at once: against 100,000 articles one product then takes 200 MB.
ROWS_AT_ONCE = 256


def vectors(profiles: Sequence[Profile]) -> Matrix:
    """A row of length 1 for each profile, a column for each stem in the order of the alphabet."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - a third of a second, and one article needs none

    stems = {stem: at for at, stem in enumerate(sorted({stem for one in profiles for stem in one.weights}))}
    rows, columns, values = [], [], []
    for row, profile in enumerate(profiles):
        for stem, weight in profile.weights.items():
            rows.append(row)
            columns.append(stems[stem])
            values.append(weight / profile.length)
    return csr_matrix((values, (rows, columns)), shape=(len(profiles), len(stems)))


def near_pairs(
    rows: Matrix, least: float, days: "Sequence[date | None]", window_days: int | None
) -> list[tuple[int, int]]:
    """The pairs of rows that are at least so alike and not further apart in time, the smaller position first."""
    found: list[tuple[int, int]] = []
    for start in range(0, rows.shape[0], ROWS_AT_ONCE):
        block = (rows[start : start + ROWS_AT_ONCE] @ rows.T).tocoo()
        near = block.data >= least
        for one, other in zip(block.row[near], block.col[near], strict=True):
            pair = (start + int(one), int(other))
            if pair[0] < pair[1] and within(days[pair[0]], days[pair[1]], window_days):
                found.append(pair)
    return found


def within(one: "date | None", other: "date | None", window_days: int | None) -> bool:
    """Whether two days can be those of one story; a day that is not known can."""
    return window_days is None or one is None or other is None or abs((one - other).days) <= window_days
