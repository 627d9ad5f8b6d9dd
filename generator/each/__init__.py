"""A stage over its items: cached, in parallel where it pays, and one bad item does not stop the others."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Generic, Protocol, TypeVar

from generator.each.cluster import on_cluster
from generator.each.memory import remembered
from generator.errors import CrossbriefError
from generator.model import LeftOut
from generator.processes import end_with

__all__ = ["Done", "Work", "each"]

#: A new process loads spaCy, its model and the name lists again, which takes about four seconds on a small machine.
#: So the rest is shared out only if it would take longer than this.
PAYS_FROM_SECONDS = 10


class HasPath(Protocol):
    """An item that came from a file, so that it can be named if it fails."""

    @property
    def path(self) -> str:
        """The seed's path."""


Item = TypeVar("Item", bound=HasPath)
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """How the work is done: where results are kept between builds, by how many, and who is told of progress."""

    cache: Path | None = None  # a SQLite file; `None` keeps nothing
    processes: int = field(default_factory=lambda: os.cpu_count() or 1)
    on: str | None = None  # the address of a Dask scheduler, or "local" for one of this machine; `None`: processes
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Done(Generic[Result]):
    """The results in the order of their items, and the items that failed, each with its reason."""

    results: tuple[Result, ...]
    left_out: tuple[LeftOut, ...]


def each(stage: Callable[[Item], Result], items: Sequence[Item], name: str, work: Work) -> Done[Result]:
    """The stage's result for every item. A CrossbriefError costs its own item only; any other error is a bug."""
    with remembered(stage, work.cache) as memory:
        known = {at: found for at, item in enumerate(items) if memory and (found := memory.recall(item)) is not None}
        work.progress(name, len(known), len(items))
        missing = [at for at in range(len(items)) if at not in known]
        failed: list[LeftOut] = []
        for at, outcome in zip(missing, _outcomes(stage, [items[at] for at in missing], work), strict=True):
            if isinstance(outcome, LeftOut):
                failed.append(outcome)
            else:
                known[at] = outcome
                if memory:
                    memory.keep(items[at], outcome)
            work.progress(name, len(known) + len(failed), len(items))
    return Done(results=tuple(known[at] for at in sorted(known)), left_out=tuple(failed))


def _outcomes(stage: Callable[[Item], Result], items: Sequence[Item], work: Work) -> Iterator[Result | LeftOut]:
    """The outcome of each item, in order. The clock decides who does the work, never what comes out."""
    attempt = partial(_attempt, stage)
    if work.on and items:
        yield from on_cluster(attempt, items, work.on, work.processes)
        return
    started = perf_counter()
    for done, item in enumerate(items):
        if done == 1:
            started = perf_counter()  # the first item paid for loading the model, which says nothing of the others
        elif done and work.processes > 1 and _rest_seconds(started, done - 1, len(items)) > PAYS_FROM_SECONDS:
            yield from _in_parallel(attempt, items[done:], work.processes)
            return
        yield attempt(item)


def _rest_seconds(started: float, done: int, total: int) -> float:
    return (perf_counter() - started) / done * (total - done - 1)


def _in_parallel(work: Callable[[Item], Result], items: Sequence[Item], processes: int) -> Iterator[Result]:
    import multiprocessing  # noqa: PLC0415 - most builds need no other process
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    # "spawn", because a fork of a process with threads (the progress bar, MkDocs' server) can hang.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, initializer=end_with, initargs=(os.getpid(),)) as pool:
        yield from pool.map(work, items, chunksize=_chunk(len(items), processes))


def _chunk(count: int, processes: int) -> int:
    """How many items go out together: few, so that no process waits long for the last, yet 4 where there are many."""
    return max(1, min(4, count // (4 * processes)))


def _attempt(stage: Callable[[Item], Result], item: Item) -> Result | LeftOut:
    try:
        return stage(item)
    except CrossbriefError as error:
        return LeftOut(path=item.path, reason=error.reason)
