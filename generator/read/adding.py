"""Fetched pages saved as seeds: byte for byte, with their address and the time in `briefing.yml`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from slugify import slugify

from generator.errors import ReadError
from generator.read.fetch import Answer, Fetcher, RefusedError, fetching
from generator.read.record import known_urls, record_source

MAX_NAME = 80  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A page that was saved: `path` is relative to the seeds folder."""

    url: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A page or a feed that was not had, and why, in words for the user."""

    url: str
    reason: str


def utc_now() -> datetime:
    """The time that is written beside a fetched page."""
    return datetime.now(UTC)


def add_pages(
    urls: Sequence[str], seeds: Path, *, allow_private: bool = False, now: Callable[[], datetime] = utc_now
) -> tuple[tuple[Added, ...], tuple[Refused, ...]]:
    """Fetch each page politely, save it as it came, and record its address and the time in `briefing.yml`.

    A page that cannot be had does not stop the others. Raises ReadError where the folder or `briefing.yml` does not
    take the page.
    """
    added: list[Added] = []
    refused: list[Refused] = []
    known = known_urls(seeds)
    with fetching(allow_private=allow_private) as fetcher:
        for url in dict.fromkeys(urls):
            if url in known:
                refused.append(Refused(url=url, reason="It is already among the articles."))
                continue
            outcome = add_page(fetcher, url, seeds, now)
            if isinstance(outcome, Added):
                added.append(outcome)
            else:
                refused.append(outcome)
    return tuple(added), tuple(refused)


def add_page(fetcher: Fetcher, url: str, seeds: Path, now: Callable[[], datetime]) -> Added | Refused:
    """Fetch one page and save it."""
    try:
        answer = fetcher.fetch(url)
    except RefusedError as reason:
        return Refused(url=url, reason=str(reason))
    assert answer is not None  # only a request with conditions can be answered with "as it was"
    return _save(seeds, url, answer, now())


def _save(seeds: Path, url: str, answer: Answer, fetched: datetime) -> Added:
    """Write the page's bytes as they came, under a name that no other file has, and enter it in `briefing.yml`."""
    try:
        seeds.mkdir(parents=True, exist_ok=True)
        path = _free_path(seeds, _name(answer.url), answer.suffix)
        with path.open("xb") as file:
            file.write(answer.data)
    except OSError as error:
        raise ReadError(str(seeds), f"cannot be written to: {error.strerror}") from error
    record_source(seeds, path.name, {"url": url, "retrieved": fetched.isoformat(timespec="seconds")})
    return Added(url=url, path=path.name)


def _name(url: str) -> str:
    parts = urlsplit(url)
    last = [segment for segment in parts.path.split("/") if segment][-1:]
    stem = Path(last[0]).stem if last else ""
    return slugify(f"{(parts.hostname or '').removeprefix('www.')} {stem}", max_length=MAX_NAME) or "page"


def _free_path(seeds: Path, name: str, suffix: str) -> Path:
    taken = {path.name.lower() for path in seeds.iterdir()}
    names = (f"{name}{suffix}", *(f"{name}-{number}{suffix}" for number in range(2, len(taken) + 3)))
    return seeds / next(candidate for candidate in names if candidate.lower() not in taken)
