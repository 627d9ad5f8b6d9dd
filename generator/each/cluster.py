"""Work that goes out to a Dask cluster; an optional extra, `crossbrief[cluster]`."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from socket import create_connection
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from generator.errors import CrossbriefError

if TYPE_CHECKING:
    from distributed import Client

Item = TypeVar("Item")
Result = TypeVar("Result")

#: All cores of this machine, instead of the address of a scheduler.
LOCAL = "local"
#: Seconds until a scheduler that does not answer is taken for dead.
PATIENCE = 10
#: Dask's defaults are made for short tasks. Ours take minutes and hold the interpreter's lock, so a worker that is only
#: busy must not be taken for dead; and a briefing that is moved to another worker may find no warm model there.
SETTINGS = {"distributed.scheduler.worker-ttl": "30 minutes", "distributed.scheduler.work-stealing": False}


class ClusterError(CrossbriefError):
    """The cluster cannot be reached, or was lost."""


def on_cluster(work: Callable[[Item], Result], items: Sequence[Item], where: str, processes: int) -> Iterator[Result]:
    """The outcome of each item, in order. Items and results are small: paths and digests, on a disk that all see.

    What a dying worker had begun is done again by another one. ClusterError where there is no scheduler.
    """
    if where != LOCAL:
        _require_answer(where)
    try:
        import dask  # noqa: PLC0415 - an optional extra
        from distributed import KilledWorker  # noqa: PLC0415
        from distributed.comm import CommClosedError  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise ClusterError("--on", "needs Dask; install crossbrief[cluster]") from error
    with ExitStack() as stack:
        stack.enter_context(dask.config.set(SETTINGS))
        client = _client(where, processes, stack)
        try:
            futures = client.map(work, items, pure=False, retries=1)
            for future in futures:
                yield future.result()
        except (CommClosedError, KilledWorker) as error:
            raise ClusterError(where, f"was lost before the work was done ({type(error).__name__})") from error


def _require_answer(where: str) -> None:
    """ClusterError where nobody answers: Dask would ask again for all of its patience, and wait for ever where the
    other side is silent. A scheduler speaks first, but behind TLS."""
    try:
        place = urlsplit(where if "://" in where else f"tcp://{where}")
        if not place.hostname or not place.port:
            raise ClusterError(where, f"is no address of a scheduler; write tcp://HOST:8786, or {LOCAL}")
        with create_connection((place.hostname, place.port), PATIENCE) as line:
            if place.scheme == "tcp" and not line.recv(1):
                raise ClusterError(where, "is no Dask scheduler")
    except (OSError, ValueError) as error:
        raise ClusterError(where, "no Dask scheduler answers there") from error


def _client(where: str, processes: int, stack: ExitStack) -> "Client":
    from distributed import Client, LocalCluster  # noqa: PLC0415

    if where == LOCAL:
        cluster = LocalCluster(n_workers=processes, threads_per_worker=1, dashboard_address=None)
        return stack.enter_context(Client(stack.enter_context(cluster)))
    try:
        return stack.enter_context(Client(where, timeout=PATIENCE))
    except (OSError, ValueError) as error:
        raise ClusterError(where, "no Dask scheduler answers there") from error
