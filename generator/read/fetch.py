"""Pages fetched on request and saved as seeds: the only code that uses the network, and never during a build."""

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import httpx
from protego import Protego
from slugify import slugify

from generator.errors import ReadError
from generator.read.addresses import ForbiddenAddressError, Target, find_target
from generator.read.deadline import CutOff
from generator.read.files import MAX_FILE_BYTES
from generator.read.record import known_urls, record_source
from generator.read.unpack import PackedError, unpacked

USER_AGENT = "crossbrief/0.1 (fetches single pages for an editor)"
ROBOT = "crossbrief"
TIMEOUT_SECONDS = 10.0  # to connect, and between two pieces of an answer
DEADLINE_SECONDS = 30.0  # for a page with its redirects
MAX_REDIRECTS = 5
MAX_ROBOTS_BYTES = 512 * 1024  # RFC 9309, 2.5
MAX_NAME = 80  # characters
SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "application/feed+json": ".json",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A page that was saved: `path` is relative to the seeds folder."""

    url: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A page that was not saved, and why, in words for the user."""

    url: str
    reason: str


class _RefusedError(Exception):
    """A page will not be fetched; the message is for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    url: str
    suffix: str
    data: bytes


def add_pages(
    urls: Sequence[str],
    seeds: Path,
    *,
    allow_private: bool = False,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> tuple[tuple[Added, ...], tuple[Refused, ...]]:
    """Fetch each page politely, save it as it came, and record its address and the time in `briefing.yml`.

    A page that cannot be had does not stop the others. Raises ReadError where the folder or `briefing.yml` does not
    take the page.
    """
    added: list[Added] = []
    refused: list[Refused] = []
    known = known_urls(seeds)
    # One connection for each answer: the one that is cut off at the deadline is this answer's own.
    limits = httpx.Limits(max_keepalive_connections=0)
    headers = {"User-Agent": USER_AGENT, "Accept-Encoding": "gzip"}
    with httpx.Client(timeout=TIMEOUT_SECONDS, trust_env=False, headers=headers, limits=limits) as client:
        for url in dict.fromkeys(urls):
            if url in known:
                refused.append(Refused(url=url, reason="It is already among the articles."))
                continue
            try:
                answer = _fetch(client, url, allow_private=allow_private)
            except (_RefusedError, ForbiddenAddressError) as reason:
                refused.append(Refused(url=url, reason=str(reason)))
            else:
                added.append(_save(seeds, url, answer, now()))
    return tuple(added), tuple(refused)


def _fetch(client: httpx.Client, url: str, *, allow_private: bool) -> _Answer:
    """The page at `url`, over its redirects, each of which is judged like the first address."""
    until = time.monotonic() + DEADLINE_SECONDS
    for _ in range(MAX_REDIRECTS + 1):
        target = find_target(url, allow_private=allow_private)
        _ask_robots(client, target, until)
        answer, location = _get(client, target, MAX_FILE_BYTES, until)
        if answer is not None:
            return answer
        url = urljoin(url, location)
    raise _RefusedError(f"It leads on more than {MAX_REDIRECTS} times.")


def _ask_robots(client: httpx.Client, target: Target, until: float) -> None:
    """Refuse what the site asks robots to leave alone. A site without robots.txt allows everything."""
    robots = Target(url=f"{target.origin}/robots.txt", host=target.host, ip=target.ip)
    status, _, data = _read(client, robots, MAX_ROBOTS_BYTES, until)
    if status >= 500:
        raise _RefusedError("The site's robots.txt cannot be read just now.")
    if status == 200 and not Protego.parse(data.decode("utf-8", "replace")).can_fetch(target.url, ROBOT):
        raise _RefusedError("The site's robots.txt asks not to fetch it; save the page with your browser instead.")


def _get(client: httpx.Client, target: Target, most: int, until: float) -> tuple[_Answer | None, str]:
    """The page, or where it says that it has moved to."""
    status, headers, data = _read(client, target, most, until)
    if status in {301, 302, 303, 307, 308} and headers.get("location"):
        return None, headers["location"]
    if status != 200:
        raise _RefusedError(f"The site answered with status {status}.")
    if len(data) > most:
        raise _RefusedError(f"It is larger than {most // 2**20} MiB.")
    kind = headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    if kind not in SUFFIXES:
        raise _RefusedError(f"It is not a page but {kind}.")
    return _Answer(url=target.url, suffix=SUFFIXES[kind], data=data), ""


def _read(client: httpx.Client, target: Target, most: int, until: float) -> tuple[int, httpx.Headers, bytes]:
    """Status, headers and at most one byte more than `most` of the body."""
    cut = CutOff(until)
    request = client.build_request(
        "GET",
        target.pinned_url,
        headers={"Host": target.host},
        extensions={"sni_hostname": urlsplit(target.url).hostname, "trace": cut.trace},
    )
    try:
        with cut, closing(client.send(request, stream=True)) as response:
            encoding = response.headers.get("content-encoding", "")
            data = b"".join(unpacked(response.iter_raw(), encoding, most))
    except PackedError as error:
        raise _RefusedError(str(error)) from error
    except httpx.HTTPError as error:
        if cut.late:
            raise _RefusedError(f"It did not arrive within {DEADLINE_SECONDS:.0f} seconds.") from error
        raise _RefusedError(f"It cannot be fetched: {error or type(error).__name__}.") from error
    if cut.late:  # a body that ends with its connection ends here without an error
        raise _RefusedError(f"It did not arrive within {DEADLINE_SECONDS:.0f} seconds.")
    return response.status_code, response.headers, data[: most + 1]


def _save(seeds: Path, url: str, answer: _Answer, fetched: datetime) -> Added:
    """Write the page's bytes as they came, under a name that no other file has, and enter it in `briefing.yml`."""
    try:
        seeds.mkdir(parents=True, exist_ok=True)
        path = _free_path(seeds, _name(answer.url), answer.suffix)
        with path.open("xb") as file:
            file.write(answer.data)
    except OSError as error:
        raise ReadError(str(seeds), f"cannot be written to: {error.strerror}") from error
    record_source(seeds, path.name, url, fetched.isoformat(timespec="seconds"))
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
