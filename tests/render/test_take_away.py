"""What people take away: each file is opened by a program of its kind, and says what the pages say."""

import csv
import email
import io
import json
import sqlite3
import sys
from dataclasses import replace
from email.policy import default

import bibtexparser
import docx
import openpyxl
import pypdf
import pytest
import rispy
import stix2

from generator.cli import FORMATS as NAMES
from generator.errors import RenderError
from generator.model import Rights
from generator.render.scene import Scene
from generator.render.take_away import FORMATS, ON_REQUEST, offered, take_away
from generator.render.take_away.passages import HEAD
from tests.render.sample import BRIEFING, stated
from tests.render.variants import VARIANTS

SCENE = Scene.of(BRIEFING)
TITLES = [source.article.title.value for source in BRIEFING.sources if source.article.title]
SPANS = [
    (row.id, span.source, span.start, span.end, span.text)
    for row in (*BRIEFING.rows, *BRIEFING.singles)
    for cell in row.cells
    for span in cell.spans
]


def made(name: str, scene: Scene = SCENE) -> bytes:
    return next(one for one in (*FORMATS, *ON_REQUEST) if one.name == name).make(scene)


@pytest.mark.parametrize("variant", sorted(VARIANTS))
def test_any_briefing_can_be_taken_away(variant):
    """Long, strange, many, none; the same bytes each time."""
    scene = Scene.of(VARIANTS[variant])
    assert take_away(scene) == take_away(scene)


def test_a_report_without_a_day_says_what_it_needs():
    """The standard asks for a time; none is invented, and no page leads to the report."""
    undated = Scene.of(VARIANTS["strange"])
    with pytest.raises(RenderError, match="published:"):
        made("stix", undated)
    assert {one.name for one in FORMATS} - {one.name for one in offered(undated)} == {"stix"}


@pytest.mark.parametrize("variant", ["many", "strange"])
def test_any_briefing_can_be_printed(variant):
    """Likewise; only some, for each takes a second or two to set."""
    scene = Scene.of(VARIANTS[variant])
    assert made("pdf", scene) == made("pdf", scene)


def test_the_command_line_knows_every_format():
    """By the names that it spells out."""
    assert set(NAMES) == {"json", *(one.name for one in (*FORMATS, *ON_REQUEST))}


def test_a_word_document_holds_every_point_and_passage():
    """And a numbered note to each passage."""
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(made("docx"))).paragraphs)
    passages = [" ".join(words.split()) for row, *_, words in SPANS if row in {row.id for row in BRIEFING.rows}]
    assert [words for words in passages if words not in text] == []
    assert (BRIEFING.title in text, "[1, " in text) == (True, True)


def test_a_pdf_holds_every_point_and_passage():
    """With a numbered note that leads to its source. White space is not held, for lines end elsewhere."""
    sheets = pypdf.PdfReader(io.BytesIO(made("pdf")))
    text = "".join("".join(page.extract_text().split()) for page in sheets.pages)
    passages = ["".join(words.split()) for row, *_, words in SPANS if row in {row.id for row in BRIEFING.rows}]
    links = [note for page in sheets.pages for note in page.get("/Annots", [])]
    assert [words for words in passages if words not in text] == []
    assert (sheets.metadata.title, "[1,1" in text, len(links) >= len(passages)) == (BRIEFING.title, True, True)


def test_a_pdf_names_the_letters_that_no_font_has():
    """Rather than a box, or nothing."""
    sheets = pypdf.PdfReader(io.BytesIO(made("pdf", Scene.of(replace(BRIEFING, title="A \U0010fffd sign")))))
    assert "[U+10FFFD]" in sheets.pages[0].extract_text()


def test_a_pdf_without_its_package_says_what_to_install(crossbrief, monkeypatch, tmp_path):
    """In one line and before anything is read, for the package is an extra; a file of that name stays as it was."""
    monkeypatch.setitem(sys.modules, "fpdf", None)
    (tmp_path / "b.pdf").write_text("mine")
    result = crossbrief("export", "nowhere", "--format", "pdf", "--out", "b.pdf")
    assert (result.exit_code, (tmp_path / "b.pdf").read_text()) == (1, "mine")
    assert result.stderr == "Error: pdf: needs one more package: pip install 'crossbrief[pdf]'\n"


def test_a_report_is_valid_stix():
    """By the library of the standard's own committee: an identity for each source, a note for each point."""
    bundle = stix2.parse(made("stix").decode(), allow_custom=False)
    kinds = [thing.type for thing in bundle.objects]
    assert (kinds.count("report"), kinds.count("identity"), kinds.count("note")) == (
        1,
        len(BRIEFING.sources),
        len(BRIEFING.rows),
    )
    assert set(bundle.objects[0].object_refs) == {thing.id for thing in bundle.objects[1:]}


