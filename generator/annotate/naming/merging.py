"""The names of an article: spellings that mean the same brought together, each with the one kind that wins the vote."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.annotate.naming.candidates import Candidate, Votes
from generator.annotate.naming.gazetteer import gazetteer
from generator.annotate.naming.homes import find_homes
from generator.annotate.naming.spellings import Spelling, spell, unexplained
from generator.model import NameKind

#: Votes, in tenths, of a name over all its mentions: at least so many, and so many more than for the next kind.
MIN_VOTES = 15
MIN_WORD_VOTES = 22  # for a name of one word: the model's label alone is not enough
MIN_LEAD = 5
MIN_DATELINE = 5  # letters of a place in capitals that is no abbreviation: "LISBON" is Lisbon
MIN_OFTEN = 4  # if one form has so many mentions, a longer form with a single mention is taken for an error


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Candidates that name the same."""

    name: str
    kind: NameKind
    candidates: tuple[Candidate, ...]


def merge(candidates: Sequence[Candidate], lower: frozenset[str]) -> tuple[Named, ...]:
    """The names among the candidates of one article; what stays ambiguous is left out.

    `lower` holds the words that the article writes small.
    """
    spellings = spell(candidates, lower)
    homes = find_homes(spellings)
    households: dict[str, list[Spelling]] = {}
    for key, spelling in spellings.items():
        explained = homes[key] != key or not spelling.single
        households.setdefault(homes[key], []).append(spelling if explained else unexplained(spelling))
    return tuple(named for household in households.values() if (named := _named(household)) is not None)


def _named(household: Sequence[Spelling]) -> Named | None:
    kind = _kind(household)
    if kind is None:
        return None
    candidates = sorted((c for spelling in household for c in spelling.candidates), key=lambda c: c.place)
    return Named(name=_name(kind, [c.text for c in candidates]), kind=kind, candidates=tuple(candidates))


def _kind(household: Sequence[Spelling]) -> NameKind | None:
    """The kind with the most votes; `None` where it is none of ours, or the lead is too small."""
    votes: Votes = Counter()
    for spelling in [spelling for spelling in household if not spelling.shouted] or household:
        votes.update(spelling.votes)
    ranked = sorted(votes.items(), key=lambda item: (-item[1], str(item[0])))
    if not ranked or ranked[0][0] is None or all(_is_cry(spelling) for spelling in household):
        return None
    least = MIN_WORD_VOTES if all(spelling.single for spelling in household) else MIN_VOTES
    lead = ranked[0][1] - max([0, *(weight for _, weight in ranked[1:])])
    return ranked[0][0] if ranked[0][1] >= least and lead >= MIN_LEAD else None


def _is_cry(spelling: Spelling) -> bool:
    """Whether it is several words in capitals that no atlas knows: a label of a picture."""
    return spelling.shouted and not spelling.single and not gazetteer().weight(spelling.key)


def _name(kind: NameKind, forms: Iterable[str]) -> str:
    """The fullest form, for a place the most used; words in capitals only where there is nothing else."""
    counts = Counter(forms)
    often = max((count for form, count in counts.items() if " " in form), default=0)
    kept = {form for form, count in counts.items() if count > 1 or often < MIN_OFTEN}

    def rank(form: str) -> tuple[bool, int, int, int, str]:
        size = counts[form] if kind is NameKind.PLACE else len(form.split())
        return not (form.isupper() and " " in form), size, counts[form], len(form), form

    best = max(kept, key=rank)
    return best.title() if kind is NameKind.PLACE and best.isupper() and len(best) >= MIN_DATELINE else best
