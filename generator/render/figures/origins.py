"""Who leans on whom: sources on the left, the origins that they credit on the right."""

from generator.model import Md
from generator.render.credits import named_credits
from generator.render.figures import svg
from generator.render.markdown import escape
from generator.render.scene import Scene

WIDTH, STEP, SIZE = 500.0, 28.0, 13.0
LEFT, RIGHT = 180.0, 300.0
TOP = 24.0


def origin_picture(scene: Scene) -> Md:
    """The picture, or nothing where no source credits an outlet or agency."""
    credits = _credits(scene)
    if not any(credits.values()):
        return escape("")
    origins = _most_credited_first(credits)
    rows = max(len(credits), len(origins))
    left = _places(list(credits), rows)
    right = _places(origins, rows)
    parts = [
        svg.curve(
            (LEFT, left[source]), (RIGHT, right[origin]), "cb-tie" if _shared(origin, credits) else "cb-tie cb-lone"
        )
        for source, credited in credits.items()
        for origin in credited
    ]
    for source, y in left.items():
        name = svg.fitted(scene.names[source], LEFT - 24, SIZE)
        kind = "cb-end" if credits[source] else "cb-end cb-none"
        parts += [svg.dot((LEFT, y), 4, kind), svg.text((LEFT - 12, y + 5), name, "cb-left")]
    for origin, y in right.items():
        count = sum(origin in credited for credited in credits.values())
        name = svg.fitted(f"{origin} · {count}", WIDTH - RIGHT - 24, SIZE)
        parts += [
            svg.dot((RIGHT, y), 4 + 1.5 * (count - 1) ** 0.5, "cb-end"),
            svg.text((RIGHT + 16, y + 5), name, "cb-right"),
        ]
    return svg.picture(WIDTH, rows * STEP + TOP, scene.words("home.origins_head"), "origins", parts)


def _credits(scene: Scene) -> dict[str, list[str]]:
    return {s.article.id: [credit.origin for credit in named_credits(s)] for s in scene.briefing.sources}


def _most_credited_first(credits: dict[str, list[str]]) -> list[str]:
    origins = dict.fromkeys(origin for credited in credits.values() for origin in credited)
    return sorted(origins, key=lambda origin: -sum(origin in credited for credited in credits.values()))


def _shared(origin: str, credits: dict[str, list[str]]) -> bool:
    return sum(origin in credited for credited in credits.values()) > 1


def _places(names: list[str], rows: int) -> dict[str, float]:
    """The height of each name, spread evenly over the picture."""
    gap = rows * STEP / len(names)
    return {name: TOP / 2 + gap * (number + 0.5) for number, name in enumerate(names)}