def test_a_mail_has_the_same_points_in_both_parts():
    """HTML and plain text; it has no sender, so that a mail program takes it for a draft."""
    message = email.message_from_bytes(made("mail"), policy=default)
    plain, html = (message.get_body((kind,)).get_content() for kind in ("plain", "html"))
    labels = [row.label for row in BRIEFING.rows]
    assert (message["From"], message["X-Unsent"]) == (None, "1")
    assert [label for label in labels if label not in plain or label.replace("'", "&#39;") not in html] == []


def test_markup_in_a_mail_is_shown_as_it_is():
    """An article's words are words, in a mail, too."""
    scene = Scene.of(replace(BRIEFING, title="<script>alert(1)</script>"))
    message = email.message_from_bytes(made("mail", scene), policy=default)
    assert "<script" not in message.get_body(("html",)).get_content()


def test_passages_have_their_places():
    """Every compared stretch, with the offsets at which it stands, the name of its source and a link."""
    lines = list(csv.reader(io.StringIO(made("passages").decode("utf-8-sig"))))
    told = [dict(zip(HEAD, line, strict=True)) for line in lines[1:]]
    found = [(t["row"], t["source_id"], int(t["start"]), int(t["end"]), t["words"]) for t in told]
    assert (tuple(lines[0]), found) == (HEAD, SPANS)


def test_the_workbook_has_the_same_lines():
    """As text, for Excel."""
    sheet = openpyxl.load_workbook(io.BytesIO(made("passages-xlsx"))).active
    assert (sheet.max_row, sheet.max_column) == (1 + len(SPANS), len(HEAD))


def test_a_database_answers_in_sql(tmp_path):
    """Every passage belongs to a point and to a source, and stands there with its place."""
    (tmp_path / "briefing.sqlite").write_bytes(made("sqlite"))
    base = sqlite3.connect(tmp_path / "briefing.sqlite")
    join = "passages p join points on points.id = p.point join sources on sources.id = p.source"
    found = base.execute(f'select p.point, p.source, p.start, p."end", p.words from {join} order by p.rowid').fetchall()
    assert found == SPANS


def test_bibtex_is_read_by_a_bibliography_program():
    """Each source and each point once, with TeX's own signs escaped."""
    scene = Scene.of(_titled("50 % {more} & #1"))
    library = bibtexparser.parse_string(made("bibtex", scene).decode())
    assert (library.failed_blocks, len(library.entries)) == ([], len(BRIEFING.sources) + len(BRIEFING.rows))
    assert library.entries[0]["title"] == r"{50 \% \{more\} \& \#1}"


def test_ris_is_read_by_a_bibliography_program():
    """Each source and each point once."""
    records = rispy.loads(made("ris").decode())
    assert len(records) == len(BRIEFING.sources) + len(BRIEFING.rows)
    assert [title for title in TITLES if title not in [record["title"] for record in records]] == []


def test_csl_says_only_what_is_stated():
    """An article without a byline has no author, and one without a day is not dated."""
    items = {item["id"]: item for item in json.loads(made("csl"))}
    for source in BRIEFING.sources:
        article = source.article
        item = items[article.id]
        assert ("author" in item, "issued" in item) == (article.byline is not None, article.published is not None)


def test_annotations_quote_the_exact_words():
    """With what stands around them, but not around the words of a source that is only excerpted."""
    first, *others = BRIEFING.sources
    excerpted = replace(first, article=replace(first.article, rights=Rights.EXCERPT))
    scene = Scene.of(replace(BRIEFING, sources=(excerpted, *others)))
    items = json.loads(made("annotations", scene))["first"]["items"]
    selectors = [_quote(item["target"]["selector"]) for item in items]
    assert [selector["exact"] for selector in selectors] == [words for *_, words in SPANS]
    shown = {span[1] for span, selector in zip(SPANS, selectors, strict=True) if "prefix" in selector}
    assert first.article.id not in shown
    assert len(shown) > 0


def _quote(selector: dict | list) -> dict:
    return selector[-1] if isinstance(selector, list) else selector


def _titled(title: str):
    first, *others = BRIEFING.sources
    return replace(BRIEFING, sources=(replace(first, article=replace(first.article, title=stated(title))), *others))


@pytest.mark.parametrize(("language", "said"), [("de", ": „"), ("fr", "\xa0: «\xa0")])
def test_a_document_has_the_marks_of_its_language(language, said):
    """The colon behind a name and the quotation marks are the language's, as on the pages."""
    scene = Scene.of(replace(BRIEFING, language=language))
    message = email.message_from_bytes(made("mail", scene), policy=default)
    assert said in message.get_body(("plain",)).get_content()
