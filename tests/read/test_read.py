"""Reading a folder: every file is read or left out with one clear line, and nothing outside it is opened."""

import os
from pathlib import Path

import pytest

from generator.errors import ReadError
from generator.model import Rights, Sidecar
from generator.read import read_seeds
from generator.read.files import MAX_FILE_BYTES
from tests.reasons import english


def write(folder: Path, **files: str) -> None:
    """Text files by name; two underscores stand for the dot."""
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")


def reasons(folder: Path) -> dict[str, str]:
    """Why each left-out file is left out."""
    return {left.path: english(left.reason) for left in read_seeds(folder).left_out}


def test_a_folder_of_bare_text_files_is_enough(tmp_path):
    """Without briefing.yml every file is a seed, sorted by path, with its bytes untouched."""
    write(tmp_path, b__txt="Two.\r\n", a__txt="One.")
    (tmp_path / "more").mkdir()
    write(tmp_path / "more", c__txt="Three.")
    found = read_seeds(tmp_path)
    assert [(seed.path, seed.data) for seed in found.seeds] == [
        ("a.txt", b"One."),
        ("b.txt", b"Two.\r\n"),
        ("more/c.txt", b"Three."),
    ]
    assert (found.title, found.language, found.left_out) == (None, "en", ())


def test_the_editor_speaks_for_a_file(tmp_path):
    """What briefing.yml says of a file goes with its seed; a value stays the text that was written."""
    write(
        tmp_path,
        a__txt="One.",
        briefing__yml="title: Harbour\nsources:\n  a.txt: {outlet: No, published: 2031-03-01, rights: excerpt}\n",
    )
    found = read_seeds(tmp_path)
    assert found.title == "Harbour"
    assert found.seeds[0].sidecar == Sidecar(outlet="No", published="2031-03-01", rights=Rights.EXCERPT)


def test_the_editors_last_word_is_read(tmp_path):
    """Labels, hidden rows and spellings of one name come in the order that makes the same bytes."""
    write(
        tmp_path,
        a__txt="One.",
        briefing__yml="rows: {labels: {b: B, a: A}, hidden: [c]}\nnames: {same: [[Roe, Jane Roe]]}\n",
    )
    edits = read_seeds(tmp_path).edits
    assert (edits.row_labels, edits.hidden_rows, edits.same_names) == (
        (("a", "A"), ("b", "B")),
        ("c",),
        (("Roe", "Jane Roe"),),
    )


@pytest.mark.parametrize(
    ("written", "line", "says"),
    [
        ("titel: x", 1, "there is no key “titel” here; known keys are title"),
        ("title: x\ntitle: y", 2, "“title” is given twice"),
        ("title: [a", 1, "this is not YAML"),
        ("sources:\n  a.txt:\n    outlet: x\n    date: y", 4, "there is no key “date” here; known keys are outlet"),
        ("sources:\n  a.txt:\n    published: 31.3.2031", 3, "write a date as 2025-03-31"),
        ("sources:\n  a.txt:\n    published: 2031-02-30", 3, "write a date as 2025-03-31"),
        ("sources:\n  a.txt:\n    url: javascript:alert(1)", 3, "write a web address"),
        ("sources:\n  a.txt:\n    rights: none", 3, "'full', 'excerpt' or 'link'"),
        (
            "title: x\nsources:\n  b.txt:\n    outlet: y",
            3,
            "names “b.txt”, which is not in the folder; is “a.txt” meant?",
        ),
        ("names: {same: [[a]]}", 1, "at least 2"),
        ("- a", 1, "write keys and values here"),
        ("language: English", 1, "language"),
    ],
)
def test_a_slip_in_the_settings_gets_its_line(tmp_path, written, line, says):
    """The message names the file, the line and what to write instead."""
    write(tmp_path, a__txt="One.", briefing__yml=written)
    with pytest.raises(ReadError) as caught:
        read_seeds(tmp_path)
    assert caught.value.subject == "briefing.yml"
    assert f"line {line}" in str(caught.value)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    "written", ["[" * 5000, "\x00", "a: &a [*a]", "a: !!python/object/apply:os.system [x]", "\t- :"]
)
def test_hostile_settings_are_refused_in_one_line(tmp_path, written):
    """Deep nesting, circles and tags of programs give a message and nothing else."""
    write(tmp_path, a__txt="One.", briefing__yml=written)
    with pytest.raises(ReadError, match=r"briefing\.yml: "):
        read_seeds(tmp_path)


def test_empty_values_are_silence(tmp_path):
    """A key without a value says nothing; neither does an empty file's absence of keys."""
    write(tmp_path, a__txt="One.", briefing__yml="title:\nlanguage:\nsources:\n  a.txt:\n    outlet: ''\n    url:\n")
    found = read_seeds(tmp_path)
    assert (found.title, found.language, found.seeds[0].sidecar) == (None, "en", Sidecar())


