"""The kinds of pages, one file each: `pages(scene)` gives the pages of its kind."""

from collections.abc import Callable

from generator.model import Asset, Page
from generator.render.pages.changes import pages as changes
from generator.render.pages.comparison import pages as comparison
from generator.render.pages.embeds import pages as embeds
from generator.render.pages.handout import pages as handout
from generator.render.pages.home import pages as home
from generator.render.pages.inputs import pages as inputs
from generator.render.pages.names import pages as names
from generator.render.pages.sources import pages as sources
from generator.render.pages.timeline import pages as timeline
from generator.render.pages.topics import pages as topics
from generator.render.scene import Scene

#: In the order of the navigation.
KINDS: tuple[Callable[[Scene], tuple[Page | Asset, ...]], ...] = (
    home,
    comparison,
    embeds,
    handout,
    sources,
    topics,
    names,
    timeline,
    changes,
    inputs,
)
