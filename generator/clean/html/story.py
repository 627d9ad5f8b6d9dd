"""Which lines of a page are its story: what trafilatura finds, mended by where those lines stand in the tree."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Document

from generator.clean.html.lines import Line
from generator.clean.html.zones import zone_of

MIN_PARAGRAPH = 60  # characters: a line that can only be prose
MIN_SENTENCE = 25  # characters: a line that can be a short paragraph
MIN_KEY = 12  # letters and digits: shorter lines stand in any text by accident
MAX_LINKED = 0.5  # of a line: more than that is a link with words around it
STORY_SHARE = 0.85  # of the main text must lie in its container; the rest may be strays
SIGNATURE_SHARE = 0.2  # of the main text: a kind of element that the story is written in
ZONE_SHARE = 0.25  # of the main text: what holds more of it is not beside it, whatever its name


@dataclass(frozen=True, slots=True)
class Story:
    """The main text of a page: the indexes of its lines, and the element that holds them."""

    lines: frozenset[int]
    container: HtmlElement | None  # `None` where the page has no main text


def find_story(tree: HtmlElement, lines: Sequence[Line]) -> Story:
    """The main text among `lines`. Titles, captions and boxes inside it are still in; they are told apart later."""
    found = _in_main_text(tree, lines)
    anchors = [i for i in found if len(lines[i].text) >= MIN_PARAGRAPH and lines[i].link_share < MAX_LINKED]
    if not anchors:
        return Story(frozenset(found), None)
    signatures = _story_signatures(lines, anchors)
    scope = _scope(_container(lines, anchors))
    grown = [i for i, line in enumerate(lines) if i in anchors or _reads_like(line, signatures, scope)]
    container = _container(lines, grown)
    inside = _lines_inside(container, lines)
    return Story(frozenset(i for i in inside if i in found or i in grown or _is_prose(lines[i])), container)


def squeeze(text: str) -> str:
    """The letters and digits of `text`, lower case: what stays the same however a text is broken into lines."""
    return re.sub(r"[\W_]+", "", text).lower()


def _in_main_text(tree: HtmlElement, lines: Sequence[Line]) -> set[int]:
    document = trafilatura.bare_extraction(tree, include_comments=False)
    text = document.text if isinstance(document, Document) else None
    if not text:
        return set()
    whole, pieces = squeeze(text), {squeeze(piece) for piece in text.splitlines()}
    keys = [squeeze(line.text) for line in lines]
    return {i for i, key in enumerate(keys) if key and (key in whole if len(key) >= MIN_KEY else key in pieces)}


def _story_signatures(lines: Sequence[Line], anchors: Sequence[int]) -> set[tuple[str, ...]]:
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


def _reads_like(line: Line, signatures: set[tuple[str, ...]], scope: HtmlElement) -> bool:
    if len(line.text) < MIN_PARAGRAPH or line.link_share >= MAX_LINKED or _signature(line.block) not in signatures:
        return False
    above = list(line.block.iterancestors())
    return scope in above and not any(zone_of(e) for e in above[: above.index(scope)])


def _container(lines: Sequence[Line], anchors: Sequence[int]) -> HtmlElement:
    """The smallest element that holds nearly all of the main text."""
    weights: Counter[HtmlElement] = Counter()
    for i in anchors:
        for element in (lines[i].block, *lines[i].block.iterancestors()):
            weights[element] += len(lines[i].text)
    total = sum(len(lines[i].text) for i in anchors)
    fitting = [element for element, weight in weights.items() if weight >= STORY_SHARE * total]
    return max(fitting, key=lambda element: sum(1 for _ in element.iterancestors()))


def _lines_inside(container: HtmlElement, lines: Sequence[Line]) -> list[int]:
    return [i for i, line in enumerate(lines) if line.block is container or container in line.block.iterancestors()]


def _is_prose(line: Line) -> bool:
    return len(line.text) >= MIN_SENTENCE and line.link_share < MAX_LINKED
