"""Reading answers: JSON as it should be, and as models really send it."""

import json

import pytest

from generator.ask.answer import read_answer
from generator.errors import AskError

POINT = {"label": "Rails", "verdict": "conflict", "first": True, "says": {"a.txt": ["left the rails"]}}
WHOLE = json.dumps({"points": [POINT, {**POINT, "label": "Two"}]})


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (WHOLE, ["Rails", "Two"]),
        (f"Here it is:\n```json\n{WHOLE}\n```\nTell me if you need more {{points}}.", ["Rails", "Two"]),
        (f"Sure! {WHOLE} I hope this helps.", ["Rails", "Two"]),
        (json.dumps([POINT]), ["Rails"]),
        (WHOLE[:-40], ["Rails"]),
        (f"```json\n{WHOLE[:-40]}", ["Rails"]),
        ("points:\n  - label: Rails\n    says: {a.txt: left the rails}\n", ["Rails"]),
    ],
)
def test_points_are_found_wherever_they_stand(text, labels):
    """Plain, in fences, in prose, as a list, cut off in the middle, as YAML."""
    assert [point["label"] for point in read_answer(text)] == labels


@pytest.mark.parametrize(
    "text", ["", "I cannot help with that.", "{", '{"points": 3}', '{"points": [{"says": []}]}', "[" * 10**5]
)
def test_an_answer_without_points_is_an_error(text):
    """The message says what was expected."""
    with pytest.raises(AskError):
        read_answer(text)


def test_what_was_not_asked_for_is_dropped():
    """Prose, unknown verdicts and unknown keys go; the passages stay."""
    point = {**POINT, "verdict": "lie", "why": "because", "note": "trust me", "first": "yes", "hide": True}
    assert read_answer(json.dumps({"points": [point]})) == ({"label": "Rails", "says": {"a.txt": ["left the rails"]}},)


def test_a_name_without_its_folder_is_the_file():
    """Models shorten names."""
    found = read_answer(json.dumps({"points": [{"says": {"a": "x", "b.txt": "y"}}]}), ["a.txt", "in/b.txt"])
    assert found == ({"says": {"a.txt": ["x"], "in/b.txt": ["y"]}},)
