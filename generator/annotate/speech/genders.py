"""Whether the text shows that somebody is a "she" or a "he": by a title, a role, kinship, or a given name."""

from collections.abc import Iterable
from enum import StrEnum

from spacy.tokens import Token

from generator.annotate.speech.marked_passage import MarkedPassage
from generator.model import Mention, NameKind
from generator.text.english import words
from generator.text.names import bare_person


class Gender(StrEnum):
    """Which of the two pronouns fits."""

    SHE = "she"
    HE = "he"


def gender_of_noun(word: str) -> Gender | None:
    """What a title or a noun shows; `None` where it shows nothing.

    >>> gender_of_noun("spokeswoman"), gender_of_noun("Mr."), gender_of_noun("German")
    (<Gender.SHE: 'she'>, <Gender.HE: 'he'>, None)
    """
    plain = word.strip(".,").lower()
    if plain in words("names", "of_women", "nouns_of_women") or plain.endswith("woman"):
        return Gender.SHE
    if plain in words("names", "of_men", "nouns_of_men"):
        return Gender.HE
    return Gender.HE if plain.endswith("man") and plain not in words("names", "no_men") else None


def gender_of_name(name: str) -> Gender | None:
    """What the given name of a full name, or a given name alone, shows."""
    first = next(iter(bare_person(name)), "")
    if first in words("given_names", "women"):
        return Gender.SHE
    return Gender.HE if first in words("given_names", "men") else None


def told_genders(passages: Iterable[MarkedPassage], mentions: Iterable[Mention]) -> dict[str, Gender]:
    """The gender of each person by name, as the article's titles and roles show it, or else the given name."""
    texts = [(passage.at.passage.start, passage.at.text) for passage in passages]
    told: dict[str, Gender] = {}
    guessed: dict[str, Gender] = {}
    for mention in mentions:
        shown = next((g for word in _titles(mention, texts) if (g := gender_of_noun(word))), None)
        if shown is not None:
            told[mention.name] = shown
        elif mention.kind is NameKind.PERSON and (first := gender_of_name(mention.name)):
            guessed[mention.name] = first
    return guessed | told


def gender_beside(subject: Token) -> Gender | None:
    """What the subject's own noun shows, or one in apposition to it: "Nkem, a mother of two"."""
    nouns = (subject, *(c for c in subject.children if c.dep_ == "appos"))
    return next((g for noun in nouns if noun.pos_ == "NOUN" and (g := gender_of_noun(noun.lower_))), None)


def _titles(mention: Mention, texts: Iterable[tuple[int, str]]) -> list[str]:
    """The words of the person's office, and the word right before the name."""
    start = mention.span.start
    before = [text[: start - at].split()[-1:] for at, text in texts if at <= start < at + len(text)]
    return [*(mention.role or "").split()[::-1], *(word for last in before for word in last)]
