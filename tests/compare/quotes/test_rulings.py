"""The rules on quotations, each on two or three sentences: whose words, when, and which."""

from dataclasses import replace

import pytest

from generator.compare import compare_articles
from generator.compare.event import Event
from generator.compare.point import Point
from generator.compare.quotes.rulings import quoted_paraphrased
from generator.model import Facet, FlagType, Mention, Moment, NameKind, Speaker, Verdict
from tests.compare.builders import folder, says, span
from tests.reasons import english

WALL = '"The old harbour wall will not survive another winter storm,"'
OTHER_WALL = '"The old harbour wall will hardly survive another winter of gales,"'
CUT = '"survive another winter storm,"'
FILLERS = "Rain fell all day in May.", "A choir sang on Sunday.", "Trains to the coast ran late again."


def _quoting(source, words, rest, *, name="Ida Falk", printed=None, day=None):
    """A source that prints `words`, said by `name`, whom its sentence calls `printed`."""
    said = says(source, f"{words} {rest}", *FILLERS, quotes=[(words,)])
    speaker = span(said.article, printed or name)
    quote = replace(said.quotes[0], speaker=Speaker(name=name, span=speaker), cue=span(said.article, "said"))
    person = Mention(span=speaker, kind=NameKind.PERSON, name=name)
    moments = (Moment(span=span(said.article, day)),) if day else ()
    return replace(said, quotes=(quote,), mentions=(person,), moments=moments)


def _told(*sources):
    """The verdict of the quotation's row, and the types of the flags."""
    briefing = compare_articles(sources, folder())
    rows = [row.verdict for row in briefing.rows if row.facet is Facet.QUOTE]
    return rows, [flag.type for flag in briefing.flags]


def test_differing_words_are_a_flag():
    """Both put marks on it, and the words inside differ: the row says so, and a flag shows each."""
    told = _told(_quoting("a", WALL, "said Ida Falk."), _quoting("b", OTHER_WALL, "said Ida Falk."))
    assert told == ([Verdict.QUOTED_PARAPHRASED], [FlagType.QUOTED_PARAPHRASED])


def test_the_exact_words_are_shown():
    """The reason holds the words of each side as they are printed."""
    rows = compare_articles(
        [_quoting("a", WALL, "said Ida Falk."), _quoting("b", OTHER_WALL, "said Ida Falk.")], folder()
    ).rows
    assert english(rows[0].why).endswith(
        "“wall will not survive another winter storm” and “wall will hardly survive another winter of gales”."
    )


@pytest.mark.parametrize(
    ("number", "verdict"), [("nine", Verdict.CONFLICT), ("5", Verdict.AGREE), ("several", Verdict.QUOTED_PARAPHRASED)]
)
def test_another_number_in_one_persons_words_is_a_conflict(number, verdict):
    """Five weeks and nine weeks cannot both have been said; a digit is house style, a vague word another word."""
    words = '"The lock gates will stay shut for {} weeks, and nobody can say more,"'
    told = _told(
        _quoting("a", words.format("five"), "said Ida Falk."), _quoting("b", words.format(number), "said Ida Falk.")
    )
    assert told[0] == [verdict]


@pytest.mark.parametrize(("printed", "verdict"), [("very", Verdict.QUOTED_PARAPHRASED), ("was very", Verdict.AGREE)])
def test_a_word_said_twice_is_more_than_once(printed, verdict):
    """“Very, very tired” is no house style of “very tired”."""
    whole = '"I can tell you that the whole crew was very, very tired of the harbour ferry,"'
    other = whole if printed == "was very" else '"very tired of the harbour ferry,"'
    told = _told(_quoting("a", whole, "said Ida Falk."), _quoting("b", other, "said Ida Falk."))
    assert told[0] == [verdict]


def test_words_that_their_source_prints_whole_elsewhere_are_not_cut():
    """A source that prints a denied and a plain form of the words holds the plain one against a fragment."""
    denied, plain = (
        '"They said the keeper was not fit for the northern lighthouse,"',
        '"He was fit for the northern lighthouse, and he knew every rock,"',
    )
    first = says("a", f"{denied} said Ida Falk.", f"{plain} said Ida Falk.", *FILLERS, quotes=[(denied,), (plain,)])
    speaker = Speaker(name="Ida Falk", span=span(first.article, "Ida Falk"))
    first = replace(first, quotes=tuple(replace(one, speaker=speaker) for one in first.quotes))
    told = _told(first, _quoting("b", '"fit for the northern lighthouse,"', "said Ida Falk."))
    assert told[0] == [Verdict.AGREE]


