"""A program in a copy of this process, which has loaded everything: seconds less, and nothing of it stays here.

For tests whose subject is not how a process begins. Where processes cannot be copied safely, a new one is started.
"""

import logging
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from runpy import run_module

#: macOS copies processes, but its own libraries do not bear it.
COPIES = sys.platform == "linux"


def run(
    module: str, arguments: Sequence[str], folder: Path, settings: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """What `python -m module arguments` does in `folder`, once it is done."""
    environment = {**os.environ, **(settings or {})}
    if not COPIES:
        command = [sys.executable, "-m", module, *arguments]
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = start(module, arguments, folder, environment, (out.fileno(), err.fileno()))
        code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        out.seek(0), err.seek(0)
        return subprocess.CompletedProcess([module, *arguments], code, out.read().decode(), err.read().decode())


def start(
    module: str, arguments: Sequence[str], folder: Path, environment: Mapping[str, str], to: Sequence[int]
) -> int:
    """Begin it in a copy of this process, whose number is given; what it says goes to these two open files."""
    if process := os.fork():
        return process
    code = 1
    try:
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(environment)
        tempfile.tempdir = None  # it is remembered, and may be another one here
        for stream, file in zip((1, 2), to, strict=True):
            os.dup2(file, stream)
        sys.stdout, sys.stderr = os.fdopen(1, "w", closefd=False), os.fdopen(2, "w", closefd=False)
        logging.getLogger().handlers.clear()
        sys.argv = [module, *arguments]
        run_module(module, run_name="__main__", alter_sys=False)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - whatever it is, the copy must not go on with the tests
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
