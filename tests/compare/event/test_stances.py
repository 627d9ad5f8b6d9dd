"""How a source stands to the words of a point."""

from dataclasses import replace

from generator.annotate import annotate_article
from generator.compare.event import Event
from generator.compare.event.stances import of_source, standings
from generator.model import Stance
from tests.annotate.paragraphs import article

FREED = "Pirates freed nine of their prisoners on Friday, the navy said."
PAID = "Minister Ola Renn denied that the nine sailors were traded for gold."
NOT_FREED = "Minister Ola Renn denied that pirates had freed nine of their prisoners."
OTHER = "The nine sailors were set free on Friday by pirates who held them as prisoners."


def _event(lines, other):
    first, second = annotate_article(article(*lines)), annotate_article(article(other))
    return Event([first, replace(second, article=replace(second.article, id="b"), sentences=_of_b(second))])


def _stance(*lines):
    event = _event(lines, OTHER)
    spans = [one.sentence.span for one in event.statements]
    marks = [one.part(one.start + one.text.index("nine"), one.start + one.text.index("nine") + 4) for one in spans]
    return of_source(one for one in standings(event, spans, marks) if one.span.source == "a").stance


def _of_b(source):
    return tuple(
        replace(
            one,
            span=replace(one.span, source="b"),
            clauses=tuple(replace(clause, source="b") for clause in one.clauses),
            phrases=tuple(replace(phrase, source="b") for phrase in one.phrases),
        )
        for one in source.sentences
    )


def test_a_denial_of_something_else_does_not_take_back_what_the_source_says():
    """The freeing is reported; that gold was paid is denied."""
    assert _stance(FREED, PAID) is Stance.REPORTED


def test_a_denial_of_the_same_does():
    """Beside a report of the freeing a denial of the freeing stands: never counted as one who says it."""
    assert _stance(FREED, NOT_FREED) is Stance.DENIED


def test_what_contradicts_a_claim_is_said_in_its_own_name():
    """Words that stand before the denial too are not denied: the film shows it."""
    shown = (
        "The film shows that the miller had his lantern in the air, contradicting the wardens' earlier claim that the "
        "miller had refused to keep his lantern up."
    )
    told = "The film shows the miller with his lantern in the air, but the warden said he refused to follow her signs."
    event = _event([shown], told)
    assert any(stand.stance is Stance.DENIED for stand in event.sources[0].stands)
    found = standings(event, [one.sentence.span for one in event.statements])
    assert [one.stance is Stance.DENIED for one in found] == [False, False]
