"""The visible lines of a page, in reading order, each with the element that holds it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

#: Elements whose text nobody reads on the page.
UNSEEN = frozenset(
    {"head", "script", "style", "noscript", "template", "svg", "math", "canvas", "audio", "video", "iframe", "object"}
    | {"embed", "map", "button", "select", "textarea", "input", "datalist", "dialog", "progress", "meter"}
)
#: Elements that run on in the line they stand in; every other element begins a line of its own.
INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins"}
    | {"kbd", "label", "mark", "nobr", "q", "ruby", "rb", "rt", "rp", "rtc", "s", "samp", "small", "span", "strike"}
    | {"strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "amp-img", "picture", "source"}
)
#: Soft hyphens and marks of width zero, which stand inside words and are not seen; joiners of letters stay.
UNSEEN_MARKS = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF))
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CELLS = frozenset({"td", "th"})
HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(50%"
    r"|(?:left|top|text-indent)\s*:\s*-\d{4,}",
    re.I,
)
#: Class names by which the common frameworks hide an element, or show its words to screen readers only.
HIDING_CLASSES = frozenset(
    {"visually-hidden", "visuallyhidden", "sr-only", "screen-reader", "screen-reader-text", "u-visually-hidden"}
    | {"u-hidden", "is-hidden", "d-none", "hidden", "hide"}
)
#: Class names that show again, at some width, what another class hides: "hidden md:block", "d-none d-lg-block".
SHOWING_CLASS = re.compile(r"(?:^|\s)(?:\w+:|d-\w+-)(?:block|flex|inline|grid|contents)|not-sr-only", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageLine:
    """A visible line: its words with single spaces, the block element around it, and how much of it is links."""

    text: str
    block: HtmlElement
    linked: int  # characters inside links
    strong: int  # characters inside <b> or <strong>

    @property
    def link_share(self) -> float:
        """The share of the line that is links, 0 to 1."""
        return min(1.0, self.linked / len(self.text))


def visible_lines(tree: HtmlElement) -> list[PageLine]:
    """Every line a reader of the page sees; nothing of scripts, forms' fields or hidden elements."""
    return list(_Walk().lines(tree))


def is_hidden(element: HtmlElement) -> bool:
    """Whether the markup itself hides the element from a reader's eyes."""
    if element.tag in UNSEEN or element.get("hidden") is not None:
        return True
    style, classes = element.get("style"), element.get("class")
    return bool((style and HIDING_STYLE.search(style)) or (classes and _hides(classes)))


def _hides(classes: str) -> bool:
    names = classes.lower().split()
    if "tab-pane" in names and not {"active", "show"} & set(names):
        return True
    return not HIDING_CLASSES.isdisjoint(names) and not SHOWING_CLASS.search(classes)


class _Walk:
    """One pass over the tree without recursion: a page may be nested as deep as its author likes."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.linked = self.strong = self.in_link = self.in_strong = 0

    def lines(self, tree: HtmlElement) -> Iterator[PageLine]:
        walk = etree.iterwalk(tree, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if not isinstance(element.tag, str) or (is_hidden(element) and element is not tree):
                    walk.skip_subtree()
                    continue
                yield from self._open(element)
            else:
                yield from self._close(element, tree)

    def _open(self, element: HtmlElement) -> Iterator[PageLine]:
        tag = element.tag
        if tag in CELLS:
            if self.pieces and "".join(self.pieces).strip():
                self.pieces.append(" | ")
        elif tag not in INLINE:
            yield from self._flush(element.getparent())
        self.in_link += tag == "a"
        self.in_strong += tag in {"b", "strong"}
        self._add(element.text)

    def _close(self, element: HtmlElement, tree: HtmlElement) -> Iterator[PageLine]:
        tag = element.tag
        seen = isinstance(tag, str) and not (is_hidden(element) and element is not tree)
        if seen:
            if tag not in INLINE and tag not in CELLS:
                yield from self._flush(element)
            self.in_link -= tag == "a"
            self.in_strong -= tag in {"b", "strong"}
        if element is not tree:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            self.linked += len(text.strip()) if self.in_link else 0
            self.strong += len(text.strip()) if self.in_strong else 0

    def _flush(self, block: HtmlElement | None) -> Iterator[PageLine]:
        text = " ".join("".join(self.pieces).translate(UNSEEN_MARKS).split())
        if text and block is not None:
            yield PageLine(text, block, self.linked, self.strong)
        self.pieces, self.linked, self.strong = [], 0, 0
