"""A page becomes a draft: its lines with their kinds, and what it says of itself."""

from collections.abc import Sequence
from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from generator.clean.draft import Draft
from generator.clean.html.authors import is_person_like
from generator.clean.html.compose import compose
from generator.clean.html.kinds import line_zones
from generator.clean.html.lines import Line, visible_lines
from generator.clean.html.masthead import byline_of, mark_masthead
from generator.clean.html.metadata import Metadata, read_metadata
from generator.clean.html.story import find_story
from generator.clean.html.zones import Zone
from generator.errors import CleanError
from generator.model import STORY, PassageKind, Seed

MAX_AROUND = 40  # lines of menus and links that are shown above the story, and as many below it


def read_page(seed: Seed, markup: str, *, part: str | None = None, notes: Sequence[str] = ()) -> Draft:
    """The draft of one HTML page. Raises CleanError where the page holds no story."""
    tree = parse_page(seed, markup)
    lines = visible_lines(tree)
    story = find_story(tree, lines)
    metadata = read_metadata(tree)
    zones = line_zones(lines, story)
    mark_masthead(lines, zones, metadata)
    if not any(zone.kind in STORY for zone in zones):
        raise CleanError(seed.path, "The page holds no text of an article.")
    kept = _kept(zones)
    text, blocks = compose(lines, zones, kept)
    metadata = _with_byline(metadata, lines, zones)
    return Draft(
        seed=seed,
        part=part,
        format="html",
        text=text,
        blocks=blocks,
        title=metadata.title,
        outlet=metadata.outlet,
        byline=metadata.byline,
        published=metadata.published,
        url=metadata.url,
        language=metadata.language,
        notes=(*notes, *_unshown(len(lines) - len(kept))),
    )


def parse_page(seed: Seed, markup: str) -> HtmlElement:
    """The tree of a page; network, entities and huge trees stay off. Raises CleanError for a page without elements."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise CleanError(seed.path, "The page is empty.") from error


def _kept(zones: Sequence[Zone]) -> list[int]:
    """The indexes of the lines that are shown: the story, and of what lies around it the nearest."""
    told = [i for i, zone in enumerate(zones) if zone.kind is not PassageKind.FURNITURE]
    return list(range(max(0, told[0] - MAX_AROUND), min(len(zones), told[-1] + 1 + MAX_AROUND)))


def _unshown(count: int) -> list[str]:
    return [f"{count} lines of menus and links around the article are not shown."] if count else []


def _with_byline(metadata: Metadata, lines: Sequence[Line], zones: Sequence[Zone]) -> Metadata:
    """The metadata with the people of the page's visible byline, where its head names none."""
    if metadata.names_person:
        return metadata
    people = [name for name in byline_of(lines, zones) if is_person_like(name)]
    return replace(metadata, authors=tuple(people), authors_where="byline in the text") if people else metadata
