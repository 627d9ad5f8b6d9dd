"""The words on the built pages against the articles: what a reader sees is held, not what a page was made from."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lxml import html

from generator.model import Article, PassageKind, Rights
from generator.site.links import Fault, articles_of, link_target
from generator.site.pages import NamedPage
from generator.text.hidden import show_hidden

#: The anchor of a source's words on its page.
WORDS = re.compile(r"w(\d+)-(\d+)")
#: The anchor of compared words on the page of a source that may not be shown whole.
EXCERPT = re.compile(r"x-(\d+)")
#: A link that shows how often a name stands in the source, or who says the same, and leads to the place.
COUNT = "cb-count-link"
#: Our own signs in a source's text: the links to the paragraph, to the heading and to the original.
SIGNS = ("cb-pin", "headerlink", "cb-go")
_TEXT = f".//text()[not(ancestor::a[{' or '.join(f'contains(@class, {sign!r})' for sign in SIGNS)}])]"


def shown_faults(pages: Iterable[NamedPage], articles: Sequence[Article]) -> Iterator[Fault]:
    """Every link to a source's words that shows others, and every passage that its own page shows otherwise."""
    sources = {f"sources/{article.id}{end}": article for article in articles for end in ("/index.html", ".html")}
    for name, root in pages:
        for message, linked in _wrong_links(name, root, sources):
            yield Fault(place=name, message=message, articles=(linked.id, *articles_of(name)))
        if article := sources.get(name):
            wrong = _wrong_passages(root, article) if article.rights is Rights.FULL else _wrong_excerpts(root, article)
            for message in wrong:
                yield Fault(place=name, message=message, articles=(article.id,))


def _wrong_links(page: str, root: html.HtmlElement, sources: dict[str, Article]) -> Iterator[tuple[str, Article]]:
    for link in root.iter("a"):
        name, anchor = link_target(page, link.get("href", ""))
        article, place = sources.get(name or ""), WORDS.fullmatch(anchor)
        if article and place and COUNT not in link.classes:
            start, end = int(place[1]), int(place[2])
            if wrong := _difference(_text(link), article.text[start:end]):
                yield f"{wrong} in {article.path} at {start} to {end}", article


def _wrong_passages(root: html.HtmlElement, article: Article) -> Iterator[str]:
    shown = {element.get("id"): element for element in root.iter("*") if element.get("id")}
    for passage in article.passages:
        if passage.id not in shown:
            yield f"does not show the passage {passage.id}"
        elif passage.kind is PassageKind.FURNITURE and "cb-unshown" in shown[passage.id].classes:
            continue
        elif wrong := _passage_difference(shown[passage.id], article.text[passage.start : passage.end]):
            yield f"{wrong} in the passage {passage.id}"


def _passage_difference(element: html.HtmlElement, said: str) -> str | None:
    """A line that was set aside follows its anchor; a long passage has more blocks behind the first."""
    if element.tag == "a":
        return _difference(_text(following) if (following := element.getnext()) is not None else "", said)
    more = [_text(block) for block in element.itersiblings() if "cb-more" in block.classes]
    # Between two blocks stands the space at which they were cut, which neither shows.
    same = more and _letters("".join([_text(element), *more])) == _letters(show_hidden(said))
    return None if same else _difference(" ".join([_text(element), *more]), said)


def _wrong_excerpts(root: html.HtmlElement, article: Article) -> Iterator[str]:
    for element in root.iter("p"):
        if place := EXCERPT.fullmatch(element.get("id", "")):
            shown, start = _words(_text(element)), int(place[1])
            if not _words(show_hidden(article.text[start:])).startswith(shown):
                yield f"shows {shown!r}, which is not in {article.path} at {start}"


def _difference(shown: str, said: str) -> str | None:
    there, wanted = _words(shown), _words(show_hidden(said))
    return None if there == wanted else f"shows {there!r} for {wanted!r}"


def _words(text: str) -> str:
    """White space does not count: HTML collapses it."""
    return " ".join(text.split())


def _letters(text: str) -> str:
    return "".join(text.split())


def _text(element: html.HtmlElement) -> str:
    return "".join(map(str, element.xpath(_TEXT)))
