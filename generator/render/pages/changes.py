"""What changed from one edition of the site to the next: a page for readers; the feed says the same."""

from generator.model import Page
from generator.render.history.told import told_editions
from generator.render.markdown import fill
from generator.render.scene import CHANGES, Scene


def pages(scene: Scene) -> tuple[Page, ...]:
    """The page of changes."""
    body = fill("changes.md", scene.tools(CHANGES), editions=told_editions(scene))
    # It repeats what the other pages say better, so the search leaves it out.
    meta = (("hide", ["navigation", "toc"]), ("search", {"exclude": True}))
    return (Page(path=CHANGES, title=scene.words("changes.title"), body=body, meta=meta),)
