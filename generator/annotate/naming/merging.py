"""Which candidates of an article name the same, and what that is: one vote a name, not one a mention."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from generator.annotate.naming.candidates import Candidate
from generator.annotate.naming.evidence import weigh
from generator.annotate.naming.gazetteer import gazetteer
from generator.annotate.naming.lexicon import lexicon
from generator.model import NameKind
from generator.text.folding import fold
from generator.text.nations import plain_country

PERSON, ORGANISATION, PLACE = NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE

#: Weights of a name over all its mentions: at least so much, and so much more than the next kind.
MIN_WEIGHT = 1.5
MIN_WORD_WEIGHT = 2.0  # for a name of one word: the model's label alone is not enough
MIN_LEAD = 0.5
SAME_SPELLING = 88  # rapidfuzz ratio: "Sergei" and "Sergey", not "Sergei" and "Andrei"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Candidates that name the same."""

    name: str
    kind: NameKind
    candidates: tuple[Candidate, ...]


def merge(candidates: Sequence[Candidate]) -> tuple[Named, ...]:
    """The names among the candidates of one article, in the order of their first mention."""
    spelled: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        spelled[_key(candidate)].append(candidate)
    weights = {key: _weight(group) for key, group in spelled.items()}
    _drop_openers(spelled, weights)
    homes = _homes(spelled, weights)
    named = []
    for key in spelled:
        if homes[key] == key:
            members = [k for k in spelled if homes[k] == key]
            kind = _kind(members, weights)
            if kind is not None:
                named.append(_named(kind, [c for k in members for c in spelled[k]]))
    return tuple(named)


def _key(candidate: Candidate) -> str:
    """One key for all spellings of one name: countries by their plain name, middle initials left out."""
    country = plain_country(candidate.text)
    if country is not None:
        return fold(country)
    words = candidate.folded.removeprefix("the ").split()
    inner = [word for word in words[1:-1] if len(word) > 1]
    return " ".join([words[0], *inner, words[-1]] if len(words) > 1 else words)


def _weight(group: Iterable[Candidate]) -> Counter[NameKind | None]:
    total: Counter[NameKind | None] = Counter()
    for candidate in group:
        total.update(weigh(candidate))
    return total


def _drop_openers(spelled: dict[str, list[Candidate]], weights: dict[str, Counter[NameKind | None]]) -> None:
    """Forget single words that have their capital only from the start of a sentence."""
    surnames = {key.split()[-1] for key in spelled if " " in key}
    for key, group in list(spelled.items()):
        if " " not in key and key not in surnames and all(_only_opens(candidate) for candidate in group):
            del spelled[key], weights[key]


def _only_opens(candidate: Candidate) -> bool:
    """Whether its capital may come from its place alone: it opens a sentence, and nothing else takes it for a name."""
    proper = candidate.tokens[0].tag_ in {"NNP", "NNPS"} and candidate.tokens[0].ent_type_
    return candidate.opens and candidate.role is None and not proper and not gazetteer().weight(candidate.text)


def _homes(spelled: dict[str, list[Candidate]], weights: dict[str, Counter[NameKind | None]]) -> dict[str, str]:
    """Every key to the key of the fullest name that means the same."""
    full = [key for key in spelled if " " in key]
    homes = {key: key for key in spelled}
    for key in sorted(full, key=len):
        homes[key] = next((other for other in full if other != key and _same_person(key, other, weights)), key)
    for key in spelled:
        if " " not in key:
            homes[key] = _longer(key, spelled, weights) or key
    return {key: _root(key, homes) for key in homes}


def _root(key: str, homes: dict[str, str]) -> str:
    seen = {key}
    while homes[key] not in seen:
        key = homes[key]
        seen.add(key)
    return min(seen) if homes[key] != key else key


def _same_person(short: str, long: str, weights: dict[str, Counter[NameKind | None]]) -> bool:
    """Whether two full names differ in spelling only, or by a middle name: the longer is the home."""
    if len(short) > len(long) or _best(weights[long]) != PERSON:
        return False
    a, b = short.split(), long.split()
    if set(a) < set(b) and a[-1] == b[-1]:
        return True
    same_length = len(a) == len(b) and (len(short), short) < (len(long), long)
    return same_length and all(x == y or fuzz.ratio(x, y) >= SAME_SPELLING for x, y in zip(a, b, strict=True))


def _longer(word: str, spelled: dict[str, list[Candidate]], weights: dict[str, Counter[NameKind | None]]) -> str | None:
    """The full name that a single word is short for: by its last word, else by its first; `None` where none or many fit."""
    own = weights[word]
    for place in (-1, 0):
        fits = [key for key in spelled if " " in key and key.split()[place] == word]
        people = [key for key in fits if _best(weights[key]) == PERSON]
        if people and own[PLACE] < max(2.0, own[PERSON]) + 1.0:
            return _nearest(word, people, spelled)
        bodies = [key for key in fits if _best(weights[key]) == ORGANISATION]
        if place == -1 and len(bodies) == 1 and word in lexicon().organisations:
            return bodies[0]
    return None


def _nearest(word: str, full: list[str], spelled: dict[str, list[Candidate]]) -> str | None:
    """Of several people of one surname, nobody: the word is left unresolved unless one stands before its first mention alone."""
    if len(full) == 1:
        return full[0]
    first = min(_place(c) for c in spelled[word])
    before = [key for key in full if min(_place(c) for c in spelled[key]) < first]
    return before[0] if len(before) == 1 else None


def _place(candidate: Candidate) -> int:
    return candidate.at.passage.start + candidate.start


def _best(weight: Counter[NameKind | None]) -> NameKind | None:
    return max(weight, key=lambda kind: (weight[kind], str(kind))) if weight else None


def _kind(members: list[str], weights: dict[str, Counter[NameKind | None]]) -> NameKind | None:
    """The kind with the most weight; `None` where it is none of ours, or the text does not say."""
    total: Counter[NameKind | None] = Counter()
    for key in members:
        total.update(weights[key])
    ranked = sorted(total.items(), key=lambda item: (-item[1], str(item[0])))
    if not ranked or ranked[0][0] is None:
        return None
    kind, best = ranked[0]
    least = MIN_WEIGHT if any(" " in key for key in members) else MIN_WORD_WEIGHT
    lead = best - (ranked[1][1] if len(ranked) > 1 else 0.0)
    return kind if best >= least and lead >= MIN_LEAD else None


def _named(kind: NameKind, candidates: list[Candidate]) -> Named:
    ordered = sorted(candidates, key=_place)
    counts = Counter(c.text for c in ordered)
    if kind is PLACE:
        name = max(counts, key=lambda text: (counts[text], len(text), text))
    else:
        name = max(counts, key=lambda text: (len(text.split()), counts[text], text))
    return Named(name=name, kind=kind, candidates=tuple(ordered))