def test_settings_under_another_name_are_not_passed_over(tmp_path):
    """briefing.yaml would be read by nobody: the message says how to call it."""
    write(tmp_path, a__txt="One.", briefing__yaml="title: x")
    with pytest.raises(ReadError, match=r"rename it to briefing\.yml"):
        read_seeds(tmp_path)


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir()])
def test_an_empty_folder_or_none_is_a_clear_line(tmp_path, make):
    """Nothing to read is said, with the folder's name."""
    folder = tmp_path / "seeds"
    make(folder)
    with pytest.raises(ReadError, match=r"seeds: (is not there|holds no article)"):
        read_seeds(folder)


def test_what_is_no_article_is_left_out_with_its_reason(tmp_path):
    """Empty, hidden and huge files, pipes, and folders with the name of a file: one line each, and the others go on."""
    outside = tmp_path / "outside.txt"
    outside.write_text("secret", encoding="utf-8")
    folder = tmp_path / "seeds"
    folder.mkdir()
    write(folder, a__txt="One.", empty__txt="")
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "x.txt").mkdir()
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(MAX_FILE_BYTES + 1)
    os.mkfifo(folder / "pipe.txt")
    (folder / "out.txt").symlink_to(outside)
    (folder / "up").symlink_to("..")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "twin.txt").symlink_to("a.txt")
    assert [seed.path for seed in read_seeds(folder).seeds] == ["a.txt"]
    assert reasons(folder) == {
        ".DS_Store": "It is hidden (its name begins with a dot).",
        "empty.txt": "The file is empty.",
        "huge.txt": "The file is larger than 20 MiB.",
        "loop.txt": "It is a link that leads nowhere or in a circle.",
        "out.txt": "It is a link that leads out of the folder; copy the file itself.",
        "pipe.txt": "It is not a file but a pipe, a socket or a device.",
        "twin.txt": "It is a link to “a.txt” in the same folder, which is read under that name.",
        "up": "It is a link that leads out of the folder; copy the file itself.",
        "x.txt": "It is a folder with nothing in it.",
    }


def test_a_folder_with_the_name_of_a_file_is_looked_into(tmp_path):
    """x.txt may be a folder: its articles are read."""
    (tmp_path / "x.txt").mkdir()
    write(tmp_path / "x.txt", a__txt="One.")
    assert [seed.path for seed in read_seeds(tmp_path).seeds] == ["x.txt/a.txt"]


def test_a_name_that_cannot_be_printed_is_left_out(tmp_path):
    """A name of broken bytes cannot stand on a page."""
    write(tmp_path, a__txt="One.")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.txt")).write_bytes(b"x")
    assert list(reasons(tmp_path)) == ["bad\ufffd.txt"]


def test_names_that_differ_only_in_case_are_two_seeds(tmp_path):
    """Both are read; their ids are told apart later."""
    write(tmp_path, A__txt="One.", a__txt="Two.")
    assert {seed.path for seed in read_seeds(tmp_path).seeds} >= {"A.txt"}
    assert len(read_seeds(tmp_path).seeds) == len(list(tmp_path.iterdir()))


def test_what_lies_beside_articles_is_left_out_in_one_line_each(tmp_path):
    """The parts of a saved page, system files and notes on the folder are no articles."""
    (tmp_path / "story.html").write_text("<p>A story.</p>")
    (tmp_path / "story_files").mkdir()
    (tmp_path / "story_files" / "frame.html").write_text("<p>Buy tyres.</p>")
    (tmp_path / "README.md").write_text("Put your articles here.")
    (tmp_path / "Thumbs.db").write_bytes(b"\xd0\xcf")
    folder = read_seeds(tmp_path)
    assert [seed.path for seed in folder.seeds] == ["story.html"]
    assert [(left.path, left.reason.code) for left in folder.left_out] == [
        ("README.md", "left_out.about_folder"),
        ("Thumbs.db", "left_out.system_file"),
        ("story_files", "left_out.page_folder"),
    ]


def test_the_editor_names_one_article_of_a_file(tmp_path):
    """An entry "file#2" goes to the file's second article, and needs only the file to be there."""
    (tmp_path / "review.txt").write_text("Two stories.")
    (tmp_path / "briefing.yml").write_text("sources:\n  review.txt#2:\n    outlet: The Orme\n")
    (seed,) = read_seeds(tmp_path).seeds
    assert [(name, said.outlet) for name, said in seed.parts] == [("2", "The Orme")]


def test_a_folder_of_more_than_a_briefing_can_compare_is_a_clear_line(tmp_path, monkeypatch):
    """Nothing is read for an hour in vain: the line names what makes stories of the files."""
    monkeypatch.setattr("generator.read.MOST_ARTICLES", 2)
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("The ferry stopped.")
    (tmp_path / "briefing.yml").write_text("title: Ferry\n")
    with pytest.raises(ReadError, match=r"holds 3 files.* 2 articles at most; “crossbrief sort .* --into STORIES”"):
        read_seeds(tmp_path)
    (tmp_path / "2.txt").unlink()
    assert len(read_seeds(tmp_path).seeds) == 2
