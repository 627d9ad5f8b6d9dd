"""The invented piles: their articles with one line for each paragraph, as a page gives them."""

from pathlib import Path

import yaml


def _unwrapped(text):
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


_READ = yaml.safe_load(Path(__file__).with_name("piles.yml").read_text(encoding="utf-8"))
PILES = {
    name: {**pile, "articles": {key: _unwrapped(text) for key, text in pile["articles"].items()}}
    for name, pile in _READ.items()
}
