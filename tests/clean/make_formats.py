"""Write one invented story in every format into tests/clean/formats; run by hand, and it needs Chromium.

python -m tests.clean.make_formats
"""

import csv
import io
import json
import subprocess
import tempfile
import zipfile
from datetime import datetime
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime
from html import escape
from pathlib import Path

import docx
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.clean import old_box
from tests.clean.story import BYLINE, HEADING, OUTLET, PARAGRAPHS, PUBLISHED, QUOTE, TITLE, URL

FOLDER = Path(__file__).with_name("formats")
AFTER = 2  # paragraphs before the heading


def main():
    (FOLDER / "ferry.txt").write_text("\n\n".join([TITLE, f"By {BYLINE}", *body()]) + "\n", encoding="utf-8")
    (FOLDER / "ferry.md").write_text(markdown(), encoding="utf-8")
    (FOLDER / "ferry.html").write_text(page(), encoding="utf-8")
    (FOLDER / "ferry.xhtml").write_text(xhtml(), encoding="utf-8")
    (FOLDER / "ferry.mhtml").write_bytes(mhtml())
    (FOLDER / "ferry.eml").write_bytes(mail())
    record = {
        "title": TITLE,
        "text": "\n\n".join(body()),
        "authors": [BYLINE],
        "date": PUBLISHED,
        "url": URL,
        "source": OUTLET,
    }
    (FOLDER / "ferry.json").write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    (FOLDER / "ferry.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    (FOLDER / "ferry.feed.json").write_text(
        json.dumps(json_feed(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    (FOLDER / "ferry.rss.xml").write_text(rss(), encoding="utf-8")
    (FOLDER / "ferry.atom.xml").write_text(atom(), encoding="utf-8")
    (FOLDER / "ferry.docx").write_bytes(word())
    (FOLDER / "ferry.warc.gz").write_bytes(warc())
    others()
    pdf(FOLDER / "ferry.pdf")


def others():
    """The samples that need no browser and no library of their own."""
    (FOLDER / "ferry.msg").write_bytes(outlook())
    (FOLDER / "ferry.bib").write_text(bibtex(), encoding="utf-8")
    row = {"title": TITLE, "author": BYLINE, "publication": OUTLET, "published": PUBLISHED, "url": URL}
    with (FOLDER / "ferry.csv").open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, [*row, "text"])
        table.writeheader()
        table.writerow(row | {"text": "\n\n".join(body())})
    tags = [("TY", "NEWS"), ("TI", TITLE), ("AU", BYLINE), ("T2", OUTLET), ("DA", PUBLISHED), ("UR", URL)]
    lines = [f"{tag}  - {words}" for tag, words in (*tags, ("N2", " ".join(body())), ("ER", ""))]
    (FOLDER / "ferry.ris").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (FOLDER / "ferry.enex").write_text(enex(), encoding="utf-8")
    (FOLDER / "ferry.nitf.xml").write_text(nitf(), encoding="utf-8")
    (FOLDER / "ferry.vtt").write_text(vtt(), encoding="utf-8")
    (FOLDER / "ferry.tst").write_text(anpa(), encoding="utf-8")
    (FOLDER / "ferry.rtf").write_bytes(rtf())
    entry = {"request": {"url": URL}, "response": {"content": {"mimeType": "text/html", "text": page()}}}
    (FOLDER / "ferry.har").write_text(json.dumps({"log": {"entries": [entry]}}) + "\n", encoding="utf-8")
    zipped("ferry.wacz", "application/wacz", {"archive/data.warc.gz": (FOLDER / "ferry.warc.gz").read_bytes()})
    zipped("ferry.odt", "application/vnd.oasis.opendocument.text", {"content.xml": odt()})
    zipped("ferry.epub", "application/epub+zip", {"OEBPS/ferry.xhtml": xhtml()})


def outlook():
    """The mail as Outlook saves it."""
    sent = datetime.fromisoformat(PUBLISHED)
    texts = {
        old_box.SUBJECT: TITLE,
        old_box.SENDER: OUTLET,
        old_box.ADDRESS: "news@bell.example",
        old_box.BODY: "\r\n\r\n".join(body()),
        old_box.HEADERS: f"From: {OUTLET} <news@bell.example>\r\nDate: {format_datetime(sent)}\r\n",
    }
    return old_box.outlook_message(texts, sent)


def bibtex():
    """A reference whose abstract is the story."""
    family = " ".join([*BYLINE.split()[1:]])
    fields = {
        "title": f"{{{TITLE}}}",
        "author": f"{family}, {BYLINE.split()[0]}",
        "journal": OUTLET,
        "date": PUBLISHED,
        "url": URL,
        "abstract": "\n\n".join(body()),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@article{{ferry,\n{lines}}}\n"


def zipped(name, kind, members):
    with zipfile.ZipFile(FOLDER / name, "w") as archive:
        for path, words in {"mimetype": kind, **members}.items():
            archive.writestr(zipfile.ZipInfo(path), words)


def odt():
    names = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = f'xmlns:office="{names}:office:1.0" xmlns:text="{names}:text:1.0"'
    lines = "".join(f"<text:p>{escape(words, quote=False)}</text:p>" for words in body())
    title = f'<text:h text:outline-level="1">{TITLE}</text:h>'
    text = f"<office:body><office:text>{title}{lines}</office:text></office:body>"
    return f"<office:document-content {spaces}>{text}</office:document-content>"


def anpa():
    fields = ["BC-Ferry,140<", f"{TITLE}<", f"By {BYLINE}=", f"{OUTLET}="]
    story = [words if words.startswith("“") or words.endswith(".") else f"^{words}<" for words in body()]
    return "".join(f"^{field}\n" for field in fields) + "".join(f"   {words}\n" for words in story)


def rtf():
    lines = [f"\\b {TITLE}\\b0", f"By {BYLINE}", *body()]
    coded = "\\par\n".join("".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line) for line in lines)
    return f"{{\\rtf1\\ansi\\ansicpg1252 {coded}\\par}}".encode("ascii")


def vtt():
    def clock(seconds):
        return f"{seconds // 60:02}:{seconds % 60:02}.000"

    cues = [f"{clock(10 * n)} --> {clock(10 * n + 9)}\n{words}\n" for n, words in enumerate(body())]
    return "\n".join(["WEBVTT\n", *cues])


def enex():
    content = f'<?xml version="1.0"?><en-note>{article()}</en-note>'
    place = f"<note-attributes><source-url>{URL}</source-url></note-attributes>"
    note = f"<title>{TITLE}</title><created>20310509T080000Z</created>{place}<content><![CDATA[{content}]]></content>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<en-export><note>{note}</note></en-export>\n'


def nitf():
    data = f'<docdata><date.issue norm="{PUBLISHED}"/></docdata><pubdata name="{OUTLET}"/>'
    top = f"<hedline><hl1>{TITLE}</hl1></hedline><byline>By {BYLINE}</byline>"
    text = f"<body><body.head>{top}</body.head><body.content>{article()}</body.content></body>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<nitf><head>{data}</head>{text}</nitf>\n'


def body():
    return [*PARAGRAPHS[:AFTER], HEADING, *PARAGRAPHS[AFTER:], QUOTE]


def article():
    paragraphs = [f"<p>{escape(text, quote=False)}</p>" for text in PARAGRAPHS]
    quote = f"<blockquote><p>{escape(QUOTE, quote=False)}</p></blockquote>"
    return "\n".join([*paragraphs[:AFTER], f"<h2>{HEADING}</h2>", *paragraphs[AFTER:], quote])


def page():
    linked = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "Person", "@id": "#mara", "name": BYLINE},
            {"@type": "NewsArticle", "headline": TITLE, "author": {"@id": "#mara"}, "datePublished": PUBLISHED},
        ],
    }
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} | {OUTLET}</title>
<meta property="og:site_name" content="{OUTLET}"><link rel="canonical" href="{URL}">
<script type="application/ld+json">{json.dumps(linked)}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/tides">Tides</a></nav>
<main><article><h1>{TITLE}</h1>
<p class="standfirst">Route to the island is shut while the radar record is read</p>
<p class="byline">By <a rel="author" href="/mara">{BYLINE}</a></p>
<time datetime="{PUBLISHED}">8 May 2031</time>
<figure><img src="ferry.jpg" alt=""><figcaption>The Saint Maren at her berth. Photo: Bo Ek</figcaption></figure>
{article()}
<div class="newsletter-signup"><p>Get the tides in your inbox every morning with our free newsletter.</p></div>
<h3>Read more</h3><ul class="related"><li><a href="/a">Why the causeway floods twice a day</a></li></ul>
</article></main>
<footer><p>Copyright 2031 {OUTLET}. All rights reserved.</p></footer></body></html>
"""


def xhtml():
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title>{TITLE}</title>
<meta name="author" content="{BYLINE}" /><meta name="date" content="{PUBLISHED}" /></head>
<body><div id="content"><h1>{TITLE}</h1>
{article()}
</div></body></html>
"""


