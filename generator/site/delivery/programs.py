"""Other people's programs, run with their messages kept: what they refuse becomes an error of ours."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.errors import SiteError


def run(
    command: Sequence[str], *, place: Path | None = None, more: Mapping[str, str] | None = None, messages: bool = False
) -> str:
    """What `command` prints, with its messages if they are wanted. SiteError where it fails or is not installed."""
    done = attempt(command, place=place, more=more)
    said = "\n".join(filter(None, (done.stdout.strip(), done.stderr.strip())))
    if done.returncode:
        told = said.replace("\n", "\n  ")
        raise SiteError(" ".join(command[:2]), f"failed with code {done.returncode}; nothing more was done\n  {told}")
    return said if messages else done.stdout.strip()


def attempt(
    command: Sequence[str], *, place: Path | None = None, more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """The same, whatever its code. `more` is put into its environment."""
    environment = {**os.environ, **(more or {})}
    try:
        return subprocess.run(  # noqa: S603 - a list of words, never a line for a shell
            list(command),
            cwd=place,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise SiteError(command[0], "is not installed here, or not on the PATH") from error
