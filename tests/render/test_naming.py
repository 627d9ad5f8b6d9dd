"""What a source is called."""

from dataclasses import replace

from generator.model import Found, Reason, Stated
from generator.render.naming import short_names, source_names
from generator.render.words import words_of
from tests.render.sample import ANNOTATED

WORDS = words_of("en")


def named(outlet: str | None, byline: str | None, title: str | None):
    """A source that states these things of itself."""
    fields = {"outlet": outlet, "byline": byline, "title": title}
    where = Reason.of("where.sidecar")
    stated = {k: Stated(value=v, found=Found.SIDECAR, where=where) if v else None for k, v in fields.items()}
    source = ANNOTATED[0]
    return replace(source, article=replace(source.article, id=f"{outlet}{byline}{title}", **stated))


SOURCES = (
    named("The Valley Courier", "Ann Reed", "A dam fails"),
    named(None, "Ben Moss", "The dam"),
    named(None, None, "A sentence that is a headline and names no source"),
)


def test_a_source_is_its_outlet_else_a_letter_with_its_byline():
    """A headline never stands for a source."""
    assert [*source_names(SOURCES, WORDS).values()] == ["The Valley Courier", "Source B (byline Ben Moss)", "Source C"]


def test_a_column_has_the_short_form():
    """The letter is the same as in the long form."""
    assert [*short_names(SOURCES, WORDS).values()] == ["The Valley Courier", "Source B", "Source C"]


def test_sources_of_one_outlet_are_numbered():
    """Two reports of one paper are two sources."""
    twins = (SOURCES[0], replace(SOURCES[0], article=replace(SOURCES[0].article, id="twin")))
    assert [*source_names(twins, WORDS).values()] == ["The Valley Courier (1)", "The Valley Courier (2)"]