def markdown():
    head = f'---\ntitle: "{TITLE}"\nauthor: {BYLINE}\ndate: "{PUBLISHED}"\noutlet: {OUTLET}\nurl: {URL}\n---\n\n'
    paragraphs = [*PARAGRAPHS[:AFTER], f"## {HEADING}", *PARAGRAPHS[AFTER:], f"> {QUOTE}"]
    return head + "\n\n".join([f"# {TITLE}", *paragraphs]) + "\n"


def mhtml():
    message = MIMEMultipart("related", boundary="page", type="text/html")
    message["From"], message["Subject"], message["Snapshot-Content-Location"] = "<Saved by a browser>", TITLE, URL
    part = MIMEText(page().replace(f'<link rel="canonical" href="{URL}">', ""), "html", "utf-8")
    part["Content-Location"] = URL
    message.attach(part)
    message.attach(MIMEText(".standfirst { font-weight: bold }", "css", "utf-8"))
    return message.as_bytes()


def mail():
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = f"{OUTLET} <news@bell.example>", "reader@example.org", TITLE
    message["Date"], message["Message-ID"] = "Thu, 08 May 2031 18:05:00 +0200", "<ferry@bell.example>"
    message.set_content("\n\n".join([f"By {BYLINE}", *body()]))
    message.add_alternative(f"<html><body><h1>{TITLE}</h1>\n{article()}\n</body></html>", subtype="html")
    message.set_boundary("alternatives")
    return message.as_bytes()


