"""A site of many briefings: each is built by itself and put below the site; the pages around them come last."""

import os
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree.ElementTree import Element, SubElement, tostring

from generator import PACKAGED
from generator.errors import SiteError
from generator.fingerprint import code_fingerprint
from generator.freshness import SETTINGS
from generator.model import Asset, Front, Page
from generator.site.build import run_mkdocs
from generator.site.files import Files, files_of
from generator.site.foreign import read_record
from generator.site.front_feed import front_feed
from generator.site.history import instant_of
from generator.site.imprint import SITE_DATA
from generator.site.links import dead_links_between
from generator.site.manifest import digest, digest_on_disk, read_manifest
from generator.site.mkdocs import Project
from generator.site.policy import page_scripts, script_faults, write_policy
from generator.site.publish import OUR_SITE
from generator.site.searching import SEARCH, search_everywhere
from generator.site.swap import replace_folder
from generator.site.write import write_files

CONFIG = PACKAGED.parent / "many.yml"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def require_many(site: Path) -> None:
    """SiteError where `site` is something else, which a site of many briefings would mix with."""
    if site.is_dir() and any(site.iterdir()) and not (site / SITE_DATA).is_file() and not _is_begun(site):
        raise SiteError(str(site), "is neither empty nor a site of many briefings; name another folder, or empty it")


def _is_begun(site: Path) -> bool:
    """Whether it holds briefings alone: a build that was broken off before its front page."""
    return all(_is_briefing(entry) or entry.name.startswith(".") for entry in site.iterdir())


def _is_briefing(folder: Path) -> bool:
    return all((folder / name).exists() for name in OUR_SITE)


def is_placed(built: Path, site: Path, name: str) -> bool:
    """Whether exactly this edition stands at its address, by the digests that each site keeps of its own files."""
    standing = read_record(site / name)
    return standing is not None and standing == read_record(built)


def is_standing(site: Path, name: str) -> bool:
    """Whether any edition of the briefing stands at its address."""
    return _is_briefing(site / name)


def place_briefing(built: Path, site: Path, name: str) -> None:
    """Put the finished site of a briefing at its address, in one step. Files are linked where the disk can.

    SiteError, and what stands there as it was, where that cannot be done, as on a full disk.
    """
    place, staging = site / name, site / f".{name}.new"
    try:
        site.mkdir(parents=True, exist_ok=True)
        _take_away_notice(place)
        shutil.rmtree(staging, ignore_errors=True)
        shutil.copytree(built, staging, copy_function=_link)
        replace_folder(staging, place)
    except OSError as error:
        raise SiteError(str(error.filename or place), f"cannot be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # another disk, or one without links
        _copy(source, target)


def _copy(source: str, target: str) -> None:
    try:
        shutil.copy2(source, target)
    except OSError as error:  # `copytree` would go on, and end with a list of every file that it could not write
        raise SiteError(target, f"cannot be written: {error.strerror or error}") from error


def _take_away_notice(place: Path) -> None:
    """The page that says that a briefing was withdrawn, where it comes back."""
    if place.is_dir() and not _is_briefing(place):
        if sorted(entry.name for entry in place.iterdir()) != ["index.html"]:
            raise SiteError(str(place), "is in the way of a briefing of that name; move it or rename it")
        (place / "index.html").unlink()
        place.rmdir()


def keep_only(site: Path, names: Iterable[str]) -> None:
    """Take away every briefing that readers may not see, or no longer; what is no briefing stays."""
    kept = set(names)
    for place in sorted(site.iterdir()) if site.is_dir() else []:
        if place.is_dir() and place.name not in kept and _is_briefing(place):
            shutil.rmtree(place)


def write_front(pages: Sequence[Page | Asset], front: Front, site: Path, address: str | None) -> None:
    """Build the pages around the briefings and put them among them, where anything in them has changed.

    Without an `address` of the site nothing gives one. SiteError where one of their links leads nowhere.
    """
    inputs = _inputs(pages, front, site, address)
    if _stands(site, inputs):
        return
    with TemporaryDirectory(prefix="crossbrief-") as folder:
        docs, staging = Path(folder) / "docs", Path(folder) / "site"
        write_files(files_of(pages), docs, None)
        run_mkdocs(Project(config=str(CONFIG), docs=str(docs), address=address), staging)
        _complete(staging, front, site, address)
        scripts = page_scripts(staging)
        if faults := (*script_faults(scripts), *dead_links_between(staging, site)):
            listed = "\n  ".join(f"{fault.place}: {fault.message}" for fault in faults)
            raise SiteError(str(site), f"keeps its front page, because the new one is not sound\n  {listed}")
        write_policy(staging, scripts)
        write_files(_read(staging), site, inputs)


def _inputs(pages: Sequence[Page | Asset], front: Front, site: Path, address: str | None) -> str:
    """A digest of all that the pages around the briefings are made from, the search entries of each among it."""
    made = [f"{name} {digest(data)}" for name, data in sorted(files_of(pages).items())]
    records = {listing.name: read_record(site / listing.name) for listing, _ in front.listings}
    searched = [f"{name} {record.files.get(SEARCH) if record else None}" for name, record in records.items()]
    settings = [f"{name}={os.environ.get(name)}" for name in SETTINGS]
    parts = [str(address), code_fingerprint(), repr(front.settings), *made, *searched, *settings]
    return digest("\n".join(parts).encode())


def _stands(site: Path, inputs: str) -> bool:
    """Whether pages made from just this stand there, byte for byte."""
    known = read_manifest(site)
    return known.inputs == inputs and all(digest_on_disk(site / name) == seen for name, seen in known.files.items())


def _complete(staging: Path, front: Front, site: Path, address: str | None) -> None:
    if told := front_feed(front, address, instant_of(os.environ.get("SOURCE_DATE_EPOCH"))):
        (staging / "feed.xml").write_bytes(told)
    if address:  # without, the map of the pages is empty already
        (staging / "sitemap.xml").write_bytes(_sitemap(front, staging, address))
    (staging / "sitemap.xml.gz").unlink(missing_ok=True)
    titles = {listing.name: listing.title for listing, _ in front.listings}
    search_everywhere(staging, site, titles, front.settings.language)


def _read(folder: Path) -> Files:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def _sitemap(front: Front, staging: Path, address: str) -> bytes:
    """The sitemaps of the briefings, each with the briefing's own day, and that of the pages around them."""
    (staging / "sitemap.xml").rename(staging / "pages.xml")
    index = Element("sitemapindex", xmlns=SITEMAP)
    SubElement(SubElement(index, "sitemap"), "loc").text = f"{address}pages.xml"
    for listing, _ in front.listings:
        one = SubElement(index, "sitemap")
        SubElement(one, "loc").text = f"{address}{listing.name}/sitemap.xml"
        if listing.day:
            SubElement(one, "lastmod").text = listing.day.isoformat()
    data: bytes = tostring(index, encoding="utf-8", xml_declaration=True)
    return data
