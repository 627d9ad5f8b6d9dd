"""Small invented briefings, one for each kind of trouble that readers of other programs have reported."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate_article
from generator.clean import clean_drafts, open_seed
from generator.compare import compare_articles
from generator.model import Seed, SeedFolder, Verdict
from tests.annotate.facts_told import TOLD

KINDS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "kinds").glob("*.yml"))
}
EXPECTED = [
    (kind, article, fact)
    for kind, told in KINDS.items()
    for article, facts in told.get("expect", {}).items()
    for fact in facts
]
APART = [(kind, *pair) for kind, told in KINDS.items() for pair in told.get("apart", ())]
NOT_ONE = [(kind, *pair) for kind, told in KINDS.items() for pair in told.get("agree_never", ())]
ROWS = [(kind, row) for kind, told in KINDS.items() for row in told.get("rows", ())]
#: What a reader takes for a difference.
DIFFERENT = {
    Verdict.CONFLICT,
    Verdict.UPDATE,
    Verdict.UNIT_MISMATCH,
    Verdict.CERTAINTY,
    Verdict.SCOPE,
    Verdict.QUOTED_PARAPHRASED,
}


@cache
def sources(kind):
    """The articles of a kind, read and annotated as those of a folder are."""
    seeds = [
        Seed(path=f"{name}.md", data=told["says"].encode(), sha256="0" * 64)
        for name, told in KINDS[kind]["articles"].items()
    ]
    return tuple(annotate_article(article) for article in clean_drafts([open_seed(seed) for seed in seeds]).articles)


@cache
def rows(kind):
    return compare_articles(sources(kind), SeedFolder(title=None, language="en", seeds=())).rows


def said(row):
    """What each source says in a row."""
    return [" ".join(span.text for span in cell.spans) for cell in row.cells if cell.spans]


def compared(row):
    """What each source is compared by: the words that matter for the verdict, where there are any."""
    return [" ".join(span.text for span in cell.marks or cell.spans) for cell in row.cells if cell.spans]


def holding(kind, first, second, told=said):
    """The rows in which two cells hold these words."""
    return [row for row in rows(kind) if all(any(words in cell for cell in told(row)) for words in (first, second))]


@pytest.mark.parametrize(("kind", "article", "fact"), EXPECTED, ids=str)
def test_the_facts_of_an_article_are_these_and_no_others(kind, article, fact):
    """Every fact of a kind that the table names, complete and in the order of the article."""
    place = list(KINDS[kind]["articles"]).index(article)
    assert TOLD[fact](sources(kind)[place]) == [str(one) for one in KINDS[kind]["expect"][article][fact]]


@pytest.mark.parametrize(("kind", "row"), ROWS, ids=str)
def test_a_true_difference_is_told(kind, row):
    """The two passages stand in one row, which has a verdict of those that a careful reader would give."""
    assert {one.verdict for one in holding(kind, *row["holds"])} & set(row["verdict"])


@pytest.mark.parametrize(("kind", "first", "second"), APART, ids=str)
def test_what_only_looks_different_is_not_said_to_differ(kind, first, second):
    """No row that tells of a difference holds both passages for its figures."""
    assert [row.label for row in holding(kind, first, second, compared) if row.verdict in DIFFERENT] == []


@pytest.mark.parametrize(("kind", "first", "second"), NOT_ONE, ids=str)
def test_what_differs_is_never_said_to_agree(kind, first, second):
    """A denial, a report taken back and another number are no agreement."""
    assert [row.label for row in holding(kind, first, second) if row.verdict is Verdict.AGREE] == []