def json_feed():
    item = {
        "id": "1",
        "url": URL,
        "title": TITLE,
        "content_html": article(),
        "date_published": PUBLISHED,
        "authors": [{"name": BYLINE}],
    }
    return {"version": "https://jsonfeed.org/version/1.1", "title": OUTLET, "language": "en", "items": [item]}


def rss():
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>{OUTLET}</title><link>https://bell.example/</link><language>en</language>
<item><title>{TITLE}</title><link>{URL}</link>
<pubDate>Thu, 08 May 2031 18:05:00 +0200</pubDate><dc:creator>{BYLINE}</dc:creator>
<description>{PARAGRAPHS[0]}</description>
<content:encoded><![CDATA[{article()}]]></content:encoded></item>
</channel></rss>
"""


def atom():
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>{OUTLET}</title><id>https://bell.example/</id>
<entry><title>{TITLE}</title><link href="{URL}"/><id>{URL}</id>
<published>{PUBLISHED}</published><author><name>{BYLINE}</name></author>
<content type="html">{escape(article(), quote=False)}</content></entry>
</feed>
"""


def word():
    document = docx.Document()
    document.core_properties.language = "en"
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph(f"By {BYLINE}")
    for text in PARAGRAPHS[:AFTER]:
        document.add_paragraph(text)
    document.add_heading(HEADING, level=2)
    for text in PARAGRAPHS[AFTER:]:
        document.add_paragraph(text)
    document.add_paragraph(QUOTE, style="Quote")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def warc():
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=True)
    for url, kind, data in (
        (URL, "text/html; charset=utf-8", page().encode()),
        (URL + "/ferry.jpg", "image/jpeg", b"\xff\xd8\xff"),
    ):
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        named = {"WARC-Date": "2031-05-09T08:00:00Z", "WARC-Record-ID": f"<urn:example:{len(data)}>"}
        writer.write_record(
            writer.create_warc_record(url, "response", io.BytesIO(data), http_headers=headers, warc_headers_dict=named)
        )
    return file.getvalue()


def pdf(path):
    """Two justified columns with soft hyphens, as a newspaper sets them."""
    style = "h1{font-size:24pt} .columns{column-count:2;text-align:justify} p{margin:0 0 3mm} h2{font-size:15pt}"
    text = (
        article()
        .replace("passengers", "passen&shy;gers")
        .replace("authority", "author&shy;ity")
        .replace("collision", "colli&shy;sion")
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(
            f"<html lang=en><head><meta charset=utf-8><title>{TITLE}</title><style>{style}</style></head>"
            f"<body><h1>{TITLE}</h1><p>By {BYLINE}</p><div class=columns>{text}</div></body></html>",
            encoding="utf-8",
        )
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={path}", str(source)],
            check=True,
            capture_output=True,
        )


if __name__ == "__main__":
    main()
