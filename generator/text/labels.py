"""Labels of transcripts, in front of what somebody says: "Q:", "A:", "MEYER:", "LIDIA MEYER:"."""

import re

ROLE = r"(?P<role>Q|A|Question|Answer)\s?[:.]"
NAME = r"(?P<name>[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.’'-]+(?: [A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.’'-]*){0,3})\s?:"
LABEL = re.compile(rf"(?m)^[ \t]*(?:{ROLE}|{NAME})[ \t]+(?=\S)")
ANSWERS = frozenset({"A", "Answer"})


def labels(text: str) -> tuple[re.Match[str], ...]:
    """The labels at the beginnings of the lines of `text`; the words that one announces begin where it ends.

    >>> [(found["role"], found["name"], found.end()) for found in labels("Q: Why?\\nANN LEE: No.")]
    [('Q', None, 3), (None, 'ANN LEE', 17)]
    """
    return tuple(LABEL.finditer(text))
