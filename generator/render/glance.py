"""What a stranger must know in ten seconds: what most sources say, where they conflict, how many origins there are."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Facet, Row, Span, Verdict
from generator.render.credits import named_credits
from generator.render.scene import TONES, Scene
from generator.text.similarity import stems

MOST = 3  # of each: a glance
#: Words short enough for a glance, and long enough to say something; in characters.
SHORTEST, LONGEST = 40, 130
OWN_VOICE = re.compile(r"\b(?:I|we|our|my|us)\b")
DIGIT = re.compile(r"\d")
#: Verdicts under which the sources make one point, be it in words of their own.
SAME_POINT = frozenset({Verdict.AGREE, Verdict.SPREAD, Verdict.WORDING, Verdict.SINGLE_ORIGIN})


@dataclass(frozen=True, slots=True)
class Shared:
    """A point that most sources make: the words of one of them, and how many make it."""

    row: str
    words: Span
    share: str


@dataclass(frozen=True, slots=True)
class Clash:
    """A point on which not everything can hold, and where the page shows it."""

    label: str
    verdict: str
    row: str


@dataclass(frozen=True, slots=True)
class Leaning:
    """An origin, and how many sources credit it."""

    origin: str
    share: str


@dataclass(frozen=True, slots=True)
class Glance:
    """The three answers; `conflict` says that there is none, or nothing."""

    shared: list[Shared]
    clashes: list[Clash]
    leanings: list[Leaning]
    conflict: str


def glance(scene: Scene) -> Glance:
    """The three answers of this briefing."""
    rows = scene.briefing.rows
    clashes = [Clash(row.label, row.verdict, row.id) for row in rows if row.verdict and TONES[row.verdict] == "clash"]
    conflict = "" if any(row.verdict is Verdict.CONFLICT for row in rows) else scene.words("home.no_conflict")
    return Glance(list(_shared(scene))[:MOST], clashes[: 2 * MOST], _leanings(scene), conflict)


def _shared(scene: Scene) -> Iterator[Shared]:
    """The points that more than half of the sources make, those first in which they agree to the letter."""
    half = len(scene.briefing.sources) / 2
    rows = scene.briefing.rows
    disputed = [span for row in rows if TONES[row.verdict] == "clash" for cell in row.cells for span in cell.spans]
    points = [row for row in rows if row.verdict in SAME_POINT and row.facet is not Facet.ORIGIN]
    points = [row for row in points if row.facet is not Facet.FIGURE or row.verdict is not Verdict.WORDING]
    widely = [row for row in points if len(row.speaking()) > max(half, 1)]
    for row in sorted(widely, key=lambda row: (row.verdict is Verdict.WORDING, -len(row.speaking()))):
        if words := _telling(row, disputed):
            disputed.append(words)  # nor is it shown twice
            yield Shared(row.id, words, _share(len(row.speaking()), scene))


def _telling(row: Row, disputed: Sequence[Span]) -> Span | None:
    """The words for the point that are most like the others', of those that can stand by themselves.

    They begin a sentence, are not long, are not in the first person, and hold nothing that another row finds in
    dispute; of a claim they hold no number, for only figures are held against each other.
    """
    held = Counter(
        word for cell in row.speaking() for word in {word for span in cell.spans for word in stems(span.text)}
    )
    alone = (cell.spans[0] for cell in row.speaking() if len(cell.spans) == 1)
    fit = [
        span
        for span in alone
        if SHORTEST <= len(span.text) <= LONGEST
        and not span.text[0].islower()
        and not OWN_VOICE.search(span.text)
        and (row.facet is Facet.FIGURE or not DIGIT.search(span.text))
        and not any(span.overlaps(other) for other in disputed)
    ]
    return max(fit, key=lambda span: (sum(held[word] - 1 for word in stems(span.text)), len(span.text)), default=None)


def _leanings(scene: Scene) -> list[Leaning]:
    credited = Counter(origin for s in scene.briefing.sources for origin in {c.origin for c in named_credits(s)})
    ranked = sorted(credited.items(), key=lambda held: (-held[1], held[0]))
    return [Leaning(origin, _share(count, scene)) for origin, count in ranked[:MOST]]


def _share(count: int, scene: Scene) -> str:
    return scene.words("home.share", count=count, n=len(scene.briefing.sources))
