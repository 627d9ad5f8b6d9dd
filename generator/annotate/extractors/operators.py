"""Operators: the words that turn the meaning of others, with their reach, titles included."""

from collections.abc import Iterator

from generator.annotate.certainty.readings import loosened_in
from generator.annotate.reading import Reading, ReadPassage
from generator.annotate.stance.turned import Turned
from generator.annotate.stance.turning import turned
from generator.model import AnnotatedArticle, Attribution, Certainty, Operator, Stance, Stand, Turn
from generator.text.sentences import split_sentences

#: What a hedge does.
TURNS = {
    Certainty.REPORTED: Turn.SPEECH,
    Certainty.ALLEGED: Turn.POSSIBLE,
    Certainty.DENIED: Turn.DENIAL,
    Certainty.EXPECTED: Turn.INTENDED,
    Certainty.POSSIBLE: Turn.POSSIBLE,
}
NEXT = 2  # the end of one sentence and the beginning of the next
#: What a stand does beside what the parse says.
STANDS = {Stance.DENIED: Turn.DENIAL, Stance.RETRACTED: Turn.DENIAL, Stance.ASKED: Turn.POSSIBLE}


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Operator, ...]:
    """Every operator in reading order, each with the words that it turns."""
    found = {operator for at in reading.passages for operator in (*_turned(reading, at), *_loosened(reading, at))}
    found |= {
        Operator(cue=o.cue, scope=o.scope, turn=STANDS[o.stance])
        for o in facts.stands
        if o.stance in STANDS and _is_near(facts, o)
    }
    found |= {told for one in facts.attributions for told in _told(reading, one)}
    return tuple(sorted(found, key=_place))


def _is_near(facts: AnnotatedArticle, one: Stand) -> bool:
    """Whether the cue stands in the sentence of its words or next to it, in the same passage.

    What is said paragraphs later cannot be shown in one stretch with them.
    """
    between = facts.article.text[min(one.cue.end, one.scope.end) : max(one.cue.start, one.scope.start)]
    return "\n" not in between and len(split_sentences(between)) <= NEXT


def _place(one: Operator) -> tuple[int, int, int, str, int, int]:
    """A key that no two operators share."""
    core = -1 if one.core is None else one.core.start
    return one.cue.start, one.scope.start, -one.scope.end, one.turn.value, one.cue.end, core


def _turned(reading: Reading, at: ReadPassage) -> Iterator[Operator]:
    for token in at.doc:
        for one in turned(token):
            yield _operator(reading, at, one)


def _operator(reading: Reading, at: ReadPassage, one: Turned) -> Operator:
    return Operator(
        cue=reading.span(at, one.cue),
        scope=reading.span(at, one.scope),
        turn=one.turn,
        core=None if one.core is None else reading.span(at, one.core),
    )


def _loosened(reading: Reading, at: ReadPassage) -> Iterator[Operator]:
    for one in loosened_in(at.doc).values():
        if one.certainty in TURNS:
            yield Operator(cue=reading.span(at, one.cue), scope=reading.span(at, one.scope), turn=TURNS[one.certainty])


def _told(reading: Reading, one: Attribution) -> Iterator[Operator]:
    """Who says it and the word for it, for each stretch of what the article hands on in its own words."""
    if one.direct or one.only_direct or one.cue is None:
        return
    cue = one.cue
    if one.speaker is not None and one.speaker.span.start > cue.end:
        cue = reading.article.span(cue.start, one.speaker.span.end)
    for part in one.parts or (one.content,):
        yield Operator(cue=cue, scope=part, turn=Turn.SPEECH)
