"""Where a country's people or things are named, and the country with them: "Norwegian police"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.model import AnnotatedArticle, Span
from generator.text.folding import fold
from generator.text.nations import demonym_of

#: One capitalised word, and the next where it has a capital too: "North Korean", "British".
CAPITALISED = re.compile(r"(?<![\w-])[A-Z][\w’'-]*(?=(\s[A-Z][\w’'-]*)?)")


def peoples(sources: Sequence[AnnotatedArticle]) -> dict[str, list[Span]]:
    """The folded names of countries to the words for their people and things, but for those inside other names."""
    found: dict[str, list[Span]] = defaultdict(list)
    for source in sources:
        taken = {at for mention in source.mentions for at in range(mention.span.start, mention.span.end)}
        for country, span in _in(source):
            if span.start not in taken:
                found[fold(country)].append(span)
    return found


def _in(source: AnnotatedArticle) -> Iterator[tuple[str, Span]]:
    for passage in source.article.story():
        last = passage.start
        for word in CAPITALISED.finditer(source.article.text, passage.start, passage.end):
            pair = word.group() + (word.group(1) or "")
            for words in (pair, word.group()):
                country = demonym_of(_plain(words)) if word.start() >= last else None
                if country:
                    last = word.start() + len(_plain(words))
                    yield country, source.article.span(word.start(), last)
                    break


def _plain(words: str) -> str:
    """Without a possessive ending and the second half of a compound: "Norwegian’s", "Norwegian-led"."""
    return re.split(r"[’']|-(?=[a-z])", words)[0]
