"""Two prints of one quotation: which of their words differ."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.compare.quotes.differences import align, differing, shown, turned_by_a_cut
from generator.compare.quotes.words import quoted_words

CASES = yaml.safe_load((Path(__file__).parent / "quotes.yml").read_text(encoding="utf-8"))
WORDS = st.lists(
    st.sampled_from(["the", "dam", "will", "not", "hold", "…", "[he]", "It’s", "safe.", "We", "ran"]), max_size=12
).map(" ".join)


def _differ(first, second):
    alignment = align(quoted_words(first), quoted_words(second))
    cut = turned_by_a_cut(alignment)
    stretches = differing(alignment) or ([cut] if cut else [])
    if not stretches:
        return None
    (start, end), (other_start, other_end) = shown(alignment, stretches)
    return [first[start:end], second[other_start:other_end]]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_differing_words_are_shown_and_house_style_is_not(case):
    """Every differing word is shown exactly; a cut, a spelling or an editor's sign is understood."""
    assert _differ(case["first"], case["second"]) == case.get("differ")


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_the_order_of_the_two_does_not_matter(case):
    """The same two prints differ in the same words, whichever comes first."""
    differ = case.get("differ")
    assert _differ(case["second"], case["first"]) == (differ and differ[::-1])


@given(WORDS)
def test_a_quotation_is_like_itself(text):
    """No text differs from itself."""
    assert _differ(text, text) is None


@given(WORDS, WORDS)
def test_any_two_texts_can_be_compared(first, second):
    """What is shown stands in the texts, and is never empty."""
    differ = _differ(first, second)
    assert differ is None or (differ[0] in first and differ[1] in second and any(differ))
