"""What is proposed is held against its source before it is judged."""

from dataclasses import replace

import pytest

from generator.compare.event import Event
from generator.compare.point import Point
from generator.compare.verify import verify
from generator.compare.verify.meaning import with_its_meaning
from generator.model import Operator, Refusal, Span, Turn
from tests.compare.builders import says, span

LINES = "The council denied that the harbour wall had moved.", "Divers will inspect the harbour wall in May."


def _source(name, *, denied=None):
    source = says(name, *LINES)
    if denied is None:
        return source
    operator = Operator(cue=span(source.article, "denied"), scope=span(source.article, denied), turn=Turn.DENIAL)
    return replace(source, operators=(operator,))


def _point(*spans, marks=()):
    return Point(facet="claims", spans=spans, firmness=1.0, facts=None, marks=marks)


def test_words_of_their_source_pass():
    """A proposal whose words are where it says they are is judged as it is."""
    event = Event([_source("a"), _source("b")])
    point = _point(*(source.article.span(0, 51) for source in (one for one in event.sources)))
    found = verify(event, [point])
    assert (found.points, found.proposed, found.refused) == ((point,), 1, ())


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (Span(source="b", start=0, end=11, text="A council h"), Refusal.NOT_IN_SOURCE),
        (Span(source="b", start=9000, end=9011, text="The council"), Refusal.NOT_IN_SOURCE),
        (Span(source="z", start=0, end=11, text="The council"), Refusal.NO_SUCH_SOURCE),
    ],
)
def test_a_span_that_is_not_in_its_source_is_refused(wrong, reason):
    """The others of its proposal are kept, and the refusal says which words and why."""
    event = Event([_source("a"), _source("b")])
    right = event.sources[0].article.span(0, 51)
    found = verify(event, [_point(right, wrong)])
    assert [point.spans for point in found.points] == [(right,)]
    assert [(one.facet, one.span, one.reason) for one in found.refused] == [("claims", wrong, reason)]


def test_a_proposal_of_wrong_words_alone_is_dropped():
    """Nothing of it is left to judge, but it was proposed: "1 of 1 was not printed"."""
    event = Event([_source("a"), _source("b")])
    found = verify(event, [_point(Span(source="a", start=0, end=5, text="Words"))])
    assert (found.points, found.proposed, len(found.refused)) == ((), 1, 1)


def test_a_wrong_mark_is_refused_without_its_span():
    """The words of the cell are right: only what they are about was misread."""
    event = Event([_source("a"), _source("b")])
    right, wrong = event.sources[0].article.span(0, 51), Span(source="a", start=4, end=11, text="mayoral")
    found = verify(event, [_point(right, marks=(wrong,))])
    assert [(point.spans, point.marks) for point in found.points] == [((right,), ())]


def test_words_cut_out_of_a_denial_are_shown_with_it():
    """Without "denied" the cell would say what its source denies."""
    event = Event([_source("a", denied="the harbour wall had moved"), _source("b")])
    cut = span(event.sources[0].article, "harbour wall had moved")
    assert with_its_meaning(event, cut).text == "The council denied that the harbour wall had moved"


def test_words_beyond_the_reach_of_a_denial_stay_as_they_are():
    """A denial in one sentence says nothing about the next."""
    event = Event([_source("a", denied="the harbour wall had moved"), _source("b")])
    free = span(event.sources[0].article, "inspect the harbour wall in May.")
    assert with_its_meaning(event, free) == free


def test_verifying_twice_changes_nothing():
    """What was verified passes as it is: proposals of an editor's file may have gone through it before."""
    event = Event([_source("a", denied="the harbour wall had moved"), _source("b")])
    cut = span(event.sources[0].article, "harbour wall had moved")
    once = verify(event, [_point(cut)]).points
    assert verify(event, once).points == once
