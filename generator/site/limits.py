"""What the usual hosts take, held against a built site before somebody finds out while uploading it."""

import os
from collections.abc import Iterator
from pathlib import Path

MOST_FILES = 20_000  # Cloudflare Pages, free
MOST_BYTES = 2**30  # GitHub Pages
MOST_FILE_BYTES = 25 * 2**20  # Cloudflare Pages


def host_limits(site: Path) -> str | None:
    """In words, what of the site is more than the usual hosts take; `None` where all of it can be published."""
    sizes = dict(_sizes(str(site)))
    largest = max(sizes, key=lambda name: (sizes[name], name), default="")
    over = [
        f"{len(sizes):,} files (of {MOST_FILES:,})" if len(sizes) > MOST_FILES else "",
        f"{_mib(sum(sizes.values()))} (of {_mib(MOST_BYTES)})" if sum(sizes.values()) > MOST_BYTES else "",
        f"{largest} with {_mib(sizes[largest])} (of {_mib(MOST_FILE_BYTES)} a file)"
        if largest and sizes[largest] > MOST_FILE_BYTES
        else "",
    ]
    said = ", ".join(filter(None, over))
    return f"{site} is more than the usual hosts take: {said}; a web server of your own takes it" if said else None


def _sizes(folder: str) -> Iterator[tuple[str, int]]:
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _sizes(entry.path)
        else:
            yield entry.path, entry.stat(follow_symlinks=False).st_size


def _mib(size: int) -> str:
    return f"{size / 2**20:,.0f} MiB"
