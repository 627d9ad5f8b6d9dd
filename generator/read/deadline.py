"""A deadline for one answer from the network that holds whatever the server does, byte by byte or not at all."""

import socket
import time
from collections.abc import Mapping
from contextlib import suppress
from threading import Timer
from typing import Any


class CutOff:
    """While it is entered, the connections that it traces are shut down at the deadline; reading from them then ends.

    The time limits of httpx begin anew with each byte, so a server that sends one now and then is never too slow.
    """

    def __init__(self, until: float) -> None:
        self.late = False
        self._timer = Timer(max(until - time.monotonic(), 0), self._cut)
        self._timer.daemon = True
        self._sockets: list[socket.socket] = []

    def trace(self, event: str, info: Mapping[str, Any]) -> None:  # Any, as httpcore's extension "trace" hands it over
        """Learn of each connection as it is made."""
        if event == "connection.connect_tcp.complete":
            self._sockets.append(info["return_value"].get_extra_info("socket"))
            if self.late:
                self._cut()

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def _cut(self) -> None:
        self.late = True
        for connection in self._sockets:
            with suppress(OSError):  # it is closed already
                connection.shutdown(socket.SHUT_RDWR)
