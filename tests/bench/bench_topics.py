"""Time and memory of the names and the topics of 20, 200 and 2,000 articles of one event.

    python -m tests.bench.bench_topics

Every article names ten of the event's sixty names and two of its own, and speaks of twenty of its hundred subjects and
of five of its own.
"""

import random
import resource
import time
from dataclasses import replace

from generator.compare.entities import find_entities
from generator.compare.topics import find_topics
from generator.model import Cell, Facet, Mention, NameKind, Reason, Row, Term, Verdict
from tests.compare.builders import says

SIZES = (20, 200, 2000)
SHARED_NAMES, SHARED_SUBJECTS = 60, 100
ROWS = 30
SYLLABLES = ("bra", "kel", "mon", "tis", "vor", "zan", "dul", "rem", "pik", "sof", "gal", "hin")
KINDS = tuple(NameKind)


def make_sources(count):
    """Articles of one invented event; the same for the same count."""
    draw = random.Random(count)
    names = [(f"{_word(draw).title()} {_word(draw).title()}", KINDS[at % 3]) for at in range(SHARED_NAMES)]
    subjects = [f"{_word(draw)} {_word(draw)}" for _ in range(SHARED_SUBJECTS)]
    return [_source(f"s{number}", names, subjects, draw) for number in range(count)]


def _word(draw):
    return "".join(draw.sample(SYLLABLES, 3))


def _source(name, names, subjects, draw):
    own_names = [(f"{_word(draw).title()} {_word(draw).title()}", KINDS[draw.randrange(3)]) for _ in range(2)]
    told = draw.sample(names, 10) + own_names
    spoken = draw.sample(subjects, 20) + [f"{_word(draw)} {_word(draw)}" for _ in range(5)]
    lines = [f"{told[at % 12][0]} spoke of the {subject} in {name}." for at, subject in enumerate(spoken)]
    source = says(name, *lines)
    article = source.article
    mentions = [
        Mention(span=article.span(at, at + len(words)), kind=kind, name=words)
        for words, kind in told
        for at in _places(article.text, words)
    ]
    terms = [
        Term(label=words.capitalize(), key=words, score=1.0, spans=(article.span(at, at + len(words)),))
        for words in spoken
        for at in _places(article.text, words)[:1]
    ]
    return replace(source, mentions=tuple(sorted(mentions, key=lambda m: m.span.start)), terms=tuple(terms))


def _places(text, words):
    found, at = [], text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def _rows(sources):
    """Rows that compare one sentence of every source."""
    return [
        Row(
            id=f"r{at}",
            facet=Facet.CLAIM,
            label=f"r{at}",
            verdict=Verdict.AGREE,
            why=Reason.of("point.single_source"),
            cells=tuple(Cell(source=s.article.id, spans=(s.sentences[at % len(s.sentences)].span,)) for s in sources),
        )
        for at in range(ROWS)
    ]


def main():
    """Print a line a size: seconds for the names, seconds for the topics, the process's largest memory."""
    for count in SIZES:
        sources = make_sources(count)
        rows = _rows(sources)
        start = time.perf_counter()
        entities = find_entities(sources)
        middle = time.perf_counter()
        topics = find_topics(sources, rows, entities)
        end = time.perf_counter()
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{count:5} articles  {middle - start:7.2f} s for {len(entities)} names  "
            f"{end - middle:7.2f} s for {len(topics)} topics  {megabytes:6.0f} MB",
            flush=True,
        )


if __name__ == "__main__":
    main()
