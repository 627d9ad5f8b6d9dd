"""Pages of very many sources stay light: what nobody would read there stands where it is asked for."""

import json
import re
from dataclasses import replace

import pytest
from markdown import markdown

from generator.model import Entity, NameKind, Page
from generator.render import render_briefing
from generator.render.matrix import MOST_DOTTED
from generator.render.pages.comparison import FEW_CITED, MOST_CITED
from generator.render.pages.comparison import pages as comparison
from generator.render.pages.embeds import pages as embeds
from generator.render.pages.home import pages as home
from generator.render.pages.names import MOST_GIVING
from generator.render.pages.names import pages as names
from generator.render.pages.timeline import pages as timeline
from generator.render.pages.topics import pages as topics
from generator.render.scene import Scene
from tests.render.crowd import crowd
from tests.render.variants import many


def bodies(count):
    """The pages of so many sources, each of which names one mayor."""
    told = many(count)
    mentions = tuple(span for cell in told.rows[0].cells for span in cell.spans)
    mayor = Entity(id="mayor", kind=NameKind.PERSON, name="Ada Venn", aliases=(), roles=(), mentions=mentions)
    pages = render_briefing(replace(told, entities=(mayor,)))
    return {page.path: str(page.body) for page in pages if page.path.endswith(".md")}


def test_dots_are_drawn_for_as_many_sources_as_can_be_seen():
    """Of more, topics and names are listed with how many tell of them; each name leads to its first place."""
    few, more = bodies(MOST_DOTTED), bodies(MOST_DOTTED + 1)
    assert ["cb-matrix" in pages[path] for pages in (few, more) for path in ("index.md", "names.md")] == [
        *(True, True),
        *(False, False),
    ]
    assert f"{MOST_DOTTED + 1} sources" in more["index.md"].partition("{ #matrix }")[2]
    listed = set(re.findall(r"\(sources/([\w-]+)\.md#w\d+-\d+\){ \.cb-who \.cb-count-link }", more["names.md"]))
    assert (len(listed), "and 1 more" in more["names.md"]) == (MOST_GIVING, True)


def test_of_a_point_of_many_only_the_first_are_cited():
    """The files beside them have them all, and how many more there are is said."""
    blocks = {
        count: max(
            re.findall(r'<details class="cb-cite".*?</details>', bodies(count)["comparison.md"], re.DOTALL), key=len
        )
        for count in (MOST_CITED, MOST_CITED + 1)
    }
    cited = {count: block.count("Chicago") for count, block in blocks.items()}
    assert cited == {MOST_CITED: MOST_CITED, MOST_CITED + 1: FEW_CITED}
    assert f"and {MOST_CITED + 1 - FEW_CITED} more" in blocks[MOST_CITED + 1]


#: No page of the site is over 400 KB; the theme's frame, with its list of contents, has the rest.
HEAVIEST, FRAME = 400_000, 60_000
EXTENSIONS = ["tables", "attr_list", "md_in_html", "toc"]


@pytest.fixture(scope="module")
def crowded() -> Scene:
    """Two hundred sources that all speak to all of eighty points."""
    return Scene.of(crowd(200, 80))


@pytest.mark.parametrize("kind", [home, comparison, topics, names, timeline], ids=lambda kind: kind.__module__)
def test_no_page_of_very_many_sources_is_over_400_kb(crowded, kind):
    """As HTML, however many speak to however many points."""
    pages = [page for page in kind(crowded) if isinstance(page, Page)]
    weights = {page.path: len(markdown(page.body, extensions=EXTENSIONS).encode()) for page in pages[:2]}
    assert {path: weight for path, weight in weights.items() if weight > HEAVIEST - FRAME} == {}


def test_a_point_of_very_many_leads_to_the_words_of_all(crowded):
    """On its own page all two hundred have theirs, and a script finds the same in one file."""
    (page, file) = comparison(crowded)
    row = crowded.briefing.rows[0]
    own = next(embed for embed in embeds(crowded) if embed.path == f"embed/{row.id}.md")
    said = json.loads(file.data.decode().partition("=")[2].rstrip(";\n"))["rows"][row.id]["said"]
    assert f"(embed/{row.id}.md)" in page.body
    assert own.body.count("](../sources/") == 2 * len(row.cells)  # the name of each, and its words
    assert [said[cell.source] for cell in row.cells] == [
        ["", [[span.start, span.end, span.text]]] for cell in row.cells for span in cell.spans
    ]


def test_every_row_keeps_its_address_on_a_page_that_cannot_hold_all(crowded):
    """Other sites lead to it: those in the grid, and those of one source alone."""
    single = replace(crowded.briefing.rows[-1], id="figure-alone", cells=crowded.briefing.rows[-1].cells[:1])
    told = Scene.of(replace(crowded.briefing, rows=crowded.briefing.rows[:-1], singles=(single,)))
    body = comparison(told)[0].body
    assert [row.id for row in told.briefing.rows if f"{{ #{row.id} }}" not in body] == []
    assert '<a id="figure-alone"></a>' in body


def test_a_comparison_that_fits_holds_the_words_of_all():
    """The bound is one of bytes: eleven sources, or sixty that say little, keep every word on the page."""
    assert [len(comparison(Scene.of(many(count)))) for count in (11, 60, 61)] == [1, 1, 2]
