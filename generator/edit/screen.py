"""The screen: what `serve` adds to the pages for the editor at this machine, and where it takes changes.

It is laid over the server, never into a page: a built site holds no trace of it. Only this machine is served, under a
name of its own, and a change needs a token that no other site can read.
"""

import hmac
import json
import secrets
from collections.abc import Callable, Iterable, Mapping
from importlib import resources
from ipaddress import ip_address
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from generator.errors import CrossbriefError

ROOM = "/-crossbrief/"
FILES = {"editor.js": "text/javascript", "editor.css": "text/css"}
#: How the address of a page ends; pages for frames on other sites are shown as they are.
PAGE = ("/", ".html")
FRAMED = "/embed/"
TAGS = f'<link rel="stylesheet" href="{ROOM}editor.css"><script src="{ROOM}editor.js" defer></script>'.encode()
TOKEN = "HTTP_X_CROSSBRIEF_TOKEN"  # noqa: S105 - the name of a header
MOST_BYTES = 64 * 2**10  # a change names the words of two rows at most

#: What the screen shows: its words and the rows, as JSON.
Shown = Callable[[], dict[str, object]]
#: What became of a request: where it was written, and the row of which it speaks.
Answer = Mapping[str, str | None]
#: Makes what a request's body asks for. CrossbriefError where it cannot be made.
Make = Callable[[bytes], Answer]


class Screen:
    """The server's own answers, and those of the editor's screen."""

    def __init__(self, site: WSGIApplication, shown: Shown, makes: Mapping[str, Make]) -> None:
        """`makes` has what can be asked for, by its name below the room."""
        self._site, self._shown, self._makes = site, shown, makes
        self._token = secrets.token_urlsafe()

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer one request; whoever is not at this machine gets the site alone."""
        path = environ["PATH_INFO"]
        if not _is_here(environ):
            return self._site(environ, start)
        if path.startswith(ROOM):
            return self._own(path.removeprefix(ROOM), environ, start)
        is_page = path.endswith(PAGE) and FRAMED not in path
        return self._with_screen(environ, start) if is_page else self._site(environ, start)

    def _own(self, name: str, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        method = environ["REQUEST_METHOD"]
        if method == "GET" and name in FILES:
            return _answer(
                start, "200 OK", resources.files(__package__).joinpath("files", name).read_bytes(), FILES[name]
            )
        if method == "GET" and name == "screen.json":
            return _json(start, "200 OK", {**self._shown(), "token": self._token})
        if method == "POST" and name in self._makes:
            return self._made(self._makes[name], environ, start)
        return _json(start, "404 Not Found", {"error": "there is nothing here"})

    def _made(self, make: Make, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Make what this screen asks for; nobody else."""
        if not _is_own(environ) or not hmac.compare_digest(environ.get(TOKEN, "").encode(), self._token.encode()):
            return _json(
                start, "403 Forbidden", {"error": "only the screen itself may make changes; load the page again"}
            )
        length = environ.get("CONTENT_LENGTH") or ""
        if not length.isdecimal() or int(length) > MOST_BYTES:
            return _json(start, "413 Content Too Large", {"error": "is larger than any change"})
        try:
            return _json(start, "200 OK", dict(make(environ["wsgi.input"].read(int(length)))))
        except CrossbriefError as error:
            return _json(start, "400 Bad Request", {"error": str(error)})

    def _with_screen(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """The page with the screen's script and style, where the site has it."""
        said: list[tuple[str, list[tuple[str, str]]]] = []
        written: list[bytes] = []  # WSGI's older way to send a body

        def hear(status: str, headers: list[tuple[str, str]], _: object = None, /) -> Callable[[bytes], object]:
            said.append((status, headers))
            return written.append

        sent = b"".join(self._site(environ, hear))
        body = b"".join(written) + sent
        status, headers = said[-1]
        if status.startswith("200"):
            body = body.replace(b"</body>", TAGS + b"</body>", 1)
        kept = [(name, value) for name, value in headers if name.lower() != "content-length"]
        start(status, [*kept, ("Content-Length", str(len(body)))])
        return [body]


def _is_here(environ: WSGIEnvironment) -> bool:
    """Whether somebody at this machine asks, under a name that is this machine's: a name elsewhere can lead here."""
    return _is_loopback(environ.get("REMOTE_ADDR", "")) and _is_loopback(_host(f"//{environ.get('HTTP_HOST', '')}"))


def _is_own(environ: WSGIEnvironment) -> bool:
    """Whether a page of this very server asks."""
    return bool(environ.get("HTTP_HOST")) and environ.get("HTTP_ORIGIN") == f"http://{environ['HTTP_HOST']}"


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _json(start: StartResponse, status: str, content: Mapping[str, object]) -> Iterable[bytes]:
    return _answer(start, status, json.dumps(content, ensure_ascii=False).encode(), "application/json")


def _answer(start: StartResponse, status: str, body: bytes, kind: str) -> Iterable[bytes]:
    headers = [
        ("Content-Type", f"{kind}; charset=utf-8"),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    start(status, headers)
    return [body]
