"""Who leans on whom: sources on the left, the origins that they credit on the right."""

from collections.abc import Sequence

from generator.model import Md
from generator.render.credits import named_credits
from generator.render.figures import svg
from generator.render.markdown import escape
from generator.render.scene import Scene

WIDTH, SIZE, LEADING = 360.0, 13.0, 15.0  # as wide as a telephone
LEFT, RIGHT, GAP = 138.0, 214.0, 12.0
LOW, TALL, TOP = 28.0, 40.0, 16.0  # the steps for names of one line and of two


def origin_picture(scene: Scene) -> Md:
    """The picture, or nothing where no source credits an outlet or agency."""
    credits = _credits(scene)
    if not any(credits.values()):
        return escape("")
    origins = _most_credited_first(credits)
    names = {source: svg.wrapped(scene.shorts[source], LEFT - GAP, SIZE, 2) for source in credits}
    counted = {origin: svg.wrapped(_counted(origin, credits), WIDTH - RIGHT - GAP, SIZE, 2) for origin in origins}
    step = TALL if any(len(lines) > 1 for lines in (*names.values(), *counted.values())) else LOW
    height = max(len(credits), len(origins)) * step
    left, right = _places(list(credits), height), _places(origins, height)
    parts = [
        svg.curve(
            (LEFT, left[source]), (RIGHT, right[origin]), "cb-tie" if _shared(origin, credits) else "cb-tie cb-lone"
        )
        for source, credited in credits.items()
        for origin in credited
    ]
    for source, y in left.items():
        kind = "cb-end" if credits[source] else "cb-end cb-none"
        parts += [svg.dot((LEFT, y), 4, kind), *_words(names[source], (LEFT - GAP, y), "cb-left")]
    for origin, y in right.items():
        radius = 4 + 1.5 * (_count(origin, credits) - 1) ** 0.5
        parts += [svg.dot((RIGHT, y), radius, "cb-end"), *_words(counted[origin], (RIGHT + GAP, y), "cb-right")]
    return svg.picture(WIDTH, height + TOP, scene.words("home.origins_head"), "origins", parts)


def _words(lines: Sequence[str], middle: tuple[float, float], kind: str) -> list[str]:
    x, y = middle
    first = y + SIZE / 3 - (len(lines) - 1) * LEADING / 2
    return [svg.text((x, first + number * LEADING), line, kind) for number, line in enumerate(lines)]


def _counted(origin: str, credits: dict[str, list[str]]) -> str:
    """The origin with its number of sources, which stays at its last word."""
    return f"{origin}\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}{_count(origin, credits)}"


def _count(origin: str, credits: dict[str, list[str]]) -> int:
    return sum(origin in credited for credited in credits.values())


def _credits(scene: Scene) -> dict[str, list[str]]:
    return {s.article.id: [credit.origin for credit in named_credits(s)] for s in scene.briefing.sources}


def _most_credited_first(credits: dict[str, list[str]]) -> list[str]:
    origins = dict.fromkeys(origin for credited in credits.values() for origin in credited)
    return sorted(origins, key=lambda origin: -_count(origin, credits))


def _shared(origin: str, credits: dict[str, list[str]]) -> bool:
    return _count(origin, credits) > 1


def _places(names: list[str], height: float) -> dict[str, float]:
    """The height of each name, spread evenly over the picture."""
    gap = height / len(names)
    return {name: TOP / 2 + gap * (number + 0.5) for number, name in enumerate(names)}
