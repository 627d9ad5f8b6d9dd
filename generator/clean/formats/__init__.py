"""One member a format, all with one signature: `matches(path, head)` and `open_drafts(seed)`.

The order is meaning: the first member that matches opens the seed, so that the plain ones stand last.
"""

from collections.abc import Callable
from dataclasses import dataclass

from generator.clean.draft import Opened
from generator.clean.formats import text
from generator.model import Seed

#: How many bytes of a seed the members see when they are asked whether it is theirs.
HEAD_BYTES = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A member: whether a seed is of this format, by its path and first bytes, and how it is opened."""

    name: str
    matches: Callable[[str, bytes], bool]
    open_drafts: Callable[[Seed], Opened]


FORMATS: tuple[Format, ...] = (Format(name=text.NAME, matches=text.matches, open_drafts=text.open_drafts),)


def format_of(seed: Seed) -> Format | None:
    """The first format that matches the seed; `None` where it is of no kind that we read."""
    head = seed.data[:HEAD_BYTES]
    return next((member for member in FORMATS if member.matches(seed.path, head)), None)
