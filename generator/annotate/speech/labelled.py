"""Whom the label of a transcript stands for: "KOVAR:" for Anton Kovar, "A:" for the one who is interviewed."""

from collections.abc import Iterable, Iterator

from generator.model import Article, Mention, NameKind, Span, Speaker
from generator.text.labels import ANSWERS, labels
from generator.text.names import canonical


def labelled(article: Article, mentions: Iterable[Mention], label: Span) -> Speaker | None:
    """The speaker of a label, by the fullest name that one person of the article has; `None` where nobody is named."""
    people = [mention for mention in mentions if mention.kind is NameKind.PERSON]
    if label.text in ANSWERS:
        return _interviewed(article, people, label)
    names = [*(mention.name for mention in people), *_by_others(article)]
    return Speaker(name=_fullest(label.text, names), span=label)


def _fullest(label: str, names: Iterable[str]) -> str:
    """The one longer name that ends like the label, or the label itself."""
    wanted = canonical(label).split()
    known = {canonical(name): name for name in reversed(list(names))}
    same, fuller = known.get(" ".join(wanted), label), [n for n in known if n.split()[-len(wanted) :] == wanted]
    longer = [known[name] for name in fuller if len(name.split()) > len(wanted)]
    return longer[0] if len(longer) == 1 else same


def _interviewed(article: Article, people: Iterable[Mention], label: Span) -> Speaker | None:
    """The one person whom the article names before its first label."""
    first = next(_labels(article))
    named = {person.name for person in people if person.span.start < first.start}
    return Speaker(name=named.pop(), span=label) if len(named) == 1 else None


def _by_others(article: Article) -> Iterator[str]:
    """The names that the byline and the other labels give."""
    if article.byline is not None:
        yield article.byline.value.removeprefix("By ")
    yield from (label.text for label in _labels(article))


def _labels(article: Article) -> Iterator[Span]:
    for passage in article.story():
        for found in labels(article.text[passage.start : passage.end]):
            group = "role" if found["role"] else "name"
            yield article.span(passage.start + found.start(group), passage.start + found.end(group))
