"""What a person types: `make` hands it on as the programs want it."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(("arguments", "environment"), [(["OFFLINE=1"], {}), ([], {"OFFLINE": "1"})])
def test_offline_is_a_boolean(arguments, environment):
    """Behind `make site` or before it; MkDocs refuses a number."""
    command = ["make", "--no-print-directory", "--eval", "say:\n\t@echo $$OFFLINE", "say", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=True
    )
    assert done.stdout == "true\n"
