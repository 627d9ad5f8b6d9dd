"""Mail addresses and telephone numbers: found in the forms in use, and nothing else taken for one."""

import pytest

from generator.text.private import private_stretches


@pytest.mark.parametrize(
    "words",
    [
        "ann.lee@paper.example",
        "ann (at) paper (dot) example",
        "ann[at]paper.co.example",
        "+1 (555) 012-3456",
        "0047 22 12 34 56",
        "(555) 012-3456",
        "555-012-3456",
        "020 7946 0958",
        "0171/2345678",
    ],
)
def test_an_address_or_number_is_found_whole(words):
    """The stretch is the address or the number, without the words around it."""
    text = f"Whoever saw it may turn to {words}, day and night."
    assert [text[start:end] for start, end, _ in private_stretches(text)] == [words]


@pytest.mark.parametrize("words", ["call her on 123 4567", "Tel. 555 0123", "phone: 5550123"])
def test_a_word_for_telephoning_makes_a_number_one(words):
    """A local number has no form of its own."""
    assert [kind for *_, kind in private_stretches(words)] == ["phone"]


@pytest.mark.parametrize(
    "words",
    [
        "3 000 000 of 1,200,000 voters",
        "between 2019-2031",
        "ISBN 978-0-306-40615-7",
        "vol. 12 (2031) 345-3670",
        "03/03/2031 at 07:40",
        "51.123456, 0.123456",
        "$555.012.3456",
        "call 999 or 112",
        "the text 20310303",
        "They call 2031 2032 the lost years",
        "@paper and x.com/@paper",
    ],
)
def test_figures_days_and_names_are_none(words):
    """A figure that was covered would be lost to the comparison."""
    assert private_stretches(words) == []
