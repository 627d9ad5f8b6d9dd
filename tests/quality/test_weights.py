"""Every weight of the comparison has its birth certificate: data, the error to fear, a measure that weighs it again."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

import generator.compare

COMPARE = Path(generator.compare.__file__).parent
ROOMS = sorted(path.parent.name for path in COMPARE.glob("*/weights.py"))


def _numbers(path):
    """The names of the module's constants that hold a fraction."""
    for line in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(line, ast.Assign) and any(
            isinstance(part, ast.Constant) and isinstance(part.value, float) for part in ast.walk(line.value)
        ):
            yield from (name.id for name in ast.walk(line.targets[0]) if isinstance(name, ast.Name))


@pytest.mark.parametrize("room", ROOMS)
def test_every_weight_is_in_a_set_with_its_data_and_its_error(room):
    """No weight without a certificate, and no certificate of a weight that is gone."""
    weights = import_module(f"generator.compare.{room}.weights")
    named = [name for one in weights.SETS for name in one.weights.split()]
    assert len(named) == len(set(named))
    assert set(_numbers(COMPARE / room / "weights.py")) <= set(named)
    assert [name for name in named if not hasattr(weights, name)] == []
    assert all(one.data and one.fear for one in weights.SETS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_with_weights_keeps_them_in_one_file(room):
    """A fraction that a rule of a facet compares with stands beside the others of its set."""
    others = [path for path in (COMPARE / room).glob("*.py") if path.name != "weights.py"]
    assert {path.name: names for path in others if (names := list(_numbers(path)))} == {}


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_with_weights_is_measured(room):
    """Its measure runs on invented events and gives shares."""
    scores = import_module(f"tests.quality.fit.{room}").measure()
    assert scores
    assert all(0 < share <= 1 for share in scores.values())
