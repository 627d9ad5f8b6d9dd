"""Outlets and agencies in an article: known ones, unknown ones by their shape, and the short forms of both."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.annotate.reading import Reading
from generator.annotate.speech.outlet_lists import outlet_lists
from generator.model import Mention, NameKind, OriginKind
from generator.text.names import canonical
from generator.text.nations import demonym_of

ABBREVIATION = re.compile(r"\s*\((?:the\s)?(?P<short>[A-Z][A-Za-z.&]{1,9})\)")
AGENCY = re.compile(r"agency|service|wire|newswire", re.IGNORECASE)
AGENCY_NAME = re.compile(r"(?:News|Press) (?:Agency|Service|Association)|Newswire")
AGENCY_BEHIND = re.compile(r" (?:news )?agency\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """An outlet's name at one place of the article."""

    start: int
    end: int
    name: str  # the fullest form the article gives
    kind: OriginKind
    ambiguous: bool = False  # an ordinary word, too: it is an outlet only where something credits it


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletNames:
    """The outlets of an article, in reading order."""

    outlets: tuple[Outlet, ...]

    def at(self, start: int, end: int) -> str | None:
        """The outlet whose name ends the words from `start` to `end`."""
        return next((o.name for o in self.outlets if start <= o.start and o.end == end), None)

    def within(self, start: int, end: int) -> str | None:
        """The first outlet named between `start` and `end`: X of "the X news agency"."""
        return next((o.name for o in self.outlets if start <= o.start and o.end <= end), None)

    def last_before(self, offset: int) -> str | None:
        """The outlet named last before the offset: whom "the newspaper" means there."""
        before = [o.name for o in self.outlets if o.end <= offset and not o.ambiguous]
        return before[-1] if before else None


def outlet_names(reading: Reading, mentions: tuple[Mention, ...] = ()) -> OutletNames:
    """The outlets that the story names; parts of a person's name are none."""
    people = [m.span for m in mentions if m.kind is NameKind.PERSON and " " in m.name]
    found = [
        replace(outlet, start=outlet.start + at.passage.start, end=outlet.end + at.passage.start)
        for at in reading.story()
        for outlet in find_outlets(at.text)
    ]
    kept = [o for o in found if _is_known(o) or not any(p.start < o.end and o.start < p.end for p in people)]
    texts = {at.passage.start: at.text for at in reading.story()}
    return OutletNames(outlets=_one_spelling(_with_short_forms(kept, texts)))


def _is_known(outlet: Outlet) -> bool:
    """Whether the name is no other's, whatever the names of people are taken for: "Der Spiegel"."""
    return outlet.name in outlet_lists().kinds and not outlet.ambiguous


@lru_cache(maxsize=1 << 10)  # names and origins ask for the same passages
def find_outlets(text: str) -> tuple[Outlet, ...]:
    """The outlets that a text names in full, in reading order; where two readings overlap, the longer one is kept.

    >>> [o.name for o in find_outlets("The Northern Gazette and Reuters said so.")]
    ['Northern Gazette', 'Reuters']
    """
    found = [*_listed(text), *_shaped(text), *_beside(text)]
    kept: list[Outlet] = []
    for outlet in sorted(found, key=lambda o: (o.start - o.end, o.start)):
        if not any(outlet.start < other.end and other.start < outlet.end for other in kept):
            kept.append(outlet)
    return tuple(sorted(kept, key=lambda o: o.start))


def _listed(text: str) -> Iterable[Outlet]:
    lists = outlet_lists()
    for found in lists.listed.finditer(text):
        name = lists.known[found["name"]]
        unsure = found["name"] in lists.ambiguous or name in lists.ambiguous
        if unsure and name.startswith("The ") and not (found["article"] or found["name"] == name):
            continue
        yield Outlet(start=found.start("name"), end=found.end(), name=name, kind=lists.kinds[name], ambiguous=unsure)


def _shaped(text: str) -> Iterable[Outlet]:
    for found in outlet_lists().shaped.finditer(text):
        start = _after_openers(found["name"], found.start("name"))
        # A capital alone makes no paper of a word; its hyphen or its ending does: "Union-Courier", "Tagespost".
        if " " in text[start : found.end()] or start == found.start("name"):
            kind = OriginKind.AGENCY if AGENCY_NAME.search(text, start, found.end()) else OriginKind.OUTLET
            kind = OriginKind.AGENCY if AGENCY_BEHIND.match(text, found.end()) else kind
            yield Outlet(start=start, end=found.end(), name=text[start : found.end()], kind=kind)


def _beside(text: str) -> Iterable[Outlet]:
    for found in outlet_lists().beside.finditer(text):
        group = "name" if found["name"] else "name_behind"
        start = _after_openers(found[group], found.start(group))
        if start < found.end(group) and demonym_of(text[start : found.end(group)]) is None:
            kind = OriginKind.AGENCY if AGENCY.search(found["kind"] or found["kind_before"]) else OriginKind.OUTLET
            yield Outlet(start=start, end=found.end(group), name=text[start : found.end(group)], kind=kind)


def _after_openers(name: str, start: int) -> int:
    for word in name.split(" "):
        if word.lower() not in outlet_lists().openers:
            break
        start += len(word) + 1
    return start


def _with_short_forms(found: list[Outlet], texts: dict[int, str]) -> list[Outlet]:
    """With "the Times" and "(NLT)" added, where one outlet of the article can be meant."""
    added = [*found]
    for offset, text in texts.items():
        for outlet in [o for o in found if offset <= o.start < offset + len(text)]:
            added += _abbreviated(outlet, text, offset, texts)
        for short in outlet_lists().short.finditer(text):
            start, end = short.start("name") + offset, short.end() + offset
            full = {o.name: o for o in found if o.name.split()[-1] == short["name"] and o.start < end}
            if any(o.start <= start < o.end for o in found):
                continue
            if len(full) == 1:
                added.append(replace(next(iter(full.values())), start=start, end=end))
            elif not full:  # "told the Courier", which the reader is expected to know
                added.append(_known_to_readers(short["name"], start, end))
    return sorted(added, key=lambda o: o.start)


def _known_to_readers(name: str, start: int, end: int) -> Outlet:
    return Outlet(start=start, end=end, name=f"The {name}", kind=OriginKind.OUTLET, ambiguous=True)


def _abbreviated(outlet: Outlet, text: str, offset: int, texts: dict[int, str]) -> list[Outlet]:
    """Every place of the abbreviation that follows the name in brackets."""
    found = ABBREVIATION.match(text, outlet.end - offset)
    if found is None:
        return []
    word = re.compile(rf"(?<!\w){re.escape(found['short'])}(?!\w)")
    return [
        replace(outlet, start=at + m.start(), end=at + m.end())
        for at, words in texts.items()
        for m in word.finditer(words)
    ]


def _one_spelling(outlets: list[Outlet]) -> tuple[Outlet, ...]:
    """One place once, and one name for what differs only in its article."""
    names: dict[str, str] = {}
    for outlet in outlets:
        key = canonical(outlet.name)
        names[key] = max(names.get(key, ""), outlet.name, key=len)
    places = {(o.start, o.end): o for o in outlets}
    return tuple(replace(o, name=names[canonical(o.name)]) for o in places.values())
