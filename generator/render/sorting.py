"""A sorted pile for a person at a terminal, and for a program."""

from collections.abc import Iterator

from generator.model import SortedFile, Sorting
from generator.render.reasons import Json, reason_json, sentence
from generator.render.words import FALLBACK, words_of


def sorting_lines(sorting: Sorting) -> Iterator[str]:
    """A paragraph a story, with the reason for each file; then the files that are alone, there already, or not read."""
    for story in sorting.stories:
        yield f"{story.name} ({'there already; new files' if story.known else 'new; files'}: {len(story.files)})"
        yield from (f"  {_line(file)}" for file in story.files)
    if sorting.alone:
        yield f"alone (files: {len(sorting.alone)}; not put anywhere)"
        yield from (f"  {_line(file)}" for file in sorting.alone)
    yield from (f"there already: {path}" for path in sorting.there)
    words = words_of(FALLBACK)
    yield from (f"left out: {left.path}: {sentence(left.reason, words)}" for left in sorting.left_out)


def sorting_json(sorting: Sorting) -> Json:
    """The same, with the reasons as codes and values too."""
    words = words_of(FALLBACK)
    return {
        "stories": [
            {"name": story.name, "known": story.known, "files": [_json(file) for file in story.files]}
            for story in sorting.stories
        ],
        "alone": [_json(file) for file in sorting.alone],
        "there": list(sorting.there),
        "left_out": [{"path": left.path, "reason": reason_json(left.reason, words)} for left in sorting.left_out],
    }


def _line(file: SortedFile) -> str:
    words = words_of(FALLBACK)
    doubt = f"; {sentence(file.doubt, words)}" if file.doubt else ""
    return f"{file.path}: {sentence(file.why, words)}{doubt}"


def _json(file: SortedFile) -> Json:
    words = words_of(FALLBACK)
    return {
        "path": file.path,
        "why": reason_json(file.why, words),
        "doubt": reason_json(file.doubt, words) if file.doubt else None,
    }
