"""Floors for pasted text, on invented pages: what is measured may rise, never fall."""

from pathlib import Path

import yaml

from tests.quality.adapters import clean_text, sentences

KEPT = {"body", "heading", "list", "quote", "table"}
CASES = yaml.safe_load((Path(__file__).parents[1] / "clean" / "passages.yml").read_text(encoding="utf-8"))
MENU = "\n".join(["News", "Sport", "Weather", "Opinion", "Video", "Contact us", "Privacy policy", "Sign in"])
BODY_FLOOR = 0.97  # F1 of words, over all invented pages, each with a menu before and after it
SENTENCE_FLOOR = 1.0  # of the table in tests/text/sentences.yml


def test_the_body_of_pasted_pages():
    """Every invented page, put between two menus, keeps its story and little else."""
    kept = wanted = both = 0
    for case in CASES:
        lines = [(kind, words) for line in case["lines"] for kind, words in line.items()]
        text = "\n\n".join([MENU, *(words for _, words in lines), MENU])
        mine = clean_text(text).split()
        story = " ".join(words for kind, words in lines if kind in KEPT).split()
        kept, wanted = kept + len(mine), wanted + len(story)
        both += sum(min(mine.count(word), story.count(word)) for word in set(mine))
    assert 2 * both / (kept + wanted) >= BODY_FLOOR


def test_the_sentences_of_the_table():
    """The share of cases that come out right."""
    cases = yaml.safe_load((Path(__file__).parents[1] / "text" / "sentences.yml").read_text(encoding="utf-8"))
    marked = [text for case in cases for text in case.values()]
    right = sum(sentences(text.replace("¦", "")) == [part.strip() for part in text.split("¦")] for text in marked)
    assert right / len(marked) >= SENTENCE_FLOOR
