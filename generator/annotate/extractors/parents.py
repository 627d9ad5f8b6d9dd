"""Parents: how many children the article says that somebody has: "a father of six"."""

import re
from collections.abc import Iterator

from generator.annotate.figures.number_words import cardinal
from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Parent, Sentence
from generator.text.numbers import number_word

NUMBER = rf"(?:\d{{1,2}}|{number_word(2, 19)})"
PARENT = re.compile(rf"\b(?P<who>father|mother|dad|mum|mom)[- ]of[- ](?P<many>{NUMBER})\b", re.IGNORECASE)
SAME = {"dad": "father", "mum": "mother", "mom": "mother"}


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Parent, ...]:
    """Every parent whose children are counted, in reading order; headings too, for there such words often stand."""
    return tuple(parent for sentence in facts.sentences for parent in _in_sentence(sentence))


def _in_sentence(sentence: Sentence) -> Iterator[Parent]:
    for match in PARENT.finditer(sentence.span.text):
        children, who = cardinal(match["many"]), match["who"].lower()
        if children is not None:
            start = sentence.span.start
            span = sentence.span.part(start + match.start(), start + match.end())
            yield Parent(span=span, who=SAME.get(who, who), children=children)
