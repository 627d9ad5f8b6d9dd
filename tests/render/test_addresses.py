"""Old addresses lead on: whatever becomes of the rows, an id that was on the comparison page is on it again."""

import re

import pytest

from generator.compare import compare_articles
from generator.model import NO_HISTORY, History, Snapshot
from generator.render import continue_history, render_briefing
from tests.compare.builders import says
from tests.compare.drafts.builders import draft, folder
from tests.compare.drafts.test_edits import BUSES, edit

EARLIER = says(
    "c",
    "On Monday the council said that the ring line gets forty electric buses.",
    "The mayor paid nine million for the depot.",
)
LATER = says("d", "The mayor paid nine million for the depot, the paper says.", "Snow fell.")
HERE, MORE = [*BUSES, EARLIER], [*BUSES, EARLIER, LATER]
POINT = draft({"a": "bought forty electric buses", "b": "were bought by the council"}, label="Shopping")
BOUGHT = {"a": "bought forty electric buses"}


def page_of(briefing, before=NO_HISTORY):
    """The comparison page after the site before, and the history that it leaves."""
    history = continue_history(before, briefing)
    page = next(one for one in render_briefing(briefing, history) if one.path == "comparison.md")
    return page.body, history


def addresses(body):
    """Every id on the page, and whether each is there once."""
    ids = re.findall(r'(?<=id=")[^"]+|(?<=\{ #)[^ ]+', body)
    assert len(ids) == len(set(ids))
    return set(ids)


STEPS = {
    "an article more": (compare_articles(HERE, folder()), compare_articles(MORE, folder())),
    "an article less": (compare_articles(MORE, folder()), compare_articles(HERE, folder())),
    "another author": (compare_articles(MORE, folder()), compare_articles(MORE, folder(POINT))),
    "the rules again": (compare_articles(MORE, folder(POINT)), compare_articles(MORE, folder())),
    "a label": (compare_articles(MORE, folder()), compare_articles(MORE, folder(edits=(edit(BOUGHT, label="New"),)))),
    "hidden": (compare_articles(MORE, folder()), compare_articles(MORE, folder(edits=(edit(BOUGHT, hide=True),)))),
}


@pytest.mark.parametrize("step", STEPS)
def test_no_address_is_lost(step):
    """After one step and after the step back."""
    before, after = STEPS[step]
    body, history = page_of(before)
    assert [row.id for row in before.rows] != []
    there, history = page_of(after, history)
    back, _ = page_of(before, history)
    assert (addresses(body) - addresses(there), addresses(there) - addresses(back)) == (set(), set())


def test_a_row_of_the_rules_leads_to_the_draft_that_took_its_place():
    """Even without a site before: the program knows what it left out."""
    rules, drafted = STEPS["another author"]
    old = next(row for row in rules.rows if "forty electric buses" in str(row.cells))
    heir = next(row for row in drafted.rows if row.author.name)
    assert old.id == heir.id or old.id in heir.former


def test_what_a_history_holds_is_no_markup():
    """Anybody may have written the file."""
    strange = History(snapshot=Snapshot(sources=(), points=(), flags=(), gone=('"><script>', "claim-old")), editions=())
    body, _ = page_of(STEPS["a label"][0], strange)
    assert ("<script" in body, 'id="claim-old"' in body) == (False, True)
