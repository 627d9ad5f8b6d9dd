"""The briefing as a PDF, to print and to send; on request only, for it needs a package that a site does not."""

from generator.render.scene import Scene


def pdf(scene: Scene) -> bytes:
    """The bytes of the file."""
    from generator.render.take_away.paper import paper  # noqa: PLC0415 - fpdf2 is an extra

    return paper(scene)
