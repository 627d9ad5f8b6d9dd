"""`crossbrief add`: polite, careful about where it goes, and true to the page and to what the editor wrote."""

import gzip
import socket
import threading
import time
import zlib
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from generator.errors import ReadError
from generator.read import read_seeds
from generator.read.adding import add_pages
from generator.read.addresses import ForbiddenAddressError, find_target
from generator.read.fetch import MAX_FILE_BYTES
from generator.read.unpack import PIECE, unpacked
from tests.web import PAGE, Site

NOON = datetime(2031, 5, 8, 12, 0, tzinfo=UTC)


def add(seeds, *urls, allow_private=True):
    return add_pages(urls, seeds, allow_private=allow_private, now=lambda: NOON)


def reason(seeds, url, **options):
    added, refused = add(seeds, url, **options)
    assert added == ()
    assert [path.name for path in seeds.iterdir()] == []
    return refused[0].reason


def test_a_page_is_saved_byte_for_byte_with_its_address_and_time(site, tmp_path):
    """The file holds what the server sent, and briefing.yml where and when it came from."""
    added, refused = add(tmp_path, f"{site}/news/ferry-stops")
    assert refused == ()
    assert (tmp_path / added[0].path).read_bytes() == PAGE
    assert added[0].path == "127-0-0-1-ferry-stops.html"
    assert read_seeds(tmp_path).seeds[0].sidecar.url == f"{site}/news/ferry-stops"
    assert "2031-05-08T12:00:00+00:00" in (tmp_path / "briefing.yml").read_text()


def test_what_the_editor_wrote_stays_as_it_is(site, tmp_path):
    """Comments, order and other entries of briefing.yml survive; the new entry stands among the sources."""
    old = "# our week\ntitle: Ferry\n\nsources:\n    # by hand\n    a.txt: {outlet: The Bell}\n\nlanguage: en  # ours\n"
    (tmp_path / "briefing.yml").write_text(old)
    (tmp_path / "a.txt").write_text("The ferry stopped.")
    added, _ = add(tmp_path, f"{site}/news/ferry-stops")
    new = (tmp_path / "briefing.yml").read_text().splitlines()
    assert [line for line in new if line in old.splitlines()] == old.splitlines()
    folder = read_seeds(tmp_path)
    assert {seed.path: seed.sidecar.outlet for seed in folder.seeds} == {added[0].path: None, "a.txt": "The Bell"}


@pytest.mark.parametrize("old", ["title: Ferry", "sources:\n", "sources:\n  a.txt:\n    outlet: The Bell"])
def test_an_entry_fits_into_every_shape_of_the_file(site, tmp_path, old):
    """Without sources, with none yet, and without a last line end."""
    (tmp_path / "briefing.yml").write_text(old)
    (tmp_path / "a.txt").write_text("The ferry stopped.")
    added, _ = add(tmp_path, f"{site}/news/ferry-stops")
    assert added[0].path in {seed.path for seed in read_seeds(tmp_path).seeds if seed.sidecar.url}


def test_a_file_that_cannot_take_an_entry_is_said(site, tmp_path):
    """Sources written on one line are not torn apart."""
    (tmp_path / "briefing.yml").write_text("sources: {a.txt: {outlet: The Bell}}\n")
    with pytest.raises(ReadError, match="on one line"):
        add(tmp_path, f"{site}/news/ferry-stops")


def test_two_pages_of_one_name_get_two_files(site, tmp_path):
    """No file is ever written over."""
    Site.answers["/other/ferry-stops"] = Site.answers["/news/ferry-stops"]
    added, _ = add(tmp_path, f"{site}/news/ferry-stops", f"{site}/other/ferry-stops")
    assert [page.path for page in added] == ["127-0-0-1-ferry-stops.html", "127-0-0-1-ferry-stops-2.html"]


def test_a_page_is_not_fetched_twice(site, tmp_path):
    """What briefing.yml names is already there."""
    add(tmp_path, f"{site}/news/ferry-stops")
    _, refused = add(tmp_path, f"{site}/news/ferry-stops")
    assert refused[0].reason == "It is already among the articles."


def test_robots_are_obeyed(site, tmp_path):
    """What robots.txt forbids is not asked for."""
    Site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /news/\n")
    assert "robots.txt asks not to" in reason(tmp_path, f"{site}/news/ferry-stops")
    assert "/news/ferry-stops" not in [path for path, _ in Site.asked]


def test_a_broken_robots_file_forbids(site, tmp_path):
    """A server in trouble is left alone (RFC 9309)."""
    Site.answers["/robots.txt"] = (503, {}, b"")
    assert "cannot be read just now" in reason(tmp_path, f"{site}/news/ferry-stops")


def test_redirects_are_followed_and_judged(site, tmp_path):
    """A page that moved is found; one that leads into the house, or in a circle, is not."""
    Site.answers["/old"] = (301, {"Location": "/news/ferry-stops"}, b"")
    Site.answers["/circle"] = (302, {"Location": "/circle"}, b"")
    Site.answers["/file"] = (302, {"Location": "file:///etc/hostname"}, b"")
    added, refused = add(tmp_path, f"{site}/old", f"{site}/circle", f"{site}/file")
    assert [page.url for page in added] == [f"{site}/old"]
    assert ["leads on" in refused[0].reason, "not a web address" in refused[1].reason] == [True, True]


@pytest.mark.parametrize("where", ["javascript:alert(1)", "http://[::1/", "data:text/html,x", "http://:99999/"])
def test_a_page_that_leads_nowhere_is_refused(site, tmp_path, where):
    """One line says so, whatever the site has written for an address."""
    Site.answers["/odd"] = (302, {"Location": where}, b"")
    said = reason(tmp_path, f"{site}/odd")
    assert any(words in said for words in ("address", "Invalid URL"))


