"""Origins: whom an article credits for what it says."""

from pathlib import Path

import pytest
import yaml

from generator.annotate.speech.outlet_lists import outlet_lists
from generator.annotate.speech.outlets import find_outlets
from generator.model import PassageKind
from tests.annotate.speech import hear

CASES = yaml.safe_load(Path(__file__).with_name("origins.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_credit_is_given_where_the_text_gives_it(case):
    """Who is credited, of what kind, and who stands behind; nobody who is only mentioned."""
    kinds = {n: PassageKind(kind) for n, kind in case.get("kinds", {}).items()}
    credits = hear(case["says"], kinds=kinds, outlet=case.get("outlet")).credits
    found = [{"origin": c.origin, "kind": str(c.kind), "behind": c.behind} for c in credits]
    assert found == [{"behind": None, **origin} for origin in case["origins"]]


def test_a_credit_in_a_caption_is_no_origin():
    """A picture's source is not the story's."""
    facts = hear("The bridge will close.\nThe bridge, as reported by Reuters.", kinds={1: PassageKind.CAPTION})
    assert facts.credits == ()


def test_outlets_of_many_countries_are_known():
    """The list is general knowledge of the world's press, not of one event's."""
    assert len(outlet_lists().kinds) > 200


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("TheIrish Times, citing officials, said so.", ["The Irish Times"]),  # a space was lost behind a link
        ("Yesterday the Northern Star reported", ["Northern Star"]),
        ("According to Le Monde and St. Olaf Courier", ["Le Monde", "St. Olaf Courier"]),
        ("the tabloid Blitz wrote", ["Blitz"]),
        ("the good news came late", []),
    ],
)
def test_unknown_outlets_are_found_by_their_shape(text, names):
    """The last word of a name, or the word for its kind beside it, makes an outlet of capitalised words."""
    assert [outlet.name for outlet in find_outlets(text)] == names
