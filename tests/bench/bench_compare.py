"""Time and memory of the comparison of 20, 200 and 2,000 articles of one event.

    python -m tests.bench.bench_compare

The articles are made of points: each tells twenty of the event's sixty in words of its own, a figure and a quotation.
"""

import random
import resource
import sys
import time

from generator.compare import compare_articles
from tests.compare.builders import folder, says

SIZES = (20, 200, 2000)
POINTS = 60
POINTS_AN_ARTICLE = 20
WORDS_A_POINT = 8
OWN_WORDS = 4


def make_sources(count):
    """Articles of one invented event; the same for the same count."""
    draw = random.Random(count)
    vocabulary = [
        f"{a}{b}{c}" for a in ("bra", "kel", "mon", "tis") for b in ("du", "ro", "ne", "vi") for c in "lmnrstkp"
    ]
    points = [draw.sample(vocabulary, WORDS_A_POINT) for _ in range(POINTS)]
    return [_source(f"s{number}", points, vocabulary, draw) for number in range(count)]


def _source(name, points, vocabulary, draw):
    lines = []
    for number, point in sorted(draw.sample(list(enumerate(points)), POINTS_AN_ARTICLE)):
        told = draw.sample(point, WORDS_A_POINT - 2) + draw.sample(vocabulary, OWN_WORDS) + [f"point{number}"]
        draw.shuffle(told)
        lines.append(f"The {' '.join(told)} of {name}.")
    value = draw.choice((140, 140, 140, 210))
    figure = f"In all {value} people came to {name}."
    quote = f'"Nobody in this valley has ever seen water so high," said Ada Venn to {name}.'
    return says(
        name,
        *lines,
        figure,
        quote,
        figures=[(f"{value} people", value, "people")],
        quotes=[(quote[: quote.rindex('"') + 1], "Ada Venn")],
    )


def main():
    """Print a line a size, and how time grows from one to the next."""
    before = None
    for count in SIZES:
        sources = make_sources(count)
        start = time.perf_counter()
        briefing = compare_articles(sources, folder())
        seconds = time.perf_counter() - start
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        growth = "" if before is None else f"  {seconds / before:5.1f} times the time for ten times the articles"
        print(f"{count:5} articles  {seconds:7.2f} s  {megabytes:6.0f} MB  {len(briefing.rows)} rows{growth}")
        sys.stdout.flush()
        before = seconds


if __name__ == "__main__":
    main()
