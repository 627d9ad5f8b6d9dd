"""What a topic could be about: names and key phrases of all sources, each with the sentences that touch it."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import AnnotatedArticle, Entity, NameKind, PassageKind, Sentence, Span, Term
from generator.text.folding import fold
from generator.text.nations import country_of, has_people, name_key
from generator.text.similarity import stem

TOKEN = re.compile(r"[^\W_]+(?:[’'.][^\W_]+)*")
#: Captions describe a picture, titles and headings repeat what the story says.
TOUCHING = frozenset({PassageKind.BODY, PassageKind.LIST, PassageKind.QUOTE, PassageKind.TABLE})
#: What a name is worth beside the best phrase of an article; people have a page of their own.
NAMES = {NameKind.PLACE: 0.5, NameKind.ORGANISATION: 0.5, NameKind.PERSON: 0.3}
MIN_PLURAL = 4  # letters of a word whose -s may be an ending
SLACK = 2  # words that may stand between those of a phrase: "troops from North Korea"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of the story and the stems it holds, nationalities led to their country."""

    source: str
    order: int  # of the source
    sentence: Sentence
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A candidate for a topic."""

    label: str
    stems: frozenset[str]
    strength: float  # how telling its words are, 0 to 1
    lines: frozenset[int]  # the sentences that touch it, by their place in the briefing
    kind: NameKind | None = None  # of a name; `None` is a phrase

    @property
    def name(self) -> bool:
        """Whether it is a name."""
        return self.kind is not None


def read_lines(sources: Sequence[AnnotatedArticle]) -> list[Line]:
    """Every sentence of the story of every source, in order."""
    lines = []
    for order, source in enumerate(sources):
        story = {passage.id for passage in source.article.story() if passage.kind in TOUCHING}
        for sentence in source.sentences:
            if sentence.passage in story:
                stems = key_stems(sentence.span.text)
                lines.append(Line(source=source.article.id, order=order, sentence=sentence, stems=stems))
    return lines


def key_stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words in their order; "Norwegian" counts as "Norway"."""
    words = TOKEN.findall(text)
    found: list[str] = []
    at = 0
    while at < len(words):
        length, country = _nation(words, at)
        found.extend(root(word) for word in (fold(country) if country else fold(words[at])).split())
        at += length
    return tuple(found)


def root(word: str) -> str:
    """The stem of a folded word, the same for its singular and plural, short words too.

    >>> root("missile") == root("missiles"), root("bed") == root("beds"), root("glass")
    (True, True, 'glass')
    """
    short = stem(word)
    plural = len(short) >= MIN_PLURAL and short.endswith("s") and not short.endswith(("ss", "us", "is"))
    return (short[:-1] if plural else short).removesuffix("e")


def _nation(words: list[str], at: int) -> tuple[int, str | None]:
    """The country that the words from `at` lead to, and how many they are."""
    if words[at][0].isupper():
        for length in (2, 1):
            country = country_of(" ".join(words[at : at + length]))
            if country is not None:
                return min(length, len(words) - at), country
    return 1, None


def find_subjects(
    sources: Sequence[AnnotatedArticle], entities: Iterable[Entity], lines: Sequence[Line]
) -> list[Subject]:
    """Every candidate, names first."""
    return [*_named(sources, entities, lines), *_phrased(sources, lines)]


def _named(sources: Sequence[AnnotatedArticle], entities: Iterable[Entity], lines: Sequence[Line]) -> Iterator[Subject]:
    """The names, but for the outlets that the sources credit: these tell of the reporting, not of the event."""
    credited = {name_key(credit.origin) for source in sources for credit in source.credits}
    credited |= {name_key(quote.via.name) for source in sources for quote in source.quotes if quote.via}
    index = _index(lines)
    for entity in entities:
        if credited.isdisjoint(map(name_key, (entity.name, *entity.aliases))) and not _is_channel(entity, sources):
            stems = frozenset(key_stems(entity.name))
            peoples = _touched(stems, lines, index) if has_people(entity.name) else frozenset()
            yield Subject(
                label=entity.name,
                stems=stems,
                strength=NAMES[entity.kind],
                lines=frozenset(_holding(entity.mentions, lines)) | peoples,
                kind=entity.kind,
            )


def _is_channel(entity: Entity, sources: Sequence[AnnotatedArticle]) -> bool:
    """Whether things are said on it wherever it is named, as on a messenger."""
    texts = {source.article.id: source.article.text for source in sources}
    before = [texts.get(mention.source, "")[: mention.start].rstrip().rpartition(" ")[2] for mention in entity.mentions]
    return entity.kind is NameKind.ORGANISATION and all(word.casefold() in {"on", "via"} for word in before)


def _holding(spans: Iterable[Span], lines: Sequence[Line]) -> Iterator[int]:
    """The sentences that hold the spans; a surname or an abbreviation holds no stem of its full name."""
    starts = [(line.order, line.sentence.span.start) for line in lines]
    orders = {line.source: line.order for line in lines}
    for span in spans:
        if span.source in orders:
            at = bisect_right(starts, (orders[span.source], span.start)) - 1
            if at >= 0 and lines[at].sentence.span.overlaps(span):
                yield at


def _phrased(sources: Sequence[AnnotatedArticle], lines: Sequence[Line]) -> Iterator[Subject]:
    terms: dict[str, list[tuple[Term, float]]] = defaultdict(list)
    for source in sources:
        best = max((term.score for term in source.terms), default=1.0)
        for term in source.terms:
            terms[term.key].append((term, term.score / best))
    index = _index(lines)
    for key in sorted(terms):
        found = terms[key]
        stems = frozenset(root(word) for word in key.split())
        labels: Counter[str] = Counter()
        for term, _ in found:
            labels[term.label] += len(term.spans)
        yield Subject(
            label=max(labels, key=lambda label: (labels[label], label)),
            stems=stems,
            strength=sum(weight for _, weight in found) / len(found),
            lines=_touched(stems, lines, index).union(*(_holding(term.spans, lines) for term, _ in found)),
        )


def _index(lines: Sequence[Line]) -> dict[str, set[int]]:
    index: dict[str, set[int]] = defaultdict(set)
    for at, line in enumerate(lines):
        for word in line.stems:
            index[word].add(at)
    return index


def _touched(stems: frozenset[str], lines: Sequence[Line], index: dict[str, set[int]]) -> frozenset[int]:
    """The sentences that hold all the stems, close together."""
    holding = set.intersection(*(index.get(word, set()) for word in stems))
    return frozenset(at for at in holding if _closeness(stems, lines[at].stems) <= len(stems) + SLACK)


def _closeness(stems: frozenset[str], line: tuple[str, ...]) -> int:
    """How many words the shortest stretch has that holds all the stems."""
    best, last = len(line) + SLACK + 1, dict.fromkeys(stems, -1)
    for at, word in enumerate(line):
        if word in last:
            last[word] = at
            if min(last.values()) >= 0:
                best = min(best, at - min(last.values()) + 1)
    return best
