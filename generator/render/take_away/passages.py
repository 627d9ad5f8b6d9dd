"""Every compared stretch of a source on a line of its own, with its place: for a spreadsheet and for counting."""

import csv
import io
from collections.abc import Iterator

from generator.render.reasons import sentence
from generator.render.scene import Scene, span_anchor
from generator.render.tables import inert, workbook

HEAD = ("point", "facet", "verdict", "why", "source", "stance", "words", "start", "end", "link", "row", "source_id")


def passages_csv(scene: Scene) -> bytes:
    """The lines as CSV (RFC 4180), header first; with a mark at the start by which Excel knows UTF-8."""
    out = io.StringIO()
    csv.writer(out).writerows([inert(value) for value in line] for line in passage_lines(scene))
    return out.getvalue().encode("utf-8-sig")


def passages_xlsx(scene: Scene) -> bytes:
    """The same lines as an Excel workbook."""
    return workbook(scene.briefing.title, "Passages", passage_lines(scene))


def passage_lines(scene: Scene) -> Iterator[tuple[str, ...]]:
    """The header, then the points in the order of the pages; offsets count characters of the source's text."""
    yield HEAD
    for row in (*scene.briefing.rows, *scene.briefing.singles):
        why = sentence(row.why, scene.words)
        for cell in row.speaking():
            for span in cell.spans:
                place = (str(span.start), str(span.end), address(span.source, span_anchor(span)), row.id, span.source)
                told = (row.label, row.facet, row.verdict or "", why, scene.names[span.source], cell.stance.value)
                yield (*told, span.text, *place)


def address(source: str, anchor: str) -> str:
    """Where the words stand on the site, from its root."""
    return f"sources/{source}/#{anchor}"
