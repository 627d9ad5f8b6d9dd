"""Deeds: who does what, read from the parse of a sentence."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate_article
from generator.model import PassageKind
from tests.annotate.paragraphs import article

CASES = yaml.safe_load(Path(__file__).with_name("deeds.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_deeds_are_whole(case):
    """Each with its subject, and with all that its verb needs."""
    (sentence,) = annotate_article(article(case["text"])).sentences
    found = [
        " | ".join(
            (one.subject.text, one.verb.text, *(", ".join(s.text for s in part) for part in (one.objects, one.ties)))
        )
        for one in sentence.deeds
    ]
    wanted = [" | ".join(part.strip() for part in deed.split("|")) for deed in case["deeds"]]
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(("kind", "said"), [(PassageKind.LIST, "The pier"), (PassageKind.BODY, "– The pier")])
def test_the_mark_of_a_list_item_is_of_no_sentence(kind, said):
    """A page that shows the sentence in a list of its own would have two marks; a dash that opens speech stays."""
    whole = article("– The pier was closed. Nobody was hurt.")
    listed = replace(whole, passages=tuple(replace(one, kind=kind) for one in whole.passages))
    assert annotate_article(listed).sentences[0].span.text.startswith(said)
