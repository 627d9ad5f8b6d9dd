"""Sentences: a table of cases, and what holds for any text."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.text.sentences import split_sentences

CASES = {
    name: text
    for case in yaml.safe_load((Path(__file__).parent / "sentences.yml").read_text(encoding="utf-8"))
    for name, text in case.items()
}


@pytest.mark.parametrize("name", CASES)
def test_sentences_end_where_the_table_says(name):
    """The marked text, without its marks, is split at the marks and nowhere else."""
    marked = CASES[name]
    text = marked.replace("¦", "")
    assert [text[start:end] for start, end in split_sentences(text)] == [part.strip() for part in marked.split("¦")]


@given(st.text(alphabet=st.sampled_from(list("aA. \n?!”“\"'…1-)(\u00a0é"))))
def test_every_visible_character_is_in_exactly_one_sentence(text):
    """Sentences stand in order, do not overlap, and leave out nothing but white space."""
    spans = split_sentences(text)
    assert all(start < end for start, end in spans)
    assert all(end <= after for (_, end), (after, _) in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
