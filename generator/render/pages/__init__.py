"""The kinds of pages, one file each: `pages(scene)` gives the pages of its kind."""

from collections.abc import Callable

from generator.model import Page
from generator.render.pages import comparison, handout, home, inputs, names, sources, timeline, topics
from generator.render.scene import Scene

#: In the order of the navigation.
KINDS: tuple[Callable[[Scene], tuple[Page, ...]], ...] = (
    home.pages,
    comparison.pages,
    handout.pages,
    sources.pages,
    topics.pages,
    names.pages,
    timeline.pages,
    inputs.pages,
)
