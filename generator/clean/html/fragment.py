"""A piece of HTML that is known to be an article, such as the content of a feed's entry: lines and their kinds."""

from generator.clean.draft import Block
from generator.clean.html.compose import compose
from generator.clean.html.kinds import line_zones
from generator.clean.html.lines import visible_lines
from generator.clean.html.page import parse_page
from generator.clean.html.story import Story
from generator.model import Seed


def read_fragment(seed: Seed, markup: str) -> tuple[str, tuple[Block, ...]]:
    """The text of the fragment, a line each, and what its markup says of every line.

    Raises CleanError for a fragment without elements.
    """
    tree = parse_page(seed, markup)
    lines = visible_lines(tree)
    story = Story(frozenset(range(len(lines))), tree)
    return compose(lines, line_zones(lines, story), range(len(lines)))
