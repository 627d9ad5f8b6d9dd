"""A page for each source: what it says of itself, its text with marks, and what the others say beside it."""

from dataclasses import dataclass

from generator.model import AnnotatedArticle, Article, Md, Page, Rights, Row, Stated
from generator.render.cards import card
from generator.render.dates import read_out
from generator.render.languages import language_name
from generator.render.linked_data import described
from generator.render.markdown import attribute_url, fill
from generator.render.marks import KINDS
from generator.render.passages import asides, excerpts, headline_block, headline_of, passages
from generator.render.scene import SOURCES, Scene, source_path
from generator.render.silence import Silence
from generator.render.singles import single
from generator.render.stances import stance_words

DAY, SILENT = "cb-day", "cb-silent"
#: A longer list is folded.
MOST_OPEN = 8
FIELDS = ("title", "outlet", "byline", "published", "url", "language")


@dataclass(frozen=True, slots=True)
class Fact:
    """What the article says of itself in one field, or `None`, and where that was found."""

    name: str
    value: str | None
    link: Md | None
    found: str


@dataclass(frozen=True, slots=True)
class ShownLine:
    """What the article says of itself, or that it does not; `kind` is a class of the style sheet."""

    text: str
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note in which the article puts right what it said before, and the passage that holds it."""

    body: str
    passage: str


@dataclass(frozen=True, slots=True)
class Aside:
    """A line that is not the story, or all those of one reason of which no words are shown."""

    ids: list[str]
    body: Md | None
    reason: str


def pages(scene: Scene) -> tuple[Page, ...]:
    """The list of sources and a page for each."""
    cards = [card(source, scene) for source in scene.briefing.sources]
    title = scene.words("sources.title")
    body = fill("sources.md", scene.tools(SOURCES), cards=cards)
    index = Page(path=SOURCES, title=title, body=body, meta=(("hide", ["navigation", "toc"]),))
    return (index, *(_page(source, scene) for source in scene.briefing.sources))


def _page(source: AnnotatedArticle, scene: Scene) -> Page:
    article = source.article
    path = source_path(article.id)
    restricted = article.rights is not Rights.FULL
    title = " ".join(article.title.value.split()) if article.title else scene.names[article.id]
    aside = [] if restricted else _asides(source, scene)
    headline = None if restricted else headline_of(article)
    body = fill(
        "source.md",
        scene.tools(path),
        id=article.id,
        title=title,
        titled=article.title is not None,
        headline=headline,
        heading=headline_block(source, scene) if headline else title,
        lines=_lines(article, scene),
        legend=KINDS,
        compared=source.compared,
        notes=article.notes,
        corrections=() if restricted else _corrections(source),
        stance_of=lambda cell: stance_words(cell, scene),
        restricted=restricted,
        address=attribute_url(article.url.value) if article.url else None,
        passages=() if restricted else passages(source, scene),
        excerpts=excerpts(source, scene) if restricted else (),
        only_here=[single(row, cell) for row, cell in scene.alone[article.id]],
        missing=_missing(article, scene),
        further=list(scene.published.only(scene.uncompared[article.id], lambda span: span)),
        most_missing=MOST_OPEN,
        facts=_facts(article, scene),
        asides=aside,
        unshown=any(one.body is None for one in aside),
        lines_aside=sum(len(one.ids) for one in aside),
    )
    meta = (
        ("hide", ["navigation", "toc"]),
        ("noindex", True),  # the full text of others is not ours to offer to search engines
        ("search", {"boost": 20}),
        *described(title, f"{scene.names[article.id]}: {title}", [article], scene),
    )
    return Page(path=path, title=title, body=body, meta=meta)


def _lines(article: Article, scene: Scene) -> list[ShownLine]:
    """The name that other pages give it, outlet, byline, date, each also if not stated; when it was fetched."""
    language = scene.words.language
    stated = {name: getattr(article, name) for name in ("outlet", "byline", "published")}
    lines = [
        (ShownLine(read_out(value.value, language), DAY) if name == "published" else ShownLine(value.value))
        if value
        else ShownLine(scene.words(f"source.no_{name}"), SILENT)
        for name, value in stated.items()
    ]
    if not article.outlet or scene.names[article.id] != article.outlet.value:
        lines.insert(0, ShownLine(scene.names[article.id]))
    fetched = article.retrieved
    if fetched:
        lines.append(ShownLine(f"{scene.words('source.retrieved')} {read_out(fetched.value, language)}", DAY))
    return lines


def _missing(article: Article, scene: Scene) -> list[Row]:
    """The points that were searched for in the article in vain."""
    if scene.silences[article.id] is not Silence.SEARCHED:
        return []
    spoken = {row.id for row, _ in scene.spoken[article.id]}
    silent = (row for row in scene.briefing.rows if row.id not in spoken)
    return [row for row in silent if scene.silences_in(row)[article.id] is Silence.SEARCHED]


def _facts(article: Article, scene: Scene) -> list[Fact]:
    fields = (*FIELDS, "retrieved") if article.retrieved else FIELDS
    return [_fact(name, getattr(article, name), scene) for name in fields]


def _fact(name: str, stated: Stated | None, scene: Scene) -> Fact:
    if stated is None:
        return Fact(name, None, None, "")
    how = scene.words(f"source.{stated.found.value}")
    where = scene.because(stated.where)
    found = how if where == how else f"{how}{scene.words('site.colon')}{where}"
    value = language_name(stated.value, scene.words.language) if name == "language" else stated.value
    return Fact(name, value, attribute_url(stated.value) if name == "url" else None, found)


def _corrections(source: AnnotatedArticle) -> list[Note]:
    notes = [(one.span, p) for one in source.corrections for p in source.article.passages if p.end == one.span.end]
    return [Note(" ".join(span.text.split()), passage.id) for span, passage in notes]


def _asides(source: AnnotatedArticle, scene: Scene) -> list[Aside]:
    repeated = scene.words("source.repeats")
    shown: list[Aside] = []
    unshown: dict[str, Aside] = {}
    for passage, body in asides(source, scene):
        reason = repeated if passage.repeats else scene.because(passage.reason)
        if body is not None or reason not in unshown:
            shown.append(Aside([passage.id], body, reason))
            unshown.update({} if body is not None else {reason: shown[-1]})
        else:
            unshown[reason].ids.append(passage.id)
    return shown
