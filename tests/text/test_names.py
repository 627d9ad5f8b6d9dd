"""Whose name it is."""

from itertools import chain
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.text.names import are_two_people, canonical, fullest_of, same_body, same_person

CASES = yaml.safe_load(Path(__file__).with_name("names.yml").read_text(encoding="utf-8"))
NAMES = sorted({name for case in chain(*CASES.values()) for name in case[1:]})


@pytest.mark.parametrize(("expected", "one", "other"), CASES["people"])
def test_people_are_one_or_two(expected, one, other):
    """Every pair of names.yml, asked in both orders."""
    assert {same_person(one, other), same_person(other, one)} == {expected == "same"}


@pytest.mark.parametrize(("expected", "one", "other"), CASES["bodies"])
def test_bodies_are_one_or_two(expected, one, other):
    """Every pair of names.yml, asked in both orders."""
    assert {same_body(one, other), same_body(other, one)} == {expected == "same"}


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_nobody_is_one_person_and_two(one, other):
    """Names that can be one person's are never said to be two people's."""
    assert not (same_person(one, other) and are_two_people(one, other))


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_may_be_asked(one, other):
    """Names come from outside text: the judge answers alike in both orders and never fails."""
    assert (same_person(one, other), same_body(one, other)) == (same_person(other, one), same_body(other, one))


@pytest.mark.parametrize(
    ("one", "other"), [("Jon Roe", "John Roe"), ("Ann Roe", "Anne Roe"), ("Sara Roe", "Sarah Roe")]
)
def test_a_doubtful_spelling_is_not_two_people(one, other):
    """Where a misspelling is as likely as a second person, nobody is said to be two."""
    assert not are_two_people(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mario Rossi", "Maria Rossi"), ("Paul Roe", "Paula Roe"), ("Francis Roe", "Frances Roe"), ("Mr Roe", "Ms Roe")],
)
def test_a_man_and_a_woman_of_one_surname_are_two(one, other):
    """Their names differ by a letter or a courtesy."""
    assert are_two_people(one, other)


def test_a_surname_means_the_one_person_who_has_it():
    """A surname leads to the fullest name where all people of that name are one."""
    people = ["Ana Rojas", "A. Rojas", "Ed Pell", "Ann Pell"]
    assert [fullest_of(name, people) for name in ("Mayor Rojas", "Pell", "Halloran")] == ["Ana Rojas", None, None]


def test_countries_have_one_key():
    """Other names of a country lead to its plain name."""
    assert canonical("the U.K.") == canonical("United Kingdom")
