"""Two thousand mutated files of all formats, a hundred in each site: how many sites are built, and what is left out.

python -m tests.bench.bench_mutations [--first 0] [--sites 20]
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from generator.cli import main as crossbrief
from tests.clean.test_mutations import mutations
from tests.cli.folder import STORY

TOGETHER = 100
UNSOUND = "left_out.unsound"  # an article whose pages the site would have been refused for: a fault of ours


def main() -> None:
    """A line for each site, and one for all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--first", type=int, default=0, help="The site to begin with.")
    parser.add_argument("--sites", type=int, default=20)
    asked = parser.parse_args()
    sites = range(asked.first, asked.first + asked.sites)
    files = mutations(sites.stop * TOGETHER)
    built = unsound = 0
    for site in sites:
        with TemporaryDirectory() as folder:
            code, said = publish(files[site * TOGETHER : (site + 1) * TOGETHER], Path(folder))
        reasons = Counter(left["reason_code"] for left in said["left_out"])
        built, unsound = built + (code == 0), unsound + reasons[UNSOUND]
        sys.stdout.write(f"site {site}: code {code}, {said['sources']} sources, {reasons.total()} left out\n")
        for left in said["left_out"]:
            if left["reason_code"] == UNSOUND:
                sys.stdout.write(f"  {left['path']}: {left['reason']}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{len(sites) * TOGETHER} mutations: {built} of {len(sites)} sites built, {unsound} unsound\n")


def publish(files, folder):
    """The code with which a build of these files and a good article ends, and what it says."""
    (folder / "seeds").mkdir()
    (folder / "seeds" / "story.txt").write_text(STORY)
    for seed in files:
        (folder / "seeds" / seed.path).write_bytes(seed.data)
    options = ["--json", "--seeds", str(folder / "seeds"), "--out", str(folder / "site")]
    done = CliRunner().invoke(crossbrief, ["build", *options])
    if done.exit_code:
        sys.stdout.write(f"{done.stderr[-3000:]}\n{done.exception!r}\n")
        return done.exit_code, {"sources": 0, "left_out": []}
    return 0, json.loads(done.stdout)


if __name__ == "__main__":
    main()
