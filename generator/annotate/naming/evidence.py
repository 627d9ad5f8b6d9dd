"""What a name and the words around it show about its kind. Each rule adds votes; the kind `None` is any other kind."""

from collections import Counter
from collections.abc import Callable, Iterator

from spacy.tokens import Token

from generator.annotate.naming.candidates import ORGANISATION, PERSON, PLACE, Candidate, Vote, Votes
from generator.annotate.naming.gazetteer import gazetteer
from generator.annotate.naming.lexicon import lexicon
from generator.annotate.naming.own_words import own_words
from generator.text.english import words

#: The model's labels are one vote among several; they are least reliable on single words.
LABELS: dict[str, Vote] = {
    "PERSON": (PERSON, 12),
    "ORG": (ORGANISATION, 7),
    "GPE": (PLACE, 10),
    "LOC": (PLACE, 8),
    "FAC": (PLACE, 6),
    "NORP": (None, 7),
    "PRODUCT": (None, 8),
    "EVENT": (None, 10),
    "WORK_OF_ART": (None, 8),
    "LAW": (None, 10),
}
SPEECH = words("speech", "of_speakers")
FULL = 5  # what the label of a full name counts more
MAX_ACRONYM = 6
MAX_PERSON = 4  # words of a person's name
MONEY_FROM = frozenset({"in", "under", "through", "from"})
MAX_ABOVE = 2  # words between a preposition and the money: "$7 million remaining in X"


def weigh(candidate: Candidate) -> Votes:
    """The weight for each kind at this place, the model's opinion left out."""
    votes: Votes = Counter()
    for rule in RULES:
        for kind, weight in rule(candidate):
            votes[kind] += weight
    return votes


def first_sight(candidate: Candidate) -> Votes:
    """The votes of its form: the label that the model gives its head, capitals throughout, what an atlas has."""
    votes: Votes = Counter()
    found = candidate.tokens.root.ent_type_ or candidate.tokens[-1].ent_type_
    if found in LABELS:
        kind, weight = LABELS[found]
        full = len(candidate.words) > 1
        votes[kind] += weight + (FULL if full and kind is not ORGANISATION else 0)
    if _is_abbreviation(candidate):
        votes.update({PERSON: -20, ORGANISATION: 15})
    for kind, weight in _atlas(candidate):
        votes[kind] += weight
    return votes


def _is_abbreviation(candidate: Candidate) -> bool:
    return candidate.text.isupper() and len(candidate.words) == 1 and 2 <= len(candidate.text) <= MAX_ACRONYM


def alone(candidate: Candidate) -> Votes:
    """The vote for a speaker of one word without a full name: people are introduced by more, so it is rather a body."""
    return Counter({ORGANISATION: 7}) if _speaks(candidate) and candidate.role is None else Counter()


def _role(candidate: Candidate) -> Iterator[Vote]:
    """A title before it: "Mr. X", "Defense Minister X", "president X"."""
    if candidate.role is not None:
        sure = len(candidate.words) > 1 or _is_courtesy(candidate.role) or candidate.tokens.root.ent_type_ == "PERSON"
        shouted = candidate.role.isupper() and not candidate.text.isupper() and not _is_courtesy(candidate.role)
        yield PERSON, 0 if shouted else 30 if sure else 15
        return
    before = _before(candidate)
    if before is not None and before.lemma_.casefold() in lexicon().roles and before.pos_ in {"NOUN", "PROPN"}:
        yield PERSON, 25


def _is_courtesy(role: str) -> bool:
    return role.casefold().rstrip(".").split()[-1] in lexicon().courtesies


def _outlet(candidate: Candidate) -> Iterator[Vote]:
    """The outlet that the article comes from is a body, whatever its name resembles."""
    if candidate.outlet:
        yield ORGANISATION, 60


def _atlas(candidate: Candidate) -> Iterator[Vote]:
    """The gazetteer, and the buildings that mean their owners ("the White House")."""
    if candidate.folded.removeprefix("the ") in gazetteer().seats:
        yield ORGANISATION, 60
    elif weight := gazetteer().weight(candidate.text):
        yield PLACE, weight


def _article(candidate: Candidate) -> Iterator[Vote]:
    """Persons are not called "the X", and "an X" is one of many."""
    before = _before(candidate)
    if before is not None and before.lower_ == "the":
        yield PERSON, -15
        yield ORGANISATION, 3
    if before is not None and before.lower_ in {"a", "an"}:
        yield None, 10


def _preposition(candidate: Candidate) -> Iterator[Vote]:
    """ "in X" and "near X" are places."""
    before = _before(candidate, skip="the")
    if before is None or candidate.tokens.root.dep_ != "pobj":
        return
    if before.lower_ in lexicon().locatives:
        yield PLACE, 6 if before.lower_ == "at" else 12
    elif before.lower_ == "of" and before.i > 0 and before.nbor(-1).lemma_.casefold() in lexicon().places:
        yield PLACE, 30
    elif before.lower_ == "of" and before.i > 0 and before.nbor(-1).lemma_.casefold() in lexicon().local_offices:
        yield PLACE, 15
    elif before.lower_ in {"from", "to"}:
        yield PLACE, 5
    elif before.lower_ == "on":
        said = len(candidate.words) == 1 and before.head.lemma_ in SPEECH | {"post"}
        yield ORGANISATION, 25 if said else 15


