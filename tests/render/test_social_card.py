"""The picture beside a shared link."""

import io

from PIL import Image

from generator.render import fonts
from generator.render.social_card import card_of, draw_card

COUNTS = ["4 sources", "1 conflict"]


def social_card(title, counts):
    return draw_card(card_of(title, counts))


def test_a_card_has_the_size_that_previews_ask_for():
    """1200 by 630 pixels, light enough for a preview, and the same bytes each time."""
    card = social_card("The Lowmere dam: four reports compared", COUNTS)
    assert Image.open(io.BytesIO(card.data)).size == (1200, 630)
    assert len(card.data) < 40_000
    assert card == social_card("The Lowmere dam: four reports compared", COUNTS)


def test_letters_that_no_font_has_are_left_to_the_page(monkeypatch):
    """A title in letters that the system cannot draw is not drawn as boxes: its card has the counts alone."""
    monkeypatch.setattr(fonts, "_plain_first", tuple)
    fonts.file_with.cache_clear()
    assert social_card("로미어 댐", COUNTS) == social_card("", COUNTS)
    fonts.file_with.cache_clear()
    assert social_card("Lowmere", COUNTS) != social_card("", COUNTS)


def test_a_font_of_the_system_is_taken_where_it_has_the_letters():
    """Whatever fonts there are: a font that is found draws every letter, and none is found for a private sign."""
    found = fonts.font_for("Привет", 40)
    assert found is None or len({bytes(found.getmask(letter)) for letter in "Прив"}) == 4
    assert fonts.font_for("\U0010fffd", 40) is None


def test_a_card_is_known_by_the_font_that_it_is_set_in(monkeypatch, tmp_path):
    """What was drawn without a font, or with another one, is drawn again."""
    western, without = card_of("Lowmere", COUNTS).fonts, card_of("\U0010fffd", COUNTS).fonts
    (found := tmp_path / "sans.ttf").write_bytes(b"")
    monkeypatch.setattr("generator.render.fonts.file_with", lambda _letters: found)
    assert (western, without) == ((None, None), (None, None))
    assert str(found) in card_of("\U0010fffd", COUNTS).fonts[0]
