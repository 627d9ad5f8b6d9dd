"""Where an article credits an outlet, and where somebody speaks through a channel of their own."""

import re
from dataclasses import dataclass
from itertools import pairwise

from generator.annotate.reading import Reading
from generator.annotate.speech.outlet_lists import outlet_lists
from generator.annotate.speech.outlets import Outlet

#: Between the names of a list: "the Post, Reuters and AP".
LIST_JOINT = re.compile(r"\s*+(?:,\s*+(?:(?<=\s)(?:and|or)\s++)?|(?<=\s)(?:and|or)\s++)(?:[tT]he\s++)?")
#: "told the Australian government": an ambiguous name that only describes what follows.
NOUN = re.compile(
    r"\s(?!(?:and|or|that|on|in|at|by|this|last|but|as|after|when|which|for|he|she|it|they|his|her|the)\b)[a-z]"
)
#: "Said the Gazette's editor": who is owned speaks, not the outlet. Its reporters and reports are the outlet.
OWNED = re.compile(r"['’]s\s(?!reporters?\b|website|site|report\b|programmes?|podcast|correspondents?\b)[a-z]")
BREAK = re.compile(r"[.;!?]\s|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Crediting:
    """An outlet at a place where it is credited, with the words that do so."""

    outlet: Outlet
    start: int
    end: int
    words: str  # from `start` to `end`


def credited(reading: Reading, outlets: tuple[Outlet, ...]) -> tuple[Crediting, ...]:
    """The outlets that the story credits for something, in reading order."""
    text = reading.article.text
    direct = {o: found for o in outlets if (found := _credit(text, o))}
    neighbours = list(pairwise(outlets))
    for earlier, later in (*reversed(neighbours), *neighbours):
        _hand_on(text, earlier, later, direct)
    return tuple(direct[o] for o in outlets if o in direct)


def _credit(text: str, outlet: Outlet) -> Crediting | None:
    before = BREAK.split(text[max(0, outlet.start - 80) : outlet.start])[-1]
    noun_follows = outlet.name in outlet_lists().describing and bool(NOUN.match(text, outlet.end))
    noun_follows |= bool(OWNED.match(text, outlet.end))
    if (found := outlet_lists().credits_next.search(before)) and not noun_follows:
        return _crediting(text, outlet, outlet.start - len(before) + found.start(), outlet.end)
    if found := outlet_lists().credits_last.match(text, outlet.end):
        return _crediting(text, outlet, outlet.start, found.end())
    return None


def _crediting(text: str, outlet: Outlet, start: int, end: int) -> Crediting:
    return Crediting(outlet=outlet, start=start, end=end, words=text[start:end])


def _hand_on(text: str, earlier: Outlet, later: Outlet, direct: dict[Outlet, Crediting]) -> None:
    """What is credited in a list is credited for all of it."""
    if LIST_JOINT.fullmatch(text[earlier.end : later.start]) and (earlier in direct) != (later in direct):
        lacking = later if earlier in direct else earlier
        direct[lacking] = _crediting(text, lacking, lacking.start, lacking.end)
