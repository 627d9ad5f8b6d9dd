"""How a claim is put: denied, or spoken of as settled."""

from dataclasses import replace

from generator.compare import compare_articles
from generator.model import Certainty, FlagType, Hedge, Office, Verdict
from tests.compare.builders import folder, says, span
from tests.reasons import english

EXITS = "The city warned the paint works twice about blocked emergency exits."
DENIAL = "The owner denied that the emergency exits of the paint works had been blocked."
FILLER = "The council met on Tuesday in the town hall to speak about parking."


def _denying(source):
    """A source that gives the claim as denied."""
    said = says(source, DENIAL, "Rain fell all day in May.")
    scope = span(said.article, "that the emergency exits of the paint works had been blocked")
    cue = Hedge(span=span(said.article, "denied"), scope=scope, certainty=Certainty.DENIED)
    return replace(said, hedges=(cue,))


def test_a_denial_is_no_agreement():
    """What one source gives as denied and another flatly is told apart, with the words of each."""
    briefing = compare_articles([says("a", EXITS, FILLER), _denying("b")], folder())
    assert [(row.verdict, "denied" in english(row.why)) for row in briefing.rows] == [(Verdict.CERTAINTY, True)]
    assert [sorted(one.source for one in flag.spans) for flag in briefing.flags] == [["a", "b"]]


def test_two_denials_agree():
    """A source that says by itself that it is not so stands beside the denial, not against it."""
    rows = compare_articles([says("a", EXITS.replace("warned", "never warned"), FILLER), _denying("b")], folder())
    assert not rows.flags


def test_what_may_have_happened_is_not_what_has():
    """ "May have found" beside "have found" is less than agreement; "may find" is only not yet."""
    found = "Divers found the bell of the lost ferry Marga on the sea floor."
    unsure = "Divers may have found the bell of the lost ferry Marga on the sea floor."
    other = "Rain fell all day in May."
    flags = compare_articles([says("a", found, FILLER), says("b", unsure, other)], folder()).flags
    assert [flag.type for flag in flags] == [FlagType.CERTAINTY]
    later = unsure.replace("may have found", "may find")
    assert not compare_articles([says("a", found, FILLER), says("b", later, other)], folder()).flags


def test_a_cell_keeps_the_word_that_denies():
    """Without it the cell would say the opposite of its source."""
    rows = compare_articles([says("a", EXITS, FILLER), _denying("b")], folder()).rows
    assert all("denied" in cell.spans[0].text for row in rows for cell in row.cells if cell.source == "b")


def _holding(source, words, *, settled=False):
    """The source with an office of Holt's in these words."""
    office = Office(span=span(source.article, words), names=("Holt",), settled=settled)
    return replace(source, offices=(office,))


def test_an_office_is_settled_in_one_source_and_possible_in_another():
    """ "Mayor-elect Holt" and "a possible Holt council" are told apart, with the words of each."""
    first = says("a", "Mayor-elect Ana Holt promised forty electric buses for the ring line.", FILLER)
    second = says(
        "b", "Forty electric buses for the ring line would come under a possible Holt council.", "Rain fell in May."
    )
    named = _holding(first, "Mayor-elect Ana Holt", settled=True), _holding(second, "possible Holt council")
    flags = compare_articles(named, folder()).flags
    assert [(flag.type, [one.text for one in flag.spans]) for flag in flags] == [
        (FlagType.STATUS, ["Mayor-elect Ana Holt", "possible Holt council"])
    ]


def test_other_fates_are_no_agreement():
    """A manager who is detained in one source and released in another: the words say so, whoever is right."""
    held = "Police detained the manager of the paint works on Thursday evening."
    freed = "Police released the manager of the paint works on Thursday evening."
    rows = compare_articles([says("a", held, FILLER), says("b", freed, "Rain fell in May.")], folder()).rows
    assert [(row.verdict, "“detained”, “released”" in english(row.why)) for row in rows] == [(Verdict.WORDING, True)]


def test_a_word_that_denies_is_told():
    """Where one of two says "not" and the other does not, no reason calls it one point."""
    one = says("a", "The guild of divers did not claim the wreck of the old ferry at Orvenes.", FILLER)
    other = says("b", "The guild of divers claimed the wreck of the old ferry.", "Rain fell all day in May.")
    (row,) = compare_articles([one, other], folder()).rows
    assert row.verdict is None
    assert english(row.why) == "2 sources speak of this, and not all with a “not”: read what each says."
