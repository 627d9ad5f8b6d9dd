"""Results kept between builds, in SQLite: keyed by the item, the stage and the code that made them."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Generic, TypeVar, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError

from generator.fingerprint import code_fingerprint
from generator.settings import CACHE, bound

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Where the file is full, this part of the results is forgotten, the oldest first.
FORGOTTEN = 0.1
FORGET = "DELETE FROM results WHERE rowid <= (SELECT min(rowid) + (max(rowid) - min(rowid)) * ? FROM results)"
SIZES = ("page_count", "freelist_count", "page_size")

#: What a damaged file raises. A message of SQLite's can quote bytes of the file, which need be no text at all.
DAMAGE = (sqlite3.Error, UnicodeDecodeError)

DIGEST = hashlib.sha256().digest_size  # in front of each result

#: Seeds are bytes of any kind, and JSON has no bytes.
AS_JSON = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")


class Memory(Generic[Item, Result]):
    """The results of one stage as JSON: no pickle, so a stranger's file can be wrong but cannot run code."""

    # Any, because the types are known at run time only.
    def __init__(self, maker: str, item_type: Any, result_type: Any, connection: sqlite3.Connection) -> None:  # noqa: ANN401
        # They stand in a tuple because pydantic takes a configuration for dataclasses only from around them.
        self._items: TypeAdapter[tuple[Item]] = TypeAdapter(tuple[item_type], config=AS_JSON)
        self._results: TypeAdapter[tuple[Result]] = TypeAdapter(tuple[result_type], config=AS_JSON)
        self._maker = f"{maker} {code_fingerprint(maker.rpartition('.')[0])}\n".encode()
        self._connection = connection
        self._most = bound(CACHE)

    def recall(self, item: Item) -> Result | None:
        """What the same code made of the same item; `None` where nothing is stored, or nothing that can be read."""
        try:
            row = self._connection.execute("SELECT result FROM results WHERE key = ?", [self._key(item)]).fetchone()
            told = _whole(row[0]) if row else None
            return self._results.validate_json(told)[0] if told else None
        except (ValidationError, *DAMAGE):  # a damaged page of the file costs its own results only
            return None

    def keep(self, item: Item, result: Result) -> None:
        """Store the result, at once: what was read stays read if the build is broken off.

        Where the disk is full or the file damaged, it is read again the next time.
        """
        told = self._results.dump_json((result,))
        row = [self._key(item), hashlib.sha256(told).digest() + told]
        with suppress(*DAMAGE), self._connection:
            self._connection.execute("INSERT OR REPLACE INTO results (key, result) VALUES (?, ?)", row)
            if self._bytes() > self._most:
                self._connection.execute(FORGET, [FORGOTTEN])

    def _bytes(self) -> int:
        """What the results take; pages that were freed are filled again before the file grows."""
        pages, free, size = (self._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in SIZES)
        return int((pages - free) * size)

    def _key(self, item: Item) -> str:
        return hashlib.sha256(self._maker + self._items.dump_json((item,))).hexdigest()


def _whole(stored: object) -> bytes | None:
    """What was stored, without its digest; `None` where a damaged file gives other bytes: they could be other words."""
    if not isinstance(stored, bytes) or hashlib.sha256(stored[DIGEST:]).digest() != stored[:DIGEST]:
        return None
    return stored[DIGEST:]


@contextmanager
def remembered(stage: Callable[[Item], Result], file: Path | None) -> Iterator[Memory[Item, Result] | None]:
    """The memory of `stage` in `file`, by its signature: one argument and the result."""
    item_type, result_type = get_type_hints(stage).values()
    with remembered_as(f"{stage.__module__}.{stage.__qualname__}", item_type, result_type, file) as memory:
        yield memory


@contextmanager
def remembered_as(
    maker: str, item_type: type[Item], result_type: type[Result], file: Path | None
) -> Iterator[Memory[Item, Result] | None]:
    """The memory of what `maker` makes; `None` where none is wanted or none can be had, as in a read-only home."""
    connection = _open(file) if file else None
    if connection is None:
        yield None
        return
    with closing(connection):
        yield Memory(maker, item_type, result_type, connection)


def _open(file: Path) -> sqlite3.Connection | None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return _connect(file)
    except (OSError, sqlite3.OperationalError):
        return None
    except DAMAGE:  # not a database, or a damaged one: it holds nothing that cannot be made again
        file.unlink()
        return _connect(file)


def _connect(file: Path) -> sqlite3.Connection:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, result BLOB NOT NULL)")
    connection = sqlite3.connect(file, timeout=30)
    # No wait for the disk after each result, which was half of the time for a thousand small files: what a killed build
    # stored stands nevertheless, and after a failure of power a damaged file is made again.
    connection.execute("PRAGMA synchronous = OFF")
    return connection
