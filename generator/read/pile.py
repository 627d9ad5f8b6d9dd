"""A pile of mixed articles, and the stories that its articles may join."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from generator.errors import ReadError
from generator.model import Belonging, LeftOut, Seed
from generator.read.editor import BRIEFING_FILE, EditorsWord, read_editors_word, with_sidecar
from generator.read.files import file_states, find_files
from generator.read.lines import parse
from generator.read.points import is_points_file

#: In the pile: what the editor says of files that were sorted wrongly. It is obeyed at every sorting.
CORRECTIONS_FILE = "sorting.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """The files of the pile, and the editor's corrections in the order in which they stand."""

    seeds: tuple[Seed, ...]
    left_out: tuple[LeftOut, ...]
    corrections: tuple[Belonging, ...]


class _Corrections(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", " "))

    belongs_to: dict[str, str] = {}
    not_here: dict[str, str] = {}


def read_pile(folder: Path) -> Pile:
    """Every file of `folder`. ReadError where it cannot be read, is empty, or `sorting.yml` is wrong."""
    found = find_files(folder)
    word = _word(found.files)
    seeds = tuple(with_sidecar(s, word) for s in found.files if s.path not in {CORRECTIONS_FILE, BRIEFING_FILE})
    if not seeds and not found.left_out:
        raise ReadError(str(folder), "holds no article; put the articles into it, one file each")
    written = [seed.data for seed in found.files if seed.path == CORRECTIONS_FILE]
    corrections = _corrections(written[0]) if written else ()
    there = {seed.path for seed in found.files}
    for correction in corrections:
        if correction.path not in there:
            raise ReadError(CORRECTIONS_FILE, f"names “{correction.path}”, which is not in the pile")
    return Pile(seeds=seeds, left_out=found.left_out, corrections=corrections)


def holds_articles(folder: Path) -> bool:
    """Whether anything is in the pile; no file is opened."""
    return any(path not in {CORRECTIONS_FILE, BRIEFING_FILE} for path in file_states(folder))


def read_stories(folder: Path) -> dict[str, tuple[Seed, ...]]:
    """The files of each story in `folder`, by the name of the story's own folder; none where there is no folder."""
    places = sorted(place for place in folder.iterdir() if place.is_dir()) if folder.is_dir() else []
    return {place.name: _story(find_files(place).files) for place in places if not place.name.startswith(".")}


def _story(files: Sequence[Seed]) -> tuple[Seed, ...]:
    """The articles of a story that is there. A slip in its briefing.yml is told when it is built, not here."""
    try:
        word = _word(files)
    except ReadError:
        word = EditorsWord()
    articles = (file for file in files if file.path != BRIEFING_FILE and not is_points_file(file.path))
    return tuple(with_sidecar(file, word) for file in articles)


def _word(files: Sequence[Seed]) -> EditorsWord:
    written = next((file.data for file in files if file.path == BRIEFING_FILE), None)
    return EditorsWord() if written is None else read_editors_word(written)


def _corrections(data: bytes) -> tuple[Belonging, ...]:
    document = parse(data, CORRECTIONS_FILE)
    try:
        written = _Corrections.model_validate(document.content)
    except ValidationError as error:
        place = error.errors(include_url=False)[0]["loc"]
        raise ReadError(
            CORRECTIONS_FILE,
            f"line {document.line(*place)}: write “belongs to:” or “not here:”, and below them lines such as "
            "“file.txt: another-file.txt”, or the name of a story that is there",
        ) from error
    apart = [Belonging(path=path, other=other, together=False) for path, other in written.not_here.items()]
    joined = [Belonging(path=path, other=other, together=True) for path, other in written.belongs_to.items()]
    return (*apart, *joined)
