"""`python -m tests.quality.fit.flags GOLD.json FOLDER …`: of each type of flag how many are raised, right, found."""

import json
import sys
from collections import Counter
from pathlib import Path

from generator.compare import compare_articles
from tests.quality.fit.gold import _same, annotated

SIDES = 2  # places of a gold's flag that one of ours must show


def count(path, folder):
    """For each type the flags raised, those of them that the gold has, and of the gold's certain flags those found."""
    gold = json.loads(Path(path).read_text(encoding="utf-8"))["flags"]
    seeds, sources = annotated(folder)
    names = {source.article.id: Path(source.article.path).name for source in sources}
    flags = [
        (flag.type.value, [(names[span.source], span.start, span.end) for span in flag.spans])
        for flag in compare_articles(sources, seeds).flags
    ]
    wanted = [
        (one["type"], one["certain"], [(s["source"], s["start"], s["end"]) for s in one["spans"]]) for one in gold
    ]
    counts = {name: Counter() for name in ("raised", "right", "certain", "found")}
    for kind, shown in flags:
        counts["raised"][kind] += 1
        counts["right"][kind] += any(_meets(sides, shown) for _, _, sides in wanted)
    for kind, certain, sides in wanted:
        counts["certain"][kind] += certain
        counts["found"][kind] += certain and any(_meets(sides, shown) for _, shown in flags)
    return counts


def _meets(sides, shown):
    return sum(any(_same(side, one) for one in shown) for side in sides) >= min(SIDES, len(sides))


def main(*given):
    """Print the counts of all golds together, a line a type; one that the gold has under another type counts too."""
    total = {name: Counter() for name in ("raised", "right", "certain", "found")}
    for path, folder in zip(given[::2], given[1::2], strict=True):
        for name, counted in count(path, folder).items():
            total[name] += counted
    for kind in sorted(total["raised"] | total["certain"]):
        raised, right, certain, found = (total[name][kind] for name in ("raised", "right", "certain", "found"))
        print(f"{kind:18} raised {raised:2}, in the gold {right:2}; certain in the gold {certain:2}, found {found:2}")


if __name__ == "__main__":
    main(*sys.argv[1:])
