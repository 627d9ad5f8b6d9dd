"""A mail that was forwarded in the text of another: the article is what was forwarded, its sender is the outlet."""

import re
from dataclasses import replace
from email.utils import parseaddr

from generator.clean.draft import Block, Draft
from generator.clean.html.dates import foreign_date, iso_date
from generator.clean.html.metadata import stated
from generator.clean.passages.imprint import DAY
from generator.clean.passages.lines import visible_lines
from generator.model import PassageKind, Reason

#: The line by which programs open what they forward: Gmail, Outlook, Apple Mail, Thunderbird, and two in German.
OPENING = re.compile(
    r"-{2,}\s*(?:Forwarded message|Forwarded Message|Original Message|Original-Nachricht|Weitergeleitete Nachricht"
    r"|Ursprüngliche Nachricht)\s*-{2,}|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:"
)
HEADER = re.compile(
    r"(?P<name>From|Date|Sent|Subject|To|Cc|Reply-To|Von|Datum|Gesendet|Betreff|An|Kopie):[ \t\xa0]*(?P<value>.+)"
)
SENDER, SUBJECT, DATE = {"From", "Von"}, {"Subject", "Betreff"}, {"Date", "Sent", "Datum", "Gesendet"}
WHERE = Reason.of("where.forwarded")
ASIDE = Reason.of("passage.forwarding")


def as_forwarded(draft: Draft) -> Draft:
    """The draft with sender, subject and date of the mail that its text forwards; itself where it forwards none."""
    lines = list(visible_lines(draft.text))
    opening = next((i for i, line in enumerate(lines) if OPENING.fullmatch(draft.text[slice(*line)])), None)
    if opening is None:
        return draft
    last, headers = opening, dict[str, str]()
    for i in range(opening + 1, len(lines)):
        found = HEADER.fullmatch(draft.text[slice(*lines[i])])
        if found is None:
            break
        last, headers[found["name"]] = i, found["value"]
    if not SENDER & headers.keys():
        return draft
    name, address = parseaddr(_first(headers, SENDER) or "")
    return replace(
        draft,
        blocks=_set_aside(draft, lines[: last + 1]),
        title=stated(_first(headers, SUBJECT), WHERE) or draft.title,
        outlet=stated(name or address, WHERE) or draft.outlet,
        published=stated(_moment(_first(headers, DATE) or ""), WHERE),
    )


def _first(headers: dict[str, str], names: set[str]) -> str | None:
    return next((value for name, value in headers.items() if name in names), None)


def _moment(words: str) -> str | None:
    day = DAY.search(words)
    return iso_date(words) or (iso_date(day.group()) or foreign_date(day.group()) if day else None)


def _set_aside(draft: Draft, lines: list[tuple[int, int]]) -> tuple[Block, ...]:
    """The blocks, with everything up to the headers of the forwarded mail as furniture."""
    end = lines[-1][1]
    above = (Block(start=start, end=stop, kind=PassageKind.FURNITURE, reason=ASIDE) for start, stop in lines)
    return (*above, *(block for block in draft.blocks if block.start >= end))
