"""One briefing: a folder of articles becomes a site that has passed its check."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import pipeline
from generator.each import Work
from generator.site.build import build_site
from generator.site.history import NOTHING_BEFORE, Since
from generator.site.unsound import without_unsound


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """From where to where a site is built, and how."""

    seeds: Path
    docs: Path
    site: Path
    config: Path
    since: Since = NOTHING_BEFORE
    points: bool = True  # False: by rules alone
    address: str | None = None  # of the site


def build_checked(job: Job, work: Work, laid: Callable[[], None] = lambda: None) -> pipeline.Built:
    """Build the pages and the site, which takes the place of the one before once it is checked.

    An article for which the finished site is refused is left out with that reason, and the others are built without
    it. `laid` is called whenever the pages lie in docs/, before a site is made of them.
    """

    def make(unsound: Mapping[str, str]) -> pipeline.Built:
        built = pipeline.build(
            job.seeds, job.docs, work, job.since, points=job.points, address=job.address, unsound=unsound
        )
        laid()
        work.progress("building the site", 0, 1)
        build_site(
            job.docs,
            job.site,
            job.config,
            lambda staging: pipeline.check_built(built, staging),
            job.address,
            work.cache,
        )
        work.progress("building the site", 1, 1)
        return built

    return without_unsound(make)
