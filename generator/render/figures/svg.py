"""The few SVG elements that the pictures need; outside text goes in through `text` only."""

import unicodedata
from collections.abc import Iterable
from itertools import accumulate

from generator.model import Md
from generator.render.markdown import drawing, escape

#: Widths of letters of a sans face, as shares of its size: measured in Noto Sans, rounded up.
NARROW, USUAL, BROAD, SQUARE = 0.33, 0.58, 0.75, 1.0
NARROW_LETTERS = frozenset("fijlrtIJ .,:;!|()[]'’‘“”\"-…·/")
BROAD_LETTERS = frozenset("mwMW@%&")


def picture(width: float, height: float, label: str, kind: str, parts: Iterable[str]) -> Md:
    """A whole picture on one line; `label` is what a screen reader says instead of it."""
    box = f'viewBox="0 0 {_number(width)} {_number(height)}"'
    inside = "".join(parts)
    svg = f'<svg class="cb-picture cb-{kind}" {box} role="img" aria-label="{escape(label)}">{inside}</svg>'
    return drawing(f'<figure class="cb-figure cb-figure-{kind}" data-search-exclude>{svg}</figure>')


#: A place across a picture: so many units, or "25%" of whatever width it is given.
Across = float | str


def fluid(height: float, label: str, kind: str, parts: Iterable[str]) -> Md:
    """A whole picture as wide as the room it stands in; its letters and its height do not grow."""
    size = f'width="100%" height="{_number(height)}"'
    inside, named = "".join(parts), f'role="img" aria-label="{escape(label)}"'
    svg = f'<svg class="cb-picture cb-fluid cb-{kind}" {size} {named}>{inside}</svg>'
    return drawing(f'<figure class="cb-figure cb-figure-{kind}" data-search-exclude>{svg}</figure>')


def at(x: Across, y: float, parts: Iterable[str]) -> str:
    """Parts around a place, drawn in units from there."""
    return f'<svg x="{_number(x)}" y="{_number(y)}" overflow="visible">{"".join(parts)}</svg>'


def line(start: tuple[Across, float], end: tuple[Across, float], kind: str) -> str:
    """A straight line."""
    (x1, y1), (x2, y2) = start, end
    return f'<line class="{kind}" x1="{_number(x1)}" y1="{_number(y1)}" x2="{_number(x2)}" y2="{_number(y2)}"/>'


def curve(start: tuple[float, float], end: tuple[float, float], kind: str) -> str:
    """A curve that leaves and arrives level."""
    (x1, y1), (x2, y2) = start, end
    middle = _number((x1 + x2) / 2)
    path = f"M{_number(x1)} {_number(y1)}C{middle} {_number(y1)} {middle} {_number(y2)} {_number(x2)} {_number(y2)}"
    return f'<path class="{kind}" d="{path}"/>'


def box(corner: tuple[Across, float], width: Across, height: float, kind: str) -> str:
    """A rectangle."""
    x, y = corner
    size = f'width="{_number(width)}" height="{_number(height)}"'
    return f'<rect class="{kind}" x="{_number(x)}" y="{_number(y)}" {size}/>'


def dot(centre: tuple[float, float], radius: float, kind: str) -> str:
    """A filled circle."""
    x, y = centre
    return f'<circle class="{kind}" cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}"/>'


def text(place: tuple[Across, float], words: str, kind: str, *, slant: float = 0) -> str:
    """Words; `kind` sets their anchor and size in the style sheet, `slant` turns them, in degrees."""
    x, y = map(_number, place)
    turn = f' transform="rotate({_number(slant)} {x} {y})"' if slant else ""
    return f'<text class="{kind}" x="{x}" y="{y}"{turn}>{escape(words)}</text>'


def runs(place: tuple[float, float], parts: Iterable[tuple[str, str]], gap: float) -> str:
    """Words after words on one line, each with its kind."""
    x, y = map(_number, place)
    spans = [
        f'<tspan class="{kind}" dx="{_number(gap if at else 0)}">{escape(w)}</tspan>'
        for at, (w, kind) in enumerate(parts)
    ]
    return f'<text x="{x}" y="{y}">{"".join(spans)}</text>'


def group(width: float, height: float, label: str, kind: str, parts: Iterable[str]) -> str:
    """A picture with links in it, at its own size; it stands among Markdown, which makes the links."""
    size = f'width="{_number(width)}" height="{_number(height)}"'
    return f'<svg class="cb-picture cb-{kind}" {size} role="group" aria-label="{escape(label)}">{"".join(parts)}</svg>'


def linked(href: Md, title: str, parts: Iterable[str], kind: str = "") -> str:
    """Parts of a `group` as a link, which says `title` on demand; MkDocs makes its address."""
    attributes = f"{{ .{kind} }}" if kind else ""
    return f"[<title>{escape(title)}</title>{''.join(parts)}]({href}){attributes}"


def length(words: str, size: float) -> float:
    """About how wide `words` are at a letter size of `size`."""
    return size * sum(map(_width, words))


def fitted(words: str, width: float, size: float) -> str:
    """`words` cut with an ellipsis to about `width` at a letter size of `size`."""
    if length(words, size) <= width:
        return words
    # Sums of what stands before each letter, so that a long line is measured once.
    widths = accumulate(map(_width, words), initial=0.0)
    kept = max((at for at, before in enumerate(widths) if (before + _width("…")) * size <= width), default=0)
    return f"{words[:kept].rstrip()}…"


def wrapped(words: str, width: float, size: float, most: int) -> list[str]:
    """`words` in at most `most` lines, broken between words; the last is cut where they do not fit."""
    lines: list[str] = []
    for word in filter(None, words.split(" ")):  # not at a space that must not break
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (len(lines) == most or length(longer, size) <= width):
            lines[-1] = longer
        else:
            lines.append(word)
    return [fitted(line, width, size) for line in lines]


def _width(letter: str) -> float:
    if letter in NARROW_LETTERS:
        return NARROW
    if unicodedata.east_asian_width(letter) in "WF":
        return SQUARE
    return BROAD if letter in BROAD_LETTERS or letter.isupper() else USUAL


def _number(value: Across) -> str:
    if isinstance(value, str):
        return value
    return f"{value:.1f}".rstrip("0").rstrip(".")