def _noun_before(candidate: Candidate) -> Iterator[Vote]:
    """ "militant group X", "the town X"."""
    before = _before(candidate)
    if before is None or before.text[:1].isupper():
        return
    if before.lemma_.casefold() in lexicon().groups:
        yield ORGANISATION, 30


def _noun_after(candidate: Candidate) -> Iterator[Vote]:
    """ "X missiles", "X fighters", "X region", "the X administration"."""
    after = _after(candidate)
    if after is None or after.idx > candidate.at.doc[candidate.tokens.end - 1].idx + len(candidate.tokens[-1]) + 2:
        return
    lower = after.lower_
    if lower in lexicon().products:
        yield None, 25
    elif after.lemma_.casefold() in lexicon().groups or (lower == "news" and after.dep_ == "compound"):
        yield ORGANISATION, 20
    elif lower in lexicon().incumbents:
        yield PERSON, 20
    elif after.lemma_.casefold() in lexicon().members:
        yield ORGANISATION, 15
    elif lower in lexicon().places and lower not in {"state", "bank", "border", "frontier", "capital"}:
        yield PLACE, 25


def _speech(candidate: Candidate) -> Iterator[Vote]:
    """The subject of a verb of saying, and the one who is addressed."""
    root = candidate.tokens.root
    if _speaks(candidate):
        addressed = root.dep_ in {"dobj", "dative"}  # an outlet more often than a person
        yield PERSON, 5 if addressed else 12 if 2 <= len(candidate.words) <= MAX_PERSON else 7
        yield ORGANISATION, 12 if addressed else 5
    if root.dep_ == "nsubj" and root.head.lemma_ == "report":
        yield ORGANISATION, 10
    if root.dep_ in {"nsubj", "nsubjpass"} and root.head.lemma_ in lexicon().persons_only:
        yield PERSON, 15
    beside = [*root.conjuncts] if 2 <= len(candidate.words) <= MAX_PERSON else []
    if any(token.ent_type_ == "PERSON" for token in beside):
        yield PERSON, 10


def _speaks(candidate: Candidate) -> bool:
    """Whether it says something, is addressed, or follows "according to"."""
    root = candidate.tokens.root
    if root.dep_ == "pobj" and root.head.lower_ == "to":
        return root.head.i > 0 and root.head.nbor(-1).lower_ == "according"
    return root.dep_ in {"nsubj", "dobj", "dative"} and root.head.lemma_ in SPEECH


def _handled(candidate: Candidate) -> Iterator[Vote]:
    """What is fired, built or delivered is a thing."""
    root = candidate.tokens.root
    if root.dep_ in {"dobj", "nsubjpass"} and root.head.lemma_ in lexicon().handled:
        yield None, 15
    if root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head.lemma_ in lexicon().handled:
        yield None, 15


def _paid(candidate: Candidate) -> Iterator[Vote]:
    """What money is in, or comes out of, is a fund or a law: "$7 million remain in the Harbour Relief Act"."""
    before = _before(candidate, skip="the")
    if before is None or before.lower_ not in MONEY_FROM:
        return
    above = [before.head, *before.head.ancestors]
    if any(_is_money(token) for token in above[:MAX_ABOVE] if token.sent == before.sent):
        yield None, 40


def _is_money(token: Token) -> bool:
    return token.ent_type_ == "MONEY" or token.lemma_.casefold() in lexicon().moneys


def _apposition(candidate: Candidate) -> Iterator[Vote]:
    """What the text says of it after a comma: "X, 42,", "X, who", "X, a town in", "X, a spokesman"."""
    after = _after(candidate)
    if after is not None and after.lower_ in {"who", "whom", "whose"}:
        yield PERSON, 15
    yield from _described(candidate)
    if after is None or after.text != "," or after.i + 1 >= len(after.doc):
        return
    following = after.nbor(1)
    age = following.like_num and following.i + 1 < len(following.doc) and following.nbor(1).text in {",", "."}
    if age or following.lower_ in {"who", "whom"}:
        yield PERSON, 20


def _described(candidate: Candidate) -> Iterator[Vote]:
    """The noun in apposition to it, before or after."""
    root = candidate.tokens.root
    nouns = [child for child in root.children if child.dep_ == "appos" and child.i >= candidate.tokens.end]
    if root.dep_ == "appos" and root.head.i < candidate.tokens.start:
        nouns.append(root.head)
    for noun in nouns:
        lemma = noun.lemma_.casefold()
        if noun.text[:1].isupper():
            continue
        if lemma in lexicon().roles:
            yield PERSON, 25
        elif lemma in lexicon().places:
            yield PLACE, 25
        elif lemma in lexicon().groups:
            yield ORGANISATION, 25


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
    _role,
    own_words,
    _outlet,
    _paid,
    _article,
    _preposition,
    _noun_before,
    _noun_after,
    _speech,
    _handled,
    _apposition,
)
