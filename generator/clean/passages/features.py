"""What speaks for and against a line being part of the story: claims about it, its neighbours and its place."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.clean.passages.lines import Line
from generator.clean.passages.shapes import caption_reason
from generator.text.english import any_of, words

MOST_WORDS = 40  # one very long line must not outweigh the rest of the story
GAP_COST = 9  # words of prose that one line of something else takes away from a stretch
COMMENT_COST = 18
MIN_LONG = 8  # words of a line that is more than a label
NEAR = 3  # lines to either side that are looked at
LONG_RUN = 8  # lines without prose; a longer run says no more
TRAIL = re.compile(r" [|>»›] |›")
READER = re.compile(r"\b(?:you|your|us|our)\b", re.I)
REPORTED = re.compile(rf"\b(?:{any_of(words('speech', 'plain_forms'))}|according|reported)\b")
OPENING_QUOTE = "\"“‘'«„「"

Features = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The lines from `first` up to `last` (not included) that hold the densest prose, and how deep it is indented."""

    first: int
    last: int
    indent: int | None  # of most of its words; `None` where all lines of the text begin alike

    def distance(self, index: int) -> int:
        """How many lines away `index` is; 0 inside."""
        return max(self.first - index, index - self.last + 1, 0)


def describe(lines: Sequence[Line]) -> list[Features]:
    """The features of each line, in order."""
    stretch = densest_prose(lines)
    repeated = Counter(line.folded for line in lines)
    runs = _runs(lines)
    described = []
    for index, line in enumerate(lines):
        features = _own(line)
        features["printed twice"] = repeated[line.folded] > 1
        features.update(_around(lines, index))
        features.update(_place(line, index, stretch, runs[index]))
        described.append({name: float(value) for name, value in features.items() if value})
    return described


def densest_prose(lines: Sequence[Line]) -> Stretch:
    """The run of lines with the most words of prose, less a price for every line between.

    Maximum subsequence segmentation: Pasternack and Roth, "Extracting Article Text from the Web", WWW 2009.
    """
    best, best_sum, first, running = (0, 0), 0.0, 0, 0.0
    for index, line in enumerate(lines):
        if running <= 0:
            first, running = index, 0.0
        running += _gain(line)
        if running > best_sum:
            best, best_sum = (first, index + 1), running
    return Stretch(first=best[0], last=best[1], indent=_indent_of_prose(lines, *best))


def _gain(line: Line) -> float:
    if line.prose:
        return min(len(line.words), MOST_WORDS)
    if not line.words:
        return -1
    return -COMMENT_COST if line.furniture and line.furniture.name == "comments" else -GAP_COST


def _indent_of_prose(lines: Sequence[Line], first: int, last: int) -> int | None:
    if len({line.indent for line in lines}) <= 2:
        return None
    weights = Counter[int]()
    for line in lines[first:last]:
        if line.prose:
            weights[line.indent] += min(len(line.words), MOST_WORDS)
    return min(weights, key=lambda indent: (-weights[indent], indent)) if weights else None


def _own(line: Line) -> Features:
    """What the line says by itself."""
    text, count = line.text, len(line.words)
    features: Features = {
        "length": min(math.log1p(count), 4.5),
        "25 words or more": count >= 25,
        "45 words or more": count >= 45,
        "ends as a sentence, long": line.ends and count >= MIN_LONG,
        "small words": line.small,
        "opens a quotation": text[:1] in OPENING_QUOTE,
        "quotation marks": _quotes(text),
        "begins small": text[:1].islower(),
        "caption": caption_reason(text) is not None,
        "by": count <= 10 and line.folded.startswith("by "),
        "trail": TRAIL.search(text) is not None,
        "reports speech": REPORTED.search(text) is not None,
    }
    features["speaks to the reader"] = speaks_to_reader(line)
    features["furniture"] = line.furniture is not None
    return features


def speaks_to_reader(line: Line) -> bool:
    """Whether the line addresses its reader, outside a quotation."""
    return not _quotes(line.text) and READER.search(line.text) is not None


def _quotes(text: str) -> bool:
    return any(mark in text for mark in '"“”')


def _around(lines: Sequence[Line], index: int) -> Features:
    """What stands before and after the line."""
    prose = {away: 0 <= index + away < len(lines) and lines[index + away].prose for away in range(-NEAR, NEAR + 1)}
    features: Features = {f"prose {away} after": prose[away] for away in range(1, NEAR + 1)}
    features["prose 3 before"] = prose[-3]
    features["between prose"] = prose[-1] and prose[1]
    if index > 0:
        features["furniture before"] = lines[index - 1].furniture is not None
    if index + 1 < len(lines):
        pointer = lines[index + 1].furniture
        features["pointer after"] = pointer is not None and pointer.name == "related"
    for side, other in (("before", index - 1), ("after", index + 1)):
        if 0 <= other < len(lines):
            features[f"short line {side}"] = len(lines[other].words) < MIN_LONG
            features[f"same indent {side}"] = lines[other].indent == lines[index].indent > 0
    return features


def _place(line: Line, index: int, stretch: Stretch, run: int) -> Features:
    """Where the line is, seen from the densest prose."""
    distance = stretch.distance(index)
    inside = distance == 0
    features: Features = {
        "inside": inside,
        "before the story": index < stretch.first,
        "after the story": index >= stretch.last,
        "distance": min(math.log1p(distance), 4),
        "next to the story": distance in (1, 2),
        "near the story": 3 <= distance <= 6,
        "prose inside": inside and line.prose,
        "inside, short": inside and len(line.words) < MIN_LONG,
        "run without prose": run,
    }
    if stretch.indent is not None:
        features["indented as the story"] = line.indent == stretch.indent
        features["indented otherwise"] = line.indent != stretch.indent
        features["indented deeper"] = line.indent > stretch.indent
        features["inside, indented otherwise"] = inside and line.indent != stretch.indent
    return features


def _runs(lines: Sequence[Line]) -> list[int]:
    """For each line, how many lines without prose stand together there, up to `LONG_RUN`; 0 for prose."""
    before = _run_up_to(lines)
    after = _run_up_to(lines[::-1])[::-1]
    return [0 if line.prose else min(a + b - 1, LONG_RUN) for line, a, b in zip(lines, before, after, strict=True)]


def _run_up_to(lines: Sequence[Line]) -> list[int]:
    runs, run = [], 0
    for line in lines:
        run = 0 if line.prose else run + 1
        runs.append(run)
    return runs
