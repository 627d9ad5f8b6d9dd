"""What the site says of itself."""

import json

from generator.site.imprint import read_imprint


def test_a_title_can_stand_anywhere(tmp_path):
    """In a page and in the feed; XML has no place for control characters, and a turning one turns what is around it."""
    data = {"briefing": {"title": "Fire \x1b on \u202e the \ufffe ship", "language": "en"}, "sources": []}
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "briefing.json").write_text(json.dumps(data), encoding="utf-8")
    assert read_imprint(tmp_path).title == "Fire [U+001B] on [U+202E] the [U+FFFE] ship"
