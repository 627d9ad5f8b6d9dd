"""Reading points files: what may stand in them, and the line of what may not."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

import generator.read
from generator.errors import ReadError
from generator.model import Author, AuthorKind, Verdict
from generator.read import points_schema, read_points_file, read_seeds
from tests.cli.folder import STORY, seeds

FILE = """\
by: "J. K."
points:
  - label: How far off it was
    verdict: conflict
    first: true
    note: Neither text states its date.
    says:
      a.txt: [ten miles off, {words: ten miles, sentence: 3}]
      b.txt: twelve miles off
  - ask: Who pays?
edits:
  - row: {a.txt: ten miles off}
    hide: true
names: {same: [[Ek, Eck]]}
corrections:
  - {row: {a.txt: ten miles off}, was: nine, now: ten, why: misread, by: J. K., on: 2031-03-05}
"""


def test_a_file_is_read_with_its_lines():
    """Author, points, passages with their sentence, edits, names, corrections."""
    read = read_points_file("points/a.yml", FILE.encode())
    point, asked = read.drafts.points
    told = (
        point.author,
        point.reading,
        point.first,
        [(one.source, one.text, one.sentence, one.place.line) for one in point.says],
        (asked.question, asked.place.line),
        [(edit.hide, edit.place.line) for edit in read.drafts.edits],
        read.same_names,
        [erratum.on for erratum in read.drafts.errata],
    )
    assert told == (
        Author(kind=AuthorKind.EDITOR, name="J. K."),
        Verdict.CONFLICT,
        True,
        [("a.txt", "ten miles off", None, 8), ("a.txt", "ten miles", 3, 8), ("b.txt", "twelve miles off", None, 9)],
        ("Who pays?", 10),
        [(True, 12)],
        (("Ek", "Eck"),),
        ["2031-03-05"],
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("points:\n  - label: x\n", "line 2: write either"),
        ("points:\n  - says: {a.txt: x}\n    colour: red\n", "line 3: there is no key “colour”"),
        ("points:\n  - says: {a.txt: x}\n    verdict: lie\n", "line 3: “points.0.verdict” is wrong"),
        ("points:\n  - says: {a.txt: [x]\n", "this is not YAML"),
        ("points:\n  - says: {a.txt: []}\n", "line 2: "),
    ],
)
def test_a_slip_gets_its_line(text, message):
    """What is wrong, and where."""
    with pytest.raises(ReadError) as caught:
        read_points_file("points/a.yml", text.encode())
    assert message in str(caught.value)


def test_a_model_writes_no_prose():
    """A note in a model's file reaches nobody."""
    text = FILE.replace('by: "J. K."', "model: parrot 1")
    assert read_points_file("points/a.yml", text.encode()).drafts.points[0].note is None


def test_a_points_file_is_no_article(tmp_path):
    """It is read beside the articles, and with `points=False` passed over."""
    folder = seeds(tmp_path / "seeds", a_txt=STORY, points__model_yml="points:\n  - says: {a.txt: noon}\n")
    read, plain = read_seeds(folder), read_seeds(folder, points=False)
    assert ([seed.path for seed in read.seeds], len(read.drafts.points), len(plain.drafts.points)) == (["a.txt"], 1, 0)


def test_the_schema_knows_the_file():
    """An editor that follows the schema accepts what the program reads, and marks what it does not."""
    validator = Draft202012Validator(json.loads(points_schema()))
    content = yaml.load(FILE, Loader=yaml.SafeLoader)
    content["corrections"][0]["on"] = content["corrections"][0].pop(True).isoformat()  # YAML 1.1 reads "on" as yes
    assert (validator.is_valid(content), validator.is_valid({**content, "colour": "red"})) == (True, False)


def test_the_published_schema_is_the_programs_own():
    """The file that editors are pointed to cannot fall behind."""
    assert (Path(generator.read.__file__).parent / "points.schema.json").read_text() == points_schema()
