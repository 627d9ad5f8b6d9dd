"""Briefings that try the layout: long, strange, many, few and none."""

from dataclasses import replace

from generator.model import (
    AnnotatedArticle,
    Briefing,
    Cell,
    Facet,
    Flag,
    FlagType,
    PassageKind,
    Rights,
    Row,
    Stated,
    Topic,
    Verdict,
)
from tests.render.sample import ANNOTATED, BRIEFING, ROWS, because, stated, with_rights
from tests.render.sample import article as make_article

K = PassageKind
LONG_TITLE = "A title that goes on and on about a flood " * 7 + "and ends"
LONG_WORD = "Wasserwirtschaftsverbandsvorsitzendenstellvertreter" * 4
SCRIPT = "</title><script>alert(1)</script> {{ 7*7 }} | a | b | <b>bold</b> & “quotes” *stars* _lines_ `ticks`"
ARABIC = "قال المتحدث باسم البلدية إن السد انهار يوم الثلاثاء بعد ثلاثة أيام من المطر، وإن 4200 شخص غادروا بيوتهم."
HANGUL = "로미어 댐이 화요일에 무너졌고 주민 4,200명이 대피했다고 밸리 수자원 공사가 밝혔다. 🌊🏚️"


def briefing(title: str, *sources: AnnotatedArticle, **more: object) -> Briefing:
    """A briefing of these sources."""
    return Briefing(title=title, slug="variant", language="en", sources=sources, **more)  # type: ignore[arg-type]


def annotated(name: str, words: str, title: Stated | None = None, **more: object) -> AnnotatedArticle:
    """An article of a title and one paragraph."""
    lines = [(K.TITLE, title.value)] if title else []
    return AnnotatedArticle(article=make_article(name, [*lines, (K.BODY, words)], title=title, **more))


def one_row(sources: tuple[AnnotatedArticle, ...], verdict: Verdict, label: str) -> Row:
    """A row in which every source says its first body line."""
    said = [(s.article, next(p for p in s.article.passages if p.kind is K.BODY)) for s in sources]
    cells = tuple(Cell(source=a.id, spans=(a.span(p.start, p.end),)) for a, p in said)
    return Row(id="r-one", facet=Facet.CLAIM, label=label, verdict=verdict, why=because("They say so."), cells=cells)


def strange() -> Briefing:
    """Long titles and words, hostile text, right-to-left text, Hangul and emoji, in every place at once."""
    sources = (
        annotated("long", f"The {LONG_WORD} said so. " * 3, title=stated(LONG_TITLE), outlet=stated(LONG_WORD)),
        annotated(
            "hostile", f"{SCRIPT} said the mayor.", title=stated(SCRIPT), byline=stated(SCRIPT), outlet=stated(SCRIPT)
        ),
        annotated("arabic", ARABIC, title=stated(ARABIC), language=stated("ar")),
        annotated("hangul", HANGUL, title=stated(HANGUL), outlet=stated("밸리 신문"), language=stated("ko")),
        AnnotatedArticle(article=make_article("tiny", [(K.BODY, "It broke.")])),
    )
    row = one_row(sources, Verdict.CONFLICT, LONG_TITLE)
    other = replace(row, id="r-two", label=SCRIPT, why=because(SCRIPT), verdict=Verdict.WORDING)
    spans = tuple(span for cell in row.cells for span in cell.spans)
    return briefing(
        SCRIPT,
        *sources,
        rows=(row, other),
        flags=(Flag(type=FlagType.CONFLICT, label=LONG_TITLE, why=because(SCRIPT), spans=spans, row="r-one"),),
        topics=(
            Topic(
                id="all", label=LONG_WORD, spans=spans, sources=tuple(s.article.id for s in sources), rows=("r-one",)
            ),
        ),
    )


def many(count: int = 40) -> Briefing:
    """As many sources as do not fit beside each other."""
    sources = tuple(
        annotated(
            f"paper-{n:02}",
            f"The dam broke on Tuesday, said paper {n % 7}. Nobody was told.",
            outlet=stated(f"Paper No. {n}"),
        )
        for n in range(count)
    )
    row = one_row(sources, Verdict.AGREE, "When the dam broke")
    spans = tuple(span for cell in row.cells for span in cell.spans)
    topic = Topic(id="dam", label="The dam", spans=spans, sources=tuple(s.article.id for s in sources), rows=("r-one",))
    return briefing("Forty papers", *sources, rows=(row,), topics=(topic,))


def many_topics(count: int = 30) -> Briefing:
    """More topics than the first page shows."""
    topics = tuple(
        Topic(id=f"t-{n}", label=f"Matter {n} of the dam", spans=BRIEFING.topics[0].spans[:1], sources=("courier",))
        for n in range(count)
    )
    return replace(BRIEFING, topics=topics)


def disagreeing() -> Briefing:
    """No two sources say anything in common."""
    return replace(BRIEFING, rows=(), flags=(), shared=(), clashes=(), topics=(), copies=(), title="Nothing in common")


def alone() -> Briefing:
    """One source."""
    cells = tuple(Cell(source="courier", spans=row.cells[0].spans) for row in ROWS[:1])
    row = replace(ROWS[0], cells=cells, verdict=Verdict.SINGLE_SOURCE, figures=())
    return briefing("One report", ANNOTATED[0], singles=(row,))


#: Every briefing that the layout must hold, by name.
VARIANTS = {
    "usual": BRIEFING,
    "strange": strange(),
    "many": many(),
    "many topics": many_topics(),
    "disagreeing": disagreeing(),
    "alone": alone(),
    "german": replace(BRIEFING, language="de"),
    "french": replace(BRIEFING, language="fr"),
    "excerpt": with_rights(Rights.EXCERPT),
}
