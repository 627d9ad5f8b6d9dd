"""Which candidates of an article name the same, and what that is: one vote a name, not one a mention."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from generator.annotate.naming.candidates import Candidate
from generator.annotate.naming.evidence import Votes, alone, label, weigh
from generator.annotate.naming.gazetteer import gazetteer
from generator.annotate.naming.lexicon import lexicon
from generator.model import NameKind
from generator.text.folding import fold
from generator.text.nations import plain_country

#: The candidates of each key, and the votes for each.
Spelled = dict[str, list[Candidate]]
Weights = dict[str, Votes]

PERSON, ORGANISATION, PLACE = NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE

#: Weights, in tenths, of a name over all its mentions: at least so much, and so much more than the next kind.
MIN_WEIGHT = 15
MIN_WORD_WEIGHT = 20  # for a name of one word: the model's label alone is not enough
MIN_LEAD = 5
MAX_LABELS = 3  # mentions whose labels count in full
#: News names a person in full once and by the surname from then on: a full name so often repeated is rather a body's.
MAX_FULL = 3
TOO_OFTEN = 20
SAME_SPELLING = 88  # rapidfuzz ratio: "Sergei" and "Sergey", not "Sergei" and "Andrei"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Candidates that name the same."""

    name: str
    kind: NameKind
    candidates: tuple[Candidate, ...]


def merge(candidates: Sequence[Candidate]) -> tuple[Named, ...]:
    """The names among the candidates of one article, in the order of their first mention."""
    spelled: Spelled = defaultdict(list)
    for candidate in candidates:
        spelled[_key(candidate)].append(candidate)
    weights = {key: _weight(group) for key, group in spelled.items()}
    _drop_openers(spelled, weights)
    homes = _homes(spelled, weights)
    for key in spelled:
        if " " not in key and homes[key] == key:
            weights[key] = _alone(spelled[key], weights[key])
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


def _weight(group: Sequence[Candidate]) -> Votes:
    """The votes for one spelling. The model errs alike every time, so that many of its labels count like a few."""
    total: Votes = Counter()
    labels: Votes = Counter()
    for candidate in group:
        total.update(weigh(candidate))
        labels.update(label(candidate))
    for kind, weight in labels.items():
        total[kind] += weight * min(MAX_LABELS, len(group)) // len(group)
    if len(group) >= MAX_FULL and " " in group[0].text:
        total[PERSON] -= TOO_OFTEN
    return total


def _alone(group: Sequence[Candidate], weight: Votes) -> Votes:
    """The votes for a word that no full name explains: it is a person only where a title says so."""
    total = weight.copy()
    for candidate in group:
        total.update(alone(candidate))
    if not any(candidate.role for candidate in group):
        total[PERSON] //= 2
    return total


def _drop_openers(spelled: Spelled, weights: Weights) -> None:
    """Forget single words that have their capital only from the start of a sentence."""
    surnames = {key.split()[-1] for key in spelled if " " in key}
    for key, group in list(spelled.items()):
        if " " not in key and key not in surnames and all(_only_opens(candidate) for candidate in group):
            del spelled[key], weights[key]


def _only_opens(candidate: Candidate) -> bool:
    """Whether its capital may come from its place alone: it opens a sentence, and nothing else takes it for a name."""
    proper = candidate.tokens[0].tag_ in {"NNP", "NNPS"} and candidate.tokens[0].ent_type_
    return candidate.opens and candidate.role is None and not proper and not gazetteer().weight(candidate.text)


def _homes(spelled: Spelled, weights: Weights) -> dict[str, str]:
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


def _same_person(short: str, long: str, weights: Weights) -> bool:
    """Whether two full names differ in spelling only, or by a middle name: the longer is the home."""
    if len(short) > len(long) or _best(weights[long]) != PERSON:
        return False
    a, b = short.split(), long.split()
    if set(a) < set(b) and a[-1] == b[-1]:
        return True
    same_length = len(a) == len(b) and (len(short), short) < (len(long), long)
    return same_length and all(x == y or fuzz.ratio(x, y) >= SAME_SPELLING for x, y in zip(a, b, strict=True))


def _longer(word: str, spelled: Spelled, weights: Weights) -> str | None:
    """The full name that a word is short for: by its last word, else by its first; `None` where none or many fit."""
    own = weights[word]
    for place in (-1, 0):
        fits = [key for key in spelled if " " in key and key.split()[place] == word]
        people = [key for key in fits if _best(weights[key] + _positive(own)) == PERSON]
        if people and own[PLACE] < max(20, own[PERSON]) + 10:
            return _nearest(word, people, spelled)
        bodies = [key for key in fits if _best(weights[key]) == ORGANISATION]
        if place == -1 and len(bodies) == 1 and word in lexicon().organisations:
            return bodies[0]
    return None


def _positive(weight: Votes) -> Votes:
    """What speaks for a person where the short form is used: "Mr. Osei" tells what "Amara Osei" is."""
    return Counter({PERSON: weight[PERSON]}) if weight[PERSON] > 0 else Counter()


def _nearest(word: str, full: list[str], spelled: Spelled) -> str | None:
    """The one full name there is, or the one before the word's first mention; `None` where several could be meant."""
    if len(full) == 1:
        return full[0]
    first = min(c.place for c in spelled[word])
    before = [key for key in full if min(c.place for c in spelled[key]) < first]
    return before[0] if len(before) == 1 else None


def _best(weight: Votes) -> NameKind | None:
    return max(weight, key=lambda kind: (weight[kind], str(kind))) if weight else None


def _kind(members: list[str], weights: Weights) -> NameKind | None:
    """The kind with the most weight; `None` where it is none of ours, or the text does not say."""
    total: Votes = Counter()
    for key in members:
        total.update(weights[key])
    ranked = sorted(total.items(), key=lambda item: (-item[1], str(item[0])))
    if not ranked or ranked[0][0] is None:
        return None
    kind, best = ranked[0]
    least = MIN_WEIGHT if any(" " in key for key in members) else MIN_WORD_WEIGHT
    lead = best - (ranked[1][1] if len(ranked) > 1 else 0)
    return kind if best >= least and lead >= MIN_LEAD else None


def _named(kind: NameKind, candidates: list[Candidate]) -> Named:
    ordered = sorted(candidates, key=lambda candidate: candidate.place)
    counts = Counter(c.text for c in ordered)
    if kind is PLACE:
        name = max(counts, key=lambda text: (not _is_shouted(text), counts[text], len(text), text))
    else:
        name = max(counts, key=lambda text: (not _is_shouted(text), len(text.split()), counts[text], text))
    return Named(name=name, kind=kind, candidates=tuple(ordered))


def _is_shouted(text: str) -> bool:
    """Whether a full name stands in capitals, as in a transcript; an abbreviation is not shouted."""
    return text.isupper() and " " in text
