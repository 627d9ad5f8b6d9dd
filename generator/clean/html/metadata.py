"""What a page states of itself: title, outlet, byline, date, address and language, each with where it was found."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from generator.clean.html.authors import author_names, plain_key
from generator.clean.html.dates import iso_date
from generator.clean.html.linked_data import LinkedData, plain, read_linked_data
from generator.clean.html.titles import without_site
from generator.model import Found, Reason, Stated

AUTHOR_METAS = ("author", "article:author_name", "article:author", "parsely-author", "sailthru.author", "byl")
CITED_AUTHOR_METAS = ("dc.creator", "dcterms.creator", "citation_author")  # family name first, one element each
DATE_METAS = (
    *("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date"),
    *("date.created", "dcterms.created", "dc.date.issued", "dcterms.date", "dc.date", "pubdate", "publishdate"),
    *("publish-date", "article.published", "published_time", "originalpublicationdate", "date"),
)
NOWHERE = Reason.of("where.page_head")  # for authors that nobody names
MAX_META = 1000  # characters: a longer value is not a name, a title or an address


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the head of a page states; `None` where it is silent."""

    title: Stated | None
    told_titles: tuple[str, ...]  # what OpenGraph and JSON-LD call the article
    outlet: Stated | None
    authors: tuple[str, ...]
    authors_where: Reason
    published: Stated | None
    url: Stated | None
    language: Stated | None
    description: str | None
    article_body: str | None
    live: bool  # the page is written bit by bit while things happen
    free: bool  # False: the page says that it is for subscribers

    @property
    def byline(self) -> Stated | None:
        """The authors as one line."""
        return stated(", ".join(self.authors), self.authors_where)

    @property
    def names_person(self) -> bool:
        """Whether somebody other than the outlet itself is named as author."""
        return any(not self.is_outlet(name) for name in self.authors)

    def is_outlet(self, name: str) -> bool:
        """Whether `name` is that of the outlet."""
        return self.outlet is not None and plain_key(name) == plain_key(self.outlet.value)


def read_metadata(tree: HtmlElement) -> Metadata:
    """The metadata of a page: OpenGraph and JSON-LD first, then the older kinds, then the page's own elements."""
    metas, linked = _metas(tree), read_linked_data(tree)
    outlet = _outlet(metas, linked)
    authors, where = _byline(metas, linked, outlet)
    return Metadata(
        title=_title(tree, metas, linked, outlet),
        told_titles=tuple(_told_titles(metas, linked, outlet)),
        outlet=outlet,
        authors=tuple(authors),
        authors_where=where,
        published=_published(metas, linked),
        url=_url(tree, metas, linked),
        language=_language(tree, metas),
        description=_first(metas, "og:description", "description") or linked.text("description"),
        article_body=_article_body(linked),
        live="LiveBlogPosting" in str(linked.article.get("@type")) if linked.article else False,
        free=str(linked.article.get("isAccessibleForFree", True) if linked.article else True).lower() != "false",
    )


def stated(value: str | None, where: Reason) -> Stated | None:
    """`value` as something the page states, `None` where it is silent."""
    return Stated(value=value, found=Found.STATED, where=where) if value else None


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    """The contents of all meta elements by their lower-case names."""
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = plain((meta.get("content") or "")[:MAX_META])
        for name in {meta.get("property"), meta.get("name"), meta.get("itemprop"), meta.get("http-equiv")}:
            if name and content:
                metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _first(metas: dict[str, list[str]], *names: str) -> str | None:
    return next((metas[name][0] for name in names if name in metas), None)


def _title(tree: HtmlElement, metas: dict[str, list[str]], linked: LinkedData, outlet: Stated | None) -> Stated | None:
    headline = linked.text("headline")
    headings = [text for h1 in tree.iter("h1") if (text := plain(str(h1.text_content())))]
    shorter = [t for t in (headline, *headings[:1]) if t]
    sites = [outlet.value] if outlet else []
    for text, where in (
        (_first(metas, "og:title"), Reason.of("where.open_graph")),
        (headline, Reason.of("where.json_ld")),
        (headings[0] if headings else None, Reason.of("where.page_heading")),
        (_first(metas, "twitter:title"), Reason.of("where.twitter_card")),
        (plain(tree.findtext(".//title") or ""), Reason.of("where.page_title")),
    ):
        if text:
            return stated(without_site(text, shorter, sites), where)
    return None


