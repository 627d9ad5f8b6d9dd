"""MkDocs in a process that has it loaded: each build is a copy of that process, and begins at once.

To load it takes longer than to build a small briefing, and of many briefings only the first has to wait for it. Linux
only: elsewhere a copy of a process is not safe, or there is none.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from functools import cache
from importlib import import_module
from multiprocessing.util import Finalize
from pathlib import Path
from threading import Lock
from typing import IO, Any  # an order, as it stands in its JSON

from generator.processes import end_with, search_seldom

#: What MkDocs would import only once it builds.
PARTS = (
    "generator.plugin",
    "markdown.extensions.attr_list",
    "markdown.extensions.md_in_html",
    "markdown.extensions.tables",
    "markdown.extensions.toc",
    "material.plugins.offline.plugin",
    "material.plugins.search.plugin",
    "mkdocs.commands.build",
    "mkdocs.config",
)


class Loaded:
    """The process, which ends with this one, or when it is closed."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "generator.site.mkdocs_loaded", str(os.getpid())]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
        self._turn = Lock()
        self.number = self._process.pid
        # Unlike `atexit`, it is asked at the end of a pool's process, too.
        Finalize(None, self.close, exitpriority=0)

    def build(self, arguments: str, environment: Mapping[str, str]) -> tuple[int, str] | None:
        """Build in a copy: the exit code, and what MkDocs said. `None` where the process was ended from outside.

        Whoever is stopped while he waits stops the build, too.
        """
        order = json.dumps({"arguments": arguments, "folder": str(Path.cwd()), "environment": dict(environment)})
        with self._turn, ExitStack() as unanswered:
            unanswered.callback(self.close)
            answer = _asked(self._process, order)
            if answer:
                unanswered.pop_all()
        if not answer:
            return None
        code, said = json.loads(answer)
        return code, said

    def close(self) -> None:
        """End it, and a build that it may be at."""
        loaded.cache_clear()
        self._process.kill()
        self._process.communicate()


def _asked(process: "subprocess.Popen[str]", order: str) -> str:
    """The answer in a line; empty where the process is no more."""
    if process.stdin is None or process.stdout is None:
        raise AssertionError("both are pipes")
    try:
        process.stdin.write(f"{order}\n")
        process.stdin.flush()
    except BrokenPipeError:
        return ""
    return process.stdout.readline()


@cache
def loaded() -> Loaded:
    """The process of this one; it loads while this one goes on."""
    return Loaded()


def main() -> None:
    """Load MkDocs, then answer each order in a line: the exit code of its copy, and what the copy said."""
    end_with(int(sys.argv[1]))
    search_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the one who asked, too, and he ends this process
    _load()
    with os.fdopen(os.dup(sys.stdout.fileno()), "w") as answers:
        for line in sys.stdin:
            with os.fdopen(os.memfd_create("said"), "w+b") as said:  # no disk, which may be full
                server, copy = os.getpid(), os.fork()
                if not copy:
                    _build(json.loads(line), said, server)
                    return
                code = os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])
                said.seek(0)
                answers.write(f"{json.dumps([code, said.read().decode(errors='replace').strip()])}\n")
                answers.flush()


def _load() -> None:
    """What a build would load, plugins and extensions of the packaged configuration among it."""
    from generator.site.templates import compile_theme  # noqa: PLC0415 - a process that asks needs none of this

    for part in PARTS:
        import_module(part)
    compile_theme()


def _build(order: dict[str, Any], said: IO[bytes], server: int) -> None:
    """Carry out an order in this copy, whose words go into `said`; it ends as a program does, with its exit code."""
    end_with(server)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(said.fileno(), stream.fileno())
    os.chdir(order["folder"])
    os.environ.clear()
    os.environ.update(order["environment"])
    tempfile.tempdir = None  # it is remembered, and may be another one here
    from generator.site.mkdocs import carry_out  # noqa: PLC0415 - as in _load

    carry_out(json.loads(order["arguments"]))


if __name__ == "__main__":
    main()
