"""Whether a site is already what a build would make: asked before anything heavy is loaded, so little is imported."""

import hashlib
import json
import os
import re
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any  # what a build says of itself, as it stands in its JSON

from generator.fingerprint import code_fingerprint, folder_fingerprint

#: What a build takes from the environment: MkDocs' own switches, those of mkdocs.yml, and the time.
SETTINGS = ("SOURCE_DATE_EPOCH", "SITE_URL", "OFFLINE")
#: A word of mkdocs.yml that may be the path of something which the site is made from.
WORD = re.compile(r"[^\s\"'\[\]{},]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Everything that a build is asked for, before its articles are read."""

    seeds: Path
    site: Path
    docs: Path | None  # `None`: a temporary folder
    config: Path
    since: Path | None  # the history that is named; without one, the site's own is continued
    points: bool = True  # whether seeds/points is read

    def inputs(self) -> str:
        """A digest of all that the site will be made from, but for docs/."""
        named = [f"{self.since} {_digest(self.since)}"] if self.since else []
        configured = _configured(self.config, {self.docs, self.site, self.seeds})
        asked = [folder_fingerprint(self.seeds), code_fingerprint(), configured, str(self.points)]
        return " ".join([*asked, *named])

    def pages(self) -> str:
        """A digest of docs/, those pages included that a person wrote."""
        return folder_fingerprint(self.docs) if self.docs else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedMany:
    """Everything that a build of many briefings is asked for, before one of them is read."""

    seeds: Path
    site: Path
    config: Path

    def inputs(self) -> str:
        """A digest of all that decides the site; no article is opened.

        A file is taken for unchanged while its size and its times are: to open those of 200 briefings takes seconds.
        """
        configured = _configured(self.config, {self.site, self.seeds})
        return "\n".join([configured, code_fingerprint(), *_seen(str(self.seeds.resolve()))])

    def pages(self) -> str:
        """What stands in the folder of the site, likewise."""
        return "\n".join(_seen(str(self.site.resolve())))

    def state(self, inputs: str) -> str:
        """A digest of the inputs and of the site as it stands."""
        return hashlib.sha256(f"{inputs}\n\n{self.pages()}".encode(errors="surrogateescape")).hexdigest()


def _seen(folder: str) -> Iterator[str]:
    """Path, size and times of everything below the folder, in order; links are not followed."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        seen = entry.stat(follow_symlinks=False)
        if entry.is_dir(follow_symlinks=False):
            yield f"{entry.path} {seen.st_mode}"
            yield from _seen(entry.path)
        else:
            yield f"{entry.path} {seen.st_mode} {seen.st_size} {seen.st_mtime_ns} {seen.st_ino}"


def _configured(config: Path, own: Collection[Path | None]) -> str:
    """A digest of mkdocs.yml, and of every file, folder and setting of the environment that it names."""
    text = config.read_text(encoding="utf-8", errors="replace")
    words = sorted(set(WORD.findall(text)))
    places = [config.parent / word for word in words if word.strip("./")]
    named = [folder_fingerprint(place) for place in places if place.exists() and place not in own]
    settings = [f"{name}={os.environ.get(name)}" for name in (*SETTINGS, *words) if name in os.environ]
    return hashlib.sha256("\n".join([text, *named, *settings]).encode()).hexdigest()


def _digest(file: Path) -> str | None:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None


def recall(cache: Path, asked: Asked) -> Mapping[str, Any] | None:
    """What the last build said, if another would make the same site and every file of that one stands as it was."""
    if not cache.is_file() or not asked.site.is_dir():
        return None
    with suppress(sqlite3.Error, ValueError, OSError), closing(sqlite3.connect(cache)) as connection:
        row = connection.execute("SELECT inputs, said FROM sites WHERE site = ?", [_name(asked.site)]).fetchone()
        if row and row[0] == _state(asked, asked.inputs(), asked.pages()):
            said: Mapping[str, Any] = json.loads(row[1])
            return said
    return None


def keep(cache: Path, asked: Asked, inputs: str, pages: str, said: Mapping[str, Any]) -> None:
    """Remember the finished site; `inputs` and `pages` are from before it was made. A full disk costs this alone."""
    _keep(cache, _name(asked.site), _state(asked, inputs, pages), said)


def recall_many(cache: Path, asked: AskedMany, now: datetime) -> Mapping[str, Any] | None:
    """What the last build of many briefings said, if another would change nothing; an embargo may be over since."""
    if not cache.is_file() or not asked.site.is_dir() or not asked.seeds.is_dir():
        return None
    with suppress(sqlite3.Error, ValueError, OSError), closing(sqlite3.connect(cache)) as connection:
        row = connection.execute(
            "SELECT inputs, said FROM sites WHERE site = ?", [f"{_name(asked.site)} many"]
        ).fetchone()
        if row and row[0] == asked.state(asked.inputs()):
            known: Mapping[str, Any] = json.loads(row[1])
            over = known["until"] and datetime.fromisoformat(known["until"]) <= now
            return None if over else known["said"]
    return None


def keep_many(cache: Path, asked: AskedMany, inputs: str, until: datetime | None, said: Mapping[str, Any]) -> None:
    """Remember the finished site of many, until the first embargo ends; `inputs` are from before it was made."""
    kept = {"until": until.isoformat() if until else None, "said": said}
    with suppress(OSError):
        _keep(cache, f"{_name(asked.site)} many", asked.state(inputs), kept)


def _keep(cache: Path, name: str, state: str, said: Mapping[str, Any]) -> None:
    with (
        suppress(sqlite3.Error, UnicodeDecodeError),
        closing(sqlite3.connect(cache, timeout=30)) as connection,
        connection,
    ):
        connection.execute("CREATE TABLE IF NOT EXISTS sites (site TEXT PRIMARY KEY, inputs TEXT, said TEXT)")
        connection.execute("INSERT OR REPLACE INTO sites VALUES (?, ?, ?)", [name, state, json.dumps(said)])


def _name(site: Path) -> str:
    return str(site.resolve())


def _state(asked: Asked, inputs: str, pages: str) -> str:
    return hashlib.sha256(f"{inputs}\n{pages}\n{folder_fingerprint(asked.site)}".encode()).hexdigest()