HEDGED = '"Our first tests suggest that the northern lock was opened far too early,"'
BOLD = '"the northern lock was opened far too early,"'


def test_a_word_of_doubt_that_is_cut_off_is_a_flag():
    """One source prints the speaker's doubt, the other only what sounds sure: the flag shows both sentences."""
    briefing = compare_articles(
        [_quoting("a", HEDGED, "said Ida Falk."), _quoting("b", BOLD, "said Ida Falk.")], folder()
    )
    (flag,) = [flag for flag in briefing.flags if flag.type is FlagType.CERTAINTY]
    assert [span.source for span in flag.spans] == ["a", "b"]


def test_a_doubt_that_the_other_source_gives_itself_is_not_cut_off():
    """A sentence that says "suggest" in the outlet's own words left nothing out."""
    _, flags = _told(
        _quoting("a", HEDGED, "said Ida Falk."), _quoting("b", BOLD, "is what tests suggest, said Ida Falk.")
    )
    assert FlagType.CERTAINTY not in flags


def test_one_saying_in_two_translations_is_quoted_in_different_words():
    """Most of what is said is in both, no run of words is: the row says so, and no flag calls it a misquotation."""
    one, two = (
        '"The ministry must repay every krone to the fishermen,"',
        '"Each krone has to be repaid to our fishermen by this ministry,"',
    )
    briefing = compare_articles([_quoting("a", one, "said Ida Falk."), _quoting("b", two, "said Ida Falk.")], folder())
    rows = [row for row in briefing.rows if row.facet is Facet.QUOTE]
    assert [(row.verdict, row.why.code) for row in rows] == [(Verdict.QUOTED_PARAPHRASED, "quotes.reworded")]
    assert briefing.flags == ()


def test_two_persons_on_one_subject_are_two_sayings():
    """The same two wordings of two persons are no row."""
    one, two = (
        '"The ministry must repay every krone to the fishermen,"',
        '"Each krone has to be repaid to our fishermen by this ministry,"',
    )
    rows, _ = _told(_quoting("a", one, "said Ida Falk."), _quoting("b", two, "said Jon Brandt.", name="Jon Brandt"))
    assert rows == []


def test_two_sayings_with_one_set_phrase_are_two_utterances():
    """Words that begin otherwise and share only how they end were not said at once."""
    first = '"I am heartbroken for the children and the parents of those who lost their homes,"'
    second = '"warm thanks to the parents of those who lost their homes"'
    assert _told(_quoting("a", first, "said Ida Falk."), _quoting("b", second, "said Ida Falk.")) == ([], [])


def test_a_quotation_that_another_leaves_bare_is_told():
    """Marks left off change nobody's words, but a reader must know whose they are."""
    bare = says("b", "The barge struck a narrow, unlit northern sluice under the granite bridge.", *FILLERS)
    told = _told(
        _quoting("a", '"narrow, unlit northern sluice under the granite bridge"', "is what Ida Falk said."), bare
    )
    assert told == ([Verdict.QUOTED_PARAPHRASED], [FlagType.QUOTED_PARAPHRASED])


def test_two_speakers_of_the_same_words_are_a_conflict():
    """Two persons, both named in full beside the words, cannot both be the one who is quoted."""
    told = _told(_quoting("a", WALL, "said Ida Falk."), _quoting("b", WALL, "said Jon Brandt.", name="Jon Brandt"))
    assert told == ([Verdict.CONFLICT], [FlagType.CONFLICT])


def test_a_shared_surname_is_not_one_speaker():
    """Mario Rossi and Maria Rossi are two people."""
    told = _told(
        _quoting("a", WALL, "said Mario Rossi.", name="Mario Rossi"),
        _quoting("b", WALL, "said Maria Rossi.", name="Maria Rossi"),
    )
    assert told == ([Verdict.CONFLICT], [FlagType.CONFLICT])


def test_courtesies_tell_two_speakers_apart():
    """Where surnames alone are printed, "Mr." and "Ms." make them two people's."""
    told = _told(
        _quoting("a", WALL, "said Mr. Falk.", name="Falk", printed="Mr. Falk"),
        _quoting("b", WALL, "said Ms. Falk.", name="Falk", printed="Ms. Falk"),
    )
    assert told == ([Verdict.CONFLICT], [FlagType.CONFLICT])


