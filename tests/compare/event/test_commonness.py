"""How common the word behind a stem is."""

from generator.compare.event import Event
from generator.text.rarity import zipf
from tests.compare.builders import says


def test_a_stem_of_half_a_word_is_taken_for_a_word():
    """A clause can end inside "over.harbour", so that its stems are of no word of the sentence; such a stem is known as
    it stands."""
    event = Event([says("a", "The harbours were shut when it was over.pier")])
    assert (event.commonness("harbour"), event.commonness("pier")) == (zipf("harbours"), zipf("pier"))
