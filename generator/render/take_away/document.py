"""The briefing as a Word document: each point with the words of each source, and a numbered note to every passage."""

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from generator.render.scene import Scene
from generator.render.take_away.notes import Point, cited, points
from generator.text.hidden import show_hidden

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

#: A document carries dates, and a zip the times of its files: fixed ones keep the same briefing the same bytes.
CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
ZIPPED = (2000, 1, 1, 0, 0, 0)
HEADING, BULLET = "Heading2", "ListBullet"  # the ids of styles in the package's own template


def document(scene: Scene) -> bytes:
    """The bytes of the file."""
    import docx  # noqa: PLC0415 - the process that runs MkDocs loads this stage for its words, and writes no document

    paper = docx.Document()
    properties = paper.core_properties
    properties.title, properties.author = show_hidden(scene.briefing.title)[:255], "Crossbrief"
    properties.created = properties.modified = CREATED
    paper.add_heading(show_hidden(scene.briefing.title), 0)
    for point in points(scene):
        _add(point, paper)
    paper.add_heading(scene.words("sources.title"), 1)
    for number, source in enumerate(cited(scene), 1):
        paper.add_paragraph(f"[{number}] {show_hidden(source)}")
    return _with_fixed_times(paper)


def _add(point: Point, paper: "Document") -> None:
    _paragraph(paper, HEADING).add_run(show_hidden(point.label))
    paper.add_paragraph().add_run(show_hidden(point.ours)).italic = True
    for said in point.said:
        line = _paragraph(paper, BULLET)
        line.add_run(show_hidden(said.name)).bold = True
        line.add_run(show_hidden(f"{said.lead}{said.words} "))
        line.add_run(f"[{said.note}, {said.place}]").font.superscript = True


def _paragraph(paper: "Document", style: str) -> "Paragraph":
    """A paragraph with the style of this id. To look a style up by its name takes longer than all else about it."""
    made = paper.add_paragraph()
    made._p.style = style  # what `Paragraph.style` does once it has found the id
    return made


def _with_fixed_times(paper: "Document") -> bytes:
    written, out = io.BytesIO(), io.BytesIO()
    paper.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, ZIPPED), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
