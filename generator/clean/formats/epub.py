"""Electronic books (EPUB), as services for reading later deliver them: each chapter with a story is an article."""

import posixpath
import zipfile

from generator.clean.draft import Draft, Opened
from generator.clean.formats.packages import read_xml, unpacked
from generator.clean.html.markup import decode_page
from generator.clean.html.metadata import stated
from generator.clean.html.page import read_page
from generator.errors import CleanError
from generator.model import LeftOut, Reason, Seed

NAME = "epub"
PAGES = (".xhtml", ".html", ".htm")
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
CONTAINER = "META-INF/container.xml"
MAX_CHAPTERS = 500


def matches(path: str, head: bytes) -> bool:
    """Whether a file is a zip that names itself EPUB, or is named so."""
    is_zip = head.startswith(b"PK\x03\x04")
    return is_zip and (b"application/epub+zip" in head[:80] or path.lower().endswith(".epub"))


def open_drafts(seed: Seed) -> Opened:
    """A draft for each chapter that holds a story; tables of contents and covers are left out by their names."""
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    with unpacked(seed) as parts:
        for name in _chapters(seed, parts)[:MAX_CHAPTERS]:
            try:
                drafts.append(_draft(seed, name, parts.read(name)))
            except CleanError as error:
                left_out.append(LeftOut(path=f"{seed.path} ({name})", reason=error.reason))
    if not drafts:
        raise CleanError(seed.path, Reason.of("left_out.no_text"))
    return Opened(drafts=tuple(drafts), left_out=tuple(left_out))


def _draft(seed: Seed, name: str, data: bytes) -> Draft:
    decoded = decode_page(seed, data)
    draft = read_page(seed, decoded.text, part=posixpath.basename(name))
    return Draft(
        seed=seed,
        part=draft.title.value if draft.title else name,
        format=NAME,
        text=draft.text,
        blocks=draft.blocks,
        title=draft.title,
        outlet=draft.outlet,
        byline=draft.byline,
        published=draft.published,
        url=stated(draft.url.value, Reason.of("where.page_head")) if draft.url else None,
        language=draft.language,
        notes=draft.notes,
    )


def _chapters(seed: Seed, parts: zipfile.ZipFile) -> list[str]:
    """The pages in the order of the book's spine; in that of their names where the book has none."""
    pages = sorted(name for name in parts.namelist() if name.lower().endswith(PAGES))
    container = read_xml(seed, parts.read(CONTAINER)) if CONTAINER in parts.namelist() else None
    rootfile = container.find(".//{*}rootfile") if container is not None else None
    opf = rootfile.get("full-path") if rootfile is not None else None
    if opf is None or opf not in parts.namelist():
        return pages
    root = read_xml(seed, parts.read(opf))
    places = {item.get("id"): item.get("href") or "" for item in root.iter(f"{OPF}item")}
    spine = [places.get(item.get("idref"), "") for item in root.iter(f"{OPF}itemref")]
    named = [posixpath.normpath(posixpath.join(posixpath.dirname(opf), href)) for href in spine]
    return [name for name in named if name in pages] or pages
