"""Stage 1: a folder of files becomes seeds."""

from dataclasses import replace
from pathlib import Path

from generator.errors import ReadError
from generator.model import MOST_ARTICLES, Reason, SeedFolder
from generator.read.editor import BRIEFING_FILE, EditorsWord, read_editors_word, with_sidecar
from generator.read.files import Found, find_files
from generator.read.points import (
    FOLDER,
    SCHEMA_FILE,
    is_points_file,
    points_schema,
    points_texts,
    read_points,
    read_points_file,
    schema_beside,
)

__all__ = [
    "FOLDER",
    "SCHEMA_FILE",
    "is_points_file",
    "points_schema",
    "points_texts",
    "read_points_file",
    "read_seeds",
    "schema_beside",
]

MISNAMED = "briefing.yaml"


def read_seeds(folder: Path, *, points: bool = True) -> SeedFolder:
    """Every file of `folder` and what `briefing.yml` says of it; what cannot be a seed is left out with its reason.

    Without `points` the files in points/ are passed over. Raises ReadError where the folder cannot be read, holds no
    file or more than one briefing can compare, or `briefing.yml` or a points file is wrong.
    """
    found = find_files(folder)
    _refuse_lost_settings(found)
    settings = [file for file in found.files if file.path == BRIEFING_FILE]
    drafted = [file for file in found.files if is_points_file(file.path)]
    files = [file for file in found.files if file.path != BRIEFING_FILE and file not in drafted]
    if not files and not found.left_out:
        raise ReadError(str(folder), "holds no article; put the articles into it, one file each")
    if len(files) > MOST_ARTICLES:
        many = f"holds {len(files):,} files, and a briefing compares {MOST_ARTICLES:,} articles at most"
        raise ReadError(str(folder), f"{many}; “crossbrief sort {folder} --into STORIES” makes stories of them first")
    word = read_editors_word(settings[0].data) if settings else EditorsWord()
    _refuse_unknown_files(word, found)
    written = read_points(drafted if points else ())
    return SeedFolder(
        title=word.title,
        publisher=word.publisher,
        language=word.language,
        seeds=tuple(with_sidecar(file, word) for file in files),
        left_out=found.left_out,
        frames=word.frames,
        edits=replace(word.edits, same_names=(*word.edits.same_names, *written.same_names)),
        drafts=written.drafts,
        moved=word.moved,
    )


def _refuse_lost_settings(found: Found) -> None:
    """What an editor wrote must not be passed over in silence."""
    for left in found.left_out:
        if left.path == BRIEFING_FILE:
            raise ReadError(BRIEFING_FILE, Reason.of("left_out.settings", cause=(left.reason,)))
    if any(file.path == MISNAMED for file in found.files):
        raise ReadError(MISNAMED, f"is not read under this name; rename it to {BRIEFING_FILE}")


def _refuse_unknown_files(word: EditorsWord, found: Found) -> None:
    """A name that fits no file is a slip of the pen, and its outlet and date would silently go nowhere."""
    there = sorted({file.path for file in found.files} | {left.path for left in found.left_out})
    for path in word.sidecars:
        if path not in there and not any(path.startswith(f"{file.path}#") for file in found.files):
            raise ReadError(
                BRIEFING_FILE,
                f"{word.line_of(path)}names “{path}”, which is not in the folder; {_nearest(path, there)}",
            )


def _nearest(path: str, there: list[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only for a message

    near = get_close_matches(path, there, n=1)
    return f"is “{near[0]}” meant?" if near else "correct the name or remove the entry"
