"""Why a cell is empty: the source was searched and nothing found, or nobody can know what it says."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from generator.model import Briefing, Cell, Extent, Row


class Silence(StrEnum):
    """What an empty cell means; each has its words in `render/words`."""

    SEARCHED = "nothing_found"
    BEGINNING = "only_beginning"
    SUMMARY = "only_summary"
    NOT_COMPARED = "not_compared"
    OTHER_EVENT = "other_event"


UNREAD = {Extent.BEGINNING: Silence.BEGINNING, Extent.SUMMARY: Silence.SUMMARY}


def silence_of(source: str, briefing: Briefing) -> Silence:
    """What it means that a source says nothing: of one that is not here as a whole, nobody knows the rest."""
    found = briefing.source(source)
    if not found.compared:
        return Silence.NOT_COMPARED
    return UNREAD.get(found.article.extent, Silence.SEARCHED)


def silences(briefing: Briefing) -> dict[str, Silence]:
    """What the silence of each source means."""
    return {source.article.id: silence_of(source.article.id, briefing) for source in briefing.sources}


def silences_in(row: Row, briefing: Briefing, meanings: Mapping[str, Silence]) -> Mapping[str, Silence]:
    """The same for one row: a source that tells of another event than it was not searched for its words."""
    told = next((story for cell in row.speaking() if (story := briefing.story_of(cell.source))), None)
    if told is None or len(briefing.stories) == 1:
        return meanings
    others = {source for story in briefing.stories if story is not told for source in story.sources}
    return {source: Silence.OTHER_EVENT if source in others else meaning for source, meaning in meanings.items()}


def told_of_others(meanings: Mapping[str, Silence]) -> list[str]:
    """The sources that tell of another event than a row with these meanings."""
    return [source for source, meaning in meanings.items() if meaning is Silence.OTHER_EVENT]


def silent_by(cells: Iterable[Cell], meanings: Mapping[str, Silence]) -> dict[Silence, list[str]]:
    """The sources of the empty cells by what their silence means, those that were searched first."""
    found: dict[Silence, list[str]] = {}
    for cell in cells:
        if not cell.spans:
            found.setdefault(meanings[cell.source], []).append(cell.source)
    return {kind: found[kind] for kind in Silence if kind in found}
