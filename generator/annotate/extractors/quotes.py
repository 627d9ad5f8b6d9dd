"""Direct quotations: the words that the article puts between quotation marks as somebody's, with the speaker."""

from generator.annotate.reading import Reading
from generator.annotate.speech.channels import channels, via
from generator.annotate.speech.marked_passage import marked_passages
from generator.annotate.speech.marks import LABELLED, POSTED
from generator.annotate.speech.names import Names, names_in
from generator.annotate.speech.posts import account
from generator.annotate.speech.turns import Turn, turns
from generator.model import AnnotatedArticle, Quote, Span, Speaker


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Quote, ...]:
    """The quotations of the story, in reading order, outermost only; a speaker is `None` where the text names none."""
    names = names_in(reading, facts)
    known = channels(reading, names.outlets)
    return tuple(_quote(reading, turn, names, known) for turn in turns(marked_passages(reading)))


def _quote(reading: Reading, turn: Turn, names: Names, known: tuple[Speaker, ...]) -> Quote:
    marked, said = turn.marked, turn.said
    speaker = _speaker(turn, names)
    return Quote(
        span=reading.article.span(marked.start, marked.end),
        content=_content(reading, marked.inner_start, marked.inner_end),
        speaker=speaker,
        via=account(reading, turn.passage.at) if marked.family == POSTED else via(turn, speaker, known),
        cue=reading.span(turn.passage.at, said.cue) if said else None,
        partial=turn.partial,
    )


def _speaker(turn: Turn, names: Names) -> Speaker | None:
    """Who speaks; before a colon only a name does: "The rule: “…”" gives nobody."""
    if turn.said is None or turn.said.speaker is None:
        return None
    if turn.marked.family == LABELLED:
        return names.labelled(turn.passage.at, turn.said.speaker)
    if turn.said.cue.text == ":" and not names.known(turn.passage.at, turn.said.speaker):
        return None
    return names.speaker(turn.passage.at, turn.said.speaker)


def _content(reading: Reading, start: int, end: int) -> Span:
    """The words between the marks, without white space at either end."""
    words = reading.article.text[start:end]
    start += len(words) - len(words.lstrip())
    return reading.article.span(start, start + len(words.strip()))
