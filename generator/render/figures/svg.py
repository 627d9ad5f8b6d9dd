"""The few SVG elements that the pictures need; outside text goes in through `text` only."""

from collections.abc import Iterable

from generator.model import Md
from generator.render.markdown import drawing, escape

AVERAGE_LETTER = 0.56  # width of a letter of a sans face, as a share of its size


def picture(width: float, height: float, label: str, kind: str, parts: Iterable[str]) -> Md:
    """A whole picture on one line; `label` is what a screen reader says instead of it."""
    box = f'viewBox="0 0 {_number(width)} {_number(height)}"'
    inside = "".join(parts)
    svg = f'<svg class="cb-picture cb-{kind}" {box} role="img" aria-label="{escape(label)}">{inside}</svg>'
    return drawing(f'<figure class="cb-figure cb-figure-{kind}" data-search-exclude>{svg}</figure>')


def line(start: tuple[float, float], end: tuple[float, float], kind: str) -> str:
    """A straight line."""
    (x1, y1), (x2, y2) = start, end
    return f'<line class="{kind}" x1="{_number(x1)}" y1="{_number(y1)}" x2="{_number(x2)}" y2="{_number(y2)}"/>'


def curve(start: tuple[float, float], end: tuple[float, float], kind: str) -> str:
    """A curve that leaves and arrives level."""
    (x1, y1), (x2, y2) = start, end
    middle = _number((x1 + x2) / 2)
    path = f"M{_number(x1)} {_number(y1)}C{middle} {_number(y1)} {middle} {_number(y2)} {_number(x2)} {_number(y2)}"
    return f'<path class="{kind}" d="{path}"/>'


def box(corner: tuple[float, float], width: float, height: float, kind: str) -> str:
    """A rectangle."""
    x, y = corner
    size = f'width="{_number(width)}" height="{_number(height)}"'
    return f'<rect class="{kind}" x="{_number(x)}" y="{_number(y)}" {size}/>'


def dot(centre: tuple[float, float], radius: float, kind: str) -> str:
    """A filled circle."""
    x, y = centre
    return f'<circle class="{kind}" cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}"/>'


def text(place: tuple[float, float], words: str, kind: str) -> str:
    """Words; `kind` sets their anchor and size in the style sheet."""
    x, y = place
    return f'<text class="{kind}" x="{_number(x)}" y="{_number(y)}">{escape(words)}</text>'


def fitted(words: str, width: float, size: float) -> str:
    """`words` cut with an ellipsis to about `width` at a letter size of `size`."""
    room = int(width / (size * AVERAGE_LETTER))
    return words if len(words) <= room else f"{words[: room - 1].rstrip()}…"


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
