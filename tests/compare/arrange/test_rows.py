"""The briefing as a whole: what becomes a row, in which order, with which words."""

from dataclasses import replace

import pytest

from generator.compare import compare_articles
from generator.errors import CompareError
from generator.model import Facet, FlagType, Mention, NameKind, Refusal, Verdict
from tests.compare.builders import folder, says, span

QUOTED = '"The old harbour wall will not survive another winter storm," said Ida Falk.'
BARE = "Ida Falk fears that the old harbour wall will not survive another winter storm."
CHANGED = '"The old harbour wall will hardly survive another winter of gales," said Ida Falk.'
FILLER = "The council met on Tuesday in the town hall to speak about parking."


def _rows(*sources, **edits):
    return compare_articles(sources, folder(**edits)).rows


def _quoting(source, line):
    return says(source, line, quotes=[(line[: line.rindex('"') + 1], "Ida Falk")])


def test_one_utterance_is_one_row():
    """A quotation that two sources print is one row, and they agree."""
    rows = [row for row in _rows(_quoting("a", QUOTED), _quoting("b", QUOTED)) if row.facet is Facet.QUOTE]
    assert [(row.verdict, row.label) for row in rows] == [(Verdict.AGREE, rows[0].label)]


def test_a_quotation_meets_its_words_without_marks():
    """One source puts marks on what another says without them; the page says so."""
    rest = "Rain fell all day in May.", "A choir sang on Sunday.", "Trains to the coast ran late again."
    rows = [row for row in _rows(_quoting("a", QUOTED), says("b", BARE, *rest)) if row.facet is Facet.QUOTE]
    assert [row.verdict for row in rows] == [Verdict.QUOTED_PARAPHRASED]


def test_a_claim_in_two_sources_is_one_row():
    """Two sentences that share their rare words make one point."""
    first = says("a", "The council bought forty electric buses for the ring line.", FILLER)
    second = says(
        "b", "Forty electric buses for the ring line were bought by the council.", "Rain fell all day in May."
    )
    assert [len(row.speaking()) for row in _rows(first, second)] == [2]


def test_articles_without_a_common_point_have_no_rows():
    """Nothing is aligned by force."""
    assert _rows(says("a", FILLER), says("b", "Rain fell all day in May, and the choir sang.")) == ()


def test_one_article_or_none_is_a_briefing():
    """A single article, or none at all, gives a briefing without rows."""
    assert _rows(says("a", FILLER)) == _rows() == ()


def test_an_article_that_is_not_compared_keeps_an_empty_cell():
    """A source in another language has a cell in every row, and says nothing in it."""
    other = says("c", "Der Rat tagte am Dienstag im Rathaus.", compared=False)
    rows = _rows(_quoting("a", QUOTED), _quoting("b", QUOTED), other)
    assert all([cell.source for cell in row.cells] == ["a", "b", "c"] and not row.cells[2].spans for row in rows)


def test_shared_origin_is_said():
    """Sources that credit one paper are one voice."""
    first = says(
        "a", "The mayor will resign, the Morning Ledger reported.", credits=[("Morning Ledger", "Morning Ledger")]
    )
    second = says(
        "b", "The mayor will resign, according to the Ledger.", credits=[("The Morning Ledger", "the Ledger")]
    )
    origin = next(row for row in _rows(first, second) if row.facet is Facet.ORIGIN)
    assert (origin.verdict, origin.origins) == (Verdict.SINGLE_ORIGIN, ("Morning Ledger", "The Morning Ledger"))


def test_the_editor_has_the_last_word():
    """A row carries the editor's label, and a hidden one is gone."""
    sources = _quoting("a", QUOTED), _quoting("b", QUOTED)
    row = _rows(*sources)[0]
    assert [one.label for one in _rows(*sources, row_labels=((row.id, "The wall"),))] == ["The wall"]
    assert _rows(*sources, hidden_rows=(row.id,)) == ()


