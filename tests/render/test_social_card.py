"""The picture beside a shared link."""

import io

from PIL import Image

from generator.render.social_card import social_card

COUNTS = ["4 sources", "1 conflict"]


def test_a_card_has_the_size_that_previews_ask_for():
    """1200 by 630 pixels, light enough for a preview, and the same bytes each time."""
    card = social_card("The Lowmere dam: four reports compared", COUNTS)
    assert Image.open(io.BytesIO(card.data)).size == (1200, 630)
    assert len(card.data) < 40_000
    assert card == social_card("The Lowmere dam: four reports compared", COUNTS)


def test_letters_that_the_font_lacks_are_left_to_the_page():
    """A title in other letters is not drawn as boxes: its card has the counts alone."""
    assert social_card("로미어 댐", COUNTS) == social_card("", COUNTS)
    assert social_card("Lowmere", COUNTS) != social_card("", COUNTS)
