"""The dated moments on one line of time."""

from collections.abc import Sequence
from datetime import date

from generator.model import Md
from generator.render.markdown import escape


def timeline_picture(moments: Sequence[tuple[date, date, str]]) -> Md:
    """The picture, or nothing where fewer than two days are named."""
    return escape("")
