"""The rows of a real briefing against those that a person found in it."""

import json
from functools import cache
from itertools import combinations
from pathlib import Path

from generator import pipeline
from generator.compare import compare_articles
from generator.each import Work, each
from generator.read import read_seeds

JUDGED = 0.5  # of the shorter of two spans: then they are the same words to a reader


@cache
def annotated(folder):
    """The folder and its articles with their facts, which no weight of the comparison changes."""
    from generator.annotate import annotate_article  # noqa: PLC0415 - loads the language model

    seeds = read_seeds(Path(folder))
    return seeds, each(annotate_article, pipeline.clean(seeds, Work()).articles, "reading", Work()).results


def measure_gold(path, folder):
    """Of the pairs of cells that are joined and judged the share that is right; of the gold's pairs the share found."""
    gold = json.loads(Path(path).read_text(encoding="utf-8"))
    seeds, sources = annotated(folder)
    briefing = compare_articles(sources, seeds)
    names = {source.article.id: Path(source.article.path).name for source in sources}
    rows = [
        [(names[span.source], span.start, span.end) for cell in row.cells for span in cell.spans]
        for row in briefing.rows
    ]
    wanted = [[(span["source"], span["start"], span["end"]) for span in row["spans"]] for row in gold["rows"]]
    known = [span for row in wanted for span in row]
    joined = [pair for pair in _pairs(rows) if all(any(_same(span, other) for other in known) for span in pair)]
    right, made = (
        [_among(pair, _pairs(wanted)) for pair in joined],
        [_among(pair, _pairs(rows)) for pair in _pairs(wanted)],
    )
    name = gold["briefing"]
    return {f"{name} right": sum(right) / max(1, len(right)), f"{name} found": sum(made) / max(1, len(made))}


def _pairs(rows):
    return [pair for row in rows for pair in combinations(row, 2) if pair[0][0] != pair[1][0]]


def _among(pair, pairs):
    first, second = pair
    return any(
        (_same(first, one) and _same(second, other)) or (_same(first, other) and _same(second, one))
        for one, other in pairs
    )


def _same(one, other):
    shared = min(one[2], other[2]) - max(one[1], other[1])
    return one[0] == other[0] and shared > 0 and shared >= JUDGED * min(one[2] - one[1], other[2] - other[1])
