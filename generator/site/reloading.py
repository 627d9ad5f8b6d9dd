"""What `serve` adds to MkDocs' own server: one build for an edit, and a page that says why there was none."""

import html
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any  # the environment of WSGI holds anything

from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from generator.site.manifest import OURS, digest_on_disk, read_manifest

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

log = get_plugin_logger("crossbrief")

#: It stands there until the next build, after which the server reloads it.
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Not built</title></head>
<body style="font: 1rem/1.5 system-ui, sans-serif; margin: 10vh auto; max-width: 42rem; padding: 0 1rem">
<h1>Not built</h1>
<p>The last change cannot be shown. This page is the site again as soon as the file is mended.</p>
<pre role="alert" style="background: #f6e3e0; padding: 1rem; white-space: pre-wrap">{message}</pre>
</body></html>
"""


def follow(server: LiveReloadServer, docs: Path, why: Callable[[], str | None]) -> None:
    """Let `server` build once for an edit, and show in the browser what stopped a build.

    `why` is the message of the last build that failed, as far as a plugin has heard of it.
    """
    guard = _Guard(server.builder, why)
    server.builder = guard
    server.unwatch(str(docs))
    server.observer.schedule(_Edits(server, docs, guard.building), str(docs), recursive=True)
    if (site := server.get_app()) is not None:
        server.set_app(_shown(server, site, guard))


class _Edits(FileSystemEventHandler):
    """Asks for a build where a person has changed docs/, and not for what the last build has written there."""

    def __init__(self, server: LiveReloadServer, docs: Path, building: Lock) -> None:
        self._server, self._docs, self._building = server, docs, building
        self._ours = set(read_manifest(docs).files)

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Judge the file by its bytes: those of the manifest are ours."""
        name = Path(str(event.src_path)).relative_to(self._docs).as_posix()
        if event.is_directory or name.startswith(OURS) or self._is_ours(name):
            return
        log.debug("Changed by hand: %s", name)
        # MkDocs 1.6 has no other way to ask for a build than a change of a path that it watches itself.
        with self._server._rebuild_cond:
            self._server._want_rebuild = True
            self._server._rebuild_cond.notify_all()

    def _is_ours(self, name: str) -> bool:
        with self._building:  # the manifest is written last
            files = read_manifest(self._docs).files
        self._ours |= files.keys()
        return name in self._ours and digest_on_disk(self._docs / name) == files.get(name)


class _Guard:
    """A builder that ends well: MkDocs lets every browser wait for the next build where one has failed."""

    def __init__(self, build: Callable[[], None], why: Callable[[], str | None]) -> None:
        self._build, self._why = build, why
        self.building = Lock()
        self.message: str | None = None

    def __call__(self) -> None:
        """Build; a failure is remembered in words. A bug keeps its trace."""
        try:
            with self.building:
                self._build()
            self.message = None
        except MkDocsException as error:
            self.message = self._why() or error.format_message()


def _shown(server: LiveReloadServer, site: "WSGIApplication", guard: _Guard) -> "WSGIApplication":
    """The site, and in the place of its pages the message while there is one."""

    def answer(environ: dict[str, Any], start_response: "StartResponse") -> Iterable[bytes]:
        path = str(environ["PATH_INFO"])
        if guard.message is None or not path.endswith(("/", ".html")):
            return site(environ, start_response)
        page = PAGE.format(message=html.escape(guard.message)).encode()
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")])
        return [server._inject_js_into_html(page, server._visible_epoch)]  # type: ignore[no-untyped-call] # as above

    return answer
