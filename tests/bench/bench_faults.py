"""`make bench`: two thousand mutated files and every fault of the disk, and how many of them did harm."""

import json
import sys
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner

from generator.cli import main as crossbrief
from generator.site import swap
from tests.clean.test_mutations import mutations
from tests.cli.folder import STORY
from tests.site.test_disk_faults import FAULTS, survived

GOOD = (True, True, ["docs", "site"])
MUTATIONS, TOGETHER = 2_000, 40
STEPS = 60  # more than are done to the disk, each with the exchange of names and without it


def publish(files, folder):
    """Whether a site of these files and one good article was built and found sound."""
    (folder / "seeds").mkdir()
    (folder / "seeds" / "story.txt").write_text(STORY)
    for seed in files:
        (folder / "seeds" / seed.path).write_bytes(seed.data)
    options = ["--json", "--seeds", str(folder / "seeds"), "--out", str(folder / "site")]
    done = CliRunner().invoke(crossbrief, ["build", *options])
    return done.exit_code == 0 and json.loads(done.stdout)["sources"] > 0


def fault(step, kind, *, exchange):
    """What `survived` says of one fault."""
    with TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        if not exchange:
            patch.setattr(swap, "_exchange", lambda one, other: False)
        return survived(Path(place), step, kind, patch)


def main() -> None:
    """Two lines: what became of the mutations, and of the faults."""
    kinds = product(range(STEPS), FAULTS, (True, False))
    outcomes = [fault(step, kind, exchange=exchange) for step, kind, exchange in kinds]
    torn, wrong, left = (sum(1 for outcome in outcomes if outcome[at] != good) for at, good in enumerate(GOOD))
    sys.stdout.write(f"{len(outcomes)} faults: {torn} torn, {wrong} wrong second builds, {left} with left-overs\n")
    files = mutations(MUTATIONS)
    failed = 0
    for first in range(0, len(files), TOGETHER):
        with TemporaryDirectory() as folder:
            failed += not publish(files[first : first + TOGETHER], Path(folder))
    sys.stdout.write(f"{len(files)} mutations: {failed} of {len(files) // TOGETHER} sites not built\n")


if __name__ == "__main__":
    main()
