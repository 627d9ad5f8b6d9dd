"""The first page: what to know before reading, the sources, and who leans on whom."""

from dataclasses import dataclass

from generator.model import AnnotatedArticle, Page, Verdict
from generator.render.credits import named_credits
from generator.render.figures.origins import origin_picture
from generator.render.markdown import fill
from generator.render.pages.topics import matrix
from generator.render.scene import HOME, Scene
from generator.render.words import Words

@dataclass(frozen=True, slots=True)
class Count:
    """A number and what it counts."""

    number: int
    noun: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A source in a few lines."""

    id: str
    name: str
    outlet: str | None
    title: str | None
    byline: str
    published: str
    words: int
    credits: str


def pages(scene: Scene) -> tuple[Page, ...]:
    """The home page."""
    briefing = scene.briefing
    body = fill(
        "home.md",
        scene.tools(HOME),
        title=briefing.title,
        counts=_counts(scene),
        flags=briefing.flags,
        cards=[card(source, scene) for source in briefing.sources],
        origins=[credit for source in briefing.sources for credit in named_credits(source)],
        origin_picture=origin_picture(scene),
        copies=[_copy(scene, copy.sources, copy.shared) for copy in briefing.copies],
        sources=[source.article.id for source in briefing.sources],
        topics=matrix(briefing),
    )
    return (Page(path=HOME, title=briefing.title, body=body, meta=(("hide", ["navigation", "toc"]),)),)


def card(source: AnnotatedArticle, scene: Scene) -> Card:
    """What the home page says of a source."""
    article, words = source.article, scene.words
    credited = list(dict.fromkeys(credit.origin for credit in named_credits(source)))
    return Card(
        id=article.id,
        name=scene.names[article.id],
        outlet=article.outlet.value if article.outlet else None,
        title=article.title.value if article.title else None,
        byline=article.byline.value if article.byline else _unsaid(words, "home.byline"),
        published=article.published.value[:10] if article.published else _unsaid(words, "home.date"),
        words=sum(len(article.text[p.start : p.end].split()) for p in article.story()),
        credits=words("home.credits", names=", ".join(credited)) if credited else words("home.no_origin"),
    )


def _unsaid(words: Words, field: str) -> str:
    return f"{words(field)} {words('site.not_stated')}"


def _copy(scene: Scene, sources: tuple[str, ...], shared: float) -> str:
    names = ", ".join(scene.names[source] for source in sources)
    return scene.words("home.copies", names=names, share=round(shared * 100))


def _counts(scene: Scene) -> list[Count]:
    briefing, words = scene.briefing, scene.words
    verdicts = [row.verdict for row in briefing.rows]
    numbers = {
        "home.sources": len(briefing.sources),
        "home.origins": len({c.origin for source in briefing.sources for c in named_credits(source)}),
        "home.points": len(briefing.rows),
        "home.conflicts": verdicts.count(Verdict.CONFLICT),
        "home.mismatches": verdicts.count(Verdict.UNIT_MISMATCH),
    }
    return [Count(number, words(name, n=number)) for name, number in numbers.items()]
