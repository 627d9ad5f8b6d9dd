"""The seeds against the gold that lies beside the checkout: floors for the rules alone and for the kept draft."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main

GOLD = Path(os.environ.get("GOLD", "none"))
SEEDS = Path(__file__).parents[2] / "seeds"

#: Just below what is measured: the precision and the recall of the aligned pairs, and how many certain flags are found.
FLOORS = {"--no-points": (0.90, 0.35, 3), "--points": (0.93, 0.55, 3)}


@pytest.mark.parametrize("points", FLOORS)
def test_the_seeds_hold_their_floors(tmp_path, points):
    """With the file and without it; and nothing is printed that is not verbatim."""
    export = CliRunner().invoke(main, ["export", str(SEEDS), points], catch_exceptions=False)
    (tmp_path / "briefing.json").write_text(export.stdout)
    command = [sys.executable, GOLD / "score.py", tmp_path / "briefing.json", GOLD / "seeds.json", SEEDS]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    precise, found = map(float, re.search(r"aligned pairs +P ([\d.]+) +R ([\d.]+)", told).groups())
    flagged = int(re.search(r"flags, certain +(\d+)", told)[1])
    shown, spans = re.search(r"verbatim spans +(\d+)/(\d+)", told).groups()
    least = FLOORS[points]
    assert (precise >= least[0], found >= least[1], flagged >= least[2], shown == spans) == (True,) * 4, told
