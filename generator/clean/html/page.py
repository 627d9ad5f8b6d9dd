"""A page becomes a draft: its lines with their kinds, and what it says of itself."""

from collections.abc import Sequence
from dataclasses import replace

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from generator.clean.decoding import MAX_ARTICLE, check_length
from generator.clean.draft import Block, Draft
from generator.clean.html.authors import is_person_like
from generator.clean.html.compose import compose
from generator.clean.html.crowded import TOO_MANY, require_bearable
from generator.clean.html.kinds import line_zones
from generator.clean.html.lines import PageLine, is_hidden, visible_lines
from generator.clean.html.masthead import (
    byline_of,
    changed_dates,
    date_of,
    mark_entries,
    mark_masthead,
    outlet_of,
    visible_title,
)
from generator.clean.html.metadata import Metadata, read_metadata, stated
from generator.clean.html.originals import as_original
from generator.clean.html.prepare import prepare
from generator.clean.html.story import find_story, squeeze
from generator.clean.html.stubs import LISTING, ONLY_COOKIES, is_cookie_notice, is_listing, stub_notes, why_empty
from generator.clean.html.titles import means_same
from generator.clean.html.zones import Zone
from generator.clean.marked_lines import MarkedLine, joined
from generator.errors import CleanError
from generator.model import STORY, Found, PassageKind, Reason, Seed, Stated

# Bounds for htmldate, which would else ask the clock.
EARLIEST, LATEST = "1995-01-01", "2099-12-31"
MAX_ELEMENTS = 30_000  # a live blog of a whole day has half of that
MAX_DEPTHS = 1_000_000  # the depths of all elements together: libraries look up from each to the root
MIN_STATED_TEXT = 500  # characters of the text in JSON-LD: shorter ones are summaries
SHOWN_SHARE = 0.4  # of that text
STATED_TEXT = Reason.of("note.stated_text")
MIN_HIDDEN = 60  # characters of a paragraph; shorter hidden ones are labels
MAX_AROUND = 40  # lines of menus and links that are shown above the story, and as many below it


def read_page(seed: Seed, markup: str, *, part: str | None = None, notes: Sequence[Reason] = ()) -> Draft:
    """The draft of one HTML page. Raises CleanError where the page holds no story."""
    tree = parse_page(seed, markup)
    prepare(tree)
    lines = visible_lines(tree)
    check_length(seed, sum(len(line.text) for line in lines), MAX_ARTICLE)
    story = find_story(tree, lines)
    metadata = as_original(tree, read_metadata(tree))
    zones = line_zones(lines, story)
    mark_masthead(lines, zones, metadata)
    if metadata.live:
        mark_entries(lines, zones)
    metadata, other_title = _with_title(metadata, lines, zones)
    if metadata.outlet is None:
        metadata = replace(metadata, outlet=stated(outlet_of(lines, zones), Reason.of("where.imprint")))
    metadata = _with_date(tree, _with_byline(metadata, lines, zones), lines, zones)
    if is_listing(lines, zones):
        raise CleanError(seed.path, LISTING)
    if is_cookie_notice(lines, zones):
        raise CleanError(seed.path, ONLY_COOKIES)
    if _tells_less(lines, zones, metadata):
        return _draft_of_stated_text(seed, part, metadata, notes)
    if not any(zone.kind in STORY for zone in zones):
        raise CleanError(seed.path, why_empty(lines))
    kept = _kept(zones)
    text, blocks = compose(lines, zones, kept)
    found = (
        *stub_notes(lines, zones, free=metadata.free),
        *_unshown(len(lines) - len(kept)),
        *_of_page(tree, metadata),
        *other_title,
    )
    return _draft(seed, part, (text, blocks), metadata, (*notes, *found))


def parse_page(seed: Seed, markup: str) -> HtmlElement:
    """The tree of a page; network, entities and huge trees stay off. Raises CleanError for a page without elements."""
    require_bearable(seed, markup)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise CleanError(seed.path, Reason.of("left_out.empty_page")) from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise CleanError(seed.path, TOO_MANY)
    _weigh(seed, tree)
    return tree


def _weigh(seed: Seed, tree: HtmlElement) -> None:
    """Refuse a page whose elements are so many, or so deep, that looking at them takes longer than a reader waits."""
    elements = depths = depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth += 1
        elements, depths = elements + 1, depths + depth
        if elements > MAX_ELEMENTS or depths > MAX_DEPTHS:
            raise CleanError(seed.path, TOO_MANY)