def test_a_pronoun_is_nobody_else():
    """Where one source only says "he", the speakers are not said to differ."""
    told = _told(
        _quoting("a", WALL, "said Ida Falk."), _quoting("b", WALL, "he said.", name="Jon Brandt", printed="he")
    )
    assert told == ([Verdict.AGREE], [])


def test_titles_and_short_names_are_one_speaker():
    """ "Mayor Falk" is Ida Falk."""
    told = _told(_quoting("a", WALL, "said Ida Falk."), _quoting("b", WALL, "said Mayor Falk.", name="Mayor Falk"))
    assert told == ([Verdict.AGREE], [])


def test_the_same_words_on_two_days_are_a_conflict():
    """Two sources date one saying to two days."""
    told = _told(
        _quoting("a", WALL, "said Ida Falk on Monday.", day="Monday"),
        _quoting("b", WALL, "said Ida Falk on Thursday.", day="Thursday"),
    )
    assert told == ([Verdict.CONFLICT], [FlagType.CONFLICT])


def test_midnight_is_no_conflict():
    """Late on one day and on the next may be one hour."""
    told = _told(
        _quoting("a", WALL, "said Ida Falk late Monday.", day="late Monday"),
        _quoting("b", WALL, "said Ida Falk on Tuesday.", day="Tuesday"),
    )
    assert told == ([Verdict.AGREE], [])


def test_old_words_without_their_date_are_told():
    """What one source dates long before the news, and another prints as if new, is undated."""
    told = _told(
        _quoting("a", WALL, "said Ida Falk two years ago.", day="two years ago"),
        _quoting("b", WALL, "said Ida Falk."),
    )
    assert told == ([Verdict.WORDING], [FlagType.UNDATED])


@pytest.mark.parametrize("about", ["a pilot who has worked there since 2009,", "mayor since 2009,", "elected in 2009,"])
def test_a_year_in_a_speakers_life_does_not_date_the_words(about):
    """Between a speaker and "said" stands who the speaker is, not when the words were said."""
    told = _told(_quoting("a", WALL, f"Ida Falk, {about} said.", day="2009"), _quoting("b", WALL, "said Ida Falk."))
    assert told == ([Verdict.AGREE], [])


def test_the_day_of_the_news_left_out_is_nothing():
    """Most sources leave the day off; that is no matter for a flag."""
    told = _told(_quoting("a", WALL, "said Ida Falk on Monday.", day="Monday"), _quoting("b", WALL, "said Ida Falk."))
    assert told == ([Verdict.AGREE], [])


def test_a_cut_that_drops_the_not_is_told():
    """Cut right behind its "not", a quotation says the opposite."""
    told = _told(_quoting("a", WALL, "said Ida Falk."), _quoting("b", CUT, "the wall will, said Ida Falk."))
    assert told == ([Verdict.QUOTED_PARAPHRASED], [FlagType.QUOTED_PARAPHRASED])


def test_a_spokesman_is_told_without_alarm():
    """Words that one source gives to a person and another to a nameless spokesman differ in that, no more."""
    nameless = _quoting("b", WALL, "a spokesman said.", name="a spokesman")
    told = _told(_quoting("a", WALL, "said Ida Falk."), replace(nameless, mentions=()))
    assert told == ([Verdict.WORDING], [])


def test_words_in_the_marks_of_a_long_clause_are_not_bare():
    """Two sources put marks on the same few words; that one packs them into a long clause leaves none of them bare."""
    words, clause = (
        "That wall makes me proud",
        "She took the remark of the mayor first for praise of her own work, {}, and left",
    )
    assert _without_marks_in(f'"{words},"', clause.format(f'"{words}"')) is None
    assert _without_marks_in(f'"{words},"', clause.format(words)) is Verdict.QUOTED_PARAPHRASED


def _without_marks_in(quoted, clause):
    """The ruling where one source quotes a few words and the other's clause holds them."""
    marked = '"' in clause
    first = says("a", f"{quoted} Ida Falk said.", *FILLERS, quotes=[(quoted,)])
    other = says("b", clause, *FILLERS, quotes=[('"That wall makes me proud"',)] if marked else ())
    spans = span(first.article, first.sentences[0].span.text), span(other.article, clause)
    point = Point(facet="quote", spans=spans, firmness=1.0, facts=(*first.quotes, *other.quotes))
    ruling = quoted_paraphrased(Event([first, other]), point)
    return ruling and ruling.verdict
