"""People, organisations and places in an article."""

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotate.extractors import names
from generator.annotate.reading import read_article
from generator.model import AnnotatedArticle, Article, Found, NameKind, Passage, PassageKind, Reason, Stated

CASES = yaml.safe_load(Path(__file__).with_name("names.yml").read_text(encoding="utf-8"))
WORDS = [
    "Ana",
    "Rojas",
    "Mr.",
    "President",
    "Norwegian",
    "Oslo",
    "said",
    "in",
    "the",
    "of",
    "Ministry",
    "U.S.",
    "KNA",
    "“",
    ".",
    "-",
    "’s",
    "12",
]


def article(*passages, kinds=None):
    """An article of these passages, each on its own line."""
    text, made = "\n".join(passages), []
    for number, (words, kind) in enumerate(zip(passages, kinds or [PassageKind.BODY] * len(passages), strict=True)):
        start = sum(len(p) + 1 for p in passages[:number])
        made.append(
            Passage(
                id=f"p-{number}", kind=kind, start=start, end=start + len(words), reason=Reason.of("passage.paragraph")
            )
        )
    return Article(id="a", path="a.txt", sha256="0", format="text", text=text, passages=tuple(made))


def found(one):
    return names.extract(read_article(one), AnnotatedArticle(article=one))


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_paragraph_names_these_and_no_others(case):
    """Every case of names.yml: the names, their kinds and the roles."""
    outlet = (
        Stated(value=case["outlet"], found=Found.SIDECAR, where=Reason.of("where.sidecar"))
        if "outlet" in case
        else None
    )
    mentions = found(replace(article(case["text"]), outlet=outlet))
    roles = defaultdict(list)
    for mention in mentions:
        if mention.role:
            roles[mention.name].append(mention.role)
    assert {
        "people": {m.name for m in mentions if m.kind is NameKind.PERSON},
        "organisations": {m.name for m in mentions if m.kind is NameKind.ORGANISATION},
        "places": {m.name for m in mentions if m.kind is NameKind.PLACE},
        "roles": roles if "roles" in case else {},
    } == {
        "people": set(case.get("people", [])),
        "organisations": set(case.get("organisations", [])),
        "places": set(case.get("places", [])),
        "roles": case.get("roles", {}),
    }


def test_captions_and_furniture_name_nobody():
    """Facts come from the story: a photographer's credit and a menu are not in it."""
    one = article(
        "Ana Rojas left Lima.",
        "Luis Prado of KNA took this photograph.",
        "Home > Oslo > Ingrid Solberg",
        kinds=[PassageKind.BODY, PassageKind.CAPTION, PassageKind.FURNITURE],
    )
    assert {mention.name for mention in found(one)} == {"Ana Rojas", "Lima"}


def test_a_mention_is_the_name_without_its_title():
    """The span of a mention is what stands there, the name the fullest form in the article."""
    mentions = found(article("President Ana Rojas left. Rojas’s plane was late."))
    assert [(m.span.text, m.name) for m in mentions] == [("Ana Rojas", "Ana Rojas"), ("Rojas", "Ana Rojas")]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join), min_size=1, max_size=4))
def test_mentions_lie_in_the_story_in_order_and_apart(passages):
    """Whatever the words: spans are true to the text, in reading order, and never share a character."""
    one = article(*passages)
    mentions = found(one)
    spans = [mention.span for mention in mentions]
    assert all(one.text[span.start : span.end] == span.text for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
