"""A real browser on the invented site: Chromium without a window, and a server on this machine only."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import BuiltSite

#: Under these names the systems' packages install it; the Makefile sees to it that there is one.
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


class Quiet(SimpleHTTPRequestHandler):
    """A server that adds headers and does not print."""

    def __init__(self, *arguments: object, headers: dict[str, str], **options: object) -> None:
        self._more = headers
        super().__init__(*arguments, **options)

    def end_headers(self) -> None:
        for name, value in self._more.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving(site: Path, headers: dict[str, str] | None = None) -> Iterator[str]:
    """The address under which `site` is served."""
    handler = partial(Quiet, directory=str(site), headers=headers or {})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address(invented: BuiltSite) -> Iterator[str]:
    """The invented site, served."""
    with serving(invented.site) as where:
        yield where


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests."""
    program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    assert program, f"no browser: install one of {', '.join(CHROMIUM)}"
    # Chromium refuses its sandbox to root, as in a container.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def serve() -> Iterator[Callable[..., str]]:
    """Serve a site for the length of a test, as `serving` does."""
    with ExitStack() as servers:
        yield lambda site, headers=None: servers.enter_context(serving(site, headers))


@pytest.fixture
def open_page(chromium: Browser, serve: Callable[..., str]) -> Iterator[Callable[..., Page]]:
    """Open pages as a reader would. The test fails if one of them has an error or asks another host for anything.

    The servers of the test stay until the pages are closed: what a page is still fetching would be an error.
    """
    troubles: list[str] = []
    pages: dict[str, Page] = {}

    def open_one(url: str, **settings: object) -> Page:
        if (key := repr(sorted(settings.items()))) not in pages:
            page = chromium.new_page(**{"viewport": {"width": 1280, "height": 900}, **settings})
            page.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
            page.on("pageerror", lambda error: troubles.append(str(error)))
            page.on("request", lambda asked: troubles.append(asked.url) if _is_elsewhere(asked.url) else None)
            pages[key] = page
        pages[key].goto(url)
        return pages[key]

    yield open_one
    for page in pages.values():
        page.close()
    assert troubles == []


def _is_elsewhere(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1:", "data:", "blob:", "file:"))
