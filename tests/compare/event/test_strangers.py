"""An article that has none of the names of the others tells of another event of their kind."""

from dataclasses import replace

import pytest

from generator.annotate import annotate_article
from generator.compare import compare_articles
from tests.annotate.paragraphs import article
from tests.compare.builders import folder

LANDSLIDES = {
    "a": ["A landslide buried the inn of Oberau on Tuesday, and Mayor Petra Lang closed the Sella Road to Merano.",
          "Snow had melted in the Vals Valley for days, the geologist Ivo Renn said."],
    "b": ["The inn of Oberau lies under stones since a landslide came down on Tuesday from the Vals Valley.",
          "Petra Lang, the mayor, said that nobody was in it. The Sella Road to Merano is closed, Ivo Renn said."],
    "c": ["A landslide hit an inn in Oberau in the Vals Valley. The Sella Road is closed as far as Merano.",
          "Mayor Petra Lang said that the guests had left an hour before; Ivo Renn had warned them."],
}  # fmt: skip
ELSEWHERE = ["A landslide buried an inn at Tarn Head on Tuesday, and the road to Kirkby was closed.",
             "Snow had melted for days, a geologist said. Nobody was in it."]  # fmt: skip
NAMED_ONCE = [
    "A landslide buried an inn on Tuesday, and a road was closed.",
    "Nobody was in it, the mayor of Oberau said.",
]


@pytest.mark.parametrize(("last", "groups"), [(ELSEWHERE, ["abc", "d"]), (NAMED_ONCE, ["abcd"])])
def test_an_article_without_their_names_is_of_another_event(last, groups):
    """One name in common, wherever it stands, is enough to stay."""
    texts = {**LANDSLIDES, "d": last}
    sources = [annotate_article(replace(article(*lines), id=name)) for name, lines in texts.items()]
    stories = compare_articles(sources, folder()).stories
    assert ["".join(story.sources) for story in stories] == groups
    assert all("Petra Lang" in dict(story.apart.values)["names"] for story in stories[1:])