def _told_titles(metas: dict[str, list[str]], linked: LinkedData, outlet: Stated | None) -> Iterator[str]:
    sites = [outlet.value] if outlet else []
    for text in (_first(metas, "og:title"), linked.text("headline")):
        if text:
            yield without_site(text, [], sites)


def _outlet(metas: dict[str, list[str]], linked: LinkedData) -> Stated | None:
    name, publisher = _first(metas, "og:site_name"), next(iter(linked.names("publisher")), None)
    if publisher and (not name or name.lower() == publisher.lower().replace(" ", "")):
        return stated(publisher, Reason.of("where.json_ld"))
    return stated(name, Reason.of("where.open_graph")) or stated(
        _first(metas, "application-name"), Reason.of("where.page_head")
    )


def _byline(metas: dict[str, list[str]], linked: LinkedData, outlet: Stated | None) -> tuple[list[str], Reason]:
    """The names of the authors and where they stand: people first, the outlet itself where nobody else is named."""
    candidates = [(names, where) for names, where in _candidates(metas, linked) if names]
    site = plain_key(outlet.value) if outlet else None
    people = [pair for pair in candidates if [plain_key(name) for name in pair[0]] != [site]]
    return next(iter(people or candidates), ([], NOWHERE))


def _candidates(metas: dict[str, list[str]], linked: LinkedData) -> Iterator[tuple[list[str], Reason]]:
    yield author_names(linked.names("author")), Reason.of("where.json_ld")
    for name in AUTHOR_METAS:
        values = [value for value in metas.get(name, ()) if "/" not in value and not value.startswith("(")]
        yield author_names(values), Reason.of("where.meta", name=name)
    for name in CITED_AUTHOR_METAS:
        yield author_names(map(_turned, metas.get(name, ()))), Reason.of("where.meta", name=name)


def _turned(name: str) -> str:
    """The name with its family name last: "Lee, Ann" is "Ann Lee"."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else name


def _published(metas: dict[str, list[str]], linked: LinkedData) -> Stated | None:
    for key in ("datePublished", "dateCreated"):
        if published := iso_date(linked.text(key)):
            return stated(published, Reason.of("where.json_ld"))
    for name in DATE_METAS:
        if published := iso_date(_first(metas, name)):
            return stated(published, Reason.of("where.meta", name=name))
    return None


def _url(tree: HtmlElement, metas: dict[str, list[str]], linked: LinkedData) -> Stated | None:
    canonical = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    for url, where in (
        (canonical[0] if canonical else None, Reason.of("where.canonical_link")),
        (_first(metas, "og:url"), Reason.of("where.open_graph")),
        (linked.text("url"), Reason.of("where.json_ld")),
    ):
        if url and url.strip().lower().startswith(("http://", "https://")):
            return stated(url.strip(), where)
    return None


def _language(tree: HtmlElement, metas: dict[str, list[str]]) -> Stated | None:
    root = next(iter(tree.iter("html")), tree)
    for code, where in (
        (root.get("lang") or root.get("xml:lang"), Reason.of("where.page_language")),
        (_first(metas, "og:locale"), Reason.of("where.open_graph")),
        (_first(metas, "content-language"), Reason.of("where.meta", name="content-language")),
    ):
        letters = (code or "").strip()[:2].lower()
        if letters.isascii() and letters.isalpha() and len(letters) == 2:
            return stated(letters, where)
    return None


def _article_body(linked: LinkedData) -> str | None:
    body: object = linked.article.get("articleBody") if linked.article else None
    return body if isinstance(body, str) and body.strip() else None
