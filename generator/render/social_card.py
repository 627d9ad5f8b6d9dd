"""The picture that shows beside a shared link: the title and the counts, drawn without a network."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PIL import Image, ImageDraw

from generator.model import Asset
from generator.render.fonts import Font, font_for, font_name

PATH = "data/card.png"
WIDTH, HEIGHT, MARGIN = 1200, 630, 80
TITLE_SIZES = (64, 54, 44)  # the largest in which the title fits
COUNT_SIZE, MOST_LINES, LEADING = 34, 5, 1.25
COLOURS = 32  # the four below, and the steps between letter and paper
PAPER, INK, SOFT, ACCENT = "#ffffff", "#1b222d", "#586271", "#0b5a88"


def card_path(row: str) -> str:
    """Where the picture of a row lies."""
    return f"data/cards/{row}.png"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a picture shows. To draw it is half of the work of rendering, so what was drawn once can be kept."""

    path: str
    title: str
    counts: tuple[str, ...]
    fonts: tuple[str | None, ...]  # that it is set in: a system can come to have others


def card_of(title: str, counts: Sequence[str], path: str = PATH) -> Card:
    """The card of a page or a row."""
    fonts = tuple(font_name(words) for words in (title, " ".join(counts)))
    return Card(path=path, title=title, counts=tuple(counts), fonts=fonts)


def draw_card(card: Card) -> Asset:
    """A PNG of the size that link previews ask for; the same words give the same bytes on one system.

    A title whose letters no font of the system has is left to the page: a card never shows boxes for letters.
    """
    return Asset(path=card.path, data=_drawn(card.title, card.counts))


def draw_cards(cards: Iterable[Card]) -> tuple[Asset, ...]:
    """Each of the cards."""
    return tuple(map(draw_card, cards))


def _drawn(title: str, counts: tuple[str, ...]) -> bytes:
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, WIDTH, 14), fill=ACCENT)
    y = _write(_title(title, draw), INK, MARGIN, draw)
    _write(_counts(counts, draw), SOFT, y + round(COUNT_SIZE * LEADING), draw)
    out = io.BytesIO()
    picture.quantize(COLOURS, method=Image.Quantize.FASTOCTREE).save(out, format="PNG")
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that fit, and the font and size to set them in."""

    lines: Sequence[str]
    font: Font
    size: int


def _title(title: str, draw: ImageDraw.ImageDraw) -> Block | None:
    """The title in the largest size in which it fits, cut where it fits in none."""
    blocks = [
        Block(_lines(title.split(), font, draw), font, size) for size in TITLE_SIZES if (font := font_for(title, size))
    ]
    fitting = [block for block in blocks if len(block.lines) <= MOST_LINES]
    return next(iter(fitting or [replace(block, lines=block.lines[:MOST_LINES]) for block in blocks[-1:]]), None)


def _counts(counts: Sequence[str], draw: ImageDraw.ImageDraw) -> Block | None:
    font = font_for(" ".join(counts), COUNT_SIZE)
    parts = [f"{count} ·" for count in counts[:-1]] + list(counts[-1:])
    return Block(_lines(parts, font, draw), font, COUNT_SIZE) if font else None


def _lines(parts: Sequence[str], font: Font, draw: ImageDraw.ImageDraw) -> list[str]:
    """`parts` in lines that fit, none of them broken."""
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]} {part}" if lines else part
        if lines and draw.textlength(longer, font=font) <= WIDTH - 2 * MARGIN:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def _write(block: Block | None, colour: str, top: int, draw: ImageDraw.ImageDraw) -> int:
    """Draw the lines from `top` on; where the next ones may begin."""
    if block is None:
        return top
    step = round(block.size * LEADING)
    for number, line in enumerate(block.lines):
        draw.text((MARGIN, top + number * step), line, font=block.font, fill=colour)
    return top + len(block.lines) * step
