"""Time and peak memory of reading pages of HTML, against trafilatura alone in the same run.

    python -m tests.bench.bench_pages [--pages 1000] [--rounds 3] [FOLDER]

Pages are invented, or those of FOLDER (*.html, *.html.gz) over and over. Each side runs in processes of its own, turn
by turn; the figures are CPU seconds and peak resident memory, the ratio is the median of the rounds.
"""

import argparse
import gzip
import json
import random
import resource
import statistics
import subprocess
import sys
import time
from itertools import cycle, islice
from pathlib import Path

SIDES = ("trafilatura", "crossbrief")
WORDS = [
    "the",
    "ferry",
    "harbour",
    "council",
    "route",
    "passengers",
    "authority",
    "fog",
    "report",
    "week",
    "tide",
    "said",
]


def main():
    arguments = parsed()
    if arguments.side:
        print(json.dumps(measured(arguments.side, list(islice(cycle(pages(arguments)), arguments.pages)))))
        return
    rounds = [{side: run(side, arguments) for side in SIDES} for _ in range(arguments.rounds)]
    for side in SIDES:
        seconds = statistics.median(one[side]["seconds"] for one in rounds)
        peak = max(one[side]["peak_mib"] for one in rounds)
        articles = rounds[0][side]["articles"]
        print(f"{side:12} {arguments.pages} pages: {seconds:6.2f} s CPU, peak {peak:.0f} MiB, {articles} articles")
    ratios = sorted(one["crossbrief"]["seconds"] / one["trafilatura"]["seconds"] for one in rounds)
    print(
        f"ratio of time: {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}; the goal is 1.5 at most)"
    )


def parsed():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--side", choices=SIDES, help=argparse.SUPPRESS)
    return parser.parse_args()


def run(side, arguments):
    """One side in a process of its own, so that neither warms up or burdens the other."""
    command = [sys.executable, "-m", "tests.bench.bench_pages", "--side", side, "--pages", str(arguments.pages)]
    result = subprocess.run(
        [*command, *([str(arguments.folder)] if arguments.folder else [])], capture_output=True, check=True
    )
    return json.loads(result.stdout.splitlines()[-1])


def measured(side, documents):
    read = READERS[side]()
    read(documents[0])  # imports and tables are loaded once, whatever the number of pages
    start = time.process_time()
    articles = sum(map(read, documents))
    seconds = time.process_time() - start
    return {
        "seconds": seconds,
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "articles": articles,
    }


def trafilatura_alone():
    import trafilatura  # noqa: PLC0415 - each side loads its own libraries only

    return lambda data: trafilatura.bare_extraction(data, include_comments=False, with_metadata=True) is not None


def crossbrief():
    from generator.clean import open_seed  # noqa: PLC0415 - as above
    from generator.model import Seed  # noqa: PLC0415 - as above

    return lambda data: bool(open_seed(Seed(path="page.html", data=data, sha256="")).drafts)


READERS = {"trafilatura": trafilatura_alone, "crossbrief": crossbrief}


def pages(arguments):
    if arguments.folder:
        files = sorted([*arguments.folder.glob("*.html"), *arguments.folder.glob("*.html.gz")])
        return [gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes() for file in files]
    return [invented(number) for number in range(40)]


def invented(number):
    """A page of the size and build of a newspaper's: menus, metadata, scripts, a story, and boxes around it."""
    chance = random.Random(number)

    def sentence(words):
        return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."

    def links(count):
        return "".join(f'<li><a href="/{n}">{sentence(6)}</a></li>' for n in range(count))

    title, author = sentence(9), f"Ann{number} Lee"
    linked = {"@type": "NewsArticle", "headline": title, "author": {"@type": "Person", "name": author}}
    linked["datePublished"] = "2031-05-08T18:05:00+02:00"
    paragraphs = [
        f"<p>{' '.join(sentence(chance.randint(9, 24)) for _ in range(3))}</p>" for _ in range(chance.randint(8, 40))
    ]
    box = f'<aside class="related"><h3>Read more</h3><ul>{links(4)}</ul></aside>'
    paragraphs.insert(len(paragraphs) // 2, box)
    script = "<script>" + "var state = {};" * chance.randint(500, 5000) + "</script>"
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Bell</title>'
        f'<script type="application/ld+json">{json.dumps(linked)}</script>{script}</head><body>'
        f"<header><nav><ul>{links(chance.randint(20, 120))}</ul></nav></header><main><article><h1>{title}</h1>"
        f'<p class="byline">By {author}</p><div class="story-body">{"".join(paragraphs)}</div></article></main>'
        f'<section class="most-read"><ul>{links(20)}</ul></section><footer><ul>{links(40)}</ul></footer>{script}'
        "</body></html>"
    ).encode()


if __name__ == "__main__":
    main()
