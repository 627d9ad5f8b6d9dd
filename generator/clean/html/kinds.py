"""The kind of each line of a page, by its markup: part of the story, or furniture with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from generator.clean.boilerplate import note_begins
from generator.clean.html.lines import HEADINGS, PageLine
from generator.clean.html.phrases import phrase_kind
from generator.clean.html.story import Story, name_of
from generator.clean.html.zones import Zone, zone_of
from generator.model import STORY, PassageKind, Reason

OUTSIDE = Zone(PassageKind.FURNITURE, Reason.of("passage.outside"))
LINK = Zone(PassageKind.FURNITURE, Reason.of("passage.link"))
BODY = Zone(PassageKind.BODY, Reason.of("passage.paragraph"))
LINK_HEADING = Zone(PassageKind.FURNITURE, Reason.of("passage.link_heading"))
SENDER = Zone(PassageKind.FURNITURE, Reason.of("passage.about_sender"))
MIN_LINK_SHARE = 0.8
MAX_CAPTION = 250  # characters
#: The kinds that elements of HTML name, the innermost element that names one deciding.
NAMED = {
    "li": Zone(PassageKind.LIST, Reason.of("passage.list_item")),
    "dd": Zone(PassageKind.LIST, Reason.of("passage.list_item")),
    "dt": Zone(PassageKind.LIST, Reason.of("passage.list_item")),
    "blockquote": Zone(PassageKind.QUOTE, Reason.of("passage.set_as_quotation")),
    "tr": Zone(PassageKind.TABLE, Reason.of("passage.table_row")),
    **dict.fromkeys(HEADINGS, Zone(PassageKind.HEADING, Reason.of("passage.heading"))),
}
CAPTIONED = frozenset({"p", "div", "figure", "td"})
SENTENCE_ENDS = tuple(".!?…:”\"’')")


def line_zones(lines: Sequence[PageLine], story: Story) -> list[Zone]:
    """The kind and reason of every line but those above the story, which `masthead` sorts."""
    tree = _Surroundings(lines, story)
    zones = [tree.zone(i, line) for i, line in enumerate(lines)]
    for i in range(len(lines) - 1, -1, -1):
        if zones[i].kind is PassageKind.HEADING and _heads_links(zones, i):
            zones[i] = LINK_HEADING
    _set_sender_aside(lines, zones)
    return zones


def _set_sender_aside(lines: Sequence[PageLine], zones: list[Zone]) -> None:
    """The notes about the company at the end of a press release, with their heading."""
    told = [i for i, zone in enumerate(zones) if zone.kind in STORY or zone.kind is PassageKind.HEADING]
    begins = note_begins([lines[i].text for i in told])
    for i in told[begins:] if begins is not None else ():
        zones[i] = SENDER


@dataclass(frozen=True, slots=True)
class _Surroundings:
    lines: Sequence[PageLine]
    story: Story

    def zone(self, index: int, line: PageLine) -> Zone:
        if index not in self.story.lines:
            return self._named_zone(line.block) or (LINK if line.link_share >= MIN_LINK_SHARE else OUTSIDE)
        if zone := self._named_zone(line.block) or phrase_kind(line.text):
            return zone
        if line.link_share >= MIN_LINK_SHARE and not line.text.endswith(".") and not _in_list_of_words(line.block):
            return LINK
        if _is_caption(line):
            return Zone(PassageKind.CAPTION, Reason.of("passage.under_picture"))
        return _named_kind(line.block, self.story.container)

    def _named_zone(self, block: HtmlElement) -> Zone | None:
        """The zone that the elements between a line and the container name, the innermost deciding."""
        for element in (block, *block.iterancestors()):
            if element is self.story.container or element.tag == "body":
                return None
            if name_of(element) not in self.story.holders and (zone := zone_of(element)):
                return zone
        return None


def _in_list_of_words(block: HtmlElement) -> bool:
    """Whether a line is an item of a list of which most items are words and not links."""
    item = next((e for e in (block, *block.iterancestors()) if e.tag == "li"), None)
    items = [e for e in item.getparent() if e.tag == "li"] if item is not None else []
    plain = sum(next(e.iter("a"), None) is None for e in items)
    return 2 * plain > len(items)


def _named_kind(block: HtmlElement, container: HtmlElement | None) -> Zone:
    for element in (block, *block.iterancestors()):
        if element is container:
            return BODY
        if zone := NAMED.get(str(element.tag)):
            return zone
    return BODY


def _is_caption(line: PageLine) -> bool:
    """Whether a line is short, ends like no sentence, and shares its block with a picture or follows one."""
    if len(line.text) > MAX_CAPTION or line.text.endswith(SENTENCE_ENDS) or line.block.tag not in CAPTIONED:
        return False
    if len(str(line.block.text_content()).split()) > 2 * len(line.text.split()):
        return False  # loose words in a block of many: the picture is not theirs
    before = line.block.getprevious()
    if _shows_picture(line.block):
        return True
    return before is not None and _shows_picture(before) and not before.text_content().strip()


def _shows_picture(element: HtmlElement) -> bool:
    return next(element.iter("img", "picture"), None) is not None


def _heads_links(zones: Sequence[Zone], index: int) -> bool:
    """Whether what follows a heading is links, or nothing of the story at all."""
    for zone in zones[index + 1 :]:
        if zone.kind in STORY or zone.kind is PassageKind.HEADING:
            return False
        if zone in (LINK, LINK_HEADING):
            return True
    return True
