"""Texts that are almost nothing but their story: there every sentence belongs to it, however short."""

from collections.abc import Iterator, Sequence

from generator.clean.passages.features import speaks_to_reader
from generator.clean.passages.lines import Line
from generator.clean.passages.shapes import byline_names, caption_reason, is_table_row
from generator.clean.passages.story import Judgement
from generator.model import Reason

MIN_SENTENCES = 0.4  # of the lines; on scraped pages it is about a fifth (DESIGN 12)
LIKELIHOOD = 0.6
RETURN_REACH = 8  # lines that a block of links in the midst of a story may have
RETURN_WORDS, RETURN_NAMES = 14, 2  # fewest words of a paragraph after it, and of the story's names in it
MIN_NAME_LETTERS = 3
RETURN_REASON = Reason.of("passage.story_returns")
REASON = Reason.of("passage.plain_sentence")


def is_plain(lines: Sequence[Line]) -> bool:
    """Whether most lines are sentences, so that there is no menu to separate from the story."""
    return bool(lines) and sum(_is_sentence(line) for line in lines) >= MIN_SENTENCES * len(lines)


def trust_sentences(lines: Sequence[Line], judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements, with the sentences of a plain text counted as story where they are connected to it.

    Going outwards from the story, the chain ends at the first line that is furniture or no sentence: one beyond it may
    be the site's. Where nothing was judged to be story, every sentence is in the chain.
    """
    judgements = _without_edges(lines, judgements)
    if not is_plain(lines):
        return judgements
    judgements = _with_returns(lines, judgements)
    trusted = set(_chain(lines, judgements))
    return [
        Judgement(likelihood=LIKELIHOOD, reason=REASON) if index in trusted and not judgement.story else judgement
        for index, judgement in enumerate(judgements)
    ]


def _without_edges(lines: Sequence[Line], judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements, with furniture above the first running text and below the last not counted as story."""
    prose = [index for index, line in enumerate(lines) if line.prose]
    return [
        Judgement(likelihood=1 - LIKELIHOOD, reason=line.furniture.reason)
        if prose and not prose[0] < index < prose[-1] and line.furniture and (not line.ends or speaks_to_reader(line))
        else judgement
        for index, (line, judgement) in enumerate(zip(lines, judgements, strict=True))
    ]


def _with_returns(lines: Sequence[Line], judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements, with paragraphs after a block of links counted as story.

    Such paragraphs are long and repeat names of the story. Text after readers' comments is never one of them.
    """
    story = [index for index, judgement in enumerate(judgements) if judgement.story and lines[index].prose]
    found = list(judgements)
    if not story:
        return found
    names = {word for index in story for word in _names(lines[index])}
    for index in range(story[-1] + 1, min(len(lines), story[-1] + 1 + RETURN_REACH)):
        line = lines[index]
        if line.furniture and line.furniture.name in {"comments", "rights"}:
            break
        if _is_sentence(line) and len(line.words) >= RETURN_WORDS and len(_names(line) & names) >= RETURN_NAMES:
            found[index] = Judgement(likelihood=LIKELIHOOD, reason=RETURN_REASON)
    return found


def _names(line: Line) -> set[str]:
    """The longer words that it writes with a capital."""
    return {word for word in line.words if word[0].isupper() and len(word) >= MIN_NAME_LETTERS}


def _chain(lines: Sequence[Line], judgements: Sequence[Judgement]) -> Iterator[int]:
    story = [index for index, judgement in enumerate(judgements) if judgement.story and _is_sentence(lines[index])]
    if not story:
        yield from (index for index, line in enumerate(lines) if _is_sentence(line))
        return
    yield from (index for index in range(story[0], story[-1]) if _is_sentence(lines[index]))
    for outwards in (range(story[0] - 1, -1, -1), range(story[-1] + 1, len(lines))):
        for index in outwards:
            if not _carries_on(lines[index]):
                break
            yield index


def _carries_on(line: Line) -> bool:
    listed = line.bullet or line.quoted or is_table_row(line.text)
    return _is_sentence(line) or (listed and line.furniture is None)


def _is_sentence(line: Line) -> bool:
    """Whether the line ends as a sentence, and neither its words nor its form make it something else."""
    if not line.ends or line.furniture is not None or not any(word[0].isalpha() for word in line.words):
        return False
    return caption_reason(line.text) is None and byline_names(line.text) is None
