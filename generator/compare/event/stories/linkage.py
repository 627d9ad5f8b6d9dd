"""Average linkage: the nearest two groups are joined, and they are as near to a third as their members on average."""

import numpy as np


def linked(alike: np.ndarray, *, least: float = -np.inf, fewest: int = 1) -> list[list[int]]:
    """The rows in groups, each in order. It ends with `fewest` groups, or where no two are at least so alike.

    `alike` is symmetric; of equals the earlier are joined first. It is not changed.
    """
    alike = alike.copy()
    np.fill_diagonal(alike, -np.inf)
    members = {row: [row] for row in range(len(alike))}
    while len(members) > fewest:
        one, other = divmod(int(alike.argmax()), len(alike))
        if alike[one, other] < least:
            break
        _join(alike, one, other, len(members[one]), len(members[other]))
        members[one] += members.pop(other)
    return [sorted(group) for group in members.values()]


def _join(alike: np.ndarray, one: int, other: int, size: int, joining: int) -> None:
    """Take `other` into `one`."""
    mean = (size * alike[one] + joining * alike[other]) / (size + joining)
    alike[one], alike[:, one] = mean, mean
    alike[other], alike[:, other], alike[one, one] = -np.inf, -np.inf, -np.inf
