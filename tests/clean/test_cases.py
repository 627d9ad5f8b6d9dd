"""Files as editors and analysts have them: what is read of each, under whose name and date, and what never is."""

from pathlib import Path

import pytest
import yaml

from generator.clean import clean_drafts, open_seed
from generator.read import read_seeds

FOLDER = Path(__file__).with_name("cases")
CASES = yaml.safe_load(Path(__file__).with_name("cases.yml").read_text(encoding="utf-8"))


def value(stated):
    return stated.value if stated else None


def words(text):
    return " ".join(text.split())


def told(article):
    """One article as the table of cases gives it: its head, and the first and last words of its story."""
    story = [words(article.text[p.start : p.end]) for p in article.story()]
    return {
        "path": article.path,
        "title": value(article.title),
        "outlet": value(article.outlet),
        "published": value(article.published),
        "byline": value(article.byline),
        "url": value(article.url),
        "passages": len(story),
        "first": story[0][:60],
        "last": story[-1][-60:],
        "notes": [note.code for note in article.notes],
    }


def read_case(name):
    """Everything that is read of a case, and everything that is left out with its reason."""
    folder = read_seeds(FOLDER / name)
    cleaned = clean_drafts([open_seed(seed) for seed in folder.seeds])
    left_out = [f"{left.path}: {left.reason.code}" for left in (*folder.left_out, *cleaned.left_out)]
    return {"sources": [told(article) for article in cleaned.articles], "left_out": left_out}


@pytest.mark.parametrize("name", CASES)
def test_a_file_is_read_as_its_case_says(name):
    """Each article has its own outlet, date, byline and text; what is not read is left out with a reason."""
    assert read_case(name) == CASES[name]
