"""Pages that are not, or not wholly, the article: cookie notices, and the first lines before a paywall."""

import re
from collections.abc import Sequence

from generator.clean.html.lines import PageLine
from generator.clean.html.zones import Zone
from generator.model import STORY, Reason

COOKIES = re.compile(
    r"\b(?:cookies?|consent|privacy (?:policy|settings|choices)|our partners|personali[sz]ed ads|tracking)\b", re.I
)
WALL = re.compile(
    r"\b(?:subscribe|sign (?:in|up)|log ?in|register|join|create (?:an? )?(?:free )?account)\b.{0,40}"
    r"\bto (?:continue|read|keep|unlock|access|see|view|finish)\b"
    r"|\b(?:article|content|story|feature|section) is (?:reserved|only|exclusive|exclusively|available)\b"
    r".{0,60}\b(?:subscri|member)"
    r"|\b(?:for|to) (?:paying |paid )?(?:subscribers|members) only\b|\bsubscriber[- ]only\b"
    r"|\balready (?:a|have a) subscri|\bunlock (?:this|the full)\b"
    r"|\byou(?:'|’)?(?:ve| have) (?:reached|read|used)\b.{0,40}\b(?:limit|free articles?)\b",
    re.IGNORECASE,
)
MAX_WALL_LINE = 300  # characters: prose about paywalls is longer
SHORT_STORY = 1500  # characters: what pages show before their wall; a whole story may be shorter too
NOTICE_SHARE = 0.5  # of the main text
INDEX = re.compile(r"(?:Index of|Directory listing for|Verzeichnis von) /", re.IGNORECASE)
INDEX_LINES = 3
MIN_LISTED = 4  # lines that each lead to another page
SENTENCE = re.compile(r"\w{2}[.!?][\"”’)]*$")
LISTING = Reason.of("left_out.listing")
NO_TEXT = Reason.of("left_out.page_without_text")
ONLY_COOKIES = Reason.of("left_out.cookie_notice")
ONLY_WALL = Reason.of("left_out.paywall")
STUB = Reason.of("note.cut_page")


def why_empty(lines: Sequence[PageLine]) -> Reason:
    """What a page is that holds no story."""
    if any(WALL.search(line.text) for line in lines if len(line.text) <= MAX_WALL_LINE):
        return ONLY_WALL
    return ONLY_COOKIES if any(COOKIES.search(line.text) for line in lines) else NO_TEXT


def is_cookie_notice(lines: Sequence[PageLine], zones: Sequence[Zone]) -> bool:
    """Whether most of what was taken for the story speaks of cookies."""
    story = [line.text for line, zone in zip(lines, zones, strict=True) if zone.kind in STORY]
    total = sum(map(len, story))
    return total < SHORT_STORY and sum(len(text) for text in story if COOKIES.search(text)) > NOTICE_SHARE * total


def is_listing(lines: Sequence[PageLine], zones: Sequence[Zone]) -> bool:
    """Whether a page is the list of a folder's files, as servers make it, or nothing but links to other pages."""
    if any(INDEX.match(line.text) for line in lines[:INDEX_LINES]):
        return True
    story = [line for line, zone in zip(lines, zones, strict=True) if zone.kind in STORY]
    linked = sum(line.link_share > 0 for line in story)
    return len(story) >= MIN_LISTED and linked == len(story) and not any(SENTENCE.search(line.text) for line in story)


def stub_notes(lines: Sequence[PageLine], zones: Sequence[Zone], *, free: bool) -> tuple[Reason, ...]:
    """A note where a short story stands on a page that asks its readers to subscribe."""
    length = sum(len(line.text) for line, zone in zip(lines, zones, strict=True) if zone.kind in STORY)
    if length >= SHORT_STORY:
        return ()
    walled = not free or any(WALL.search(line.text) for line in lines if len(line.text) <= MAX_WALL_LINE)
    return (STUB,) if walled else ()
