"""What a page says of itself in JSON-LD: the article it holds, its authors, its publisher."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from lxml.html import HtmlElement

from generator.clean.json import read_json

#: schema.org types that are an article, the surest first; a type counts when it ends so.
ARTICLES = ("NewsArticle", "LiveBlogPosting", "Article", "BlogPosting", "Posting", "Report", "Review")
MAX_SCRIPT = 2_000_000  # characters: a page says what it is in far fewer
MAX_NODES = 20_000

Node = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The nodes of a page's JSON-LD: its article, if one is described, and all nodes by their id."""

    article: Node | None
    by_id: Mapping[str, Node]

    def text(self, key: str) -> str | None:
        """The article's plain text at `key`, with character references resolved."""
        value = self.article.get(key) if self.article else None
        return plain(value) if isinstance(value, str) else None

    def names(self, key: str) -> list[str]:
        """The names at `key` of the article: of people or organisations, written out or referred to by id."""
        return list(self._names(self.article.get(key), 0)) if self.article else []

    def _names(self, value: object, depth: int) -> Iterator[str]:
        if depth > 4:
            return
        if isinstance(value, str):
            yield plain(value) or ""
        elif isinstance(value, list):
            for part in value[:50]:
                yield from self._names(part, depth + 1)
        elif isinstance(value, Mapping):
            named = value.get("name") or value.get("byline")
            if not named and (referred := self.by_id.get(str(value.get("@id")))) is not None:
                named = referred.get("name")
            yield from self._names(named, depth + 1)


def read_linked_data(tree: HtmlElement) -> LinkedData:
    """The JSON-LD of a page; scripts that are not JSON, of which there are many, are passed over."""
    nodes = [node for script in tree.iter("script") if _is_linked_data(script) for node in _nodes(_parsed(script.text))]
    by_id = {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 1}
    return LinkedData(_best_article(nodes), by_id)


def plain(text: str) -> str | None:
    """`text` without markup and with single spaces; `None` where nothing is left."""
    return " ".join(unescape(unescape(text)).split()) or None


def _is_linked_data(script: HtmlElement) -> bool:
    return "ld+json" in (script.get("type") or "").lower()


def _parsed(text: str | None) -> object:
    """The value of a script; `None` where it is not JSON. Line breaks inside strings are common and allowed."""
    text = (text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    if not text or len(text) > MAX_SCRIPT:
        return None
    try:
        return read_json(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object) -> list[Node]:
    """Every object inside `value`, the outermost first, without recursion: depth is the page's choice."""
    found: list[Node] = []
    waiting = [value]
    while waiting and len(found) < MAX_NODES:
        value = waiting.pop(0)
        if isinstance(value, dict):
            found.append(value)
            waiting.extend(v for v in value.values() if isinstance(v, dict | list))
        elif isinstance(value, list):
            waiting.extend(v for v in value if isinstance(v, dict | list))
    return found


def _best_article(nodes: list[Node]) -> Node | None:
    articles = [node for node in nodes if _rank(node) < len(ARTICLES) and (node.get("headline") or node.get("author"))]
    return min(articles, key=_rank, default=None)


def _rank(node: Node) -> int:
    types = node.get("@type")
    names = [str(name) for name in types] if isinstance(types, list) else [str(types)]
    return min((i for i, kind in enumerate(ARTICLES) for name in names if name.endswith(kind)), default=len(ARTICLES))
