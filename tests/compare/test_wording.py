"""How a claim is put: denied, or spoken of as settled."""

from dataclasses import replace

from generator.compare import compare_articles
from generator.model import Certainty, FlagType, Hedge, Verdict
from tests.compare.builders import folder, says, span

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
    """What one source gives as denied is never said in much the same words by the other."""
    rows = compare_articles([says("a", EXITS, FILLER), _denying("b")], folder()).rows
    assert [(row.verdict, "denied" in row.why) for row in rows] == [(Verdict.WORDING, True)]


def test_a_cell_keeps_the_word_that_denies():
    """Without it the cell would say the opposite of its source."""
    rows = compare_articles([says("a", EXITS, FILLER), _denying("b")], folder()).rows
    assert all("denied" in cell.spans[0].text for row in rows for cell in row.cells if cell.source == "b")


def test_an_office_is_settled_in_one_source_and_possible_in_another():
    """ "Mayor-elect Holt" and "a possible Holt council" are told apart, with the words of each."""
    first = says("a", "Mayor-elect Ana Holt promised forty electric buses for the ring line.", FILLER)
    second = says(
        "b", "Forty electric buses for the ring line would come under a possible Holt council.", "Rain fell in May."
    )
    flags = compare_articles([first, second], folder()).flags
    assert [(flag.type, [one.text for one in flag.spans]) for flag in flags] == [
        (FlagType.STATUS, ["Mayor-elect Ana Holt", "possible Holt council"])
    ]