def _tells_less(lines: Sequence[PageLine], zones: Sequence[Zone], metadata: Metadata) -> bool:
    """Whether the page shows much less of the story than it states in its JSON-LD, as pages drawn by scripts do."""
    shown = sum(len(line.text) for line, zone in zip(lines, zones, strict=True) if zone.kind in STORY)
    stated_text = metadata.article_body or ""
    return len(stated_text) >= MIN_STATED_TEXT and shown < SHOWN_SHARE * len(stated_text)


def _draft_of_stated_text(seed: Seed, part: str | None, metadata: Metadata, notes: Sequence[Reason]) -> Draft:
    title = [MarkedLine(metadata.title.value, PassageKind.TITLE, Reason.of("passage.title"))] if metadata.title else []
    paragraphs = [MarkedLine(" ".join(line.split())) for line in (metadata.article_body or "").splitlines()]
    return _draft(seed, part, joined([*title, *paragraphs]), metadata, (*notes, STATED_TEXT))


def _draft(
    seed: Seed, part: str | None, composed: tuple[str, tuple[Block, ...]], metadata: Metadata, notes: Sequence[Reason]
) -> Draft:
    text, blocks = composed
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
        notes=tuple(notes),
    )


def _kept(zones: Sequence[Zone]) -> list[int]:
    """The indexes of the lines that are shown: the story, and of what lies around it the nearest."""
    shown = [i for i, zone in enumerate(zones) if zone.kind is not PassageKind.FURNITURE]
    return list(range(max(0, shown[0] - MAX_AROUND), min(len(zones), shown[-1] + 1 + MAX_AROUND)))


def _unshown(count: int) -> list[Reason]:
    return [Reason.of("note.unshown", n=count)] if count else []


def _of_page(tree: HtmlElement, metadata: Metadata) -> list[Reason]:
    """What a reader must know of the page: that it hides paragraphs, and that it was written bit by bit."""
    hidden = sum(
        is_hidden(e) for p in tree.iter("p") for e in (p, *p.iterancestors()) if len(p.text_content()) > MIN_HIDDEN
    )
    live = [Reason.of("note.live_page")] if metadata.live else []
    return [*([Reason.of("note.hidden_text", n=hidden)] if hidden else []), *live]


def _with_title(metadata: Metadata, lines: Sequence[PageLine], zones: Sequence[Zone]) -> tuple[Metadata, list[Reason]]:
    """The metadata with the heading that readers see, and a note for each other title that programs are told."""
    seen = visible_title(lines, zones)
    if seen is None or metadata.is_outlet(seen):
        return metadata, []
    others = list(dict.fromkeys(title for title in metadata.told_titles if not means_same(title, seen)))
    notes = [Reason.of("note.other_title", title=title) for title in others]
    if metadata.title and squeeze(metadata.title.value) == squeeze(seen):
        return metadata, notes
    return replace(metadata, title=stated(seen, Reason.of("where.page_heading"))), notes


def _with_byline(metadata: Metadata, lines: Sequence[PageLine], zones: Sequence[Zone]) -> Metadata:
    """The metadata with the people of the page's visible byline, where its head names none."""
    if metadata.names_person:
        return metadata
    people = [name for name in byline_of(lines, zones) if is_person_like(name) and not metadata.is_outlet(name)]
    return (
        replace(metadata, authors=tuple(people), authors_where=Reason.of("where.text_byline")) if people else metadata
    )


def _with_date(tree: HtmlElement, metadata: Metadata, lines: Sequence[PageLine], zones: Sequence[Zone]) -> Metadata:
    """The metadata with the date above the story, or the one that htmldate concludes, where its head gives none."""
    if metadata.published:
        return metadata
    if date := date_of(lines, zones):
        return replace(metadata, published=stated(date, Reason.of("where.text_date")))
    date = find_date(tree, original_date=True, extensive_search=False, min_date=EARLIEST, max_date=LATEST)
    if date and any(iso and iso.startswith(date) for iso in changed_dates(tree, lines)):
        return metadata
    return replace(
        metadata,
        published=Stated(value=date, found=Found.INFERRED, where=Reason.of("where.htmldate")) if date else None,
    )
