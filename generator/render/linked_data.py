"""What a page says of itself to machines: JSON-LD in schema.org's words, and a description."""

from collections.abc import Iterable
from itertools import islice

from generator.model import Article
from generator.render.markdown import attribute_url, meta_text, visible
from generator.render.scene import Scene

#: Of more articles the first are named: the files beside the pages have them all, and each page of a source its own.
MOST_CITED = 60

Meta = tuple[tuple[str, object], ...]


def described(title: str, description: str, articles: Iterable[Article], scene: Scene) -> Meta:
    """Front matter for a page of ours that cites these articles. The articles' texts are never part of it."""
    return (
        ("description", meta_text(description)),
        (
            "jsonld",
            {
                "@context": "https://schema.org",
                "@type": "WebPage",
                "name": visible(title),
                "headline": visible(title),
                "description": visible(description),
                "inLanguage": scene.briefing.language,
                "isPartOf": {"@type": "WebSite", "name": visible(scene.briefing.title)},
                **_modified(scene),
                "citation": [_news_article(article) for article in islice(articles, MOST_CITED)],
            },
        ),
    )


def _modified(scene: Scene) -> dict[str, str]:
    """The day of the newest edition, where one is known."""
    when = scene.history.editions[0].when if scene.history.editions else None
    return {"dateModified": when.date().isoformat()} if when else {}


def _news_article(article: Article) -> dict[str, object]:
    """What is stated of the article and nothing else."""
    said: dict[str, object] = {"@type": "NewsArticle"}
    if article.title:
        said["headline"] = visible(article.title.value)
    if article.outlet:
        said["publisher"] = {"@type": "Organization", "name": visible(article.outlet.value)}
    if article.byline:
        said["author"] = {"@type": "Person", "name": visible(article.byline.value)}
    if article.published:
        said["datePublished"] = article.published.value
    if article.language:
        said["inLanguage"] = article.language.value
    if article.url and (address := attribute_url(article.url.value)):
        said["url"] = str(address)
    return said
