"""What a source is called: one name everywhere, and a short form of it for columns and pictures."""

from collections import Counter
from collections.abc import Mapping

from generator.model import AnnotatedArticle, Article
from generator.render.words import Words

LONGEST_NAME = 40
LONGEST_SHORT = 24  # two lines of a column where six fit a window
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def source_names(sources: tuple[AnnotatedArticle, ...], words: Words) -> dict[str, str]:
    """A name for each source: its outlet, else a letter with its byline. A headline names an article, no source."""
    named = {s.article.id: _name(s.article, number, words) for number, s in enumerate(sources)}
    return _told_apart({source: shortened(name, LONGEST_NAME) for source, name in named.items()})


def short_names(sources: tuple[AnnotatedArticle, ...], words: Words) -> dict[str, str]:
    """The same without the byline, and shorter."""
    named = {s.article.id: _outlet(s.article) or _letter(number, words) for number, s in enumerate(sources)}
    return _told_apart({source: shortened(name, LONGEST_SHORT) for source, name in named.items()})


def lasting_names(sources: tuple[AnnotatedArticle, ...]) -> dict[str, str]:
    """What a follower of many editions is told instead of a letter, which another source may have by then."""
    named = {s.article.id: _stated(s.article) for s in sources}
    return _told_apart({source: shortened(name, LONGEST_NAME) for source, name in named.items()})


def shortened(name: str, longest: int) -> str:
    """`name`, cut between words where it is longer than that.

    >>> shortened("The Morning Post of Upper Lowmere", 20)
    'The Morning Post of…'
    """
    if len(name) <= longest:
        return name
    cut = name[:longest].rsplit(" ", 1)[0]
    return f"{cut.rstrip(' .,:;–-')}…"


def lettered(number: int) -> str:
    """A, B … Z, AA, AB …, as the columns of a sheet.

    >>> [lettered(number) for number in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    more, last = divmod(number, len(LETTERS))
    return (lettered(more - 1) if more else "") + LETTERS[last]


def _name(article: Article, number: int, words: Words) -> str:
    byline = " ".join(article.byline.value.split()) if article.byline else ""
    letter = _letter(number, words)
    return _outlet(article) or (words("site.source_by", source=letter, name=byline) if byline else letter)


def _outlet(article: Article) -> str:
    return " ".join(article.outlet.value.split()) if article.outlet else ""


def _stated(article: Article) -> str:
    known = article.outlet or article.byline or article.title
    named = " ".join(known.value.split()) if known else ""
    opening = next((article.text[p.start : p.end] for p in article.story()), "")
    return named or " ".join(opening.split()) or article.path


def _letter(number: int, words: Words) -> str:
    return words("site.source", letter=lettered(number))


def _told_apart(names: Mapping[str, str]) -> dict[str, str]:
    """The names, numbered where two are alike."""
    alike = Counter(names.values())
    seen: Counter[str] = Counter()
    apart = {}
    for source, name in names.items():
        seen[name] += 1
        apart[source] = f"{name} ({seen[name]})" if alike[name] > 1 else name
    return apart
