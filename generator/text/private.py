"""What in a text is somebody's mail address or telephone number: pages do not hand it on."""

import re
from collections.abc import Iterator

_AT = r"(?:\s?[\[(]\s?(?:at|@|ät)\s?[\])]\s?|@)"
_DOT = r"(?:\s?[\[(]\s?(?:dot|punkt|\.)\s?[\])]\s?|\.)"
#: Bounds are those of RFC 5321: 64 characters before the sign, 63 in each part of a domain.
MAIL = re.compile(
    rf"(?<![\w.+%'’-])[\w.+%'’-]{{0,63}}[\w+%-]{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,5}}{_DOT}[^\W\d_]{{2,24}}\b",
    re.IGNORECASE,
)
#: Between the digits of a telephone number; with a comma it would be an amount. E.164 allows fifteen digits.
_GAP = r"(?:[ \xa0./-]|\s?[–‑]\s?)?"
_GROUPS = r"(?!(?:1[5-9]|20)\d\d\D)\d{2,5}(?:[ \xa0/-]\d{2,7}){1,4}"
NUMBERS = (
    # "+44 20 7946 0958", "0047 22 12 34 56": a country before it
    re.compile(rf"(?<![\w.,])(?:\+|00)[1-9]\d{{0,2}}{_GAP}(?:\(0?\d{{0,4}}\){_GAP})?\d(?:{_GAP}\d){{6,12}}(?!,?\d)"),
    # "(555) 012-3456", "(040) 123 45 67": the code of a place in brackets; four digits may be a year
    re.compile(r"(?<![\w.,])\((?:\d{3}|0\d{2,5})\)\s?\d{3}(?:[ ./-]?\d){3,6}(?!,?\d)"),
    # "555-012-3456", "555.012.3456"
    re.compile(r"(?<![\w.,/$€£-])\d{3}([.-])\d{3}\1\d{4}(?![\w-]|,\d)"),
    # "020 7946 0958", "0171/2345678": the code of a place begins with 0
    re.compile(r"(?<![\w.,:/-])0[1-9]\d{1,4}[ \xa0/-]\d{2,4}(?:[ \xa0/-]?\d){3,7}(?![\d,.:]\d|\d)"),
    # a long number behind a word for telephones: "Tel. 555 0123"
    re.compile(
        r"\b(?:tel(?:ephone|efon|éphone|éfono|efono)?|phone|mobile|cell(?:phone)?|fax|fon|handy|hotline|helpline|whatsapp)"
        rf"(?:[.:]{{1,2}}[ \t]*|[ \t])(?:number:? |no\.? )?(?P<number>{_GROUPS}|\d{{6,12}})(?!,?\d)",
        re.IGNORECASE,
    ),
    # "call her on 123 4567"
    re.compile(
        rf"\b(?:call|ring|dial|text|anrufen)(?: [a-z]{{1,15}}){{0,4}} (?P<number>{_GROUPS})(?!,?\d)", re.IGNORECASE
    ),
)
MAY_BE_MAIL = re.compile(r"@|[\[(]\s?(?:at|ät)\s?[\])]", re.IGNORECASE)


def private_stretches(text: str) -> list[tuple[int, int, str]]:
    """Every mail address and telephone number as (start, end, "mail" or "phone"), in order, none overlapping.

    >>> private_stretches("Write to ann@paper.example or call +44 20 7946 0958.")
    [(9, 26, 'mail'), (35, 51, 'phone')]
    >>> private_stretches("3,000 of 12,500 people; 2031-03-03, 10.5 million, @paper, pages 120-145")
    []
    """
    stretches: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(_found(text)):
        if not stretches or start >= stretches[-1][1]:
            stretches.append((start, end, kind))
    return stretches


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    if MAY_BE_MAIL.search(text):
        yield from ((found.start(), found.end(), "mail") for found in MAIL.finditer(text))
    for number in NUMBERS:
        group = "number" if "number" in number.groupindex else 0
        yield from ((found.start(group), found.end(group), "phone") for found in number.finditer(text))
