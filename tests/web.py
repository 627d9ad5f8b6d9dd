"""A small site on this machine, for whatever fetches."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

PAGE = "<html><body><h1>Ferry stops</h1><p>Nobody was hurt – so they say.</p></body></html>".encode("cp1252")


class Site(BaseHTTPRequestHandler):
    """A small site on this machine: what it answers to a path, and what it was asked."""

    answers: ClassVar[dict[str, tuple[int, dict[str, str], bytes]]] = {}
    asked: ClassVar[list[tuple[str, str]]] = []
    conditions: ClassVar[list[str]] = []  # the marks by which somebody asks whether a page is still what it was

    def do_GET(self):
        self.asked.append((self.path, self.headers["Host"]))
        self.conditions.extend(self.headers.get_all("If-None-Match", []))
        status, headers, body = self.answers.get(self.path, (404, {}, b"not here"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@contextmanager
def serving():
    """The address of the site while it answers."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Site.answers, Site.asked = {"/news/ferry-stops": (200, {"Content-Type": "text/html"}, PAGE)}, []
    Site.conditions = []
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
