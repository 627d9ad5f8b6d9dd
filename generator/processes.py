"""Processes that do not outlive the one that started them, and a request to stop that leaves nothing behind."""

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

PR_SET_PDEATHSIG = 1  # <linux/prctl.h>: the signal that a process gets when its parent dies
#: Objects that are made before the interpreter looks for rings of dead ones. Its own 700 are for programs that run for
#: days: loading ours makes a million that stay, among which it looks again and again, for .3 of 6 seconds.
MADE_BEFORE_A_SEARCH = 50_000
REQUESTS = (signal.SIGTERM, signal.SIGHUP)


def end_with(parent: int) -> None:
    """End this process when `parent`, which has started it, ends in whatever way, a kill among them.

    On Linux only; elsewhere a process without a parent finishes its own work, which nobody publishes.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it died before we asked
        raise SystemExit(1)


def search_seldom() -> None:
    """Let the interpreter look for dead objects less often, in a process that does one thing and ends."""
    gc.set_threshold(MADE_BEFORE_A_SEARCH)


@contextmanager
def stopping_tidily() -> Iterator[None]:
    """SIGTERM and SIGHUP unwind the program as Ctrl-C does, so that temporary folders go and children are stopped."""
    if current_thread() is not main_thread():  # Python hands signals to the main thread alone
        yield
        return
    before = {request: signal.signal(request, _stop) for request in REQUESTS}
    try:
        yield
    finally:
        for request, handler in before.items():
            signal.signal(request, handler)


def _stop(request: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + request)  # the exit code that a shell gives to a program which a signal has ended
