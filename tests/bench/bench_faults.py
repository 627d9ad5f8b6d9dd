"""Every fault of the disk, at every step of publishing, and how many of them did harm.

Where two names cannot be exchanged in one step, a kill between the two renames leaves no folder of that name, until the
next build finishes the exchange. That is the one torn site of 240.
"""

import sys
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.site import swap
from tests.site.test_disk_faults import FAULTS, survived

GOOD = (True, True, ["docs", "site"])
STEPS = 60  # more than are done to the disk, each with the exchange of names and without it


def fault(step, kind, *, exchange):
    """What `survived` says of one fault."""
    with TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        if not exchange:
            patch.setattr(swap, "_exchange", lambda one, other: False)
        return survived(Path(place), step, kind, patch)


def main() -> None:
    """A line for systems that exchange two names in one step, and one for those with an instant between two renames."""
    for exchange in (True, False):
        outcomes = [fault(step, kind, exchange=exchange) for step, kind in product(range(STEPS), FAULTS)]
        torn, wrong, left = (sum(1 for outcome in outcomes if outcome[at] != good) for at, good in enumerate(GOOD))
        how = "in one step" if exchange else "in two steps"
        sys.stdout.write(
            f"{len(outcomes)} faults, {how}: {torn} torn, {wrong} wrong second builds, {left} with left-overs\n"
        )


if __name__ == "__main__":
    main()
