"""Two people of one surname: "Mr Halloran" and "Ms Halloran" are never one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.annotate.naming.candidates import PERSON, Candidate
from generator.annotate.naming.merging import Named
from generator.annotate.speech.genders import Gender, gender_of_name, gender_of_noun
from generator.text.english import words
from generator.text.names import canonical


def apart_by_courtesy(found: Sequence[Named]) -> tuple[Named, ...]:
    """The names of an article with each surname that two courtesies bear given to two people."""
    people = [named for named in found if named.kind is PERSON]
    apart = {id(named): tuple(_parted(named, people)) for named in people}
    return _together(one for named in found for one in apart.get(id(named), (named,)))


def _parted(named: Named, people: Sequence[Named]) -> Iterator[Named]:
    """The candidates of one name; those that a courtesy gives to somebody else bear that one's name."""
    own = gender_of_name(named.name) if " " in named.name else None
    told = {gender for one in named.candidates if (gender := _courtesy(one)[1])}
    mixed = len(told) > 1 or (own is not None and bool(told - {own}))
    for candidate in named.candidates:
        title, gender = _courtesy(candidate)
        other = mixed and gender is not None and gender is not own
        yield Named(
            name=_name_of(candidate, title, gender, people) if other else named.name,
            kind=PERSON,
            candidates=(candidate,),
        )


def _courtesy(candidate: Candidate) -> tuple[str, Gender | None]:
    """The courtesy right before a surname alone, and what it shows."""
    before = candidate.at.text[: candidate.start].split()[-1:]
    if " " in candidate.text or not before or before[0].strip(".").lower() not in words("names", "courtesies"):
        return "", None
    return before[0], gender_of_noun(before[0])


def _name_of(candidate: Candidate, title: str, gender: Gender | None, people: Iterable[Named]) -> str:
    """The one full name that fits the courtesy, or the courtesy with the surname."""
    surname = canonical(candidate.text)
    full = {one.name for one in people if " " in one.name and canonical(one.name).split()[-1] == surname}
    fitting = [name for name in full if gender_of_name(name) is gender]
    return fitting[0] if len(fitting) == 1 else f"{title} {candidate.text}"


def _together(found: Iterable[Named]) -> tuple[Named, ...]:
    """One entry for each name and kind, in the order of the first."""
    groups: dict[tuple[str, str], Named] = {}
    for named in found:
        key = (named.name, named.kind)
        known = groups.get(key)
        groups[key] = named if known is None else replace(known, candidates=(*known.candidates, *named.candidates))
    return tuple(groups.values())
