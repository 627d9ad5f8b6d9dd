"""JSON as others write it, with every character one that can be written again."""

import json
import re

#: Half of a character from beyond the first 65,536, as broken programs leave it (RFC 8259, 8.2).
HALF_ESCAPED = re.compile(r"\\u[dD][89a-fA-F]")
HALF = re.compile("[\ud800-\udfff]")
LOST = "\ufffd"


def read_json(text: str, *, strict: bool = True) -> object:
    """What the text says, halves of characters replaced by the sign for a lost one. ValueError where it is no JSON.

    Without `strict`, line breaks may stand inside strings.
    >>> read_json('["a \\\\ud83d b", "\\\\ud83d\\\\ude00"]') == ["a \ufffd b", "\U0001f600"]
    True
    """
    value: object = json.loads(text, strict=strict)
    if not HALF_ESCAPED.search(text):
        return value
    mended: object = json.loads(HALF.sub(LOST, json.dumps(value, ensure_ascii=False)))
    return mended
