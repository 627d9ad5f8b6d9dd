"""A source in a few lines, for the lists of sources."""

from dataclasses import dataclass

from generator.model import AnnotatedArticle
from generator.render.credits import named_credits
from generator.render.dates import read_out
from generator.render.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A source in a few lines."""

    id: str
    name: str
    outlet: str | None
    title: str | None
    byline: str | None
    published: str | None  # the day
    words: int
    credits: str


def card(source: AnnotatedArticle, scene: Scene) -> Card:
    """What the home page says of a source."""
    article, words = source.article, scene.words
    credited = list(dict.fromkeys(credit.origin for credit in named_credits(source)))
    return Card(
        id=article.id,
        name=scene.names[article.id],
        outlet=article.outlet.value if article.outlet else None,
        title=article.title.value if article.title else None,
        byline=article.byline.value if article.byline else None,
        published=read_out(article.published.value, words.language) if article.published else None,
        words=sum(len(article.text[p.start : p.end].split()) for p in article.story()),
        credits=words("home.credits", names=words.listed(credited)) if credited else words("home.no_origin"),
    )
