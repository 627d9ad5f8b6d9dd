"""The language of a story, by its words."""

import pytest

from generator.clean import language

ENGLISH = "The ferry left the harbour at noon with forty cars and the mail of three islands. " * 4
GERMAN = "Die Fähre verließ den Hafen am Mittag mit vierzig Autos und der Post von drei Inseln an Bord. " * 4
DUTCH = "De veerboot verliet om twaalf uur de haven of de kade met veertig auto's en de post van drie eilanden. " * 4


def test_english_needs_no_model(monkeypatch):
    """To load it takes half a second, and most articles are in English."""
    monkeypatch.setattr(language, "_identifier", None)
    assert language.language_of(ENGLISH).value == "en"


@pytest.mark.parametrize(("story", "code"), [(GERMAN, "de"), (DUTCH, "nl"), (GERMAN + ENGLISH[:100], "de")])
def test_other_languages_are_not_taken_for_english(story, code):
    """Not even with an English sentence among them."""
    assert language.language_of(story).value == code


def test_a_few_words_have_no_language():
    """In a short text, names outweigh the language."""
    assert language.language_of("The mayor of the town.") is None
