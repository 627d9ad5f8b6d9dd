"""Files of the theme that no reader's browser asks for: half of a small site, and of each of many briefings."""

import json
from collections.abc import Iterator
from pathlib import Path

from generator.site.searching import SEARCH

LUNR = "assets/javascripts/lunr"
#: What the theme's search loads for a language besides its own file (its worker, `setupSearchLanguages`).
SEGMENTERS = {"ja": "tinyseg.js", "hi": "wordcut.js", "th": "wordcut.js"}
WHERE_STEMMED = "min/lunr.stemmer.support.min.js"
WHERE_SEVERAL = "min/lunr.multi.min.js"


def leave_out_unneeded(site: Path) -> None:
    """Take away the maps for the theme's own developers, and the stemmers of languages that are not searched.

    A site without the theme's search keeps its stemmers: who else asks for them is not known.
    """
    for file in sorted((site / "assets").rglob("*.map")):
        file.unlink()
    index = site / SEARCH
    if not index.is_file():
        return
    config = json.loads(index.read_text(encoding="utf-8"))["config"]
    needed = {site / LUNR / name for name in _loaded(config.get("lang", ["en"]))}
    for file in sorted((site / LUNR).rglob("*.js")):
        if file not in needed:
            file.unlink()


def _loaded(languages: list[str]) -> Iterator[str]:
    """What the search loads; English is built in."""
    stemmed = [language for language in languages if language != "en"]
    if stemmed:
        yield WHERE_STEMMED
    if len(languages) > 1:
        yield WHERE_SEVERAL
    for language in stemmed:
        yield f"min/lunr.{language}.min.js"
        if segmenter := SEGMENTERS.get(language):
            yield segmenter
