"""One member a kind of fact, all with one signature: the reading and the facts found so far give a tuple of new facts.

The order matters: a later extractor may use what an earlier one found.
"""

from collections.abc import Callable

from generator.annotate.extractors import (
    ages,
    attributions,
    clocks,
    corrections,
    figures,
    hedges,
    lone_capitals,
    moments,
    names,
    offices,
    operators,
    origins,
    parents,
    quotes,
    sentences,
    stands,
    terms,
    votes,
)
from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle

#: What a member is: pure, and its result is in reading order.
Extractor = Callable[[Reading, AnnotatedArticle], tuple[object, ...]]

#: (the field of AnnotatedArticle that it fills, the extractor)
EXTRACTORS: tuple[tuple[str, Extractor], ...] = (
    ("sentences", sentences.extract),
    ("mentions", names.extract),
    ("lone_capitals", lone_capitals.extract),
    ("ages", ages.extract),
    ("votes", votes.extract),
    ("parents", parents.extract),
    ("offices", offices.extract),
    ("hedges", hedges.extract),
    ("figures", figures.extract),
    ("quotes", quotes.extract),
    ("attributions", attributions.extract),
    ("stands", stands.extract),
    ("corrections", corrections.extract),
    ("operators", operators.extract),
    ("credits", origins.extract),
    ("moments", moments.extract),
    ("clocks", clocks.extract),
    ("terms", terms.extract),
)
