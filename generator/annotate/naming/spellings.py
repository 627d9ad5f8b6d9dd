"""The candidates of an article by their spelling, each spelling with the votes of all its mentions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.annotate.naming.candidates import ORGANISATION, PERSON, PLACE, Candidate, Votes
from generator.annotate.naming.evidence import alone, first_sight, weigh
from generator.annotate.naming.gazetteer import gazetteer
from generator.model import NameKind
from generator.text.names import canonical

#: The model repeats its errors: of many mentions of one spelling, only so many count for its form.
MAX_SIGHTS = 3
#: News names a person in full once and by the surname from then on: a full name repeated so often is rather a body's.
MAX_FULL = 3
TOO_OFTEN = -30
COMMON_NOUN = -15  # "Harbour Girls", in an article that writes "girls" too
PLACED = 15  # "Erim", where the article has a "Cape Erim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One spelling of a name and the votes for its kind."""

    key: str
    candidates: tuple[Candidate, ...]
    votes: Votes

    @property
    def words(self) -> list[str]:
        """The folded words."""
        return self.key.split()

    @property
    def single(self) -> bool:
        """Whether it is one word."""
        return " " not in self.key

    @property
    def best(self) -> NameKind | None:
        """The kind with the most votes; `None` also where it is none of ours."""
        return max(self.votes, key=lambda kind: (self.votes[kind], str(kind))) if self.votes else None

    @property
    def shouted(self) -> bool:
        """Whether every mention is in capitals."""
        return all(candidate.text.isupper() for candidate in self.candidates)

    @property
    def first(self) -> int:
        """Where its first mention begins in the article."""
        return min(candidate.place for candidate in self.candidates)


Spellings = dict[str, Spelling]


def spell(candidates: Iterable[Candidate], lower: frozenset[str]) -> Spellings:
    """The spellings in the order of their first mention. `lower` holds the words that the article writes small."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[canonical(candidate.text)].append(candidate)
    spellings = {
        key: Spelling(key=key, candidates=tuple(group), votes=_votes(key, group, lower))
        for key, group in groups.items()
    }
    return _with_places(_without_openers(spellings))


def unexplained(spelling: Spelling) -> Spelling:
    """The spelling of one word without a full name: it is a person only where a title says so."""
    votes = spelling.votes.copy()
    for candidate in spelling.candidates:
        votes.update(alone(candidate))
    if not any(candidate.role for candidate in spelling.candidates):
        votes[PERSON] //= 2
    return replace(spelling, votes=votes)


def _votes(key: str, group: Sequence[Candidate], lower: frozenset[str]) -> Votes:
    votes: Votes = Counter()
    sights: Votes = Counter()
    for candidate in group:
        votes.update(weigh(candidate))
        sights.update(first_sight(candidate))
    for kind, weight in sights.items():
        votes[kind] += weight * min(MAX_SIGHTS, len(group)) // len(group)
    if " " in key and len(group) >= MAX_FULL:
        votes[PERSON] += TOO_OFTEN
    if key.rpartition(" ")[2] in lower:
        votes[PERSON] += COMMON_NOUN
    return votes


def _without_openers(spellings: Spellings) -> Spellings:
    """Without the single words that have their capital only from the start of a sentence."""
    surnames = {spelling.words[-1] for spelling in spellings.values() if not spelling.single}
    return {
        key: spelling
        for key, spelling in spellings.items()
        if not spelling.single or key in surnames or not all(map(_only_opens, spelling.candidates))
    }


def _only_opens(candidate: Candidate) -> bool:
    """Whether its capital may come from its place alone: it opens a sentence, and nothing else takes it for a name."""
    proper = candidate.tokens[0].tag_ in {"NNP", "NNPS"} and candidate.tokens[0].ent_type_
    return candidate.opens and candidate.role is None and not proper and not gazetteer().weight(candidate.text)


def _with_places(spellings: Spellings) -> Spellings:
    """With votes for the single words that occur in the name of a place: "Cape Erim" shows that "Erim" is a place."""
    placed = {
        word
        for spelling in spellings.values()
        if not spelling.single and spelling.best is PLACE
        for word in spelling.words
    }
    for key, spelling in spellings.items():
        if spelling.single and key in placed and spelling.best in {ORGANISATION, None}:
            spelling.votes[PLACE] += PLACED * min(MAX_SIGHTS, len(spelling.candidates))
    return spellings
