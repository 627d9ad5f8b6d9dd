"""Bad input is left out with its reason, or read as far as it goes; it never stops the others."""

import gzip
import io
import re
import zipfile
from hashlib import sha256
from pathlib import Path

import openpyxl
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import open_seed
from generator.clean.formats import FORMATS
from generator.model import Seed
from tests.reasons import english

FOLDER = Path(__file__).with_name("formats")
PARAGRAPH = "<p>The ferry stopped on Thursday after it struck a pontoon in thick fog, the harbour authority said.</p>"


def opened(path, data):
    return open_seed(Seed(path=path, data=data, sha256=sha256(data).hexdigest()))


def reason(path, data):
    """Why the seed is left out; it must be one reason, and no article."""
    result = opened(path, data)
    (left,) = result.left_out
    assert (result.drafts, left.path) == ((), path)
    return english(left.reason)


def example(name):
    return (FOLDER / name).read_bytes()


def encrypted_pdf():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(example("ferry.pdf")))
    writer.encrypt("secret", algorithm="RC4-128")
    return written(writer)


def scanned_pdf():
    writer = pypdf.PdfWriter()
    writer.add_blank_page(300, 300)
    return written(writer)


def written(writer):
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def zip_bomb():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"0" * (65 * 2**20))
    return file.getvalue()


def entity_bomb(root):
    levels = "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{levels}]>{root}'.encode()


XXE = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    '<rss version="2.0"><channel><item><title>&x;</title><description>&x;</description></item></channel></rss>'
)


@pytest.mark.parametrize(
    ("path", "data", "words"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t", "empty"),
        ("a.txt", b"\x00" * 1000, "not text"),
        ("a.txt", b"word " * 10_000_000, "more than 10 MiB"),
        ("a.txt", b"word " * 200_000, "a book, not an article"),
        ("a.html", b"<html><body><p>" + b"word " * 200_000, "a book, not an article"),
        ("a.html", b"<html><body>" + b"<div>" * 5000 + PARAGRAPH.encode(), "deeper"),
        ("a.html", b"<html><body>" + b"<p>x</p>" * 40_000, "more elements"),
        ("a.html", b"<html><body><p" + b" a" * 40_000 + b">x</p>", "more attributes"),
        ("a.html", b"<html><!-- x=' --><p" + b" a/b='>'" * 20_000 + b">x</p>", "more attributes"),
        ("a.xml", b"<rss version='2.0'" + b" a=''" * 40_000 + b"><channel/></rss>", "more attributes"),
        ("a.html", b"<html><body>" + b"<br>" * 1_100_000, "more elements"),
        ("a.enex", b"<en-export>" + b"<a/>" * 1_100_000 + b"</en-export>", "more elements"),
        ("a.html", b"<html></html>", "no text of an article"),
        ("a.html", b"<html><body><h1>Ferry</h1><p>Subscribe to read on.</p></body></html>", "invitation to subscribe"),
        ("a.md", b"[" * 1_000_000, "a book, not an article"),
        ("a.md", b"> " * 10_000, "no text of an article"),
        ("a.md", b"---\ntitle: *x\n---\nThe ferry.", "front matter is not YAML"),
        ("a.json", b"[" * 1_000_000, "nested too deep"),
        ("a.json", b'{"title": "Ferry", "text": ', "not JSON"),
        ("a.json", b"12", "no record"),
        ("a.xml", XXE.encode(), "entities of its own"),
        ("a.xml", XXE.replace("?>", ' encoding="utf-16"?>', 1).encode("utf-16"), "entities of its own"),
        ("a.xml", entity_bomb("<rss><channel><item><title>&j;</title></item></channel></rss>"), "entities of its own"),
        ("a.xml", b'<rss version="2.0"><channel></channel></rss>', "no entry"),
        ("a.eml", b"MIME-Version: 1.0\nMessage-ID: <1>\nSubject: Ferry\n\n", "no text"),
        ("a.mhtml", b"MIME-Version: 1.0\nSnapshot-Content-Location: http://x.example\n\ntext", "no page"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "a picture"),
        ("a.gz", gzip.compress(b"The ferry.", mtime=0)[:20], "compressed"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + b"\x00" * 100, "save it as DOCX"),
        ("a.pdf", encrypted_pdf(), "encrypted"),
        ("a.pdf", scanned_pdf(), "no text layer"),
        ("a.pdf", example("ferry.pdf")[:5000], "damaged"),
        ("a.docx", zip_bomb(), "unpacks to far more"),
        ("a.docx", example("ferry.docx")[:9000], "cut off"),
        ("a.docx", b"PK\x03\x04 and then nothing", "cut off"),
        ("a.warc.gz", example("ferry.warc.gz")[:900], "cut off"),
    ],
)
def test_what_cannot_be_read_is_left_out_with_its_reason(path, data, words):
    """The reason says what is wrong in words for the About page."""
    assert words in reason(path, data)


def test_a_cookie_notice_is_no_article():
    """A page that only asks for consent is left out, and the reason says what to do."""
    notice = (
        "<html><body><h1>Your privacy</h1><p>We and our 812 partners use cookies to store information on your device "
        "and to show you personalised ads.</p><p>You can change your consent at any time in the settings of this "
        "page, where all cookies are listed.</p></body></html>"
    )
    assert "notice on cookies" in reason("a.html", notice.encode())


