"""Stories of news agencies in XML: NITF and NewsML-G2, whose elements say what each thing is."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from generator.clean.draft import Opened
from generator.clean.formats.packages import read_xml
from generator.clean.formats.records import open_records
from generator.errors import CleanError
from generator.model import Reason, Seed

NAME = "wire"
ROOT = re.compile(rb"<(?:\w+:)?(?:nitf|newsItem|newsMessage|packageItem)[\s>]")
#: "20310303T074000+0000", as NITF writes moments.
COMPACT = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(Z|[+-]\d\d:?\d\d)?")
#: Elements of NewsML-G2 that say when the item was sent, the surest first; `contentCreated` says when it was written.
MOMENTS = ("firstCreated", "versionCreated")
WITHHELD = frozenset({"stat:canceled", "stat:cancelled", "stat:withheld", "canceled", "withheld"})


def matches(path: str, head: bytes) -> bool:
    """Whether a file is XML whose first element is one of the two formats' own."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and ROOT.search(head) is not None


def open_drafts(seed: Seed) -> Opened:
    """A draft for each story; what the agency has cancelled or withheld is left out."""
    try:
        root = read_xml(seed, seed.data)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise CleanError(seed.path, Reason.of("left_out.damaged")) from error
    return open_records(seed, list(_stories(root)), NAME, ())


def _stories(root: etree._Element) -> Iterator[Mapping[str, object]]:
    for nitf in root.iter("{*}nitf", "nitf"):
        yield _nitf(nitf)
    for item in root.iter("{*}newsItem"):
        status = item.find("{*}itemMeta/{*}pubStatus")
        if item.find(".//{*}nitf") is None and (status is None or status.get("qcode") not in WITHHELD):
            yield _newsml(item)


def _nitf(nitf: etree._Element) -> Mapping[str, object]:
    issue, data = nitf.find(".//{*}date.issue"), nitf.find(".//{*}pubdata")
    holder = nitf.find(".//{*}doc.copyright")
    byline = nitf.find(".//{*}byline")
    return {
        "title": _words(nitf, "hl1") or _words(nitf, "title"),
        "byline": _people(byline) if byline is not None else None,
        "published": _moment(_attribute(issue, "norm") or _attribute(data, "date.publication")),
        "outlet": _attribute(data, "name") or _words(nitf, "distributor") or _attribute(holder, "holder"),
        "html": _markup(nitf.find(".//{*}body.content")),
    }


def _people(byline: etree._Element) -> list[str]:
    """The people that a byline marks as such, or its own words without the post in `byttl`."""
    marked = [" ".join("".join(map(str, person.itertext())).split()) for person in byline.iter("{*}person", "person")]
    return marked or [byline.text or ""]


def _newsml(item: etree._Element) -> Mapping[str, object]:
    content = item.find(".//{*}inlineXML")
    html = content.find(".//{*}body") if content is not None else None
    return {
        "title": _words(item, "headline"),
        "byline": _words(item, "by") or _words(item, "creator"),
        "published": _moment(next((words for name in MOMENTS if (words := _words(item, name))), None)),
        "outlet": _words(item, "creditline") or _words(item, "provider"),
        "language": _attribute(item.find(".//{*}language"), "tag"),
        "html": _markup(html if html is not None else content) or _words(item, "inlineData"),
    }


def _words(element: etree._Element, name: str) -> str | None:
    found = element.find(f".//{{*}}{name}")
    return " ".join("".join(map(str, found.itertext())).split()) or None if found is not None else None


def _attribute(element: etree._Element | None, name: str) -> str | None:
    return element.get(name) if element is not None else None


def _moment(text: str | None) -> str | None:
    found = COMPACT.fullmatch(text.strip()) if text else None
    if found is None:
        return text
    year, month, day, hour, minute, second, zone = found.groups()
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone or ''}"


def _markup(element: etree._Element | None) -> str | None:
    """The element as HTML: the names of NITF's paragraphs, headings and tables are those of HTML."""
    if element is None:
        return None
    return etree.tostring(element, encoding="unicode", method="html", with_tail=False)
