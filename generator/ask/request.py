"""The request: the articles as data, their sentences numbered, and what a model is asked for."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

from generator.model import AnnotatedArticle, PassageKind

FENCE = "=" * 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is sent to a model, or pasted into a chat."""

    text: str
    sources: tuple[str, ...]  # the names of the articles in it

    @property
    def digest(self) -> str:
        """The SHA-256 of the text: an answer is kept with the request that it answers."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def most_tokens(self) -> int:
        """An upper bound of its tokens. No tokenizer in use makes more than one token of a byte."""
        return len(self.text.encode())


def make_request(sources: Sequence[AnnotatedArticle]) -> Request:
    """The request about these articles, in their order. The same articles give the same text."""
    names = names_of(sources)
    form = resources.files(__package__).joinpath("request.txt").read_text(encoding="utf-8")
    articles = "\n\n".join(_article(source, name) for source, name in zip(sources, names, strict=True))
    quoted = [name.replace("\\", "\\\\").replace('"', '\\"') for name in names]
    text = form.format(count=len(sources), first=quoted[0], second=quoted[-1], articles=articles)
    return Request(text=text, sources=names)


def names_of(sources: Sequence[AnnotatedArticle]) -> tuple[str, ...]:
    """What a points file calls each article: its path, or its id where one file holds several."""
    paths = Counter(source.article.path for source in sources)
    return tuple(source.article.path if paths[source.article.path] == 1 else source.article.id for source in sources)


def _article(source: AnnotatedArticle, name: str) -> str:
    article = source.article
    known = [("outlet", article.outlet), ("published", article.published)]
    about = "".join(f", {what} {_line(stated.value)}" for what, stated in known if stated)
    kinds = {passage.id: passage.kind for passage in article.passages}
    lines = [
        f"[{number}] {_line(sentence.span.text)}"
        for number, sentence in enumerate(source.sentences, 1)
        if kinds[sentence.passage] is not PassageKind.FURNITURE
    ]
    return "\n".join([f"{FENCE} ARTICLE {name}{about}", *lines, f"{FENCE} END OF {name}"])


def _line(text: str) -> str:
    """The text on one line; a row of signs like ours would look like the end of the article."""
    return " ".join(text.split()).replace(FENCE, "=")
