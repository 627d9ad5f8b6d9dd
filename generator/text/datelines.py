"""Datelines: the place, day and agency in front of a story's first sentence, as in "EASTPORT, July 3 (Meridian) - "."""

import re

PLACE = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’/-]+(?: [A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’/-]*){0,4}"
REGION_OR_DAY = r"(?:, [^()\n–—-]{2,30}?)?"
AGENCY = r"\([A-Z][\w.&’'/ -]{1,40}\)"
DASH = r"\s*(?:[–—]|-+)\s+"
#: A place in capitals and a dash; a place in small letters only with its agency: "Eastport (Meridian) - ".
DATELINE = re.compile(
    rf"\s*(?:{PLACE}{REGION_OR_DAY}\s*(?:{AGENCY})?{DASH}"
    rf"|[A-Z][\w.'’ -]{{2,40}}?{REGION_OR_DAY}\s*{AGENCY}{DASH})(?=[\"“‘']?\w)"
)


def dateline_end(text: str) -> int:
    """Where the first sentence of a passage begins behind its dateline; 0 where it has none.

    >>> dateline_end("EASTPORT, July 3 (Meridian) - The bridge will close.")
    30
    """
    found = DATELINE.match(text)
    return found.end() if found else 0
