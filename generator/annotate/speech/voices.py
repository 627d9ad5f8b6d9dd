"""Who acts and speaks in an article, clause by clause, and whom "he", "she", "they" and "it" refer to.

A pronoun refers to the last subject that fits it. A subject without a name counts too: it may be the one that is meant.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from generator.annotate.speech.cues import SUBJECTS, cues, lemma
from generator.annotate.speech.marked_passage import MarkedPassage
from generator.annotate.speech.outlet_lists import outlet_lists
from generator.annotate.speech.phrases import phrase
from generator.model import Mention, NameKind

FEMALE, MALE = frozenset({"she", "her", "herself"}), frozenset({"he", "him", "his", "himself"})
SEVERAL, THING = frozenset({"they", "them", "their"}), frozenset({"it", "its"})
#: Words in a person's title or office that show which of the two pronouns fits.
FEMALE_WORDS = frozenset(
    {"mrs", "ms", "miss", "lady", "dame", "queen", "princess", "mother", "wife", "daughter", "sister"}
)
MALE_WORDS = frozenset({"mr", "sir", "lord", "king", "prince", "father", "husband", "brother"})
LOOK_BACK = 1500  # characters: about three paragraphs of news


class Sort(StrEnum):
    """The kinds of subject that pronouns distinguish."""

    SHE = "she"
    HE = "he"
    THEY = "they"
    IT = "it"
    PERSON = "person"
    ORGANISATION = "organisation"
    SOMEBODY = "somebody"  # one without a name who says something: "a student"
    OTHER = "other"


PRONOUNS = frozenset({Sort.SHE, Sort.HE, Sort.THEY, Sort.IT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The subject of a clause. `name` is the fullest name, or the words; for a pronoun, whom it refers to."""

    start: int
    sort: Sort
    name: str | None


def sort_of(pronoun: str) -> Sort | None:
    """Which kind of pronoun the word is; `None` for all other words."""
    groups = ((FEMALE, Sort.SHE), (MALE, Sort.HE), (SEVERAL, Sort.THEY), (THING, Sort.IT))
    return next((sort for words, sort in groups if pronoun in words), None)


def voices(passages: Sequence[MarkedPassage], mentions: Sequence[Mention]) -> tuple[Voice, ...]:
    """The subjects of the story outside quotations, in reading order, its pronouns resolved."""
    heard: list[Voice] = []
    genders = _genders_by_title(passages, mentions)
    for passage in passages:
        near = [m for m in mentions if passage.at.passage.start <= m.span.start < passage.at.passage.end]
        for token in passage.doc:
            if passage.quoting(token) is None and (token.dep_ in SUBJECTS or _leads(passage, token, near)):
                voice = _voice(passage, token, near)
                heard.append(_resolved(voice, heard, genders) if voice.sort in PRONOUNS else voice)
    return tuple(heard)


def taken_up(start: int, sort: Sort, heard: Sequence[Voice]) -> str | None:
    """Whom a pronoun at `start` refers to; `None` where that is not clear."""
    own = next((voice for voice in heard if voice.start == start), None)
    return (own or _resolved(Voice(start=start, sort=sort, name=None), [v for v in heard if v.start < start], {})).name


def _leads(passage: MarkedPassage, token: Token, near: Iterable[Mention]) -> bool:
    """Whether a person's name begins the sentence: mostly its subject, even where the parse misses it."""
    start = passage.start(token)
    return bool(token.is_sent_start) and any(m.kind is NameKind.PERSON and m.span.start == start for m in near)


def _voice(passage: MarkedPassage, token: Token, near: Iterable[Mention]) -> Voice:
    start = passage.start(token)
    pronoun = sort_of(token.lower_)
    if pronoun is not None:
        return Voice(start=start, sort=pronoun, name=None)
    named = _mention(passage, token, near)
    if _understands(token):
        return Voice(start=start, sort=Sort.OTHER, name=None)
    if named is not None and named.kind is not NameKind.PLACE:
        sort = Sort.PERSON if named.kind is NameKind.PERSON else Sort.ORGANISATION
        return Voice(start=start, sort=sort, name=named.name)
    if token.tag_ in {"NNS", "NNPS"}:
        return Voice(start=start, sort=Sort.THEY if named is None else Sort.OTHER, name=phrase(token).text)
    return Voice(start=start, sort=Sort.SOMEBODY if _says(token) else Sort.OTHER, name=phrase(token).text)


def _understands(token: Token) -> bool:
    """Whether a paper reports its own knowledge: "…, Radar Sport understands". It is never "he", whatever its name."""
    return token.head.lower_ == "understands"


def _mention(passage: MarkedPassage, token: Token, near: Iterable[Mention]) -> Mention | None:
    """The name of the subject, or the name in apposition to it: "the chairman, Ann Lee,"."""
    places = [passage.start(t) for t in (token, *(c for c in token.children if c.dep_ == "appos"))]
    return next((m for at in places for m in near if m.span.start <= at < m.span.end), None)


def _says(token: Token) -> bool:
    """Whether one person says something here; papers, reports and cities are never "he"."""
    nobody = outlet_lists().publications | outlet_lists().documents | cues().bodies
    return token.pos_ == "NOUN" and cues().spoken(lemma(token.head)) and lemma(token) not in nobody


def _resolved(voice: Voice, heard: Sequence[Voice], genders: dict[str, Sort]) -> Voice:
    """The pronoun with the person or thing it refers to; the gender that it shows is remembered."""
    for earlier in reversed(heard):
        if earlier.start < voice.start - LOOK_BACK:
            break
        if earlier.sort in PRONOUNS and earlier.name is None and earlier.sort is voice.sort:
            break
        if earlier.name is not None and _fits(voice.sort, earlier, genders):
            if voice.sort in {Sort.SHE, Sort.HE}:
                genders[earlier.name] = voice.sort
            return Voice(start=voice.start, sort=voice.sort, name=earlier.name)
    return voice


def _fits(pronoun: Sort, voice: Voice, genders: dict[str, Sort]) -> bool:
    if pronoun in {Sort.THEY, Sort.IT}:
        return voice.sort is pronoun or (pronoun is Sort.IT and voice.sort is Sort.ORGANISATION)
    fitting = voice.sort in {pronoun, Sort.PERSON, Sort.SOMEBODY}
    return fitting and genders.get(voice.name or "", pronoun) is pronoun


def _genders_by_title(passages: Iterable[MarkedPassage], mentions: Iterable[Mention]) -> dict[str, Sort]:
    """The gender that titles show: "Mrs. Dahl", "Spokesman Ed Roe". A name such as "Hartman" shows none."""
    texts = [(passage.at.passage.start, passage.doc.text) for passage in passages]
    told: dict[str, Sort] = {}
    for mention in mentions:
        words = _titles(mention, texts)
        if words & FEMALE_WORDS or any(word.endswith("woman") for word in words):
            told[mention.name] = Sort.SHE
        elif words & MALE_WORDS or any(word.endswith("man") for word in words):
            told[mention.name] = Sort.HE
    return told


def _titles(mention: Mention, texts: Iterable[tuple[int, str]]) -> frozenset[str]:
    """The words of the person's office, and the word right before the name."""
    start = mention.span.start
    before = [text[: start - at].split()[-1:] for at, text in texts if at <= start < at + len(text)]
    words = [*(mention.role or "").split(), *(word for last in before for word in last)]
    return frozenset(word.strip(".,").lower() for word in words)
