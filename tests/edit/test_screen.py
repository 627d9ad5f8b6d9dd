"""The editor's screen over a server: who sees it, who may use it, and what it refuses."""

import io
import json

import pytest

from generator.edit import Screen
from generator.errors import EditError

HERE = {"REMOTE_ADDR": "127.0.0.1", "HTTP_HOST": "127.0.0.1:8000"}
OWN = {**HERE, "HTTP_ORIGIN": "http://127.0.0.1:8000", "REQUEST_METHOD": "POST", "PATH_INFO": "/-crossbrief/change"}


def site(environ, start):
    body = b"<html><body>site</body></html>"
    start("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(body)))])
    return [body]


def make(body):
    if b"bad" in body:
        raise EditError("label", "is bad")
    return {"written": f"points/editor.yml, {len(body)} bytes"}


SCREEN = Screen(site, lambda: {"rows": []}, {"change": make, "undo": lambda _: {"written": "back"}})


def asked(environ, body=b"{}"):
    said = []
    given = {"REQUEST_METHOD": "GET", "wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": str(len(body)), **environ}
    answer = b"".join(SCREEN(given, lambda status, headers: said.append((status, dict(headers)))))
    status, headers = said[0]
    assert headers["Content-Length"] == str(len(answer))
    return int(status.split()[0]), answer.decode()


def token():
    return json.loads(asked({**HERE, "PATH_INFO": "/-crossbrief/screen.json"})[1])["token"]


def test_every_page_gets_the_screen_and_no_other_file_does():
    """On the way to this machine's browser only; what other sites show in a frame is shown as it is."""
    paths = ("/comparison/", "/sources/a/", "/", "/404.html", "/embed/claim-a/", "/data/a.json", "/feed.xml")
    held = ["editor.js" in asked({**HERE, "PATH_INFO": path})[1] for path in paths]
    assert held == [True, True, True, True, False, False, False]


@pytest.mark.parametrize(
    "stranger",
    [
        {"REMOTE_ADDR": "192.0.2.7"},
        {"HTTP_HOST": "evil.example:8000"},
        {"HTTP_HOST": "127.0.0.1.evil.example"},
        {"HTTP_HOST": ""},
        {"HTTP_HOST": "[::1"},
    ],
)
def test_a_stranger_sees_the_site_alone(stranger):
    """From another machine, or under another name that leads here."""
    for path in ("/comparison/", "/-crossbrief/screen.json", "/-crossbrief/editor.js"):
        assert asked({**HERE, **stranger, "PATH_INFO": path}) == (200, "<html><body>site</body></html>")


def test_a_change_is_made_once_it_is_the_screens_own():
    """The answer says where it is written."""
    assert asked({**OWN, "HTTP_X_CROSSBRIEF_TOKEN": token()}) == (200, '{"written": "points/editor.yml, 2 bytes"}')


def test_a_change_is_taken_back_by_the_screen_alone():
    """By the same rules."""
    undo = {**OWN, "PATH_INFO": "/-crossbrief/undo"}
    own = asked({**undo, "HTTP_X_CROSSBRIEF_TOKEN": token()})
    assert (own, asked(undo)[0]) == ((200, '{"written": "back"}'), 403)


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"HTTP_ORIGIN": "http://evil.example"}, 403),
        ({"HTTP_ORIGIN": "null"}, 403),
        ({"HTTP_ORIGIN": "http://127.0.0.1:9000"}, 403),
        ({"HTTP_ORIGIN": ""}, 403),
        ({"HTTP_X_CROSSBRIEF_TOKEN": "guessed"}, 403),
        ({"HTTP_X_CROSSBRIEF_TOKEN": "ü"}, 403),
        ({"CONTENT_LENGTH": ""}, 413),
        ({"CONTENT_LENGTH": "-1"}, 413),
        ({"CONTENT_LENGTH": "99999999"}, 413),
        ({"REQUEST_METHOD": "GET"}, 404),
        ({"REQUEST_METHOD": "PUT"}, 404),
        ({"PATH_INFO": "/-crossbrief/../seeds"}, 404),
    ],
)
def test_whatever_is_not_is_refused(more, status):
    """A foreign page, no origin, no token, too much, another method."""
    assert asked({**OWN, "HTTP_X_CROSSBRIEF_TOKEN": token(), **more})[0] == status


def test_a_bad_change_is_told():
    """With the message of what is wrong."""
    environ = {**OWN, "HTTP_X_CROSSBRIEF_TOKEN": token()}
    assert asked(environ, b"bad") == (400, '{"error": "label: is bad"}')
