"""Pages and feeds fetched on request: the only code that uses the network, and never during a build."""

import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpx
from protego import Protego

from generator.read.addresses import ForbiddenAddressError, Target, find_target
from generator.read.deadline import CutOff
from generator.read.files import MAX_FILE_BYTES
from generator.read.unpack import PackedError, unpacked

USER_AGENT = "crossbrief/0.1 (fetches single pages for an editor)"
ROBOT = "crossbrief"
TIMEOUT_SECONDS = 10.0  # to connect, and between two pieces of an answer
DEADLINE_SECONDS = 30.0  # for a page with its redirects
#: Between two pages of one site. A robots.txt may ask for more with Crawl-delay, which is obeyed up to MOST_PAUSE.
PAUSE_SECONDS = 1.0
MOST_PAUSE_SECONDS = 30.0
MAX_REDIRECTS = 5
MAX_ROBOTS_BYTES = 512 * 1024  # RFC 9309, 2.5
NOT_CHANGED = 304
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


class RefusedError(Exception):
    """A page will not be fetched; the message is for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A page as it came; `url` is where its redirects led."""

    url: str
    suffix: str  # of a file that holds it
    data: bytes
    etag: str | None
    modified: str | None


class Fetcher:
    """Fetches one page after the other, asks each site's robots.txt once, and leaves time between its pages."""

    def __init__(self, client: httpx.Client, *, allow_private: bool) -> None:
        self._client = client
        self._allow_private = allow_private
        self._robots: dict[str, Protego | None] = {}  # by origin; `None` allows everything
        self._next: dict[str, float] = {}  # by origin, on the monotonic clock

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Answer | None:
        """The page at `url`, over its redirects, each of which is judged like the first address.

        `None` where the site says that it is as it was, which only the conditions in `headers` can make it say.
        RefusedError with the reason where it cannot be had.
        """
        until = time.monotonic() + DEADLINE_SECONDS
        for _ in range(MAX_REDIRECTS + 1):
            try:
                target = find_target(url, allow_private=self._allow_private)
            except ForbiddenAddressError as error:
                raise RefusedError(str(error)) from error
            until += self._wait(target, until)
            status, answered, data = _read(self._client, target, MAX_FILE_BYTES, until, headers or {})
            if status in {301, 302, 303, 307, 308} and answered.get("location"):
                url = led_to(url, answered["location"])
                continue
            return None if status == NOT_CHANGED and headers else _answer(target, status, answered, data)
        raise RefusedError(f"It leads on more than {MAX_REDIRECTS} times.")

    def _wait(self, target: Target, until: float) -> float:
        """Wait until the site may be asked again; how many seconds that took. It may also ask to be left alone."""
        robots = self._robots_of(target, until)
        if robots and not robots.can_fetch(target.url, ROBOT):
            raise RefusedError("The site's robots.txt asks not to fetch it; save the page with your browser instead.")
        now = time.monotonic()
        wait = max(self._next.get(target.origin, now) - now, 0.0)
        time.sleep(wait)
        asked = float(robots.crawl_delay(ROBOT) or 0) if robots else 0.0
        self._next[target.origin] = time.monotonic() + min(max(PAUSE_SECONDS, asked), MOST_PAUSE_SECONDS)
        return wait

    def _robots_of(self, target: Target, until: float) -> Protego | None:
        if target.origin not in self._robots:
            address = Target(url=f"{target.origin}/robots.txt", host=target.host, ip=target.ip)
            status, _, data = _read(self._client, address, MAX_ROBOTS_BYTES, until, {})
            if status >= 500:
                raise RefusedError("The site's robots.txt cannot be read just now.")
            self._robots[target.origin] = Protego.parse(data.decode("utf-8", "replace")) if status == 200 else None
        return self._robots[target.origin]


def led_to(url: str, location: str) -> str:
    """Where a link on the page at `url` leads. RefusedError where that is no address."""
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise RefusedError("It leads to an address that is none.") from error


@contextmanager
def fetching(*, allow_private: bool) -> Iterator[Fetcher]:
    """A fetcher for one round. `allow_private`: addresses inside the network too."""
    # One connection for each answer: the one that is cut off at the deadline is this answer's own.
    limits = httpx.Limits(max_keepalive_connections=0)
    headers = {"User-Agent": USER_AGENT, "Accept-Encoding": "gzip"}
    with httpx.Client(timeout=TIMEOUT_SECONDS, trust_env=False, headers=headers, limits=limits) as client:
        yield Fetcher(client, allow_private=allow_private)


def _answer(target: Target, status: int, headers: httpx.Headers, data: bytes) -> Answer:
    if status != 200:
        raise RefusedError(f"The site answered with status {status}.")
    if len(data) > MAX_FILE_BYTES:
        raise RefusedError(f"It is larger than {MAX_FILE_BYTES // 2**20} MiB.")
    kind = headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    if kind not in SUFFIXES:
        raise RefusedError(f"It is not a page but {kind}.")
    stamps = {"etag": headers.get("etag"), "modified": headers.get("last-modified")}
    return Answer(url=target.url, suffix=SUFFIXES[kind], data=data, **stamps)


def _read(
    client: httpx.Client, target: Target, most: int, until: float, headers: Mapping[str, str]
) -> tuple[int, httpx.Headers, bytes]:
    """Status, headers and at most one byte more than `most` of the body."""
    cut = CutOff(until)
    request = client.build_request(
        "GET",
        target.pinned_url,
        headers={**headers, "Host": target.host},
        extensions={"sni_hostname": urlsplit(target.url).hostname, "trace": cut.trace},
    )
    try:
        with cut, closing(client.send(request, stream=True)) as response:
            encoding = response.headers.get("content-encoding", "")
            data = b"".join(unpacked(response.iter_raw(), encoding, most))
    except PackedError as error:
        raise RefusedError(str(error)) from error
    except httpx.InvalidURL as error:  # httpx looks where a page leads to, though it does not go there
        raise RefusedError("It leads to an address that is none.") from error
    except httpx.HTTPError as error:
        if cut.late:
            raise RefusedError(f"It did not arrive within {DEADLINE_SECONDS:.0f} seconds.") from error
        raise RefusedError(f"It cannot be fetched: {error or type(error).__name__}.") from error
    if cut.late:  # a body that ends with its connection ends here without an error
        raise RefusedError(f"It did not arrive within {DEADLINE_SECONDS:.0f} seconds.")
    return response.status_code, response.headers, data[: most + 1]
