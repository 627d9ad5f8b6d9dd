"""How rare words are."""

import pytest

from generator.text.rarity import zipf


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("Harbour", 3.98),
        ("don’t", 6.2),
        ("o'Hara", 3.34),
        ("u.s.", 5.31),
        ("co-owner", 4.68),
        ("harbourqx", 0.0),
        ("—", 0.0),
        ("1984", 4.42),
        ("3084", 1.72),
        ("84", 4.54),
    ],
)
def test_the_numbers_are_those_of_wordfreq(word, said):
    """Large or small, with apostrophes, in parts, unknown, a year and not one."""
    assert zipf(word) == said
