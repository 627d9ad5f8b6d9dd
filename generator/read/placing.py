"""Files of a pile are put into the folders of their stories: copied or linked, never changed and never moved."""

import os
import shutil
from pathlib import Path

from generator.errors import ReadError
from generator.model import Sorting


def place_files(sorting: Sorting, pile: Path, into: Path, *, link: bool) -> None:
    """Put the files of every story into `into`. A file that is there already stays; another of its name is put beside.

    `link` makes a second name for the same file, where the disk can; a change in the pile changes the story then.
    """
    for story in sorting.stories:
        for file in story.files:
            target = _free(into / story.name / file.path)
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                _put(pile / file.path, target, link=link)
            except OSError as error:
                target.unlink(missing_ok=True)
                raise ReadError(str(target), f"cannot be written: {error.strerror or error}") from error


def _put(source: Path, target: Path, *, link: bool) -> None:
    if link:
        os.link(source, target)
    else:
        shutil.copyfile(source, target)


def _free(target: Path) -> Path:
    """The path, with a number before its ending where another file has its name."""
    count, free = 1, target
    while free.exists():
        count += 1
        free = target.with_stem(f"{target.stem}-{count}")
    return free
