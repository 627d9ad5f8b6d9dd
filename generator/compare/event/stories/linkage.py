"""Average linkage: the nearest two groups are joined, and they are as near to a third as their members on average."""

import numpy as np


def linked(alike: np.ndarray, *, fewest: int) -> list[list[int]]:
    """The rows in so many groups, each in order; of equals the earlier are joined first.

    `alike` is symmetric, and not changed. Each row remembers its nearest other, so that a join looks at few rows.
    """
    alike = alike.copy()
    np.fill_diagonal(alike, -np.inf)
    nearest, members = alike.argmax(axis=1), {row: [row] for row in range(len(alike))}
    while len(members) > fewest:
        one = int(alike[np.arange(len(alike)), nearest].argmax())
        other = int(nearest[one])
        _join(alike, one, other, len(members[one]), len(members[other]))
        members[one] += members.pop(other)
        _look_again(alike, nearest, one, other)
    return [sorted(group) for group in members.values()]


def _join(alike: np.ndarray, one: int, other: int, size: int, joining: int) -> None:
    """Take `other` into `one`."""
    mean = (size * alike[one] + joining * alike[other]) / (size + joining)
    alike[one], alike[:, one] = mean, mean
    alike[other], alike[:, other], alike[one, one] = -np.inf, -np.inf, -np.inf


def _look_again(alike: np.ndarray, nearest: np.ndarray, one: int, other: int) -> None:
    """The nearest of each row, now that `other` is in `one`: only a row whose nearest was one of them looks at all."""
    known, now = alike[np.arange(len(alike)), nearest], alike[:, one]
    nearest[(now > known) | ((now == known) & (one < nearest))] = one
    for row in (one, *np.flatnonzero((nearest == one) | (nearest == other))):
        nearest[row] = alike[row].argmax()