def test_private_addresses_are_fetched_only_when_asked(site, tmp_path):
    """A page on this machine is refused before anybody is asked anything."""
    assert "private address" in reason(tmp_path, f"{site}/news/ferry-stops", allow_private=False)
    assert Site.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
    ],
)
def test_every_way_to_write_a_private_address_is_known(url):
    """Loopback, link-local and private numbers, in every spelling."""
    with pytest.raises(ForbiddenAddressError):
        find_target(url, allow_private=False)


@pytest.mark.parametrize(
    "url", ["ftp://paper.example/", "paper.example/a", "https://", "http://u:p@paper.example/", "http://a b/"]
)
def test_only_web_addresses_are_fetched(url):
    """Other schemes, passwords and bare names are refused in words."""
    with pytest.raises(ForbiddenAddressError):
        find_target(url, allow_private=True)


def test_a_name_is_looked_up_once_and_held_on_to(site, tmp_path, monkeypatch):
    """The number that was judged is the number that is called, under the page's own name."""
    port = int(site.rpartition(":")[2])
    looked_up = []

    def lookup(host, *_, **__):
        looked_up.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr("generator.read.addresses.socket.getaddrinfo", lookup)
    add(tmp_path, f"http://paper.example:{port}/news/ferry-stops")
    assert looked_up.count("paper.example") == 1
    assert {host for _, host in Site.asked} == {f"paper.example:{port}"}


def test_a_site_is_given_time_between_two_pages(site, tmp_path, monkeypatch):
    """As long as its robots.txt asks for, which is fetched once for all of its pages."""
    Site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 0.3\n")
    Site.answers["/other/ferry-stops"] = Site.answers["/news/ferry-stops"]
    began = time.monotonic()
    add(tmp_path, f"{site}/news/ferry-stops", f"{site}/other/ferry-stops")
    assert (time.monotonic() - began >= 0.3, [path for path, _ in Site.asked].count("/robots.txt")) == (True, 1)


def test_a_page_that_is_too_large_is_refused(site, tmp_path):
    """Also when it is small on the wire and large when unpacked."""
    bomb = gzip.compress(b"a" * (MAX_FILE_BYTES + 1))
    Site.answers["/bomb"] = (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, bomb)
    assert "larger than" in reason(tmp_path, f"{site}/bomb")


def test_pictures_and_errors_are_refused(site, tmp_path):
    """What is no page is not saved."""
    Site.answers["/a.png"] = (200, {"Content-Type": "image/png"}, b"\x89PNG")
    assert "image/png" in reason(tmp_path, f"{site}/a.png")
    assert "status 404" in reason(tmp_path, f"{site}/missing")


def test_a_silent_server_is_not_waited_for(tmp_path):
    """A port that nobody listens on gives a reason, not a traceback."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        assert "cannot be fetched" in reason(tmp_path, f"http://127.0.0.1:{held.getsockname()[1]}/")


@pytest.mark.parametrize("encoding", ["gzip, gzip", "br", "gzip, deflate", "zstd"])
def test_a_page_is_unpacked_once(site, tmp_path, encoding):
    """Ten kilobytes that are packed twice would become gigabytes."""
    Site.answers["/twice"] = (200, {"Content-Type": "text/html", "Content-Encoding": encoding}, b"x")
    assert f"packed as {encoding}" in reason(tmp_path, f"{site}/twice")


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
def test_a_packed_page_is_saved_as_it_was_before(site, tmp_path, pack):
    """With the header of gzip or of zlib."""
    headers = {"Content-Type": "text/html", "Content-Encoding": "gzip" if pack is gzip.compress else "deflate"}
    Site.answers["/packed"] = (200, headers, pack(PAGE * 1000))
    added, _ = add(tmp_path, f"{site}/packed")
    assert (tmp_path / added[0].path).read_bytes() == PAGE * 1000


def test_what_is_packed_wrongly_is_refused(site, tmp_path):
    """In words, not with a traceback."""
    Site.answers["/torn"] = (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"no gzip")
    assert "packed wrongly" in reason(tmp_path, f"{site}/torn")


def test_a_bomb_takes_no_more_memory_than_a_page():
    """What is unpacked at once is bounded, and so is the whole."""
    bomb = gzip.compress(b"a" * (8 * 2**20))
    pieces = list(unpacked([bomb], "gzip", 2**20))
    assert (max(map(len, pieces)) <= PIECE, sum(map(len, pieces)) <= 2**20 + PIECE) == (True, True)


@pytest.mark.parametrize("stars", [2, 5, 50])
def test_robots_with_stars_take_no_time(site, tmp_path, stars):
    """A pattern of stars and a long path: a parser that goes back would not come to an end."""
    Site.answers["/robots.txt"] = (200, {}, f"User-agent: *\nDisallow: /{'*a' * stars}b$\n".encode())
    began = time.monotonic()
    assert "status 404" in reason(tmp_path, f"{site}/{'a' * 1500}")
    assert time.monotonic() - began < 5


def test_a_server_that_drips_is_cut_off(tmp_path, monkeypatch):
    """Headers that come byte by byte hold nobody longer than the deadline."""
    monkeypatch.setattr("generator.read.fetch.DEADLINE_SECONDS", 0.5)

    def drip(server):
        connection, _ = server.accept()
        with connection, suppress(OSError):
            for piece in (b"HTTP/1.1 200 OK\r\nX: ", *[b"x"] * 100):
                connection.sendall(piece)
                time.sleep(0.1)

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=drip, args=(server,), daemon=True).start()
        began = time.monotonic()
        assert "did not arrive" in reason(tmp_path, f"http://127.0.0.1:{server.getsockname()[1]}/")
    assert time.monotonic() - began < 5
