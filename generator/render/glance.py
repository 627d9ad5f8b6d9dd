"""What a stranger must know in ten seconds: what several sources say, where they conflict, whom they rest on."""

from collections import Counter
from dataclasses import dataclass

from generator.model import Reason, SharedLine, Side, Span
from generator.render.credits import named_credits
from generator.render.scene import Scene

MOST_LEANINGS = 3  # a glance
MOST_CLASHES = 6


@dataclass(frozen=True, slots=True)
class Shared:
    """A point that several sources make: the words of one of them, how many make it, and the words of each."""

    row: str
    words: Span
    share: str
    bar: list[bool]  # for each source of the briefing whether it is counted
    spans: list[Span]  # of the others


@dataclass(frozen=True, slots=True)
class Holding:
    """One side of a conflict: how many hold it, and the words of each."""

    share: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """A point on which not everything can hold, where the page shows it, and who holds what."""

    label: str
    verdict: str
    row: str
    why: Reason
    sides: list[Holding]


@dataclass(frozen=True, slots=True)
class Leaning:
    """An origin, and how many sources credit it."""

    origin: str
    share: str


@dataclass(frozen=True, slots=True)
class Glance:
    """The three answers."""

    shared: list[Shared]
    clashes: list[Clash]
    leanings: list[Leaning]


def glance(scene: Scene) -> Glance:
    """The three answers of this briefing."""
    shared = [_shared(line, scene) for line in scene.briefing.shared if scene.published.allows(line.words)]
    return Glance(shared, _clashes(scene), _leanings(scene))


def _shared(line: SharedLine, scene: Scene) -> Shared:
    counted = set(line.sources)
    bar = [source.article.id in counted for source in scene.briefing.sources]
    others = [span for span in line.spans if span != line.words and scene.published.allows(span)]
    return Shared(line.row, line.words, _voiced(len(line.spans), line.voices, scene), bar, others)


def _clashes(scene: Scene) -> list[Clash]:
    found: list[Clash] = []
    for clash in scene.briefing.clashes[:MOST_CLASHES]:
        row = scene.row(clash.row)
        if row is not None and row.verdict is not None:
            sides = [_holding(side, scene) for side in clash.sides]
            found.append(Clash(row.label, row.verdict.value, row.id, row.why, sides))
    return found


def _holding(side: Side, scene: Scene) -> Holding:
    spans = tuple(span for span in side.spans if scene.published.allows(span))
    return Holding(_voiced(len({span.source for span in side.spans}), side.voices, scene), spans)


def _leanings(scene: Scene) -> list[Leaning]:
    credited = Counter(origin for s in scene.briefing.sources for origin in {c.origin for c in named_credits(s)})
    ranked = sorted(credited.items(), key=lambda held: (-held[1], held[0]))
    return [Leaning(origin, _share(count, scene)) for origin, count in ranked[:MOST_LEANINGS]]


def _voiced(count: int, voices: int, scene: Scene) -> str:
    """How many sources, and how many voices where these are fewer."""
    share = _share(count, scene)
    return share if voices == count else f"{share}, {scene.words('home.voices', n=voices)}"


def _share(count: int, scene: Scene) -> str:
    return scene.words("home.share", count=count, n=len(scene.briefing.sources))
