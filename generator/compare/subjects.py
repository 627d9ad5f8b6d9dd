"""What a topic could be about: names and key phrases of all sources, each with the sentences that touch it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.compare.lines import Lines, key_stems, root
from generator.model import AnnotatedArticle, Entity, NameKind, OriginKind, Span, Term
from generator.text.nations import has_people

#: What a name is worth beside the best phrase of an article; people have a page of their own.
NAMES = {NameKind.PLACE: 0.5, NameKind.ORGANISATION: 0.5, NameKind.PERSON: 0.3}

REPORTING = frozenset({OriginKind.OUTLET, OriginKind.AGENCY, OriginKind.CHANNEL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A candidate for a topic."""

    label: str
    stems: frozenset[str]
    strength: float  # how telling its words are, 0 to 1
    lines: frozenset[int]  # the sentences that touch it
    kind: NameKind | None = None  # of a name; `None` is a phrase

    @property
    def name(self) -> bool:
        """Whether it is a name."""
        return self.kind is not None


def find_subjects(sources: Sequence[AnnotatedArticle], entities: Iterable[Entity], lines: Lines) -> list[Subject]:
    """Every candidate, names first, but for the outlets that the sources credit: they tell of the reporting."""
    credited = [frozenset(key_stems(name)) for name in _credited(sources)]
    found = [*_named(sources, entities, lines), *_phrased(sources, lines)]
    return [subject for subject in found if not any(_is_credit(subject, stems) for stems in credited)]


def _credited(sources: Sequence[AnnotatedArticle]) -> Iterator[str]:
    """The outlets, agencies and channels that the sources name for their information, and their own."""
    for source in sources:
        yield from (credit.origin for credit in source.credits if credit.kind in REPORTING)
        yield from (quote.via.name for quote in source.quotes if quote.via)
        if source.article.outlet:
            yield source.article.outlet.value


def _is_credit(subject: Subject, stems: frozenset[str]) -> bool:
    """Whether the subject is an outlet's name, in a shorter or a longer form: "Tribune", "Tribune magazine"."""
    shorter = subject.kind is NameKind.ORGANISATION and subject.stems <= stems
    longer = stems <= subject.stems and 2 * len(stems) >= len(subject.stems)
    return subject.kind in {None, NameKind.ORGANISATION} and bool(stems) and (shorter or longer)


def _named(sources: Sequence[AnnotatedArticle], entities: Iterable[Entity], lines: Lines) -> Iterator[Subject]:
    """The names; a person whom one of several sources alone names is no subject of the briefing."""
    texts = {source.article.id: source.article.text for source in sources}
    for entity in entities:
        lone = len(sources) > 1 and len({mention.source for mention in entity.mentions}) == 1
        if _is_channel(entity, texts) or (lone and entity.kind is NameKind.PERSON):
            continue
        stems = frozenset(key_stems(entity.name))
        yield Subject(
            label=entity.name,
            stems=stems,
            strength=NAMES[entity.kind],
            lines=lines.under(entity.mentions) | (lines.touched(stems) if has_people(entity.name) else frozenset()),
            kind=entity.kind,
        )


def _is_channel(entity: Entity, texts: dict[str, str]) -> bool:
    """Whether things are said on it wherever it is named, as on a messenger."""
    before = {_word_before(mention, texts.get(mention.source, "")) for mention in entity.mentions}
    return entity.kind is NameKind.ORGANISATION and before <= {"on", "via"}


def _word_before(span: Span, text: str) -> str:
    return text[max(0, span.start - 20) : span.start].rstrip().rpartition(" ")[2].casefold()


def _phrased(sources: Sequence[AnnotatedArticle], lines: Lines) -> Iterator[Subject]:
    """The key phrases, each with the label that the sources use most and its mean weight among theirs."""
    terms: dict[str, list[tuple[Term, float]]] = defaultdict(list)
    for source in sources:
        best = max((term.score for term in source.terms), default=1.0)
        for term in source.terms:
            terms[term.key].append((term, term.score / best))
    for key in sorted(terms):
        found = [term for term, _ in terms[key]]
        stems = frozenset(root(word) for word in key.split())
        labels: Counter[str] = Counter()
        for term in found:
            labels[term.label] += len(term.spans)
        yield Subject(
            label=max(labels, key=lambda label: (labels[label], label)),
            stems=stems,
            strength=sum(weight for _, weight in terms[key]) / len(found),
            lines=lines.touched(stems) | lines.under(span for term in found for span in term.spans),
        )
