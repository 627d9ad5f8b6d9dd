"""Pages of very many sources stay light: what nobody would read there stands where it is asked for."""

import re
from dataclasses import replace

from generator.model import Entity, NameKind
from generator.render import render_briefing
from generator.render.matrix import MOST_DOTTED
from generator.render.pages.comparison import FEW_CITED, MOST_CITED
from generator.render.pages.names import MOST_GIVING
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
