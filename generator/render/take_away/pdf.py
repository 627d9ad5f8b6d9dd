"""The briefing as a PDF, to print and to send; on request only, for it needs a package that a site does not."""

from generator.errors import RenderError
from generator.render.scene import Scene


def pdf(scene: Scene) -> bytes:
    """The bytes of the file. RenderError, with what to install, where the package is missing."""
    try:
        from generator.render.take_away.paper import paper  # noqa: PLC0415 - fpdf2 is an extra
    except ModuleNotFoundError as error:
        if error.name != "fpdf":
            raise
        raise RenderError("pdf", "needs one more package: pip install 'crossbrief[pdf]'") from error
    return paper(scene)
