"""What a reader sees of a built page in our own voice, and what no reader should meet there."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from lxml import html

from generator.render.words import words_of

#: What a reader who had never seen the program stumbled over, in small letters: none of it comes back.
STUMBLED = (
    "nothing here needs a warning",
    "the telling ones first",
    "these stand beside the grid",
    "does not limit it",
    "no one value fits all",
    "one event is put at different times",
    "sentences on it:",
    "published not stated",
    "it is the rest of something else",
    "what the articles date",
    "holds no site of ours",
    "warnings raised",
    "warning raised",
    "points new",
    "point new",
)
#: A character reference, a mark of a template, of Markdown or of an attribute list.
MARKUP = re.compile(r"&#?\w+;|\{[{%:]|[%}]\}|\*\*|\{ [.#]|\]\(|\{\w+\}")
#: A value that nobody gave, as a program writes it.
NO_VALUE = re.compile(r"\b(?:None(?! of\b)|nan|NaN|null|undefined|True|False)\b")
#: French sets a space before the taller marks.
GAP = {"fr": re.compile(r" [.,](?=\s|$)|,,|\.\.(?!\.)(?<!\.\.\.)")}
GAPS = re.compile(r" [.,;:!?](?=\s|$)|,,|\.\.(?!\.)(?<!\.\.\.)")
#: The words of a source, names, and what is no text.
VOICES = {"cb-says", "cb-around", "cb-who", "cb-words"}
NO_TEXT = {"q", "code", "script", "style", "svg", "noscript", "template", "select"}
BLOCKS = ("p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6")
WITHIN = {"ul", "ol", "table", "details"}  # blocks of their own
SAID = "–"
FEWEST = 4  # words of a sentence that is not said twice; fewer are a label
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def unfit(site: Path, language: str, outside: str = "") -> list[tuple[str, str]]:
    """The pages of a site with what is wrong in what a reader sees of them; marks that stand in `outside` are meant."""
    many = _of_several(language)
    return [
        (path.relative_to(site).as_posix(), fault)
        for path in sorted(site.rglob("*.html"))
        for fault in _faults(html.fromstring(path.read_bytes()), language, many)
        if not (fault in outside and MARKUP.fullmatch(fault))
    ]


def _of_several(language: str) -> re.Pattern[str]:
    """What is said of several things, with a one before it."""
    texts = words_of(language).texts
    several = {
        text.replace("{n}", "1")
        for name, text in texts.items()
        if name.endswith(".other") and text.startswith("{n} ") and text != texts.get(f"{name.removesuffix('other')}one")
    }
    plain = (re.sub(r"\{.*", "", text).rstrip() for text in several)
    return re.compile(r"(?<![\d.,’'])\b(?:" + "|".join(map(re.escape, sorted(plain))) + r")\b")


def _faults(page: html.HtmlElement, language: str, several: re.Pattern[str]) -> Iterator[str]:
    article = page.find(".//article")
    if article is None:  # a page to embed
        article = page.find("body")
    yield from MARKUP.findall(article.text_content())
    yield from _empty_headings(article)
    ours = [_ours(block) for block in article.iter(*BLOCKS) if not _is_said(block)]
    for text in ours:
        yield from (said for said in STUMBLED if said in text.casefold())
        yield from (
            found[0] for pattern in (NO_VALUE, GAP.get(language, GAPS), several) for found in pattern.finditer(text)
        )
    yield from (one for one, other in pairwise(ours) if one == other and len(one.split()) >= FEWEST and SAID not in one)


def _ours(block: html.HtmlElement) -> str:
    """The text of a block in our own voice; what a source says is a dash, so that nothing closes up over it."""
    return " ".join("".join(_told(block)).replace("\N{PILCROW SIGN}", "").split())


def _is_said(element: html.HtmlElement) -> bool:
    return element.tag in NO_TEXT or bool(VOICES & set((element.get("class") or "").split()))


def _told(element: html.HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if _is_said(child):
            yield SAID
        elif isinstance(child.tag, str) and child.tag not in WITHIN:
            yield from _told(child)
        yield child.tail or ""


def _empty_headings(article: html.HtmlElement) -> Iterator[str]:
    """Headings without words, and those under which nothing stands before the next of their level."""
    for heading in article.iter(*HEADINGS):
        name = " ".join(heading.text_content().split()).strip("\N{PILCROW SIGN}")
        if not name:
            yield f"a heading without words: {html.tostring(heading)[:80]!r}"
        elif not _has_content(heading):
            yield f"nothing under {name!r}"


def _has_content(heading: html.HtmlElement) -> bool:
    """Whether anything that is seen follows before the next heading that is as high."""
    for element in heading.itersiblings():
        first = next(element.iter(*HEADINGS), None)
        if element is first:
            return element.tag > heading.tag
        if element.text_content().strip() or element.xpath(".//svg | .//img | .//button"):
            return True

    return False
