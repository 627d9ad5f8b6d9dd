"""The history of a briefing as a site before has published it; a file that is none is ignored, with one line."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.errors import SiteError
from generator.model import NO_HISTORY, Briefing, History
from generator.site.manifest import digest_on_disk

#: Relative to a site. Only a finished site remembers: what an editor tried out in between is never published.
HISTORY = "data/changes.json"
#: Thirty editions of forty sources, in each of which all is different, take a tenth of it.
MAX_BYTES = 10 * 2**20

#: The last second that the stamp of a gzip file can hold (RFC 1952, 2.3.1); MkDocs compresses the map of the site.
LAST_STAMP = 2**32 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What a build knows of the time before it: the published history, and the time that it may give its own edition.

    A `named` file is missed when it is not there; a site that was never built is not.
    """

    file: Path | None = None
    named: bool = False
    instant: datetime | None = None

    def digest(self) -> str:
        """A digest of the file, or a word where there is none to be had."""
        with suppress(OSError):
            return (digest_on_disk(self.file) if self.file else None) or "none"
        return "unreadable"


NOTHING_BEFORE = Since()


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """The history that is continued; `trouble` says in a line why it is not the one in the file."""

    history: History = NO_HISTORY
    trouble: str | None = None


def read_history(since: Since, briefing: Briefing) -> Remembered:
    """The history before this build, empty where there is none or none of this briefing."""
    if since.file is None or not (since.named or since.file.exists()):
        return Remembered()
    try:
        history = _parse(since.file)
    except OSError as error:
        return _ignored(since.file, f"cannot be read ({error.strerror})")
    except ValueError as error:
        return _ignored(since.file, str(error))
    if _is_of_others(history, briefing):
        return _ignored(since.file, "is of a briefing that has no article in common with this one")
    return Remembered(history=history)


def instant_of(epoch: str | None) -> datetime | None:
    """The time that SOURCE_DATE_EPOCH gives; SiteError where it is set and is no time."""
    if not epoch:
        return None
    seconds = int(epoch) if epoch.isascii() and epoch.isdigit() and len(epoch) <= len(str(LAST_STAMP)) else None
    if seconds is None or seconds > LAST_STAMP:
        raise SiteError("SOURCE_DATE_EPOCH", f"is {epoch!r}; it must be seconds since 1970, or not be set")
    return datetime.fromtimestamp(seconds, UTC)


def _parse(file: Path) -> History:
    """The history in `file`. ValueError, in words, where there is none."""
    if file.stat().st_size > MAX_BYTES:
        raise ValueError("is larger than any history of ours")
    try:
        return _adapter().validate_json(file.read_bytes())
    except ValidationError as error:
        raise ValueError("is not a history of changes of ours") from error


@cache
def _adapter() -> TypeAdapter[History]:
    return TypeAdapter(History)


def _is_of_others(history: History, briefing: Briefing) -> bool:
    known = {source.id for source in history.snapshot.sources}
    return bool(known) and known.isdisjoint(source.article.id for source in briefing.sources)


def _ignored(file: Path, reason: str) -> Remembered:
    return Remembered(trouble=f"{file}: {reason}; it is ignored, and changes are listed from this build on")