def test_a_paywall_stub_says_so():
    """The lines before a paywall are an article with a note."""
    wall = "<p>Subscribe to continue reading.</p>"
    page = f"<html><body><article><h1>Ferry</h1>{PARAGRAPH * 2}{wall}</article></body></html>"
    (draft,) = opened("a.html", page.encode()).drafts
    assert "Only the beginning" in english(draft.notes[0])


def test_a_mail_with_twenty_parts_is_one_article():
    """The first text is the mail; the other parts are counted."""
    head = "From: The Bell <a@bell.example>\nSubject: Ferry\nMIME-Version: 1.0\nMessage-ID: <1>\n"
    parts = "".join(
        f"--q\nContent-Type: text/plain\nContent-Disposition: {kind}\n\nThe ferry, part {i}.\n"
        for i, kind in enumerate(["inline", *["attachment"] * 19])
    )
    (draft,) = opened("a.eml", f"{head}Content-Type: multipart/mixed; boundary=q\n\n{parts}--q--\n".encode()).drafts
    assert (draft.text.strip(), *map(english, draft.notes)) == (
        "The ferry, part 0.",
        "19 attachments of the mail are not shown.",
    )


def test_a_mail_nested_a_thousand_deep_is_left_out():
    """Parts within parts end in a reason, not in a traceback."""
    parts = "".join(f"--b{i}\nContent-Type: multipart/mixed; boundary=b{i + 1}\n\n" for i in range(3000))
    data = f"MIME-Version: 1.0\nMessage-ID: <1>\nContent-Type: multipart/mixed; boundary=b0\n\n{parts}".encode()
    assert "nested too deep" in reason("a.eml", data)


@pytest.mark.parametrize("header", ["(" * 1000, "(" * 300_000, "a@b.example, " * 30_000, "=?utf-8?q?a?= " * 30_000])
def test_a_header_that_is_too_much_is_not_read(header):
    """It is as if the mail had none: the words of the mail are an article all the same, with its other headers."""
    head = f"MIME-Version: 1.0\nMessage-ID: <1>\nFrom: {header}\nContent-Type: text/plain; a={header}\nSubject: Ferry"
    (draft,) = opened("a.eml", f"{head}\n\nThe ferry burned on Sunday night.\n".encode()).drafts
    assert (draft.title and draft.title.value, draft.outlet) == ("Ferry", None)


def test_a_workbook_with_a_cell_at_its_far_end_is_read():
    """Sheets are as large as their last cell says; the rows that nobody filled are not gone through."""
    book = openpyxl.Workbook()
    for cell, words in {
        "A1": "title",
        "B1": "text",
        "A3": "Ferry",
        "B3": "The ferry burned.",
        "XFD1048576": "x",
    }.items():
        book.active[cell] = words
    file = io.BytesIO()
    book.save(file)
    (draft,) = opened("a.xlsx", file.getvalue()).drafts
    assert getattr(draft.title, "value", None) == "Ferry"


def test_an_entity_bomb_in_a_page_stays_a_few_letters():
    """Entities that a page defines are not resolved."""
    page = entity_bomb(f"<html><body><article>{PARAGRAPH * 3}<p>&j;</p></article></body></html>")
    (draft,) = opened("a.xhtml", page).drafts
    assert len(draft.text) < 1000


def test_linked_data_nested_without_end_does_not_hide_the_article():
    """JSON-LD that cannot be parsed is passed over."""
    script = '<script type="application/ld+json">' + "[" * 200_000 + "</script>"
    (draft,) = opened("a.html", f"<html><head>{script}</head><body>{PARAGRAPH * 3}</body></html>".encode()).drafts
    assert "struck a pontoon" in draft.text


def test_a_web_archive_that_breaks_off_gives_what_came_before():
    """The whole pages before the break are articles; the break is told."""
    whole = example("ferry.warc.gz")
    result = opened("a.warc.gz", whole + whole[:500])
    assert len(result.drafts) == 1
    assert "cut off" in " ".join(english(left.reason) for left in result.left_out)
    assert {left.path for left in result.left_out} == {"a.warc.gz (in part)"}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(path.name for path in FOLDER.iterdir())), st.data())
def test_no_broken_file_raises(name, data):
    """A file with some of its bytes changed or lost is read or left out, whatever the bytes."""
    whole = bytearray(example(name))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    result = opened(name, bytes(whole[: data.draw(st.integers(1, len(whole)))]))
    assert bool(result.drafts) != (name in [left.path for left in result.left_out])


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["a.html", "a.md", "a.json", "a.xml", "a.eml", "a.txt", "a.warc", "a.docx", "a.pdf"]), st.binary()
)
def test_no_bytes_raise_under_any_name(path, data):
    """Any bytes under any name give drafts or reasons."""
    result = opened(path, data)
    assert result.drafts or result.left_out


def test_every_member_has_a_name_of_its_own():
    """The registry lists each format once."""
    names = [member.name for member in FORMATS]
    assert len(set(names)) == len(names)


def test_no_library_writes_to_the_terminal(capfd):
    """A record that is longer than it says is told as a reason, not by lines of warcio's between our own."""
    archive = gzip.decompress(example("ferry.warc.gz"))
    opened("a.warc", re.sub(rb"(?<=Content-Length: )\d+", lambda length: b"%d" % (int(length[0]) - 20), archive))
    assert "".join(capfd.readouterr()) == ""
