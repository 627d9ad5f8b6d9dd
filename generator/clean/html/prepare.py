"""A page as its reader saw it: without what archives, browsers and word processors put around it or into its markup."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from generator.clean.html.overlays import clear_overlays

#: The bars that archives put above a page that they show.
WRAPPERS = frozenset({"wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato"})
ARCHIVE_TODAY = re.compile(r"https?://archive\.(?:ph|today|is|li|md|vn|fo)\b")
TITLE_CLASSES = frozenset({"MsoTitle", "title"})  # of Word and of Google Docs, on a paragraph
REPLIES = frozenset({"reply", "antworten", "répondre", "responder", "rispondi", "beantwoorden"})
MIN_POSTS = 3  # alike, each with its own "Reply": the comments of readers
LAYOUT = ("table", "tbody", "tr", "td", "th")


def prepare(tree: HtmlElement) -> None:
    """Change the tree in place: what is no part of the page goes, and what is marked oddly gets its plain mark."""
    _open_shadow_roots(tree)
    clear_overlays(tree)
    _drop_wrappers(tree)
    _drop_margin_comments(tree)
    _name_title(tree)
    _flatten_layout(tree)
    _name_comments(tree)


def _open_shadow_roots(tree: HtmlElement) -> None:
    """Components as browsers save them: their contents stand in a template, and are shown all the same."""
    for template in list(tree.iter("template")):
        if template.get("shadowrootmode") or template.get("shadowroot"):
            template.tag = "div"


def _drop_wrappers(tree: HtmlElement) -> None:
    names = set(WRAPPERS)
    if any(ARCHIVE_TODAY.match(link.get("href") or "") for link in tree.iter("link")):
        names.add("HEADER")
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and element.get("id") in names and element.getparent() is not None:
            element.drop_tree()


def _drop_margin_comments(tree: HtmlElement) -> None:
    """The comments in the margin of a document from Google Docs, and the marks that lead to them."""
    for link in list(tree.iter("a")):
        target = link.get("href") or ""
        if target.startswith("#cmnt_ref"):
            _drop(next((e for e in link.iterancestors("div")), link))
        elif target.startswith("#cmnt"):
            parent = link.getparent()
            _drop(parent if parent is not None and parent.tag == "sup" else link)


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _name_title(tree: HtmlElement) -> None:
    """The paragraph that a word processor styles as the title is the heading of a page without one."""
    if next(tree.iter("h1"), None) is not None:
        return
    titles = (p for p in tree.iter("p") if TITLE_CLASSES & set((p.get("class") or "").split()))
    title = next(titles, None)
    if title is not None:
        title.tag = "h1"


def _flatten_layout(tree: HtmlElement) -> None:
    """Tables that only place things, as mails have them, become plain blocks."""
    for table in list(tree.iter("table")):
        if table.get("role") == "presentation" or next(table.iterdescendants("table"), None) is not None:
            for element in _own_parts(table):
                element.tag = "div"


def _own_parts(table: HtmlElement) -> Iterator[HtmlElement]:
    """A table with its rows and cells, but not those of tables inside it."""
    waiting = [table]
    while waiting:
        element = waiting.pop()
        waiting += [child for child in element if child.tag in LAYOUT and child.tag != "table"]
        yield element


def _name_comments(tree: HtmlElement) -> None:
    """Posts in a row that each can be replied to: whatever holds them is named as what it is."""
    holders: dict[HtmlElement, int] = {}
    for link in tree.iter("a", "button"):
        post = link.getparent()
        holder = post.getparent() if post is not None else None
        if holder is not None and " ".join(str(link.text_content()).split()).lower() in REPLIES:
            holders[holder] = holders.get(holder, 0) + 1
    for holder, posts in holders.items():
        if posts >= MIN_POSTS and holder.tag not in {"body", "html"}:
            holder.set("class", "comments")
