"""The outlet that an article comes from, where the site's own words around it say so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile

from generator.clean.metadata import Sheet
from generator.clean.passages.imprint import DAY, NAMES, OUTLET, read_imprint
from generator.clean.passages.shapes import is_masthead, names_an_outlet
from generator.model import Passage, PassageKind, Reason, Stated
from generator.text.english import any_of, words

WORD = r"(?:[A-Z0-9][\w'’-]*(?:\.\w+)*)"
NAME = rf"(?:the )?(?P<name>{WORD}(?: (?:(?:of|the|and|&|for|du|de|la) )?{WORD}){{0,4}})"
#: Words that outlets call themselves by.
PRESS = re.compile(
    r"(?:^|\s)(?:Daily|Times|Post|News|Herald|Tribune|Journal|Gazette|Guardian|Today|Chronicle|Mail|Star|Telegraph|Observer"
    r"|Standard|Press|Review|Independent|Courier|Express|Mirror|Sun|Globe|World|Radio|TV|Magazine|Citizen|Examiner|Monitor"
    r"|Record|Register|Sentinel|Dispatch|Bulletin|Voice|Argus|Echo|Inquirer|Ledger|Reporter|Advertiser|Online|Zeitung)(?:$|\s)"
)
#: Who owns an outlet is not what it is called.
COMPANY = re.compile(
    rf"\b(?:(?i:{any_of(words('names', 'legal_forms', 'legal_forms_abroad'))})|LLP|SA|BV|Holdings|Group|Media|Network)$"
)
PUBLICATION = rf"(?:{any_of(words('outlets', 'papers'))}|news|web ?site|publication|publisher|platform|outlet|portal)"
MAX_LINE = 300  # characters; site names stand in short lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A way in which sites name themselves."""

    pattern: re.Pattern[str]
    strength: int
    where: Reason
    press: bool = False  # the name counts only with a word that outlets call themselves by


HINTS = (
    Hint(
        pattern=re.compile(rf"appeared first on {NAME}\.?$"),
        strength=4,
        where=Reason.of("where.first_on"),
    ),
    Hint(
        pattern=re.compile(
            rf"(?:^(?:Follow|Join|Like) |[Ff]ollow |^){NAME}"
            r" on (?:Google News|Facebook|Twitter|X|WhatsApp|Telegram|Instagram)\b"
        ),
        strength=3,
        where=Reason.of("where.channel"),
    ),
    Hint(
        pattern=re.compile(rf"\b(?:with|at|to|from) {NAME}[.!]?$"),
        strength=2,
        where=Reason.of("where.own_words"),
        press=True,
    ),
    Hint(
        pattern=re.compile(rf"^{NAME} (?:(?:brings|provides|delivers) |(?:is|was) [^.]{{0,60}}\b{PUBLICATION}\b)"),
        strength=2,
        where=Reason.of("where.about_itself"),
    ),
    Hint(
        pattern=re.compile(rf"^(?:About|Contact|Support|Welcome to|Subscribe to|Download|Follow|Join) {NAME}$"),
        strength=1,
        where=Reason.of("where.menu"),
        press=True,
    ),
    Hint(
        pattern=re.compile(rf"(?:©|\([Cc]\)|[Cc]opyright)\W*(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?)?,?\s+(?:by )?{NAME}"),
        strength=1,
        where=Reason.of("where.copyright"),
    ),
)
#: What the patterns take for a name too: the channels of outlets, and words that begin a sentence.
NO_OUTLET = re.compile(
    r"(?:Contact|Email|Find|Get) .+|(?:Google|Apple|Latest|Breaking|World|Top|More|Our|Your|This|All|The)"
    r"(?: News| Rights| Stories)?|Facebook|Twitter|WhatsApp|Telegram|Instagram|YouTube|LinkedIn|Us|Me|Follow|Log|Sign"
    r"|\d[\d ]*"
)
#: How requests to readers begin; they name no outlet.
REQUEST = re.compile(
    r"(?:Share|Follow|Like|Read|Watch|Listen|Find|Join|Send|Save|Post|Print|Tweet|Comment|Discuss|Subscribe|Sign|Log|Click"
    r"|View|See|Visit|Download|Get|Live|Now|Also|Available|Connect|Contact|Add|Copy|Report|Teilen|Partager|Compartir)\b"
)
AUTHOR_AND_OUTLET = re.compile(rf"[Bb]y:? {NAMES} [|·•] (?P<outlet>{OUTLET})(?: [|·•] .*)?")
#: "The Meridian", right above the author or the day.
THE_PAPER = re.compile(r"The [A-Z]\w+")
TITLE_AND_SITE = re.compile(rf"\s+[|–—-]\s+{NAME}$")


