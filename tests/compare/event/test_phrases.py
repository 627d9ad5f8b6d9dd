"""The words around a figure that its cell shows."""

from generator.annotate import annotate_article
from generator.compare.event import Event
from generator.compare.event.phrases import phrase_around
from tests.annotate.paragraphs import article

DOSES = (
    "The syrup, a mix of herbs that was tested in the old clinic of Tolvik in May, reduced the number of coughs by 37"
    " percent at the higher dose and by 22 percent at the lower dose, compared with sugar water, the clinic said."
)


def test_the_second_of_two_ends_does_not_begin_in_the_first():
    """A phrase far into its clause is entered at a noun, but not at one of what stands before "and by"."""
    event = Event([annotate_article(article(DOSES))])
    start = DOSES.index("22 percent")
    core = event.sources[0].article.span(start, start + len("22 percent"))
    assert phrase_around(core, event.statements[0].sentence).text.startswith("by 22 percent at the lower dose")
