"""A font that has the letters of some words: the one that comes with Pillow, else one of this system."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PIL import ImageFont, features

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

#: The font that comes with Pillow has Western letters only.
WESTERN = frozenset(map(chr, range(0x20, 0x7F))) | frozenset(map(chr, range(0xA1, 0x100))) | frozenset("‘’“”–—…")
#: Where systems keep their fonts.
FOLDERS = {
    "linux": ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts"),
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    "win32": (os.path.expandvars(r"%WINDIR%\Fonts"),),
}
SUFFIXES = frozenset({".ttf", ".otf", ".ttc"})
#: Words in a font's file name that make it plain, and those that make it something else.
PLAIN, SPECIAL = ("sans", "regular"), ("mono", "italic", "bold", "oblique", "black", "light", "thin", "emoji", "serif")
#: No font has a letter at the last place of the private use area, so its picture is that of any missing letter.
MISSING = "\U0010fffd"
SAMPLE_SIZE = 24
#: Letters from here to the Arabic presentation forms are written from right to left and joined; that needs Raqm.
JOINED = (0x0590, 0x08FF)


def font_for(words: str, size: int) -> Font | None:
    """A font of this size that has every letter of `words`; `None` where there is none, or it could not set them."""
    letters = frozenset(words) - {" "}
    if letters <= WESTERN:
        return ImageFont.load_default(size)
    if any(JOINED[0] <= ord(letter) <= JOINED[1] for letter in letters) and not features.check("raqm"):
        return None
    found = file_with(letters)
    return ImageFont.truetype(str(found), size) if found else None


def font_name(words: str) -> str | None:
    """What tells the font for these words from another one; `None` for the one that comes with Pillow, and for none."""
    letters = frozenset(words) - {" "}
    found = None if letters <= WESTERN else file_with(letters)
    return None if found is None else f"{found} {found.stat().st_mtime_ns} {features.check('raqm')}"


@cache
def file_with(letters: frozenset[str]) -> Path | None:
    """The plainest font of this system that has all these letters; `None` where there is none."""
    return next((path for path in _plain_first() if _has(path, letters)), None)


@cache
def _plain_first() -> tuple[Path, ...]:
    return tuple(sorted(_files(), key=lambda path: (-_plainness(path.stem.casefold()), path.name, str(path))))


def _plainness(name: str) -> int:
    return sum(word in name for word in PLAIN) - sum(word in name for word in SPECIAL)


def _files() -> Iterator[Path]:
    for folder in FOLDERS.get(sys.platform, ()):
        yield from (path for path in Path(folder).expanduser().rglob("*") if path.suffix.lower() in SUFFIXES)


def _has(path: Path, letters: frozenset[str]) -> bool:
    """Whether the font draws each letter otherwise than one that it lacks."""
    try:
        font = ImageFont.truetype(str(path), SAMPLE_SIZE)
        missing = _drawn(font, MISSING)
        return all(_drawn(font, letter) != missing for letter in letters)
    except OSError:
        return False


def _drawn(font: ImageFont.FreeTypeFont, letter: str) -> tuple[tuple[int, int], bytes]:
    picture = font.getmask(letter)
    return picture.size, bytes(picture)
