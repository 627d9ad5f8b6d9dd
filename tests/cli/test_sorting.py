"""`crossbrief sort`: a pile becomes stories, with the reasons and the editor's corrections."""

import json

import pytest

from tests.compare.event.stories.piles import PILES

CRASHES = PILES["two bus crashes of one week"]["articles"]


@pytest.fixture
def pile(tmp_path):
    """Two crashes of one week, two articles of each, and a stray."""
    folder = tmp_path / "pile"
    folder.mkdir()
    for name, text in {**CRASHES, "stray": PILES["two fires in one town"]["articles"]["school"]}.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def sort(crossbrief, *options):
    """The result as a program reads it."""
    result = crossbrief("sort", "pile", "--json", *options)
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def stories(sorting):
    return sorted(sorted(file["path"] for file in story["files"]) for story in sorting["stories"])


def test_look_alike_events_stay_two(crossbrief, pile):
    """Two crashes of one week are two stories, and the stray article is alone."""
    found = sort(crossbrief)
    assert stories(found) == [["city-1.txt", "city-2.txt"], ["hill-1.txt", "hill-2.txt"]]
    assert [file["path"] for file in found["alone"]] == ["stray.txt"]


def test_each_file_has_its_reason_in_words(crossbrief, pile):
    """The joining words stand in the article itself and in its mate."""
    files = {file["path"]: file for story in sort(crossbrief)["stories"] for file in story["files"]}
    words = files["hill-2.txt"]["why"]["values"]["words"]
    assert len(words) == 4
    assert all(word in CRASHES["hill-2"] and word.lower()[:4] in CRASHES["hill-1"].lower() for word in words)


@pytest.mark.parametrize("options", [(), ("--into", "seeds", "--dry-run")])
def test_nothing_is_written_unless_it_is_asked_for(crossbrief, pile, tmp_path, options):
    """Without --into, and with --dry-run, the disk is as it was."""
    before = sorted(tmp_path.rglob("*"))
    sort(crossbrief, *options)
    assert [path for path in sorted(tmp_path.rglob("*")) if path not in before and "cache" not in path.name] == []


def test_files_are_copied_and_the_pile_is_left_alone(crossbrief, pile, tmp_path):
    """Each story is a folder that holds its files, byte for byte."""
    before = {path.name: path.read_bytes() for path in pile.iterdir()}
    found = sort(crossbrief, "--into", "seeds")
    copied = {path.name: path.read_bytes() for path in (tmp_path / "seeds").rglob("*.txt")}
    assert {path.name: path.read_bytes() for path in pile.iterdir()} == before
    assert copied == {name: data for name, data in before.items() if name != "stray.txt"}
    assert sorted(place.name for place in (tmp_path / "seeds").iterdir()) == [s["name"] for s in found["stories"]]


def test_a_second_sorting_adds_only_what_is_new(crossbrief, pile, tmp_path):
    """A later article joins the story that is there; what is there is neither copied again nor moved."""
    late = pile / "hill-2.txt"
    text = late.read_text()
    late.unlink()
    (pile / "hill-3.txt").write_text(CRASHES["hill-1"].replace("Eleven", "12") + "\n\nThe road stays closed.\n")
    first = sort(crossbrief, "--into", "seeds")
    late.write_text(text)
    second = sort(crossbrief, "--into", "seeds")
    assert [(story["known"], stories(second)) for story in second["stories"]] == [(True, [["hill-2.txt"]])]
    assert second["stories"][0]["name"] in [story["name"] for story in first["stories"]]
    assert len(list((tmp_path / "seeds").rglob("*.txt"))) == 5


def test_a_correction_is_obeyed_at_every_sorting(crossbrief, pile):
    """`belongs to` and `not here`, written once, hold until they are taken out."""
    (pile / "sorting.yml").write_text("belongs to:\n  stray.txt: hill-1.txt\nnot here:\n  city-2.txt: city-1.txt\n")
    found = [sort(crossbrief) for _ in "ab"]
    assert found[0] == found[1]
    assert stories(found[0]) == [["hill-1.txt", "hill-2.txt", "stray.txt"]]
    assert sorted(file["path"] for file in found[0]["alone"]) == ["city-1.txt", "city-2.txt"]


@pytest.mark.parametrize("text", ["belongs to:\n  no-file.txt: hill-1.txt\n", "belong to:\n  hill-1.txt: x\n"])
def test_a_slip_in_the_corrections_is_one_line(crossbrief, pile, text):
    """A name that fits no file, and a key that there is not."""
    (pile / "sorting.yml").write_text(text)
    result = crossbrief("sort", "pile")
    assert (result.exit_code, "sorting.yml" in result.stderr, "Traceback" in result.stderr) == (1, True, False)


def test_a_year_later_is_another_story(crossbrief, tmp_path):
    """The same words a year apart, each with its day, are two events."""
    (tmp_path / "pile").mkdir()
    for year in (2031, 2032):
        for name, letter in (("hill-1", "a"), ("hill-2", "b")):
            title, _, story = CRASHES[name].partition("\n\n")
            text = f"{title}\n\nPublished 3 March {year}\n\n{story}"
            (tmp_path / "pile" / f"{year}-{letter}.txt").write_text(text, encoding="utf-8")
    assert stories(sort(crossbrief)) == [["2031-a.txt", "2031-b.txt"], ["2032-a.txt", "2032-b.txt"]]
