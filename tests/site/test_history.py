"""The history that a site before published: read if it is ours, set aside with a line if not."""

import json

import pytest

from generator.errors import SiteError
from generator.model import NO_HISTORY
from generator.render.history import continue_history, history_file
from generator.site import is_fresh, write_site
from generator.site.history import MAX_BYTES, Since, instant_of, read_history
from tests.render.sample import BRIEFING
from tests.render.variants import VARIANTS

HISTORY = continue_history(NO_HISTORY, BRIEFING)
FILE = history_file(HISTORY).data


def changed(**values: object) -> bytes:
    """The file with something else in its first change of a verdict or flag, or in its newest edition."""
    content = json.loads(FILE)
    edition = content["editions"][0]
    for name, value in values.items():
        (edition if name in edition else edition["changes"][-1])[name] = value
    return json.dumps(content).encode()


def test_a_published_history_is_read_as_it_was_written(tmp_path):
    """Nothing is lost on the way through the file."""
    (tmp_path / "changes.json").write_bytes(FILE)
    assert read_history(Since(file=tmp_path / "changes.json"), BRIEFING).history == HISTORY


BROKEN = {
    "empty": b"",
    "torn": FILE[: len(FILE) // 2],
    "not text": bytes(range(256)),
    "a page": b"<!doctype html><title>404</title>",
    "another program's": b'{"editions": "all"}',
    "nothing in it": b"{}",
    "a list": b"[]",
    "deep": b"[" * 100_000,
    "too large": b" " * (MAX_BYTES + 1),
    "a kind that is none": changed(kind="praised"),
    "a verdict that is none": changed(after="praised"),
    "half a character": changed(label="\ud800"),
    "a change of nothing": changed(kind="verdict-changed", before="agree", after="agree"),
    "an id that is none": changed(id="<script>"),
    "a date that is none": changed(when="yesterday"),
    "a date without a zone": changed(when="2031-03-03T00:00:00"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_history_is_set_aside(tmp_path, case):
    """With one line that names the file, and the build goes on as the first."""
    file = tmp_path / "changes.json"
    file.write_bytes(BROKEN[case])
    remembered = read_history(Since(file=file), BRIEFING)
    assert (remembered.history, remembered.trouble.count("\n"), str(file) in remembered.trouble) == (
        NO_HISTORY,
        0,
        True,
    )


def test_the_history_of_other_articles_is_set_aside(tmp_path):
    """No article in common: it is another briefing's, and its followers are told nothing of this one."""
    file = tmp_path / "changes.json"
    file.write_bytes(FILE)
    remembered = read_history(Since(file=file), VARIANTS["strange"])
    assert (remembered.history, "no article in common" in remembered.trouble) == (NO_HISTORY, True)


@pytest.mark.parametrize(("named", "missed"), [(True, True), (False, False)])
def test_a_history_is_missed_only_where_it_was_named(tmp_path, named, missed):
    """The first build of a site has none, and that is no trouble."""
    since = Since(file=tmp_path / "changes.json", named=named)
    remembered = read_history(since, BRIEFING)
    assert (remembered.history, remembered.trouble is not None) == (NO_HISTORY, missed)


def test_a_folder_is_no_history(tmp_path):
    """A line, too."""
    assert "cannot be read" in read_history(Since(file=tmp_path, named=True), BRIEFING).trouble


def test_pages_stay_fresh_when_their_own_site_was_built(tmp_path):
    """A site remembers its pages; another site's memory makes them stale, and so does none."""
    docs, site = tmp_path / "docs", tmp_path / "changes.json"
    write_site([history_file(HISTORY)], docs, "seeds")
    fresh = [is_fresh(docs, "seeds", Since(file=site))]
    for memory in (FILE, b"another", FILE):
        site.write_bytes(memory)
        fresh.append(is_fresh(docs, "seeds", Since(file=site)))
    assert fresh == [True, True, False, True]


@pytest.mark.parametrize(("epoch", "year"), [("0", 1970), ("1930000000", 2031)])
def test_source_date_epoch_is_seconds(epoch, year):
    """As reproducible builds define it."""
    assert instant_of(epoch).year == year


@pytest.mark.parametrize("epoch", ["yesterday", "1" * 40, "1.5"])
def test_a_source_date_epoch_that_is_none_is_one_line(epoch):
    """It is asked for, so it is not set aside."""
    with pytest.raises(SiteError, match="SOURCE_DATE_EPOCH: is "):
        instant_of(epoch)
