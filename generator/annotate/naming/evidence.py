"""What the words around a name, and the name itself, say of its kind. Each rule adds its weight; `None` is "another kind"."""

from collections import Counter
from collections.abc import Callable, Iterator

from spacy.tokens import Token

from generator.annotate.naming.candidates import Candidate
from generator.annotate.naming.gazetteer import gazetteer
from generator.annotate.naming.lexicon import lexicon
from generator.model import NameKind

PERSON, ORGANISATION, PLACE = NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE
#: A weight for a kind of ours, or for something else: a product, an event, a law.
Vote = tuple[NameKind | None, float]

#: The model's labels are one voter; it is weakest on single words.
LABELS: dict[str, Vote] = {
    "PERSON": (PERSON, 1.2),
    "ORG": (ORGANISATION, 1.0),
    "GPE": (PLACE, 1.2),
    "LOC": (PLACE, 0.8),
    "FAC": (PLACE, 0.6),
    "NORP": (None, 0.7),
    "PRODUCT": (None, 0.8),
    "EVENT": (None, 1.0),
    "WORK_OF_ART": (None, 0.8),
    "LAW": (None, 1.0),
}
MAX_ACRONYM = 6


def weigh(candidate: Candidate) -> Counter[NameKind | None]:
    """The weight for each kind at this place."""
    votes: Counter[NameKind | None] = Counter()
    for rule in RULES:
        for kind, weight in rule(candidate):
            votes[kind] += weight  # type: ignore[assignment]  # Counter holds any number; typeshed says int
    return votes


def _label(candidate: Candidate) -> Iterator[Vote]:
    """What the model takes it for, by the token that heads it."""
    label = candidate.tokens.root.ent_type_ or candidate.tokens[-1].ent_type_
    if label in LABELS:
        kind, weight = LABELS[label]
        yield kind, weight + (0.5 if len(candidate.words) > 1 else 0.0)


def _role(candidate: Candidate) -> Iterator[Vote]:
    """A title before it: "Mr. X", "Defense Minister X", "president X"."""
    if candidate.role is not None:
        yield PERSON, 3.0
        return
    before = _before(candidate)
    if (
        before is not None
        and before.lemma_.casefold() in lexicon().roles
        and before.dep_ in {"compound", "nmod", "amod", "appos"}
    ):
        yield PERSON, 2.5


def _own_words(candidate: Candidate) -> Iterator[Vote]:
    """A head word inside the name: "X Ministry", "Lake X", "X Treaty"."""
    words = [word.casefold() for word in candidate.words]
    if len(words) > 1:
        if words[-1] in lexicon().places or words[0] in lexicon().places_before:
            yield (ORGANISATION, 3.0) if words[-1] == "state" and lexicon().is_people(words[0]) else (PLACE, 3.0)
        elif words[-1] in lexicon().products:
            yield None, 3.0
        elif lexicon().organisations.intersection(words):
            yield ORGANISATION, 3.0
    if any(c.isdigit() for c in candidate.text):
        yield None, 3.0


def _atlas(candidate: Candidate) -> Iterator[Vote]:
    """The gazetteer, and the houses that act."""
    if candidate.folded.removeprefix("the ") in gazetteer().seats:
        yield ORGANISATION, 6.0
    elif weight := gazetteer().weight(candidate.text):
        yield PLACE, weight


def _shape(candidate: Candidate) -> Iterator[Vote]:
    """Capitals throughout are an abbreviation, and persons are not called "the X"."""
    before = _before(candidate)
    if candidate.text.isupper() and 2 <= len(candidate.text) <= MAX_ACRONYM:
        yield PERSON, -2.0
        yield ORGANISATION, 1.0
    if before is not None and before.lower_ == "the":
        yield PERSON, -1.5
        yield ORGANISATION, 0.3
    if before is not None and before.lower_ in {"a", "an"}:
        yield None, 1.0


