"""Files of a pile are put into the folders of their stories: copied or linked, never changed and never moved."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.errors import ReadError
from generator.model import Sorting
from generator.read.record import record_source, recorded_sources


def place_files(sorting: Sorting, pile: Path, into: Path, *, link: bool) -> None:
    """Put the files of every story into `into`. A file that is there already stays; another of its name is put beside.

    What the pile's `briefing.yml` says of a file, such as its address, is said in that of its story then. `link` makes
    a second name for the same file, where the disk can; a change in the pile changes the story then.
    """
    said = recorded_sources(pile)
    for story in sorting.stories:
        for file in story.files:
            target = _free(into / story.name / file.path)
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                _put(pile / file.path, target, link=link)
                _say(said, file.path, target, into / story.name)
            except OSError as error:
                target.unlink(missing_ok=True)
                raise ReadError(str(target), f"cannot be written: {error.strerror or error}") from error
            except ReadError:  # the story's briefing.yml takes no entry: the file would stand there without its address
                target.unlink(missing_ok=True)
                raise


def _put(source: Path, target: Path, *, link: bool) -> None:
    if link:
        os.link(source, target)
    else:
        shutil.copyfile(source, target)


def _say(said: Mapping[str, Mapping[str, str]], path: str, target: Path, story: Path) -> None:
    """Carry over what is said of the file, and of each article in it."""
    for name, entry in said.items():
        if name == path or name.startswith(f"{path}#"):
            record_source(story, target.relative_to(story).as_posix() + name.removeprefix(path), entry)


def _free(target: Path) -> Path:
    """The path, with a number before its ending where another file has its name."""
    count, free = 1, target
    while free.exists():
        count += 1
        free = target.with_stem(f"{target.stem}-{count}")
    return free
