"""Deeds: who does what in a sentence, by its parse: a verb, its subject and what belongs to it, each of them whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

PARTICLES = frozenset(["forward", "back", "away", "apart", "together", "home", "abroad"])  # adverbs that act as one
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: What a verb needs, by ClearNLP relations as spaCy's English gives them; clauses are deeds of their own.
OBJECTS = frozenset({"dobj", "attr", "acomp", "oprd", "dative"})
PREPOSITIONS = frozenset({"prep", "agent"})
#: Before a gerund that has its verb's subject; "held her for refusing" and "kept them from leaving" have its object.
SAME_SUBJECT = frozenset({"before", "after", "by", "while", "without", "since", "until", "despite", "besides", "upon"})
AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
FRONTED = frozenset({"prep", "advmod", "neg"})  # before the auxiliary: "never had she signed"
WITHIN_NOUN = frozenset({"prep", "case", "cc", "conj", "nummod", "appos"})  # without a comma before it
TIMES = frozenset({"DATE", "TIME"})
MOST_OF_A_CLAUSE = 6  # tokens of a clause that a noun or a verb still takes along: "killed in the crash"


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with what belongs to it, as tokens; model.Deed has the same as spans."""

    subject: Tokens
    verb: Tokens
    objects: tuple[Tokens, ...]
    ties: tuple[Tokens, ...]


def find_deeds(sentence: Tokens) -> Iterator[Predicate]:
    """The verbs that have a subject, in reading order.

    Times are left out, and verbs of which a clause is the object: what somebody says is a deed, not that he says it.
    """
    for verb in sentence:
        if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ in AUXILIARIES or verb.dep_ == "xcomp":
            continue
        subject, last = _subject(verb), _last_verb(verb)
        if subject is None or any(child.dep_ == "ccomp" for child in last.children):
            continue
        start, end = _first_auxiliary(verb), _particle_end(last)
        if start <= subject.i < end and (start := _behind_the_subject(verb, subject, start)) <= subject.i:
            continue
        yield Predicate(
            subject=_before(_noun(subject), verb),
            verb=verb.doc[start:end],
            objects=tuple(_noun(child) for child in last.rights if child.dep_ in OBJECTS),
            ties=tuple(_tie(child) for child in last.rights if _is_tie(child, end)),
        )


def _subject(verb: Token) -> Token | None:
    """The noun that does it or that it is done to, also where it stands before the clause or with another verb."""
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if own is None and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return _subject(verb.head)
    if verb.dep_ == "acl" and own is None:
        return verb.head if verb.tag_ == "VBN" else None
    if verb.dep_ == "relcl" and own is not None and own.tag_ in {"WDT", "WP"}:
        return verb.head
    outer = _outer_verb(verb) if own is None else None
    return own if outer is None else _subject(outer)


def _outer_verb(verb: Token) -> Token | None:
    """The verb whose subject does this too: "slid for a mile before stopping", "overturned, blocking the road"."""
    outer = verb.head.head if verb.dep_ == "pcomp" and verb.head.dep_ == "prep" else verb.head
    gerund = any(token.tag_ == "VBG" for token in (verb, *(one for one in verb.children if one.dep_ in AUXILIARIES)))
    behind = verb.dep_ in {"pcomp", "advcl"} and outer.pos_ in {"VERB", "AUX"} and outer.i < verb.i
    same = verb.dep_ == "advcl" or verb.head.lower_ in SAME_SUBJECT
    return outer if gerund and behind and same and not _is_tie(verb, _particle_end(outer)) else None


def _last_verb(verb: Token) -> Token:
    """The verb at the end of "is expected to begin"."""
    inner = next((child for child in verb.children if child.dep_ == "xcomp" and child.pos_ == "VERB"), None)
    return verb if inner is None or inner.i < verb.i else _last_verb(inner)


def _before(noun: Tokens, verb: Token) -> Tokens:
    """The noun without the verb that it stands before: "people", of the "people killed in the crash"."""
    return noun.doc[noun.start : verb.i] if noun.start < verb.i < noun.end else noun


def _first_auxiliary(verb: Token) -> int:
    return min([child.i for child in verb.children if child.dep_ in AUXILIARIES and child.i < verb.i] + [verb.i])


def _behind_the_subject(verb: Token, subject: Token, start: int) -> int:
    """Where the verb begins of "at no time was the valve | shut"; of a question or a condition it stays where it is."""
    fronted = any(child.dep_ in FRONTED and child.i < start for child in verb.children)
    if not fronted or verb.tag_ not in {"VBN", "VBD"} or verb.sent[-1].text == "?" or subject.i > verb.i:
        return start
    return min([child.i for child in verb.children if child.dep_ in AUXILIARIES and child.i > subject.i] + [verb.i])


def _particle_end(verb: Token) -> int:
    after = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    is_particle = after.head == verb and (after.dep_ == "prt" or after.lower_ in PARTICLES)
    return (after if is_particle else verb).i + 1


def _is_tie(child: Token, verb_end: int) -> bool:
    """Whether it is tied to a verb that ends at `verb_end`: by a preposition, or as what somebody does besides."""
    if child.dep_ in PREPOSITIONS:
        return not _is_of_time(child)
    besides = child.dep_ == "advcl" and child.tag_ == "VBG" and child.left_edge.i == child.i == verb_end
    return besides and _is_short(child)


def _is_of_time(preposition: Token) -> bool:
    return preposition.dep_ in PREPOSITIONS and any(token.ent_type_ in TIMES for token in preposition.children)


def _tie(child: Token) -> Tokens:
    end = _preposition_end(child) if child.dep_ in PREPOSITIONS else child.right_edge.i + 1
    return child.doc[child.left_edge.i : end]


def _noun(head: Token) -> Tokens:
    """A noun with what stands before it and what is tied behind it; relative clauses and asides stay out."""
    return head.doc[head.left_edge.i : _noun_end(head)]


def _noun_end(head: Token) -> int:
    end = head.i + 1
    for child in head.rights:
        within = child.dep_ in WITHIN_NOUN or (child.dep_ == "acl" and _is_short(child))
        if child.left_edge.i != end or not within or (child.lower_ != "of" and _is_of_time(child)):
            break
        end = (
            _preposition_end(child)
            if child.dep_ == "prep"
            else _noun_end(child)
            if child.dep_ in {"conj", "appos"}
            else child.right_edge.i + 1
        )
    return end


def _preposition_end(preposition: Token) -> int:
    inner = next((child for child in preposition.rights if child.dep_ in {"pobj", "pcomp", "prep"}), None)
    if inner is None:
        return preposition.i + 1
    if inner.dep_ == "prep":
        return _preposition_end(inner)
    return _noun_end(inner) if inner.dep_ == "pobj" else inner.right_edge.i + 1


def _is_short(clause: Token) -> bool:
    return clause.right_edge.i - clause.left_edge.i < MOST_OF_A_CLAUSE
