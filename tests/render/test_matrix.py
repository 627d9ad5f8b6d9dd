"""The picture of who has how much of what."""

import re

import pytest

from generator.render.figures.matrix import FEW, LARGEST, matrix_picture
from generator.render.figures.svg import wrapped
from generator.render.matrix import topic_lines
from generator.render.pages.home import MOST_TOPICS
from generator.render.scene import HOME, TOPICS, Scene
from tests.render.sample import BRIEFING
from tests.render.test_pages import bodies
from tests.render.variants import annotated, briefing, many_topics

SCENE = Scene.of(BRIEFING)


def picture(here: str = TOPICS) -> str:
    """The topics of the sample as dots."""
    return str(matrix_picture(topic_lines(BRIEFING.topics, here, SCENE), here, SCENE, "Who writes about what"))


def test_each_dot_leads_to_what_it_counts_and_says_so():
    """A dot is a link to the source's sentences on the topic; its title says the number."""
    assert re.findall(r"<title>([^<]*)</title><circle[^>]*/>\]\(([^)]*)\)", picture())[3:5] == [
        ("Warning &amp; siren: The Valley Courier, 2 sentences", "warning.md#courier"),
        ("Warning &amp; siren: Northern Ledger, 1 sentence", "warning.md#northern-ledger"),
    ]


def test_the_area_of_a_dot_is_its_count():
    """Two sentences are twice the area of one, and few sentences do not make the largest dot."""
    one, two = (float(radius) for radius in re.findall(r' r="([\d.]+)"', picture())[2:4])
    assert (round(two**2 / one**2, 1), two < LARGEST * (2 / FEW) ** 0.5 + 0.1) == (2.0, True)


def test_links_count_from_the_page():
    """The same picture on another page leads to the same places."""
    assert "](topics/warning.md#courier)" in picture(HOME)


def test_the_first_page_shows_what_most_is_written_about():
    """A dozen topics, and a link to the others."""
    home = bodies(many_topics())["index.md"]
    assert (home.count("](topics/t-"), "[All 30 topics](topics/index.md)" in home) == (4 * MOST_TOPICS, True)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Cracks", ["Cracks"]),
        ("The inspection of the spillway", ["The inspection of", "the spillway"]),
        ("The inspection of the spillway in October 2031", ["The inspection of", "the spillway in Oc…"]),
        ("댐의 균열과 여수로에 대한 검사 결과", ["댐의 균열과", "여수로에 대한 검사…"]),
    ],
)
def test_a_label_has_two_lines_at_most(words, lines):
    """Broken between words, cut only where two lines do not hold it."""
    assert wrapped(words, 120, 13, 2) == lines


def test_eight_columns_fit_a_telephone():
    """More than five stand nearer to each other, as near as targets may be."""
    sources = [annotated(f"s{n}", "It sank off Lindness.") for n in range(8)]
    scene = Scene.of(briefing("Ferry", *sources))
    widths = re.findall(r'width="([\d.]+)"', str(matrix_picture([], HOME, scene, "Topics")))
    assert sum(map(float, widths)) <= 390 - 2 * 16
