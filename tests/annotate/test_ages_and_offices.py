"""Ages of people, offices that are settled or not, and capitalised words that stand alone."""

import pytest

from generator.annotate import annotate_article
from tests.annotate.paragraphs import article

TEACHER = "The jury heard the teacher Ann Lee, 45, and her neighbour, 51-year-old builder Tom Ask, on Monday."
STRIKER = "Ivo Tremlett said on Monday that he would leave the club."


@pytest.mark.parametrize(
    ("lines", "ages"),
    [
        ((TEACHER,), [("Ann Lee", 45), ("Tom Ask", 51)]),
        ((STRIKER, "The striker, 23, passed a medical on Friday."), [("Ivo Tremlett", 23)]),
        (("Ann Lee, 450, was the number on the door of the house.",), []),
    ],
)
def test_ages_stand_beside_names(lines, ages):
    """Behind a name, before it, or at the head of the sentence after the one that names nobody else."""
    assert [(age.person, age.years) for age in annotate_article(article(*lines)).ages] == ages


@pytest.mark.parametrize(
    ("line", "offices"),
    [
        ("Mayor-elect Ana Holt promised forty buses to the town.", [("Mayor-elect Ana Holt", True)]),
        ("Forty buses would come under a possible Holt council.", [("possible Holt council", False)]),
        ("Mayor Ana Holt thought it possible to buy forty buses.", []),
    ],
)
def test_an_office_is_settled_or_open_by_the_word_beside_its_name(line, offices):
    """The word right before the name, or the one that its title ends in."""
    assert [(one.span.text, one.settled) for one in annotate_article(article(line)).offices] == offices


def test_a_capital_in_a_run_of_capitals_is_not_alone():
    """ "Orme Lines" is one name; "Tremlett" by itself may be somebody whom another article names in full."""
    found = annotate_article(article("Two ships of Orme Lines were seen there, Tremlett told the court.")).lone_capitals
    assert [span.text for span in found] == ["Two", "Tremlett"]
