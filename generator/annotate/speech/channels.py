"""Through whom a quotation came: the outlet that carried it, or the channel its speaker used."""

from collections.abc import Iterable

from generator.annotate.reading import Reading
from generator.annotate.speech.crediting import credited
from generator.annotate.speech.outlet_lists import outlet_lists
from generator.annotate.speech.outlets import OutletNames
from generator.annotate.speech.turns import Turn
from generator.model import Speaker


def channels(reading: Reading, outlets: OutletNames) -> tuple[Speaker, ...]:
    """Every credited outlet ("told CNN") and every channel ("on Telegram") of the story, in reading order."""
    return tuple(sorted((*_carriers(reading, outlets), *_own(reading)), key=lambda found: found.span.start))


def _carriers(reading: Reading, outlets: OutletNames) -> Iterable[Speaker]:
    for place in credited(reading, outlets.outlets):
        yield Speaker(name=place.outlet.name, span=reading.article.span(place.outlet.start, place.outlet.end))


def _own(reading: Reading) -> Iterable[Speaker]:
    for at in reading.story():
        for found in outlet_lists().channel.finditer(at.text):
            yield Speaker(name=found["name"], span=reading.chars(at, found.start("name"), found.end("name")))


def via(turn: Turn, speaker: Speaker | None, known: tuple[Speaker, ...]) -> Speaker | None:
    """The first of `known` in the sentence that gives the quotation to its speaker, if it is not the speaker itself."""
    if turn.said is None or speaker is None:
        return None
    passage, sentence = turn.passage, turn.said.cue[0].sent
    start, end = passage.start(sentence[0]), passage.end(sentence[-1])
    beside = [
        found
        for found in known
        if start <= found.span.start < end
        and found.name != speaker.name
        and not found.span.overlaps(speaker.span)
        and not any(m.start <= found.span.start < m.end for m in passage.marked)
    ]
    return beside[0] if beside else None
