"""Direct quotations, their speakers, and through whom they came."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotate import annotate_article
from generator.clean import clean_drafts, open_seed
from generator.model import PassageKind, Seed
from tests.annotate.speech import hear

CASES = yaml.safe_load(Path(__file__).with_name("quotes.yml").read_text(encoding="utf-8"))
BITS = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "«",
    "»",
    "Ida Lowe",
    "said",
    "the",
    "bridge",
    ",",
    ".",
    "that",
    "\n",
    "’s",
    "we",
    ":",
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_quotations_are_heard_as_a_careful_reader_hears_them(case):
    """Every quotation with its marks and its speaker, and nothing that is none."""
    found = [{"span": q.span.text, "speaker": q.speaker and q.speaker.name, "via": q.via and q.via.name,
              "partial": q.partial} for q in hear(case["says"]).quotes]  # fmt: skip
    wanted = [{**got, **want} for got, want in zip(found, case["quotes"], strict=False)]
    assert found == wanted
    assert len(found) == len(case["quotes"])


@pytest.mark.parametrize("kind", [PassageKind.CAPTION, PassageKind.FURNITURE, PassageKind.HEADING, PassageKind.TITLE])
def test_only_the_story_is_quoted(kind):
    """A quotation in a caption, a heading or furniture is not the article's."""
    facts = hear("“The bridge is safe,” Ida Lowe said.\n“The ferry is late,” Ida Lowe said.", kinds={1: kind})
    assert [q.content.text for q in facts.quotes] == ["The bridge is safe,"]


def test_an_embedded_post_is_evidence_of_whoever_signs_it():
    """Its words are the signer's, through the account; no other fact is taken from it."""
    page = b"""<html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>
        <p>The bridge of Tirna was closed on Tuesday after a storm, the harbour authority said in the evening.</p>
        <blockquote class="twitter-tweet"><p>We open the bridge at noon, and 40 boats may pass.
        <a href="https://t.co/x">pic.twitter.com/x1</a></p>&mdash; Ida Lindqvist (@idal) July 15, 2031</blockquote>
        <p>The harbour is still closed to ships, and the ferry will not run before the weekend, it said.</p>
        </article></body></html>"""
    (article,) = clean_drafts([open_seed(Seed(path="a.html", data=page, sha256=""))]).articles
    facts = annotate_article(article)
    assert [(q.span.text, q.speaker.name, q.via.name) for q in facts.quotes] == [
        ("We open the bridge at noon, and 40 boats may pass.", "Ida Lindqvist", "@idal")
    ]
    assert (facts.figures, facts.attributions[0].direct) == ((), False)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(BITS), max_size=30))
def test_quotations_stand_in_order_and_apart(bits):
    """Whatever the marks: spans lie in the text, in reading order, without overlap, and content lies between marks."""
    facts = hear(" ".join(bits))
    for quote in facts.quotes:
        assert facts.article.text[quote.span.start : quote.span.end] == quote.span.text
        assert quote.span.contains(quote.content)
        assert quote.span != quote.content
    assert all(a.span.end <= b.span.start for a, b in pairwise(facts.quotes))
