"""Which folders of `seeds/` are briefings of their own, what `site.yml` says of them, and who may see them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationError
from slugify import slugify

from generator.errors import CrossbriefError, ReadError
from generator.model import FOLLOWED, Publication, SiteSettings, State
from generator.read.editor import (
    BRIEFING_FILE,
    DEFAULT_LANGUAGE,
    Frames,
    Language,
    Text,
    read_editors_word,
    silent,
    web_address,
)
from generator.read.lines import parse

SITE_FILE = "site.yml"
#: Addresses that the site itself needs.
TAKEN = frozenset({"archive", "followed", "assets", "search", "data", "about"})


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFolder:
    """A folder whose articles are one briefing; only its `briefing.yml` was read."""

    address: str
    folder: Path
    publication: Publication
    trouble: str | None  # why its `briefing.yml` cannot be used: then nobody knows whether it may be seen


class _Site(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    title: Text = None
    publisher: Text = None
    address: Annotated[Annotated[str, AfterValidator(web_address)] | None, BeforeValidator(silent)] = None
    language: Annotated[Language | None, BeforeValidator(silent)] = None
    order: Literal["newest", "oldest"] = "newest"
    follow: list[Literal["person", "organisation", "place", "topic"]] | None = None
    feeds: list[Annotated[str, AfterValidator(web_address)]] = []
    frames: Annotated[Frames, BeforeValidator(lambda value: value or [])] = []


def holds_many(seeds: Path) -> bool:
    """Whether `seeds` holds a folder for each briefing: it has a `site.yml`, or several folders and no file."""
    if not seeds.is_dir():
        return False
    shown = [entry for entry in seeds.iterdir() if not entry.name.startswith(".")]
    folders = [entry for entry in shown if _is_folder(entry)]
    others = [entry for entry in shown if not _is_folder(entry) and not entry.is_symlink()]
    return any(entry.name == SITE_FILE for entry in shown) or (len(folders) > 1 and not others)


def read_site_settings(seeds: Path) -> SiteSettings:
    """What `site.yml` says; without the file, nothing is said. ReadError with the line where it is wrong."""
    file = seeds / SITE_FILE
    if not file.is_file():
        return SiteSettings()
    document = parse(file.read_bytes(), SITE_FILE)
    try:
        written = _Site.model_validate(document.content)
    except ValidationError as error:
        complaint = error.errors(include_url=False)[0]
        known = ", ".join(_Site.model_fields)
        why = f"line {document.line(*complaint['loc'])}: {complaint['msg']}; known keys are {known}"
        raise ReadError(SITE_FILE, why) from error
    return SiteSettings(
        title=written.title,
        publisher=written.publisher,
        address=written.address,
        language=written.language or DEFAULT_LANGUAGE,
        newest_first=written.order == "newest",
        follow=FOLLOWED if written.follow is None else tuple(written.follow),
        feeds=tuple(dict.fromkeys(written.feeds)),
        frames=tuple(written.frames),
    )


def story_folders(seeds: Path) -> tuple[StoryFolder, ...]:
    """The briefings in `seeds` in the order of their addresses.

    ReadError where an article lies beside them, or two would have one address.
    """
    found: dict[str, StoryFolder] = {}
    for folder in _folders(seeds):
        story = _story(folder)
        if (other := found.setdefault(story.address, story)) is not story:
            raise ReadError(str(folder), f"would have the address of {other.folder.name}; rename one of the two")
    return tuple(found[address] for address in sorted(found))


def require_published(seeds: Path, now: datetime) -> None:
    """ReadError where the one briefing of `seeds` may not be seen: its site would be it. A server may still show it."""
    file = seeds / BRIEFING_FILE
    if not file.is_file():
        return
    publication = read_editors_word(file.read_bytes()).publication
    if not publication.seen(now) or publication.state is State.WITHDRAWN:
        until = f" under embargo until {publication.embargo}" if publication.embargo else ""
        raise ReadError(BRIEFING_FILE, f"says that this briefing is {publication.state}{until}; look at it with serve")


def require_one(seeds: Path) -> None:
    """ReadError where `seeds` holds many briefings, for what is made of one."""
    if holds_many(seeds):
        raise ReadError(str(seeds), "holds many briefings; use build, or name the folder of one of them with --seeds")


def _folders(seeds: Path) -> Iterator[Path]:
    for entry in sorted(seeds.iterdir()):
        if entry.name.startswith(".") or entry.name == SITE_FILE:
            continue
        if entry.is_symlink():
            raise ReadError(str(entry), "is a link; put the folder itself there")
        if not _is_folder(entry):
            raise ReadError(str(entry), "lies beside the folders of the briefings; put it into one of them")
        yield entry


def _is_folder(entry: Path) -> bool:
    return entry.is_dir() and not entry.is_symlink()


def _story(folder: Path) -> StoryFolder:
    address = slugify(folder.name)
    if not address or address in TAKEN:
        raise ReadError(str(folder), "cannot be an address of the site; give the folder another name")
    file = folder / BRIEFING_FILE
    try:
        word = read_editors_word(file.read_bytes()) if file.is_file() else None
    except (CrossbriefError, OSError) as error:
        return StoryFolder(address=address, folder=folder, publication=Publication(), trouble=str(error))
    publication = word.publication if word else Publication()
    return StoryFolder(address=address, folder=folder, publication=publication, trouble=None)
