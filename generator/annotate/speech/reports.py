"""Indirect speech: verbs and nouns that report, with the part of the sentence that they report."""

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.speech.cues import SUBJECTS, cues, lemma
from generator.annotate.speech.frames import Stretch, reported_by, reported_in
from generator.annotate.speech.marked_passage import MarkedPassage
from generator.annotate.speech.phrases import phrase, trimmed
from generator.annotate.speech.source_phrases import according
from generator.annotate.speech.subjects import subject

MIN_WORDS = 2  # a shorter content says nothing that could be compared
GRANTING = frozenset({"although", "though", "while", "whereas"})
MIN_BEFORE_A_GRANT = 3  # words: what is reported has to stand before it
#: Dependents that belong to the verb of saying, as its subject does: "told reporters on Monday".
ASIDE = SUBJECTS | {"aux", "neg", "prt", "npadvmod", "advmod", "dative", "prep", "dobj"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A cue, its speaker, and what it reports: stretches of the article, in reading order."""

    passage: MarkedPassage
    cue: Tokens
    speaker: Tokens | None
    content: tuple[tuple[int, int], ...]


@lru_cache(maxsize=1 << 7)  # quotations and attributions ask for the passages of one article
def reports(passage: MarkedPassage) -> tuple[Report, ...]:
    """Every report of the passage whose cue is outside quotations."""
    return tuple(
        found
        for token in passage.doc
        if passage.quoting(token) is None
        and (found := _source(passage, token) or _verb(passage, token) or _noun(passage, token))
    )


def _verb(passage: MarkedPassage, verb: Token) -> Report | None:
    known = cues().verb(lemma(verb)) or lemma(verb) in cues().infinitive
    if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ in {"aux", "auxpass"} or not known:
        return None
    if any(c.dep_ == "auxpass" for c in verb.children):
        return _passive(passage, verb)
    stretch = None if _is_addressed(verb) else reported_by(verb)
    who = None if stretch is None else subject(verb, lambda word: passage.quoting(word) is None)
    if stretch is not None and who is None and (who := _beside_what_is_said(verb)) is not None:
        stretch = stretch[0], who.left_edge.i - 1
    if stretch is None or who is None:
        return None
    stretch = stretch[0], _end_of_own(verb, stretch)
    return _report(passage, verb.doc[verb.i : verb.i + 1], who, _without(stretch, _aside(verb, stretch)))


def _beside_what_is_said(verb: Token) -> Token | None:
    """The speaker whom the parse takes for another name of the last thing: "left the mill, its owner, Roth, said"."""
    said = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    if said is None or verb.i == 0:
        return None
    last = verb.nbor(-1)
    names = [t for t in said.subtree if t.dep_ == "appos" and t.right_edge.i in {verb.i - 1, verb.i - 2}]
    first = min(names, key=lambda one: one.left_edge.i, default=None)
    if first is None or first.left_edge.i <= said.i or first.left_edge.nbor(-1).text != ",":
        return None
    return first if last.text == "," or last == first.right_edge else None


def _passive(passage: MarkedPassage, verb: Token) -> Report | None:
    """ "The fees were first reported by X": what was reported is the subject."""
    agent = next((c for a in verb.children if a.dep_ == "agent" for c in a.children if c.dep_ == "pobj"), None)
    told = next((c for c in verb.children if c.dep_ in SUBJECTS and c.pos_ != "PRON"), None)
    if agent is None or told is None or not (lemma(verb) in cues().object or cues().clause(lemma(verb))):
        return None
    return _report(passage, verb.doc[verb.i : verb.i + 1], agent, ((told.left_edge.i, told.right_edge.i + 1),))


def _is_addressed(verb: Token) -> bool:
    """Whether the subject is spoken to: "Asked about the plan, she said …"."""
    return verb.tag_ == "VBN" and verb.dep_ in {"advcl", "acl"} and not any(c.dep_ == "aux" for c in verb.children)


def _end_of_own(verb: Token, content: Stretch) -> int:
    """Where the content ends: before a second verb of saying that the parse puts into it, or what the writer grants.

    "She said [he would resign] and warned of more", "he said [it was over], adding that …", "he said [it was smart],
    although he would not show it".
    """
    heads = [c for c in verb.children if c.dep_ == "ccomp" and content[0] <= c.i < content[1]]
    for other in verb.doc[content[0] : content[1]]:
        if other.head not in heads or other.i < other.head.i or not cues().spoken(lemma(other)):
            continue
        bare = not any(c.dep_ in SUBJECTS for c in other.children)
        beside = verb.doc[other.i - 1].text in {",", "and", "but"}
        if other.dep_ == "conj" and bare and beside and other.tag_ == verb.tag_ != other.head.tag_:
            return other.i - 1
        if other.dep_ == "advcl" and other.tag_ == "VBG" and verb.doc[other.i - 1].text == ",":
            return other.i - 1
    return next((token.i - 1 for token in verb.doc[slice(*content)] if _is_granted(token, content)), content[1])


def _is_granted(mark: Token, content: Stretch) -> bool:
    """Whether the word opens a clause at the end that sets the writer's own words against what is reported."""
    if mark.lower_ not in GRANTING or mark.i - content[0] < MIN_BEFORE_A_GRANT or mark.doc[mark.i - 1].text != ",":
        return False
    return bool(mark.head.right_edge.i >= content[1] - 2)


def _noun(passage: MarkedPassage, noun: Token) -> Report | None:
    """X's claim that …"""
    if noun.pos_ != "NOUN" or lemma(noun) not in cues().noun:
        return None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    stretch = reported_in(noun)
    if owner is None or stretch is None:
        return None
    return _report(passage, noun.doc[noun.i : noun.i + 1], owner, (stretch,))


def _source(passage: MarkedPassage, token: Token) -> Report | None:
    """According to X, …"""
    found = according(token)
    if found is None or found.speaker is None or token.head is token:
        return None
    edge = max(token.right_edge.i + 1, found.speaker.end)
    whole = token.head.left_edge.i, token.head.right_edge.i + 1
    return _report(passage, found.cue, found.speaker.root, _without(whole, (token.left_edge.i, edge)))


def _aside(verb: Token, content: Stretch) -> Stretch:
    """The cue with its subject, where it interrupts what it reports: "The plan, she said on Monday, failed"."""
    if not content[0] <= verb.i < content[1]:
        return verb.i, verb.i + 1
    near = [c for c in verb.children if c.dep_ in ASIDE and content[0] <= c.left_edge.i and c.right_edge.i < content[1]]
    return min([verb.i, *(c.left_edge.i for c in near)]), max([verb.i, *(c.right_edge.i for c in near)]) + 1


def _without(whole: Stretch, gap: Stretch) -> tuple[Stretch, ...]:
    """The whole with the gap taken out."""
    parts = ((whole[0], min(gap[0], whole[1])), (max(gap[1], whole[0]), whole[1]))
    return tuple((start, end) for start, end in parts if end > start)


def _report(passage: MarkedPassage, cue: Tokens, who: Token, stretches: tuple[Stretch, ...]) -> Report | None:
    parts = [trimmed(passage.doc[start:end]) for start, end in stretches]
    worded = [part for part in parts if any(t.is_alpha for t in part)]
    if sum(len(part) for part in worded) < MIN_WORDS or any(who in part for part in worded):
        return None
    content = tuple(_to_the_marks(passage, part) for part in worded)
    return Report(passage=passage, cue=cue, speaker=phrase(who), content=content)


def _to_the_marks(passage: MarkedPassage, part: Tokens) -> tuple[int, int]:
    """Where the words begin and end in the article; a quotation is taken whole."""
    start, end = passage.start(part[0]), passage.end(part[-1])
    for marked in passage.marked:
        if marked.start < end <= marked.end or marked.start <= start < marked.end:
            start, end = min(start, marked.start), max(end, marked.end)
    return start, end
