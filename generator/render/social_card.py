"""The picture that shows beside a shared link: the title and the counts, drawn without a network or a font of ours."""

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from generator.model import Asset

PATH = "data/card.png"
WIDTH, HEIGHT, MARGIN = 1200, 630, 80
TITLE_SIZES = (64, 54, 44)  # the largest in which the title fits
COUNT_SIZE, MOST_LINES, LEADING = 34, 5, 1.25
PAPER, INK, SOFT, ACCENT = "#ffffff", "#1b222d", "#586271", "#0b5a88"
#: The font that comes with Pillow has Western letters only; a title in others is left to the page.
WESTERN = frozenset(map(chr, range(0x20, 0x7F))) | frozenset(map(chr, range(0xA1, 0x100))) | frozenset("‘’“”–—…")


def social_card(title: str, counts: Sequence[str]) -> Asset:
    """A PNG of the size that link previews ask for; the same words give the same bytes."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, WIDTH, 14), fill=ACCENT)
    y = MARGIN
    for size in TITLE_SIZES:
        lines = _lines(title.split(), size, draw)
        if len(lines) <= MOST_LINES:
            break
    for line in lines[:MOST_LINES]:
        draw.text((MARGIN, y), line, font=_font(size), fill=INK)
        y += round(size * LEADING)
    for line in _lines([f"{count} ·" for count in counts[:-1]] + list(counts[-1:]), COUNT_SIZE, draw):
        y += round(COUNT_SIZE * LEADING)
        draw.text((MARGIN, y), line, font=_font(COUNT_SIZE), fill=SOFT)
    out = io.BytesIO()
    picture.quantize(32).save(out, format="PNG", optimize=True)
    return Asset(path=PATH, data=out.getvalue())


def _lines(parts: Sequence[str], size: int, draw: ImageDraw.ImageDraw) -> list[str]:
    """`parts` in lines that fit, none of them broken; nothing where the font lacks a letter."""
    if not all(WESTERN.issuperset(part) for part in parts):
        return []
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]} {part}" if lines else part
        if lines and draw.textlength(longer, font=_font(size)) <= WIDTH - 2 * MARGIN:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)
