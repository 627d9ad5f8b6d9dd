"""What a topic could be about: names and key phrases of all sources, each with the sentences that touch it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass
from functools import cache
from statistics import fmean

from generator.compare.topics import weights
from generator.compare.topics.story_index import StoryIndex, key_stems
from generator.compare.topics.word_families import is_made_of_verb, root
from generator.model import AnnotatedArticle, Entity, NameKind, OriginKind, Term
from generator.text.folding import fold
from generator.text.nations import GEOGRAPHIC, has_people

LANDS = frozenset(
    {"city", "town", "village", "state", "island", "area", "border", "galaxy", "capital", "territory", "land"}
)
SIDES = frozenset(
    f"{side}{ending}"
    for side in ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
    for ending in ("", "ern")
)
CONTINENTS = frozenset(
    {
        "africa",
        "asia",
        "europe",
        "america",
        "north america",
        "south america",
        "latin america",
        "oceania",
        "antarctica",
        "earth",
    }
)  # too wide to look up

REPORTING = frozenset({OriginKind.OUTLET, OriginKind.AGENCY, OriginKind.CHANNEL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A candidate for a topic."""

    label: str
    stems: frozenset[str]
    strength: float  # how much its words say, 0 to 1
    lines: frozenset[int]  # the sentences that touch it
    kind: NameKind | None = None  # of a name; `None` is a phrase
    head: str = ""  # the stem of a phrase's last word
    general: bool = False  # a lone word that says too little for a topic of its own
    capital: bool = False  # of a phrase: every source writes it with a capital, wherever it stands

    @property
    def name(self) -> bool:
        """Whether it is a name."""
        return self.kind is not None


def find_subjects(sources: Sequence[AnnotatedArticle], entities: Sequence[Entity], lines: StoryIndex) -> list[Subject]:
    """Every candidate, names first, except for the outlets that the sources credit: they are about the reporting."""
    credited = [frozenset(key_stems(name)) for name in _credited(sources)]
    named = list(_named(sources, entities, lines))
    found = [*named, *_unnamed(_phrased(sources, lines), named)]
    people = [frozenset(key_stems(entity.name)) for entity in entities if entity.kind is NameKind.PERSON]
    return [
        subject
        for subject in found
        if not any(_is_credit(subject, stems) for stems in credited) and not _is_called(subject, people)
    ]


def _is_called(subject: Subject, people: Iterable[frozenset[str]]) -> bool:
    """Whether a phrase is what somebody is called: "Ana", whose name is "Ana Rojas"."""
    return not subject.name and subject.capital and any(subject.stems < person for person in people)


def _unnamed(phrases: Iterable[Subject], names: Sequence[Subject]) -> Iterator[Subject]:
    """The phrases that are no name, nor a part of one that stands for it: "Cape" of "Cape Tolmar"."""
    holding: dict[str, list[Subject]] = defaultdict(list)
    for name in names:
        for stem in name.stems:
            holding[stem].append(name)
    for phrase in phrases:
        fuller = [name for name in holding[min(phrase.stems)] if phrase.stems <= name.stems]
        if any(_is_no_more(phrase, name) for stem in phrase.stems for name in holding[stem]):
            continue
        covered = frozenset[int]().union(*(name.lines for name in fuller))
        if not any(name.stems == phrase.stems for name in fuller) and not _mostly(phrase.lines, covered):
            yield phrase


def _is_no_more(phrase: Subject, name: Subject) -> bool:
    """Whether the phrase is a person's name and a title, or a place's and which side it is: "northern Chile"."""
    if name.kind is NameKind.PERSON:
        return len(name.stems) > 1 and name.stems < phrase.stems
    return name.kind is NameKind.PLACE and name.stems < phrase.stems and phrase.stems - name.stems <= _lands()


@cache
def _lands() -> frozenset[str]:
    return frozenset(root(word) for word in GEOGRAPHIC | LANDS | SIDES)


def _mostly(lines: frozenset[int], others: frozenset[int]) -> bool:
    return len(lines & others) >= weights.MOSTLY * len(lines)


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


def _named(sources: Sequence[AnnotatedArticle], entities: Iterable[Entity], lines: StoryIndex) -> Iterator[Subject]:
    """The names; a person whom one of several sources alone names is no subject of the briefing."""
    for entity in entities:
        lone = len(sources) > 1 and len({mention.source for mention in entity.mentions}) == 1
        if (lone and entity.kind is NameKind.PERSON) or fold(entity.name) in CONTINENTS:
            continue
        stems = frozenset(key_stems(entity.name))
        yield Subject(
            label=entity.name,
            stems=stems,
            strength=weights.NAMES[entity.kind],
            lines=lines.under(entity.mentions) | (lines.touched(stems) if has_people(entity.name) else frozenset()),
            kind=entity.kind,
        )


def _phrased(sources: Sequence[AnnotatedArticle], lines: StoryIndex) -> Iterator[Subject]:
    """The key phrases, each with the label that the sources use most and its mean weight among theirs."""
    terms: dict[tuple[str, ...], list[tuple[Term, float]]] = defaultdict(list)
    for source in sources:
        best = max((term.score for term in source.terms), default=1.0)
        for term in source.terms:
            terms[tuple(root(word) for word in term.key.split())].append((term, term.score / best))
    for key in sorted(terms):
        label = _label(term for term, _ in terms[key])
        if len(sources) > 1 == len(key) == len(terms[key]) and is_made_of_verb(fold(label)):
            continue  # one source alone has a noun for what others may do
        yield _phrase(key, label, [term for term, _ in terms[key]], fmean(weight for _, weight in terms[key]), lines)


def _phrase(key: tuple[str, ...], label: str, terms: Sequence[Term], strength: float, lines: StoryIndex) -> Subject:
    stems = frozenset(key)
    touched = lines.touched(stems) | lines.under(span for term in terms for span in term.spans)
    capital = all(span.text[:1].isupper() for term in terms for span in term.spans)
    return Subject(
        label=label,
        stems=stems,
        strength=strength,
        lines=touched,
        head=key[-1],
        general=len(key) == 1 and not capital and _is_general(terms, touched),
        capital=capital,
    )


def _is_general(terms: Sequence[Term], lines: Sized) -> bool:
    """Whether a lone word says too little by itself to be looked up, as the sources use it.

    Other words say which one is meant ("Chilean territory"), it only points back ("this tragedy"), or it is never what
    a sentence is about, only where or how something happens ("on the battlefield"), or mostly a part of other words.
    """
    uses = sum(len(term.spans) for term in terms)
    bare, pointing = sum(term.bare for term in terms), sum(term.pointing for term in terms)
    acts = uses == 1 or any(term.acting for term in terms)
    own = uses >= weights.OWN_USE * len(lines)
    return not (acts and own) or bare < weights.BARE * uses or pointing > weights.POINTING * uses


def _label(terms: Iterable[Term]) -> str:
    """The form that the sources use most."""
    labels: Counter[str] = Counter()
    for term in terms:
        labels[term.label] += len(term.spans)
    return max(labels, key=lambda label: (labels[label], label))
