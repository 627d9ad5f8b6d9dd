"""Which lines of a page are its story: what trafilatura finds, mended by where those lines stand in the tree."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Document

from generator.clean.html.lines import HEADINGS, PageLine
from generator.clean.html.zones import zone_of

MIN_PARAGRAPH = 60  # characters: a line that can only be prose
MIN_SENTENCE = 25  # characters: a line that can be a short paragraph
MIN_KEY = 12  # letters and digits: shorter lines stand in any text by accident
MAX_LINKED = 0.5  # of a line: more than that is a link with words around it
STORY_SHARE = 0.85  # of the main text must lie in its container; the rest may be strays
SIGNATURE_SHARE = 0.2  # of the main text: a kind of element that the story is written in
#: Of the main text: what holds more is not beside it, whatever its name. At .25 the body of 43 pages falls from F1 .987
#: to .983, at .15 to .982.
HOLDER_SHARE = 0.35


@dataclass(frozen=True, slots=True)
class Story:
    """The main text of a page: the indexes of its lines, and the element that holds them."""

    lines: frozenset[int]
    container: HtmlElement | None  # `None` where the page has no main text
    holders: frozenset[tuple[str, str]] = frozenset()  # elements, by tag and class, that hold much of it: no side boxes


def find_story(tree: HtmlElement, lines: Sequence[PageLine]) -> Story:
    """The main text among `lines`. Titles, captions and boxes inside it are still in; they are sorted out later."""
    found = _in_main_text(tree, lines)
    anchors = [i for i in found if len(lines[i].text) >= MIN_PARAGRAPH and lines[i].link_share < MAX_LINKED]
    if not anchors:
        return Story(frozenset(found), None)
    signatures, holders = _story_signatures(lines, anchors), _holders(lines, anchors)
    scope = _scope(_container(lines, anchors))
    alike = [i for i, line in enumerate(lines) if _is_set_like(line, signatures)]
    kept = {i for i in (*alike, *anchors) if not _is_furniture(lines[i], scope, holders)}
    container = _container(lines, sorted(kept) or anchors)
    return Story(frozenset(kept.union(found.intersection(_lines_inside(container, lines)))), container, holders)


def squeeze(text: str) -> str:
    """The letters and digits of `text`, lower case: what stays the same however a text is broken into lines."""
    return re.sub(r"[\W_]+", "", text).lower()


def _in_main_text(tree: HtmlElement, lines: Sequence[PageLine]) -> set[int]:
    document = trafilatura.bare_extraction(tree, include_comments=False)
    text = document.text if isinstance(document, Document) else None
    if not text:
        return set()
    whole, pieces = squeeze(text), {squeeze(piece) for piece in text.splitlines()}
    keys = [squeeze(line.text) for line in lines]
    return {i for i, key in enumerate(keys) if key and (key in whole if len(key) >= MIN_KEY else key in pieces)}


def _story_signatures(lines: Sequence[PageLine], anchors: Sequence[int]) -> set[tuple[str, ...]]:
    weights: Counter[tuple[str, ...]] = Counter()
    for i in anchors:
        weights[_signature(lines[i].block)] += len(lines[i].text)
    return {signature for signature, weight in weights.items() if weight >= SIGNATURE_SHARE * weights.total()}


def _signature(block: HtmlElement) -> tuple[str, ...]:
    """The element and its parent's name: what the paragraphs of one story share, and those of a teaser do not."""
    parent = block.getparent()
    return (str(block.tag), str(parent.tag), parent.get("class") or "") if parent is not None else (str(block.tag),)


def _scope(container: HtmlElement) -> HtmlElement:
    """How far the story can reach: the article element around it, or the page."""
    scope = container
    for ancestor in container.iterancestors():
        scope = ancestor
        if ancestor.tag in {"article", "main"}:
            break
    return scope


def _is_set_like(line: PageLine, signatures: set[tuple[str, ...]]) -> bool:
    """Whether a line is set like the story's paragraphs, or is a heading between them."""
    if line.link_share >= MAX_LINKED:
        return False
    signature = _signature(line.block)
    if line.block.tag in HEADINGS:
        return any(signature[1:] == known[1:] for known in signatures)
    return len(line.text) >= MIN_SENTENCE and signature in signatures


def _is_furniture(line: PageLine, scope: HtmlElement, holders: frozenset[tuple[str, str]]) -> bool:
    """Whether a line lies outside the scope, or something between them names itself as no part of the story."""
    for element in line.block.iterancestors():
        if element is scope:
            return False
        if name_of(element) not in holders and zone_of(element):
            return True
    return True


def _holders(lines: Sequence[PageLine], anchors: Sequence[int]) -> frozenset[tuple[str, str]]:
    weights: Counter[tuple[str, str]] = Counter()
    for i in anchors:
        for element in {name_of(e) for e in (lines[i].block, *lines[i].block.iterancestors())}:
            weights[element] += len(lines[i].text)
    total = sum(len(lines[i].text) for i in anchors)
    return frozenset(element for element, weight in weights.items() if weight >= HOLDER_SHARE * total)


def name_of(element: HtmlElement) -> tuple[str, str]:
    """What the elements of one kind share on a page: their tag and class."""
    return str(element.tag), element.get("class") or ""


def _container(lines: Sequence[PageLine], anchors: Sequence[int]) -> HtmlElement:
    """The smallest element that holds nearly all of the main text."""
    weights: Counter[HtmlElement] = Counter()
    for i in anchors:
        for element in (lines[i].block, *lines[i].block.iterancestors()):
            weights[element] += len(lines[i].text)
    total = sum(len(lines[i].text) for i in anchors)
    fitting = [element for element, weight in weights.items() if weight >= STORY_SHARE * total]
    return max(fitting, key=lambda element: sum(1 for _ in element.iterancestors()))


def _lines_inside(container: HtmlElement, lines: Sequence[PageLine]) -> list[int]:
    return [i for i, line in enumerate(lines) if line.block is container or container in line.block.iterancestors()]
