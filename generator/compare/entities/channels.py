"""Messengers and networks, on which things are said: no organisations that the articles tell of."""

from collections.abc import Iterable, Sequence

from generator.model import AnnotatedArticle, Entity, NameKind, Span

REACH = 20  # characters: the word before a name, and a space


def without_channels(entities: Iterable[Entity], sources: Sequence[AnnotatedArticle]) -> list[Entity]:
    """The entities but those that things are said "on" or "via" wherever they are named."""
    texts = {source.article.id: source.article.text for source in sources}
    return [entity for entity in entities if not _is_channel(entity, texts)]


def _is_channel(entity: Entity, texts: dict[str, str]) -> bool:
    before = {_word_before(mention, texts[mention.source]) for mention in entity.mentions}
    return entity.kind is NameKind.ORGANISATION and before <= {"on", "via"}


def _word_before(span: Span, text: str) -> str:
    return text[max(0, span.start - REACH) : span.start].rstrip().rpartition(" ")[2].casefold()
