"""A cell can be read without what is around it: it begins with what it is about, and says something of it."""

import pytest

from generator.annotate import annotate_article
from generator.compare.event import Event
from generator.compare.verify.alone import to_a_sentence, without_joint
from tests.annotate.paragraphs import article

DESK = "In May a raid on the port of Tolvik shut its ferry desk for nine days."
DOSES = "Coughs fell from five a night to three on 30 ml, a reduction of 37 percent; on 15 ml it was 22 percent."
STRIKE = "The port of Tolvik closed after a storm tore two cranes from the quay, offering no shelter to the ferry."
CREWS = "Two dockers, aged 29 and 55, were taken to the clinic."


@pytest.mark.parametrize(
    ("text", "cut", "shown"),
    [
        (STRIKE, "tore two cranes from the quay", "a storm tore two cranes from the quay"),
        (STRIKE, "after a storm tore two cranes from the quay", "a storm tore two cranes from the quay"),
        (CREWS, "Two dockers", CREWS[:-1]),
        ("The mayor resigned, and the harbour stayed shut.", "the harbour stayed shut", "the harbour stayed shut"),
        (DESK, "its ferry desk for nine days", DESK[:-1]),
        (DOSES, "a reduction of 37 percent", DOSES.partition(";")[0]),
        ("The ferry is old and it is slow.", "it is slow", "The ferry is old and it is slow"),
    ],
)
def test_a_cell_begins_with_its_subject_and_tells_something(text, cut, shown):
    """The nearest beginning that leans on nothing before it, and words enough to say what becomes of the noun."""
    event = Event([annotate_article(article(text))])
    start = text.index(cut)
    span = event.sources[0].article.span(start, start + len(cut))
    assert without_joint(event, to_a_sentence(event, span)).text.rstrip(".") == shown
