"""Who asks in a printed interview: what an interviewer puts to somebody is nobody's statement."""

import re
from collections import defaultdict

from generator.model import Article

LABEL = re.compile(r"\s*(?P<who>[QA]|[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s")
MIN_TURNS = 3  # a line or two with a name in capitals before a colon is a heading
MOST_ASK = 0.5  # of somebody's turns end in a question: then that is the interviewer, whatever else they say


def asking(article: Article) -> frozenset[str]:
    """The passages of an interview that hold a question or another remark of who asks; none outside of interviews."""
    turns: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for passage in article.passages:
        text = article.text[passage.start : passage.end]
        if (label := LABEL.match(text)) is not None:
            turns[label["who"].split()[-1]].append((passage.id, text.rstrip().endswith("?")))
    if len(turns) == 1 or sum(map(len, turns.values())) < MIN_TURNS:
        return frozenset()
    askers = [who for who, said in turns.items() if sum(asks for _, asks in said) > MOST_ASK * len(said)]
    return frozenset(passage for who in askers for passage, _ in turns[who])