def outlet_in(sheet: Sheet) -> Stated | None:
    """The outlet with the words that name it; `None` where none do, or where they name several alike."""
    votes: dict[str, int] = {}
    first: dict[str, tuple[int, Stated]] = {}
    for strength, stated in _named(sheet):
        key = _key(stated.value)
        votes[key] = votes.get(key, 0) + strength
        if key not in first or strength > first[key][0]:
            first[key] = (strength, stated)
    if not votes:
        return None
    ranked = sorted(votes, key=lambda key: -votes[key])
    if len(ranked) > 1 and votes[ranked[0]] == votes[ranked[1]]:
        return None
    return first[ranked[0]][1]


def _named(sheet: Sheet) -> Iterator[tuple[int, Stated]]:
    for passage in sheet.of(PassageKind.FURNITURE):
        words = sheet.words(passage)
        if len(words) > MAX_LINE:
            continue
        for hint in HINTS:
            for found in hint.pattern.finditer(words):
                if _may_be_outlet(found["name"], hint):
                    start, end = (passage.start + offset for offset in found.span("name"))
                    yield hint.strength, sheet.stated(start, end, hint.where)
    yield from _in_imprint(sheet)
    yield from _beside_author(sheet)
    yield from _beside_title(sheet)
    yield from _above_title(sheet)
    yield from _below_title(sheet)


def _in_imprint(sheet: Sheet) -> Iterator[tuple[int, Stated]]:
    """The name before the day: "The Harbour Post, 3 March 2031"."""
    for passage in sheet.of(PassageKind.DATELINE):
        found = read_imprint(sheet.words(passage))
        if found:
            start, end = (passage.start + offset for offset in found.outlet)
            yield 4, sheet.stated(start, end, Reason.of("where.imprint"))


def _beside_author(sheet: Sheet) -> Iterator[tuple[int, Stated]]:
    """The name after the author and a bar: "By Jane Roe | The Harbour Post"."""
    for passage in sheet.of(PassageKind.BYLINE):
        found = AUTHOR_AND_OUTLET.fullmatch(sheet.words(passage))
        if found and not DAY.match(found["outlet"]):
            start, end = (passage.start + offset for offset in found.span("outlet"))
            yield 3, sheet.stated(start, end, Reason.of("where.byline"))


def _may_be_outlet(name: str, hint: Hint) -> bool:
    if NO_OUTLET.fullmatch(name) or COMPANY.search(name) or REQUEST.match(name):
        return False
    return not hint.press or PRESS.search(name) is not None


def _beside_title(sheet: Sheet) -> Iterator[tuple[int, Stated]]:
    """The name after the headline, as a browser shows it: "Bridge closed – The Harbour Post"."""
    title = next(sheet.of(PassageKind.TITLE), None)
    for passage in sheet.of(PassageKind.FURNITURE):
        found = _after(sheet, passage, title) if title else None
        if found:
            start, end = (passage.start + offset for offset in found.span("name"))
            yield 3, sheet.stated(start, end, Reason.of("where.browser_title"))


def _above_title(sheet: Sheet) -> Iterator[tuple[int, Stated]]:
    """The newspaper's name as first line of all, above the headline."""
    top, title = next(iter(sheet.passages), None), next(sheet.of(PassageKind.TITLE), None)
    if top and title and top.kind is PassageKind.FURNITURE and is_masthead(sheet.words(top)):
        yield 2, sheet.stated(top.start, top.end, Reason.of("where.above_headline"))


def _below_title(sheet: Sheet) -> Iterator[tuple[int, Stated]]:
    """The newspaper's name in a line between the headline and the story: "The Harbour Post", then "By Jane Roe"."""
    lines = list(takewhile(lambda one: one.kind is not PassageKind.BODY, sheet.passages))
    title = next((at for at, one in enumerate(lines) if one.kind is PassageKind.TITLE), len(lines))
    for passage, following in pairwise([*lines[title + 1 :], *sheet.passages[len(lines) :][:1]]):
        credited = following.kind in {PassageKind.BYLINE, PassageKind.DATELINE}
        if names_an_outlet(sheet.words(passage)) or (credited and THE_PAPER.fullmatch(sheet.words(passage))):
            yield 3, sheet.stated(passage.start, passage.end, Reason.of("where.below_headline"))


def _after(sheet: Sheet, passage: Passage, title: Passage) -> re.Match[str] | None:
    words, headline = sheet.words(passage), sheet.words(title)
    return TITLE_AND_SITE.match(words, len(headline)) if words.startswith(headline) else None


def _key(name: str) -> str:
    return re.sub(r"\W+", "", name).casefold().removeprefix("the")
