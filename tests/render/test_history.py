"""What changed: what a follower is told, what is passed over in silence, and when and under which name it is told."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import NO_HISTORY, Briefing, FlagType, History, Verdict
from generator.render.history import MOST_EDITIONS, continue_history
from generator.render.history.changes import changes_between
from generator.render.history.snapshot import snapshot_of
from tests.render.sample import ANNOTATED, BRIEFING, FLAGS, ROWS, stated
from tests.render.variants import VARIANTS

Item = TypeVar("Item")
FIRST = continue_history(NO_HISTORY, BRIEFING)
LABEL = ROWS[0].label
COURIER = ANNOTATED[0].article


def with_source(**changed: object) -> Briefing:
    """The sample with another first source."""
    source = replace(ANNOTATED[0], article=replace(COURIER, **changed))
    return replace(BRIEFING, sources=(source, *ANNOTATED[1:]))


def with_row(**changed: object) -> Briefing:
    """The sample with another first row."""
    return replace(BRIEFING, rows=(replace(ROWS[0], **changed), *ROWS[1:]))


def told(before: Briefing, now: Briefing) -> list[tuple[str, str]]:
    """The kinds and labels of the changes from one briefing to the other; none where there is no new edition."""
    first = continue_history(NO_HISTORY, before)
    editions = continue_history(first, now).editions
    return [(change.kind.value, change.label) for change in editions[0].changes] if len(editions) > 1 else []


NO_FLAGS = replace(BRIEFING, flags=())
FEWER_SOURCES = replace(NO_FLAGS, sources=ANNOTATED[:-1])
TOLD = {
    "a source more": (FEWER_SOURCES, NO_FLAGS, [("source-added", "Nine minutes")]),
    "a source less": (NO_FLAGS, FEWER_SOURCES, [("source-removed", "Nine minutes")]),
    "other words in a source": (
        BRIEFING,
        with_source(sha256="0" * 64, text=COURIER.text + "More.\n"),
        [("source-corrected", "The Valley Courier")],
    ),
    "a row more": (
        replace(NO_FLAGS, rows=ROWS[1:]),
        NO_FLAGS,
        [("point-added", LABEL)],
    ),
    "a row less": (NO_FLAGS, replace(NO_FLAGS, rows=ROWS[1:]), [("point-removed", LABEL)]),
    "another verdict": (
        with_row(verdict=Verdict.AGREE),
        with_row(verdict=Verdict.CONFLICT),
        [("verdict-changed", LABEL)],
    ),
    "a verdict where there was none": (
        with_row(verdict=None),
        with_row(verdict=Verdict.AGREE),
        [("verdict-changed", LABEL)],
    ),
    "a verdict less": (with_row(verdict=Verdict.AGREE), with_row(verdict=None), [("verdict-changed", LABEL)]),
    "a flag more": (NO_FLAGS, replace(BRIEFING, flags=FLAGS[:1]), [("flag-raised", FLAGS[0].label)]),
    "a flag less": (replace(BRIEFING, flags=FLAGS[:1]), NO_FLAGS, [("flag-dropped", FLAGS[0].label)]),
}
SILENT = {
    "nothing": (BRIEFING, BRIEFING),
    "a file saved in another way": (BRIEFING, with_source(sha256="0" * 64)),
    "a text read in another way": (BRIEFING, with_source(text=COURIER.text + "More.\n")),
    "another label": (BRIEFING, with_row(label="What the editor calls it")),
    "another id for the same words": (NO_FLAGS, replace(with_row(id="another"), flags=())),
    "the rows in another order": (BRIEFING, replace(BRIEFING, rows=ROWS[::-1])),
    "a flag of another kind behind the same verdict": (
        replace(BRIEFING, flags=FLAGS[:1]),
        replace(BRIEFING, flags=(replace(FLAGS[0], type=FlagType.STATUS),)),
    ),
    "another language": (BRIEFING, replace(BRIEFING, language="de")),
}


@pytest.mark.parametrize("case", TOLD)
def test_a_follower_learns(case):
    """A source is added, taken out or corrected; a point comes, goes or stands otherwise; a flag comes or goes."""
    before, now, expected = TOLD[case]
    assert told(before, now) == expected


@pytest.mark.parametrize("case", SILENT)
def test_a_follower_is_not_bothered(case):
    """What no reader would call a change makes no edition."""
    assert told(*SILENT[case]) == []


def test_two_rows_that_trade_their_ids_are_told_by_their_words():
    """A number behind a label says nothing of a point; nothing happened to either of these."""
    traded = (replace(ROWS[0], id=ROWS[1].id), replace(ROWS[1], id=ROWS[0].id), *ROWS[2:])
    assert told(NO_FLAGS, replace(NO_FLAGS, rows=traded)) == []


MIRRORED = {
    "source-added": "source-removed",
    "point-added": "point-removed",
    "flag-raised": "flag-dropped",
    **{kind: kind for kind in ("source-corrected", "verdict-changed")},
}
MIRRORED |= {back: there for there, back in MIRRORED.items()}


def some(items: tuple[Item, ...]) -> st.SearchStrategy[tuple[Item, ...]]:
    """Some of the items, in any order."""
    return st.lists(st.sampled_from(items), unique_by=id).map(tuple)


PARTS = st.builds(replace, st.just(BRIEFING), sources=some(ANNOTATED), rows=some(ROWS), flags=some(FLAGS)).map(
    snapshot_of
)


@given(before=PARTS, now=PARTS)
def test_the_way_back_tells_the_opposite(before, now):
    """What was added is taken out, what was raised is dropped, and nothing else is said."""
    there, back = changes_between(before, now), changes_between(now, before)
    assert sorted((MIRRORED[change.kind], change.label) for change in there) == sorted(
        (change.kind.value, change.label) for change in back
    )


def test_a_flag_follows_its_row():
    """A row that goes by another id keeps its flag."""
    flagged = next(row for row in ROWS if row.id == FLAGS[0].row)
    rows = tuple(replace(row, id="another") if row is flagged else row for row in ROWS)
    before = replace(BRIEFING, flags=FLAGS[:1])
    assert told(before, replace(before, rows=rows, flags=(replace(FLAGS[0], row="another"),))) == []


@pytest.mark.parametrize("name", sorted(VARIANTS))
def test_the_first_edition_tells_all_and_the_second_nothing(name):
    """A feed is never empty, and building again adds nothing to it, whatever the briefing."""
    briefing = VARIANTS[name]
    first = continue_history(NO_HISTORY, briefing)
    counts = [change.subject for change in first.editions[0].changes]
    assert (len(counts), continue_history(first, briefing)) == (
        len(briefing.sources) + len(briefing.rows) + len(briefing.flags),
        first,
    )


def steps(*briefings: Briefing) -> History:
    """The history of these briefings, built one after the other."""
    history = NO_HISTORY
    for briefing in briefings:
        history = continue_history(history, briefing)
    return history


def test_the_same_step_twice_is_two_editions():
    """An article that is taken out and added again is news again; a feed reader shows no id twice."""
    back_and_forth = (BRIEFING, FEWER_SOURCES, BRIEFING, FEWER_SOURCES)
    ids = [edition.id for edition in steps(*back_and_forth).editions]
    assert (len(set(ids)), ids) == (4, [edition.id for edition in steps(*back_and_forth).editions])


def test_old_editions_are_forgotten():
    """The file that a site carries does not grow for ever."""
    history = steps(*[BRIEFING, FEWER_SOURCES] * MOST_EDITIONS)
    assert len(history.editions) == MOST_EDITIONS


def test_an_edition_is_dated_by_the_newest_article():
    """Of those that state a day; no clock is asked."""
    days = [source.article.published.value[:10] for source in ANNOTATED if source.article.published]
    assert FIRST.editions[0].when == datetime.fromisoformat(max(days)).replace(tzinfo=UTC)


def test_an_edition_is_dated_by_whoever_builds():
    """Where SOURCE_DATE_EPOCH is set."""
    instant = datetime(2040, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert continue_history(NO_HISTORY, BRIEFING, instant).editions[0].when == instant


def test_an_edition_is_never_older_than_the_one_before():
    """An old article, or the newest one taken out, does not send followers back in time."""
    published = stated("2099-12-31")
    history = steps(with_source(published=published), replace(FEWER_SOURCES, sources=ANNOTATED[1:-1]))
    assert [edition.when.year for edition in history.editions] == [2099, 2099]


def test_without_a_date_an_edition_has_none_of_ours():
    """Neither the clock's nor an invented one."""
    assert continue_history(NO_HISTORY, VARIANTS["strange"]).editions[0].when is None


def test_an_undated_edition_gets_the_first_day_that_anybody_states():
    """When an editor adds it, nothing else need be new."""
    undated = continue_history(NO_HISTORY, VARIANTS["strange"])
    instant = datetime(2031, 3, 3, tzinfo=UTC)
    dated = continue_history(undated, VARIANTS["strange"], instant)
    assert [(edition.id, edition.when) for edition in dated.editions] == [(undated.editions[0].id, instant)]


def test_a_new_warning_has_the_verdict_of_its_row():
    """As on every other page; the warning's own kind is not shown."""
    warned = replace(FLAGS[0], type=FlagType.STATUS)
    before = snapshot_of(NO_FLAGS)
    [raised] = [one for one in changes_between(before, snapshot_of(replace(BRIEFING, flags=(warned,)))) if one.after]
    assert raised.after is next(row.verdict for row in ROWS if row.id == warned.row)
