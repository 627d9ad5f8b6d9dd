"""What pages lay over their sentences or cut out of them for show: cards on names, and large first letters."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

#: Class names of boxes that appear when a reader points at a word.
OVERLAY = re.compile(
    r"(?:^|[-_\s])(?:tool-?tip(?:-?text|-?content)?|pop-?(?:over|up)|hover-?(?:card|box)|fly-?out|quote-card|profile-card)"
    r"(?:$|[-_\s])",
    re.IGNORECASE,
)
OVERLAY_ROLES = frozenset({"tooltip", "dialog"})
MIN_NAME = 4  # characters; shorter words may stand twice in a row
LETTERS = frozenset({"span", "big", "b", "strong", "font", "em", "i"})
WORDS_OF_ONE_LETTER = frozenset("AIO")


def clear_overlays(tree: HtmlElement) -> None:
    """Drop the boxes inside paragraphs, and set each large first letter before its word, in place."""
    for element in [e for p in tree.iter("p", "li") for e in p.iterdescendants() if isinstance(e.tag, str)]:
        if element.getparent() is not None and _is_overlay(element):
            element.drop_tree()
    for letter in _first_letters(tree):
        letter.tail = (letter.tail or "").lstrip()


def _is_overlay(element: HtmlElement) -> bool:
    """Whether an element is a box by its role, or by its name or its words while it is glued to what it explains."""
    if element.get("role") in OVERLAY_ROLES:
        return True
    before = element.getprevious()
    glued = (before.tail if before is not None else _text_before(element)) or ""
    if glued[-1:].isspace() or (before is None and not glued):
        return False
    if OVERLAY.search(_camel_parted(element.get("class") or "")):
        return True
    return before is not None and not glued and _repeats(before, element)


def _text_before(element: HtmlElement) -> str | None:
    parent = element.getparent()
    return parent.text if parent is not None else None


def _camel_parted(names: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names)


def _repeats(before: HtmlElement, element: HtmlElement) -> bool:
    """Whether the words of an element begin with those right before it: "Jane RoeJane Roe is a member"."""
    name, words = _words(before), _words(element)
    return len(name) >= MIN_NAME and words.startswith(name)


def _words(element: HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def _first_letters(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Single capital letters that open a paragraph, with the rest of their word behind a space.

    A letter that is a word by itself is left alone.
    """
    for paragraph in tree.iter("p"):
        first = next((e for e in paragraph if isinstance(e.tag, str)), None)
        if first is None or first.tag not in LETTERS or (paragraph.text or "").strip():
            continue
        letter, tail = _words(first), first.tail or ""
        opens = len(letter) == 1 and letter.isupper() and letter not in WORDS_OF_ONE_LETTER
        if opens and tail[:1].isspace() and tail.lstrip()[:1].islower():
            yield first
