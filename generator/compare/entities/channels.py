"""Messengers and networks, on which things are said: no organisations that the articles tell of."""

from collections.abc import Iterable, Sequence

from generator.model import AnnotatedArticle, Entity, NameKind, Span

REACH = 20  # characters: the word before or behind a name, and a space
#: "He wrote on X", "via X": what stands before the name of a means.
BEFORE = frozenset({"on", "via"})
#: "In an X post", "on its X page": what stands behind it.
BEHIND = frozenset(
    f"{word}{ending}"
    for word in (
        "post",
        "page",
        "account",
        "message",
        "video",
        "feed",
        "profile",
        "group",
        "channel",
        "thread",
        "story",
    )
    for ending in ("", "s")
)


def without_channels(entities: Iterable[Entity], sources: Sequence[AnnotatedArticle]) -> list[Entity]:
    """The entities but those that are wherever they are named what things are said on."""
    texts = {source.article.id: source.article.text for source in sources}
    return [entity for entity in entities if not _is_channel(entity, texts)]


def _is_channel(entity: Entity, texts: dict[str, str]) -> bool:
    said_on = (_is_means(mention, texts[mention.source]) for mention in entity.mentions)
    return entity.kind is NameKind.ORGANISATION and all(said_on)


def _is_means(span: Span, text: str) -> bool:
    before = text[max(0, span.start - REACH) : span.start].split()[-1:]
    behind = text[span.end : span.end + REACH].split()[:1]
    return any(word.casefold() in BEFORE for word in before) or any(
        word.casefold().strip(".,;:") in BEHIND for word in behind
    )