def _preposition(candidate: Candidate) -> Iterator[Vote]:
    """ "in X" and "near X" are places."""
    before = _before(candidate, skip="the")
    if before is None or candidate.tokens.root.dep_ != "pobj":
        return
    if before.lower_ in lexicon().locatives:
        yield PLACE, 0.6 if before.lower_ == "at" else 1.2
    elif before.lower_ == "of" and before.i > 0 and before.nbor(-1).lemma_.casefold() in lexicon().places:
        yield PLACE, 3.0


def _noun_before(candidate: Candidate) -> Iterator[Vote]:
    """ "militant group X", "the town X"."""
    before = _before(candidate)
    if before is None or before.text[:1].isupper():
        return
    if before.lemma_.casefold() in lexicon().groups:
        yield ORGANISATION, 3.0


def _noun_after(candidate: Candidate) -> Iterator[Vote]:
    """ "X missiles", "X fighters", "X region", "the X administration"."""
    after = _after(candidate)
    if after is None or after.idx > candidate.at.doc[candidate.tokens.end - 1].idx + len(candidate.tokens[-1]) + 2:
        return
    lower = after.lower_
    if lower in lexicon().products:
        yield None, 2.5
    elif lower in lexicon().incumbents:
        yield PERSON, 1.5
    elif after.lemma_.casefold() in lexicon().members:
        yield ORGANISATION, 1.5
    elif lower in lexicon().places and lower not in {"state", "bank", "border", "frontier", "capital"}:
        yield PLACE, 2.5


def _speech(candidate: Candidate) -> Iterator[Vote]:
    """Who says, and who is told."""
    root = candidate.tokens.root
    if root.dep_ in {"nsubj", "dobj", "dative"} and root.head.lemma_ in lexicon().speech:
        yield PERSON, 0.7
        yield ORGANISATION, 0.5
    if root.dep_ in {"nsubj", "nsubjpass"} and root.head.lemma_ in lexicon().persons_only:
        yield PERSON, 1.5


def _apposition(candidate: Candidate) -> Iterator[Vote]:
    """What the text says of it after a comma: "X, 42,", "X, who", "X, a town in", "X, a spokesman"."""
    after = _after(candidate)
    if after is not None and after.lower_ in {"who", "whom", "whose"}:
        yield PERSON, 1.5
    if after is None or after.text != "," or after.i + 1 >= len(after.doc):
        return
    following = after.nbor(1)
    if following.lower_ in {"who", "whom"}:
        yield PERSON, 2.0
    elif following.like_num and following.i + 1 < len(following.doc) and following.nbor(1).text in {",", "."}:
        yield PERSON, 2.0
    yield from _described(candidate)


def _described(candidate: Candidate) -> Iterator[Vote]:
    for child in candidate.tokens.root.children:
        lemma = child.lemma_.casefold()
        if child.dep_ != "appos" or child.i < candidate.tokens.end or child.text[:1].isupper():
            continue
        if lemma in lexicon().roles:
            yield PERSON, 2.5
        elif lemma in lexicon().places:
            yield PLACE, 2.5
        elif lemma in lexicon().groups:
            yield ORGANISATION, 2.5


def _before(candidate: Candidate, skip: str = "") -> Token | None:
    """The token before it in its sentence, over one `skip`."""
    at = candidate.tokens.start - 1
    sentence = candidate.tokens.sent
    if at >= sentence.start and candidate.at.doc[at].lower_ == skip:
        at -= 1
    return candidate.at.doc[at] if at >= sentence.start else None


def _after(candidate: Candidate) -> Token | None:
    """The token after it in its sentence, a possessive ending left out."""
    at = candidate.tokens.end
    sentence = candidate.tokens.sent
    if at < sentence.end and candidate.at.doc[at].tag_ == "POS":
        at += 1
    return candidate.at.doc[at] if at < sentence.end else None


RULES: tuple[Callable[[Candidate], Iterator[Vote]], ...] = (
    _label,
    _role,
    _own_words,
    _atlas,
    _shape,
    _preposition,
    _noun_before,
    _noun_after,
    _speech,
    _apposition,
)
