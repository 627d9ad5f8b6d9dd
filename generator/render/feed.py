"""What changed, edition by edition, as an Atom feed (RFC 4287): the words of the page of changes."""

from io import BytesIO
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, ElementTree, SubElement

from generator.render.history.told import Told, told_editions
from generator.render.markdown import visible
from generator.render.scene import CHANGES, Scene

ATOM, XHTML = "http://www.w3.org/2005/Atom", "http://www.w3.org/1999/xhtml"


def feed(scene: Scene, address: str | None) -> bytes | None:
    """The bytes of the feed; without an address of the site, its links count from the feed's own (RFC 4287, 4.2.7).

    Atom asks for a time of each entry, so an edition without a day is not told; `None` where no edition has one.
    """
    editions = [(edition, edition.updated) for edition in told_editions(scene) if edition.updated]
    if not editions:
        return None
    name = " ".join(visible(scene.briefing.title).split())
    root = Element("feed", {"xmlns": ATOM, "xml:lang": scene.briefing.language})
    known = address or uuid5(NAMESPACE_URL, scene.briefing.slug).urn
    _texts(root, title=name, id=known)
    SubElement(root, "link", href=address or "./")
    SubElement(root, "link", rel="self", href=f"{address or ''}feed.xml")
    _texts(root, updated=editions[0][1])
    _texts(SubElement(root, "author"), name=name)
    for edition, updated in editions:
        _entry(root, edition, updated, address)
    out = BytesIO()
    ElementTree(root).write(out, encoding="utf-8", xml_declaration=True)
    return out.getvalue() + b"\n"


def _entry(root: Element, edition: Told, updated: str, address: str | None) -> None:
    entry = SubElement(root, "entry")
    _texts(entry, title=edition.title, id=edition.id)
    SubElement(entry, "link", href=_page(CHANGES, edition.anchor, address))
    _texts(entry, updated=updated)
    told = SubElement(SubElement(entry, "content", type="xhtml"), "div", xmlns=XHTML)
    for group in edition.groups:
        SubElement(SubElement(told, "p"), "strong").text = group.head
        listed = SubElement(told, "ul")
        for line in group.lines:
            item = SubElement(listed, "li")
            if line.page:
                item = SubElement(item, "a", href=_page(line.page, line.anchor, address))
            item.text = line.text


def _page(path: str, anchor: str, address: str | None) -> str:
    """The address of a page as builders give it: a folder for each page."""
    folder = path.removesuffix(".md").removesuffix("index")
    place = f"{folder}/" if folder and not folder.endswith("/") else folder
    return f"{address or ''}{place}{f'#{anchor}' if anchor else ''}" or "./"


def _texts(parent: Element, **texts: str) -> None:
    for tag, text in texts.items():
        SubElement(parent, tag).text = text
