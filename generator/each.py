"""A stage over its items, one after the other, with progress; later in parallel and cached."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """How the work is done: where results are kept between builds, and who is told of progress."""

    cache: Path | None = None  # a SQLite file; None keeps nothing
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None


def each(stage: Callable[[Item], Result], items: Sequence[Item], name: str, work: Work) -> list[Result]:
    """The stage's result for every item, in order."""
    return [stage(item) for item in items]
