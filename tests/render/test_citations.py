"""Citations of sources: what they say of themselves, and nothing else."""

from dataclasses import replace

from generator.model import Article, Found, Reason, Stated
from generator.render.citations import apa, chicago


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


def test_what_is_not_stated_is_left_out():
    """No "not stated", no empty field."""
    assert (chicago(BARE), apa(BARE)) == ("", "")
