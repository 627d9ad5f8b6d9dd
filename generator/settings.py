"""Bounds that a user may move: read from the environment when they are needed."""

import os

from generator.errors import CrossbriefError

#: A folder's articles are held in memory at once: 293 short ones took 705 MiB.
FOLDER = ("CROSSBRIEF_FOLDER_MIB", 256)
#: Readings of articles that are kept between builds; chosen as what a laptop can spare.
CACHE = ("CROSSBRIEF_CACHE_MIB", 1024)


def bound(setting: tuple[str, int]) -> int:
    """The bound in bytes. CrossbriefError where the environment holds something else than a number of MiB."""
    name, usual = setting
    said = os.environ.get(name, str(usual))
    if not said.isdecimal() or int(said) == 0:
        raise CrossbriefError(name, f"is “{said}”; write a whole number of mebibytes, such as {usual}")
    return int(said) * 2**20
