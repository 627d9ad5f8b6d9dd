"""Citations of sources: what they say of themselves, and nothing else."""

from dataclasses import replace

from generator.model import Article, Found, Reason, Stated
from generator.render.citations import apa, bibtex, chicago, csl_json, ris


def stated(value):
    return Stated(value=value, found=Found.STATED, where=Reason.of("where.headline_date"))


BARE = Article(id="gazette", path="g.txt", sha256="0" * 64, format="text", text="A fire.", passages=())
FULL = replace(
    BARE,
    title=stated("Fire & rain\nat {sea}"),
    outlet=stated("Harbour Gazette"),
    byline=stated("By Ingrid Solheim"),
    published=stated("2031-03-03T08:00:00Z"),
    url=stated("https://gazette.example/fire"),
)


def test_styles_for_readers():
    """Chicago and APA, each with all that is known."""
    assert (chicago(FULL), apa(FULL)) == (
        "Ingrid Solheim, “Fire & rain at {sea}”, Harbour Gazette, March 3, 2031, https://gazette.example/fire",
        "Ingrid Solheim. (2031, March 3). Fire & rain at {sea}. Harbour Gazette. https://gazette.example/fire",
    )


def test_forms_for_programs():
    """BibTeX with its signs escaped, RIS line by line, CSL-JSON with the day in parts."""
    assert (bibtex(FULL).splitlines()[1], ris(FULL).splitlines()[3:], csl_json(FULL)["issued"]) == (
        r"  title = {Fire \& rain at \{sea\}},",
        ["T2  - Harbour Gazette", "DA  - 2031/03/03/", "UR  - https://gazette.example/fire", "ER  -  "],
        {"date-parts": [[2031, 3, 3]]},
    )


def test_what_is_not_stated_is_left_out():
    """No "not stated", no empty field."""
    assert (bibtex(BARE), ris(BARE), csl_json(BARE), apa(BARE)) == (
        "@article{gazette,\n}\n",
        "TY  - NEWS\nER  -  \n",
        {"id": "gazette", "type": "article-newspaper"},
        "(n.d.).",
    )
