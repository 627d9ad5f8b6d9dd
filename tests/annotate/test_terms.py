"""Key phrases of an article."""

from pathlib import Path

import pytest
import yaml

from generator.annotate.extractors import names, terms
from generator.annotate.reading import read_article
from generator.model import AnnotatedArticle, PassageKind
from tests.annotate.test_names import article

CASES = yaml.safe_load(Path(__file__).with_name("terms.yml").read_text(encoding="utf-8"))


def key_phrases(one):
    reading = read_article(one)
    mentions = names.extract(reading, AnnotatedArticle(article=one))
    return terms.extract(reading, AnnotatedArticle(article=one, mentions=mentions))


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_key_phrases_are_what_a_reader_would_look_up(case):
    """Every case of terms.yml: what must stand first, and what must not be found."""
    found = [term.label for term in key_phrases(article(*case["text"].splitlines()))]
    assert set(case["best"]) <= set(found[:5])
    assert not set(case["never"]) & set(found)


def test_terms_stand_best_first_and_their_spans_in_the_story():
    """The order is the score's; a phrase in a caption is not counted."""
    one = article(
        "The dam wall is old, and the dam wall is thin.",
        "The dam wall at night",
        kinds=[PassageKind.BODY, PassageKind.CAPTION],
    )
    found = key_phrases(one)
    assert [term.score for term in found] == sorted((term.score for term in found), reverse=True)
    assert [span.text for span in found[0].spans] == ["dam wall", "dam wall"]


def test_a_heading_lifts_its_phrase():
    """Of two phrases alike in number and rarity, the one of a heading stands first."""
    body = "The sluice gate is shut. The gravel bank has moved."
    heading = article("Gravel bank", body, kinds=[PassageKind.HEADING, PassageKind.BODY])
    assert key_phrases(heading)[0].label == "Gravel bank"
