"""The sentences of an article, and what their parse says of them."""

from dataclasses import dataclass

from generator.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Who does what, or what is done to whom: stretches of one sentence."""

    subject: Span
    verb: Span  # with its auxiliaries, its "not" and its particle
    objects: tuple[Span, ...] = ()  # what the verb cannot do without: "reached | an altitude", "is | old"
    ties: tuple[Span, ...] = ()  # what prepositions tie to it, no times: "killed | in the crash"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the article, with the clauses, noun phrases and deeds of its parse.

    Sentences of headings, titles and captions are listed too: they can make a point. `passage` tells them apart.
    """

    span: Span
    passage: str  # Passage.id
    clauses: tuple[Span, ...] = ()  # in reading order, together the sentence; one clause is the sentence itself
    phrases: tuple[Span, ...] = ()  # noun phrases, in reading order
    deeds: tuple[Deed, ...] = ()  # by the place of the verb
