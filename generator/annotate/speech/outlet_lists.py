"""The lists of outlets.yml, turned into patterns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.model import OriginKind
from generator.text.english import words
from generator.text.tables import read_table

#: "Northern Star-Gazette", "Radio Nord": capitalised words of which the last says what it is.
NAME_WORD = r"[A-Z](?:[\w’'&.\-]*\w)?"
SHORTENED = r"(?:[A-Z][a-z]{0,2}|[A-Z](?:\.[A-Z])+)\."  # "St. Orven Courier", "U.S. Courier"
LEAD = r"(?<![\w@#/.])(?P<article>[Tt]he\s+)?"
END = r"(?![\w-]*\w)(?!['’](?!s\b)\w)(?!\.\w)"
#: A station of the United States: "KXAB", "WXAB-TV".
STATION = r"[KW][A-Z]{3}(?:-(?:TV|FM|AM))?"
#: Who works for an outlet, and what such people see: "Meridian reporters saw", "a Meridian photographer heard".
WITNESSED = (
    r"\s(?:reporter|journalist|correspondent|photographer|crew|team)s?(?:\s(?:in|at|on|near)\s[^,.;]{1,40}?)?"
    r"\s(?:saw|heard|said|says|reported|counted|witnessed|watched)\b"
    r"|\s(?:photo|photograph|picture|image|video|tape)s?\s(?:show|shows|showed)\b|\sfootage\s(?:shows|showed)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletLists:
    """What is known of outlets in general."""

    known: dict[str, str]  # every spelling, and the name it goes by
    kinds: dict[str, OriginKind]  # by the name it goes by
    ambiguous: frozenset[str]  # ordinary words, too
    describing: frozenset[str]  # those of them that can describe the noun that follows
    publications: frozenset[str]
    openers: frozenset[str]
    unnamed: frozenset[str]
    unnamed_media: frozenset[str]
    documents: frozenset[str]
    listed: re.Pattern[str]  # a known name
    shaped: re.Pattern[str]  # a name that ends or begins like an outlet's
    beside: re.Pattern[str]  # a name with its kind before or after it: "state broadcaster X", "the X news agency"
    short: re.Pattern[str]  # "the Times"
    channels: frozenset[str]
    channel: re.Pattern[str]  # "on Telegram"
    credits_next: re.Pattern[str]  # matched against the text before the name
    credits_last: re.Pattern[str]  # matched against the text after it


@cache
def outlet_lists() -> OutletLists:
    """The lists, read once a process."""
    lists = read_table(__package__, "outlets.yml")
    known, kinds = _known(lists)
    papers = words("outlets", "papers", "other_papers")
    last, kind = _any(lists["last_words"]), _any(papers.union(*lists["kinds"].values()))
    ends = _any(lists["word_ends"])
    channels, first = _any(lists["channels"]), _any(lists["first_words"])
    return OutletLists(
        known=known,
        kinds=kinds,
        ambiguous=frozenset(lists["ambiguous"]),
        describing=frozenset(lists["describing"]),
        publications=papers | frozenset(lists["publications"]),
        openers=frozenset(lists["openers"]),
        unnamed=frozenset(lists["unnamed"]),
        unnamed_media=frozenset(lists["unnamed_media"]),
        documents=frozenset(lists["documents"]),
        listed=re.compile(rf"{LEAD}(?P<name>{_any(known)}){END}"),
        shaped=re.compile(
            rf"{LEAD}(?P<name>(?:(?:{NAME_WORD}|{SHORTENED})\s){{1,4}}(?:{NAME_WORD}-)?(?:{last})|[A-Z][\w’']*-(?:{last})"
            rf"|[A-Z]\w{{2,}}(?:{ends})|[A-Z]\w*[a-z](?:{_any(lists['inner_words'])})|(?:{first})(?:\s(?:{NAME_WORD}|\d+)){{1,3}}"
            rf"|(?:{NAME_WORD}\s)?(?:{_any(lists['of_words'])})\sof\s(?:the\s)?{NAME_WORD}(?:\s(?:and\s)?{NAME_WORD}){{0,3}}"
            rf"|{NAME_WORD}\sRadio\s\d{{1,2}}|{STATION}){END}"
        ),
        beside=re.compile(
            rf"{LEAD}(?P<name>(?!The\s){NAME_WORD}(?:\s{NAME_WORD}){{0,3}})\s(?P<kind>{kind})\b(?!,\s(?:[Tt]he\s)?[A-Z])"
            rf"|\b(?P<kind_before>{kind}|{_any(lists['kinds_before'])}),?\s(?P<name_behind>(?:[Tt]he\s)?{NAME_WORD}(?:\s{NAME_WORD}){{0,3}}){END}"
        ),
        short=re.compile(rf"(?<!\w)[Tt]he\s(?P<name>{last}){END}(?!\s[A-Z])"),
        channels=frozenset(lists["channels"]),
        channel=re.compile(
            rf"\b(?:on|via|through)\s(?:(?:the|his|her|its|their)\s)?(?:\w+\s){{0,4}}?(?P<name>{channels}){END}"
        ),
        credits_next=re.compile(
            rf"(?<!\w)(?:{_any(lists['credits_next'])}|reported(?:\s\w+){{1,3}}\sby)(?:\s[\w’'.\-]+){{0,5}}?,?(?:\s[Tt]he)?\s?(?:\(|“)?$"
            r"|[,”\"]\s(?:reports|reported|says|said|writes|wrote)\s$",
            re.IGNORECASE,
        ),
        credits_last=re.compile(
            rf"(?:\s\([^)]*\))?(?:,\s(?:an?|the|which)\s[^,.;]{{1,60}},)?(?:['’]s(?:\s[A-Z][\w’'-]+){{0,3}})?(?:{WITNESSED}|(?:\s(?:{kind}|agency|also|first|has|have|had|previously|earlier|separately|later"
            rf"|on|\w+day|exclusively|correctly|this|last|week|month|year|morning)){{0,5}}(?:\s(?:{_any(lists['credits_last'])})|,\s(?:citing|quoting))\b)"
        ),
    )


def _known(lists: dict[str, dict[str, list[str]]]) -> tuple[dict[str, str], dict[str, OriginKind]]:
    known: dict[str, str] = {}
    kinds: dict[str, OriginKind] = {}
    for group, kind in (("agencies", OriginKind.AGENCY), ("outlets", OriginKind.OUTLET)):
        for name, spellings in lists[group].items():
            kinds[name] = kind
            known |= dict.fromkeys((name, name.removeprefix("The "), *spellings), name)
    return known, kinds


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=lambda w: (-len(w), w)))
