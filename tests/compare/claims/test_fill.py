"""Which cells stand in a row, and what silent sources are asked."""

from generator.compare import compare_articles
from generator.compare.claims.belonging import passage_of, those_that_belong
from generator.compare.claims.fill import fill
from generator.compare.event import Event
from generator.compare.point import Point
from tests.compare.builders import folder, says

BUSES = "The council bought forty electric buses for the ring line."
ALSO = "Forty electric buses for the ring line were bought by the council."
LONG = "Before the summer break the council bought forty electric buses for its ring line, and raised the fares again."
OTHER = "The council raised a flag over the old town hall in the morning."
RAIN = "Rain fell all day in May."
CHOIR = "A choir sang on Sunday."


def _cells(*sources):
    rows = compare_articles(sources, folder()).rows
    return [{cell.source: [span.text for span in cell.spans] for cell in row.speaking()} for row in rows]


def _filled(third):
    """What the third source is found to say to a row of the first two."""
    sources = [says("a", BUSES, RAIN), says("b", ALSO, CHOIR), says("c", third, "Trains ran late again.")]
    event = Event(sources)
    spans = tuple(source.sentences[0].span for source in sources[:2])
    point = fill(event, Point(facet="claims", spans=spans, firmness=1.0, facts=None))
    return [span.text for span in point.spans if span.source == "c"]


def test_a_source_that_makes_the_point_is_found():
    """Its cell shows the whole sentence, however long."""
    assert _filled(LONG) == [LONG]


def test_a_source_that_only_shares_a_name_stays_out():
    """Who is spoken of is not what is said: its cell stays empty."""
    assert _filled(OTHER) == []


def test_two_sentences_that_share_a_rare_noun_are_no_row():
    """A noun in common, however rare, is no point in common."""
    first = says("a", "The lighthouse keeper feeds gulls before breakfast.", RAIN, BUSES)
    second = says("b", "Tickets for the lighthouse are sold out until autumn.", CHOIR, "Trains ran late again.")
    assert _cells(first, second) == []


def test_scattered_words_are_no_point():
    """Words that both use, each in another phrase, are no row; the same words in one phrase are."""
    taken = says("a", "The port has taken forty calves since the spring.", RAIN, BUSES)
    since = says("b", "Since the strike some care was taken with calves.", CHOIR, "Trains ran late again.")
    assert _cells(taken, since) == []
    flown = says("b", "Since then the port has taken forty calves.", CHOIR, "Trains ran late again.")
    assert len(_cells(taken, flown)) == 1


def test_one_word_is_no_point():
    """Pronouns aside, a passage shares more than one word with another voice."""
    assert (
        _belonging("He did not have a lamp on him when he fell.", "Do not leave him, for he has no lamp with him.")
        == []
    )
    assert _belonging(
        "He did not have a copper lamp on him when he fell.", "Do not leave him, for he has no copper lamp with him."
    ) == [0, 1]


def _belonging(first, second):
    event = Event([says("a", first, RAIN, BUSES), says("b", second, CHOIR)])
    spans = [source.sentences[0].span for source in event.sources]
    return those_that_belong(event, [passage_of(event, event.at(span), span) for span in spans])
