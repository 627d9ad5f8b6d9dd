"""An address that is none costs nothing but itself."""

from generator.clean.addresses import split_address
from generator.clean.html.originals import original_url
from tests.quality.adapters import clean_text

BROKEN = "https://[fleet.example/ferry"
STORY = "The ferry left the harbour at noon. It carried forty people. Nobody was hurt when it met the pier.\n"


def test_a_host_that_is_none_is_no_address():
    """It is kept as it is written, and has no parts."""
    assert split_address(BROKEN).netloc == ""
    assert original_url(BROKEN) == BROKEN


def test_an_article_under_a_broken_address_is_read():
    """Alone in a line above the story, where a whole address would open an article."""
    text = f"{BROKEN}\nFerry meets the pier at noon\n{STORY * 3}\nhttps://bell.example/two\nBell cast anew\n{STORY * 3}"
    assert "Nobody was hurt" in str(clean_text(text))
