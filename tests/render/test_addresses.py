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


def embeds_of(briefing, before=NO_HISTORY):
    """The small pages of points by their address, and the history that they leave."""
    history = continue_history(before, briefing)
    files = render_briefing(briefing, history)
    return {one.path: one for one in files if one.path.startswith("embed/")}, history


def addresses(body):
    """Every id on the page, and whether each is there once."""
    ids = re.findall(r'(?<=id=")[^"]+|(?<=\{ #)[^ ]+', body)
    assert len(ids) == len(set(ids))
    return set(ids)


GONE = ('"><script>', "../../index", "claim-old")
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


@pytest.mark.parametrize("step", STEPS)
def test_no_page_of_a_point_is_lost(step):
    """What another site shows in a frame is there after one step, after the step back, and after both again."""
    before, after = STEPS[step]
    first, history = embeds_of(before)
    there, history = embeds_of(after, history)
    back, history = embeds_of(before, history)
    again, _ = embeds_of(after, history)
    assert [set(one) - set(other) for one, other in ((first, there), (there, back), (back, again))] == [set()] * 3


def test_an_old_page_of_a_point_shows_the_row_that_has_its_words():
    """The same point under both addresses; a hidden one's page says that it is gone, and shows no word of it."""
    rules, drafted = STEPS["another author"]
    old = next(row.id for row in rules.rows if "forty electric buses" in str(row.cells))
    history = embeds_of(rules)[1]
    heir = next(row.id for row in drafted.rows if row.author.name)
    led, _ = embeds_of(drafted, history)
    assert led[f"embed/{old}.md"].body == led[f"embed/{heir}.md"].body
    hidden, _ = embeds_of(STEPS["hidden"][1], history)
    assert ("no longer" in hidden[f"embed/{old}.md"].body, "electric" in hidden[f"embed/{old}.md"].body) == (
        True,
        False,
    )


def test_a_row_of_the_rules_leads_to_the_draft_that_took_its_place():
    """Even without a site before: the program knows what it left out."""
    rules, drafted = STEPS["another author"]
    old = next(row for row in rules.rows if "forty electric buses" in str(row.cells))
    heir = next(row for row in drafted.rows if row.author.name)
    assert old.id == heir.id or old.id in heir.former


def test_what_a_history_holds_is_no_markup():
    """Anybody may have written the file."""
    strange = History(snapshot=Snapshot(sources=(), points=(), flags=(), gone=GONE, embedded=GONE), editions=())
    body, _ = page_of(STEPS["a label"][0], strange)
    pages, _ = embeds_of(STEPS["a label"][0], strange)
    held = [f"embed/{address}.md" in pages for address in GONE]
    assert ("<script" in body, 'id="claim-old"' in body, held) == (False, True, [False, False, True])
