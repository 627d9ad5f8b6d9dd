"""Web archives packed by ArchiveWeb.page and Browsertrix (WACZ): zip archives of WARC files."""

from dataclasses import replace

from generator.clean.draft import Draft, Opened
from generator.clean.formats import warc
from generator.clean.formats.packages import unpacked
from generator.errors import CleanError
from generator.model import LeftOut, Reason, Seed

NAME = "wacz"


def matches(path: str, head: bytes) -> bool:
    """Whether a file is a zip that is named WACZ."""
    return head.startswith(b"PK\x03\x04") and path.lower().endswith(".wacz")


def open_drafts(seed: Seed) -> Opened:
    """The drafts of every WARC file in the archive."""
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    with unpacked(seed) as parts:
        inside = {name: parts.read(name) for name in sorted(parts.namelist()) if name.endswith((".warc", ".warc.gz"))}
    for name, data in inside.items():
        try:
            opened = warc.open_drafts(replace(seed, data=data))
        except CleanError as error:
            left_out.append(LeftOut(path=f"{seed.path} ({name})", reason=error.reason))
            continue
        drafts += (replace(draft, seed=seed, format=NAME) for draft in opened.drafts)
        left_out += opened.left_out
    if not inside:
        raise CleanError(seed.path, Reason.of("left_out.no_article"))
    return Opened(drafts=tuple(drafts), left_out=tuple(left_out))
