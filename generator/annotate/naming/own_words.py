"""What the words of a name say of its kind: "X Ministry", "Lake X", "X Treaty"."""

from collections.abc import Iterator

from generator.annotate.naming.candidates import ORGANISATION, PERSON, PLACE, Candidate, Vote
from generator.annotate.naming.gazetteer import gazetteer
from generator.annotate.naming.lexicon import lexicon

MIN_BODY = 3  # letters of a body's abbreviation
#: How the streets and the feasts of other lands end.
STREETS = ("strasse", "straße", "platz", "allee", "gasse", "straat", "plein", "gatan", "gaten", "utca")
FESTIVALS = ("fest", "festival", "marathon")


def own_words(candidate: Candidate) -> Iterator[Vote]:
    """The votes of a head word, of an ending and of a digit inside the name."""
    words = [word.casefold() for word in candidate.words]
    if len(words) > 1:
        yield from _head(candidate, words)
        if gazetteer().is_country(words[0]):
            yield PERSON, -20
        if len(words[0].strip(".")) == 1 and gazetteer().is_country(" ".join(words[1:])):
            yield PLACE, 40
    elif words[0] in lexicon().places:
        yield PLACE, 10
    elif words[0].endswith(STREETS):
        yield PLACE, 25
    if "&" in words[1:-1]:
        yield ORGANISATION, 60
    if words[-1] in lexicon().labels:
        yield PERSON, -30
    if any(c.isdigit() for c in candidate.text) or words[-1].endswith(FESTIVALS):
        yield None, 30


def _head(candidate: Candidate, words: list[str]) -> Iterator[Vote]:
    if words[-1] in lexicon().last_of_organisations:
        yield ORGANISATION, 80
    elif _is_of_land(candidate):
        yield ORGANISATION, 50
    elif words[0] in lexicon().organisations and words[1] in {"of", "for"}:
        yield ORGANISATION, 30  # "Office of Rail and Road"
    elif words[-1] in lexicon().places or words[0] in lexicon().places_before:
        yield (ORGANISATION, 30) if words[-1] == "state" and lexicon().is_people(words[0]) else (PLACE, 30)
    elif words[-1] in lexicon().products:
        yield None, 30
    elif lexicon().organisations.intersection(words):
        yield ORGANISATION, 30
    elif words[0] in lexicon().products:
        yield None, 30


def _is_of_land(candidate: Candidate) -> bool:
    """Whether it is a body's abbreviation and its land: "HWB Africa"."""
    first, last = candidate.words[0], candidate.words[-1]
    body = first.isupper() and first.isalpha() and len(first) >= MIN_BODY and not gazetteer().is_country(first)
    return len(candidate.words) == 2 and body and not last.isupper() and gazetteer().is_country(last)
