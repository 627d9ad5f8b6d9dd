"""The words of speech: which verbs and nouns say that somebody said something, and in which grammatical frame."""

from dataclasses import dataclass, fields
from functools import cache

from spacy.tokens import Token

from generator.text.english import grouped, words

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FRAMES = ("saying", "thinking", "evidence", "directive", "object", "naming")
FINITE = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """The lists of text/english/speech.yml, ready to be looked up by lemma."""

    saying: frozenset[str]
    thinking: frozenset[str]
    evidence: frozenset[str]
    weak: frozenset[str]
    infinitive: frozenset[str]
    directive: frozenset[str]
    object: frozenset[str]
    naming: frozenset[str]
    noun: frozenset[str]
    bodies: frozenset[str]
    issued: frozenset[str]
    works: frozenset[str]
    small: frozenset[str]
    preposition: dict[str, frozenset[str]]
    reporting: frozenset[str]  # every verb of every frame

    def clause(self, lemma: str) -> bool:
        """Whether the verb takes a clause as its content."""
        return lemma in self.saying or lemma in self.thinking or lemma in self.evidence

    def spoken(self, lemma: str) -> bool:
        """Whether the verb reports words rather than thoughts or meanings."""
        return self.verb(lemma) and lemma not in self.thinking and lemma not in self.weak

    def names(self, lemma: str) -> bool:
        """Whether the verb puts words to a thing: even one word between marks is then somebody's."""
        return (lemma in self.saying or lemma in self.naming or lemma == "put") and lemma not in self.weak

    def verb(self, lemma: str) -> bool:
        """Whether the verb reports in any frame."""
        return lemma in self.reporting


@cache
def cues() -> Cues:
    """The lists, read once a process."""
    made = {"preposition", "reporting"}
    plain = {field.name: words("speech", field.name) for field in fields(Cues) if field.name not in made}
    prepositions = {verb: frozenset(behind) for verb, behind in grouped("speech", "preposition").items()}
    reporting = frozenset(prepositions).union(*(plain[frame] for frame in FRAMES))
    return Cues(preposition=prepositions, reporting=reporting, **plain)


def lemma(token: Token) -> str:
    """The lemma of a verb or noun, with the model's lost "e" put back: "hop" for "hopes"."""
    found = token.lemma_.lower()
    if token.pos_ == "VERB" and not cues().verb(found) and cues().verb(found + "e"):
        return found + "e"
    return found
