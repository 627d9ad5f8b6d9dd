"""Characters that cannot be seen, or that change the direction of text: what a page shows instead."""

import unicodedata

#: Overrides, embeddings and isolates: they change the order of the text around them.
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
#: From here on stand tags and selectors, some of which Python calls printable.
_TAGS = "\U000e0000"


def name_hidden(char: str) -> str | None:
    """How a character that cannot be seen, or that turns others, is shown; `None` for all the others."""
    if char in "\n\t" or _is_plain(char):
        return None
    hidden = char in _BIDI or _TAGS <= char <= "\U000e0fff" or unicodedata.category(char) in {"Cc", "Cs"}
    return f"[U+{ord(char):04X}]" if hidden or _is_noncharacter(char) else None


def show_hidden(text: str) -> str:
    """`text` with its hidden characters by name; line breaks stay as they are.

    >>> show_hidden("abc\\u202edef")
    'abc[U+202E]def'
    """
    return text if _is_plain(text) else "\n".join(map(_shown, text.split("\n")))


def _shown(line: str) -> str:
    return line if _is_plain(line) else "".join(name_hidden(char) or char for char in line)


def _is_plain(text: str) -> bool:
    """Whether nothing in it can be hidden; most texts are so, and this is seen at once."""
    return text.isprintable() and max(text, default="") < _TAGS


def _is_noncharacter(char: str) -> bool:
    return ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef"