def test_ids_and_labels_are_unique():
    """No two rows share an id or a label."""
    lines = [f"The council bought forty {thing} buses for the {thing} ring line." for thing in ("red", "blue", "old")]
    rows = _rows(says("a", *lines), says("b", *lines))
    assert len({row.id for row in rows}) == len({row.label.casefold() for row in rows}) == len(rows)


def test_the_same_sources_give_the_same_briefing():
    """Two builds of the same articles are equal."""
    sources = _quoting("a", QUOTED), _quoting("b", CHANGED), says("c", BARE)
    assert compare_articles(sources, folder()) == compare_articles(sources, folder())


def test_a_word_that_is_not_in_its_source_is_in_no_row():
    """A span that does not stand in its article is refused, whoever made it, and the refusal is kept as data."""
    good, bad = _quoting("a", QUOTED), _quoting("b", QUOTED)
    wrong = bad.quotes[0].span
    object.__setattr__(wrong, "text", "y" * len(wrong.text))
    briefing = compare_articles([good, bad], folder())
    shown = {span.text for row in (*briefing.rows, *briefing.singles) for cell in row.cells for span in cell.spans}
    assert wrong.text not in shown
    assert [(one.facet, one.span, one.reason) for one in briefing.refused] == [("quotes", wrong, Refusal.NOT_IN_SOURCE)]


def test_a_wrong_word_outside_of_the_rows_stops_the_build():
    """A name that its article does not hold is a bug of ours: the build stops and says so, or goes on without it."""
    article = says("a", QUOTED)
    name = article.article.span(0, 4)
    object.__setattr__(name, "text", "Ebba")
    named = replace(article, mentions=(Mention(span=name, kind=NameKind.PERSON, name="Ebba"),))
    with pytest.raises(CompareError) as wrong:
        compare_articles([named], folder())
    assert list(wrong.value.articles) == ["a"]


def test_prints_of_one_story_are_one_voice():
    """What only copies of one story agree on rests on one origin, and the row says so."""
    lines = (QUOTED, "The wall was built in 1911 of granite from the island quarry.", FILLER, "Divers will look at it.")
    rows = _rows(says("a", *lines), says("b", *lines))
    assert {row.verdict for row in rows} == {Verdict.SINGLE_ORIGIN}


def test_a_sentence_that_three_print_is_one_voice_and_a_flag():
    """Articles of their own share one long sentence: the row says whose agreement it is, and a reader is told first."""
    shared = "A baker in the old town of Lomme said three of the missing hikers were cousins of his wife."
    rest = ("Rain fell all day in May.", "A choir sang on Sunday.", "Trains to the coast ran late again.")
    sources = [says(name, shared, line) for name, line in zip("abc", rest, strict=True)]
    briefing = compare_articles(sources, folder())
    assert [(row.verdict, row.voices) for row in briefing.rows] == [(Verdict.SINGLE_ORIGIN, 1)]
    assert [(flag.type, len(flag.spans)) for flag in briefing.flags] == [(FlagType.SINGLE_ORIGIN, 3)]


def test_what_every_article_has_is_no_point():
    """The hour over a live blog's entry, a question, or that somebody could not be reached, is no point in common."""
    hollow = ("11:40 a.m.", "The owner did not immediately respond to requests for comment.", "How many were hurt?")
    first = says("a", "The old mill of Ostby burned down in the night.", *hollow)
    second = says("b", "Ferries will stop at Lund from May on.", *(line.replace("owner", "line") for line in hollow))
    assert compare_articles([first, second], folder()).rows == ()


def test_a_word_in_quotation_marks_alone_is_told_in_its_sentence():
    """ "“Grave”" tells nobody what is grave."""
    line = 'Ida Falk of the harbour board called the crack in the wall of the old dock "grave" on Monday.'
    said = says("a", line, quotes=[('"grave"', "Ida Falk")])
    ida = Mention(span=span(said.article, "Ida Falk"), kind=NameKind.PERSON, name="Ida Falk")
    briefing = compare_articles([replace(said, mentions=(ida,)), says("b", FILLER)], folder())
    assert [one.text for row in briefing.singles for cell in row.cells for one in cell.spans] == [line]
