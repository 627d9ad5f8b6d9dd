"""Who acts and speaks in an article, clause by clause, and whom "he", "she", "they" and "it" refer to.

A pronoun refers to the last subject that fits it: one of its own paragraph before one of an earlier paragraph, and in
each the subject of a sentence before one of a clause inside it. A subject without a name counts too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby, takewhile

from spacy.tokens import Token

from generator.annotate.speech.cues import FINITE, SUBJECTS, cues, lemma
from generator.annotate.speech.genders import Gender, gender_beside, gender_of_name, told_genders
from generator.annotate.speech.marked_passage import MarkedPassage
from generator.annotate.speech.outlet_lists import outlet_lists
from generator.annotate.speech.phrases import phrase
from generator.model import Mention, NameKind
from generator.text.english import words

FEMALE, MALE = frozenset({"she", "her", "herself"}), frozenset({"he", "him", "his", "himself"})
SEVERAL, THING = frozenset({"they", "them", "their"}), frozenset({"it", "its"})
NOMINATIVE = frozenset({"she", "he", "they"})
LOOK_BACK = 1500  # characters: about three paragraphs of news
EMBEDDED = frozenset({"relcl", "acl", "advcl", "ccomp", "csubj", "pcomp"})


class Sort(StrEnum):
    """The kinds of subject that pronouns distinguish."""

    SHE = "she"
    HE = "he"
    THEY = "they"
    IT = "it"
    PERSON = "person"
    ORGANISATION = "organisation"
    SOMEBODY = "somebody"  # one whom the article does not list: "a student", "Nkem"
    OTHER = "other"


PRONOUNS = frozenset({Sort.SHE, Sort.HE, Sort.THEY, Sort.IT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The subject of a clause. `name` is the fullest name, or the words; for a pronoun, whom it refers to."""

    start: int
    sort: Sort
    name: str | None
    gender: Gender | None = None  # that its own words show
    paragraph: int = 0  # where its passage begins
    embedded: bool = False  # the subject of a clause inside a sentence
    speaks_for_others: bool = False  # a spokesman without a name: "they added" is said of one, too
    group: int | None = None  # where the first of several begins that stand together: "Ann and Bo Lee"


def sort_of(pronoun: str) -> Sort | None:
    """Which kind of pronoun the word is; `None` for all other words."""
    groups = ((FEMALE, Sort.SHE), (MALE, Sort.HE), (SEVERAL, Sort.THEY), (THING, Sort.IT))
    return next((sort for words, sort in groups if pronoun in words), None)


def voices(passages: Sequence[MarkedPassage], mentions: Sequence[Mention]) -> tuple[Voice, ...]:
    """The subjects of the story outside quotations, in reading order, its pronouns resolved."""
    heard: list[Voice] = []
    genders = told_genders(passages, mentions)
    for passage in passages:
        near = [m for m in mentions if passage.at.passage.start <= m.span.start < passage.at.passage.end]
        for token in passage.doc:
            if passage.quoting(token) is None and _acts(passage, token, near):
                voice = _voice(passage, token, near)
                heard.append(_resolved(voice, heard, genders) if voice.sort in PRONOUNS else voice)
    return tuple(heard)


def taken_up(start: int, sort: Sort, heard: Sequence[Voice]) -> str | None:
    """Whom the pronoun at `start` refers to; `None` where that is not clear."""
    own = next((voice for voice in heard if voice.start == start), None)
    before = [voice for voice in heard if voice.start < start]
    return (own or _resolved(Voice(start=start, sort=sort, name=None), before, {})).name


def _acts(passage: MarkedPassage, token: Token, near: Iterable[Mention]) -> bool:
    """Whether the token is a subject or one of several together, or a name or pronoun that the parse misses."""
    subject = token.dep_ in SUBJECTS or (token.dep_ == "conj" and _first(token).dep_ in SUBJECTS)
    return subject or token.lower_ in NOMINATIVE or _leads(passage, token, near) or _is_lost(passage, token, near)


def _first(token: Token) -> Token:
    """The first of the nouns that stand together with the token."""
    while token.dep_ == "conj" and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
        token = token.head
    return token


def _leads(passage: MarkedPassage, token: Token, near: Iterable[Mention]) -> bool:
    """Whether a person's name begins the sentence: mostly its subject, even where the parse misses it."""
    start = passage.start(token)
    return bool(token.is_sent_start) and any(m.kind is NameKind.PERSON and m.span.start == start for m in near)


def _is_lost(passage: MarkedPassage, token: Token, near: Iterable[Mention]) -> bool:
    """Whether a name ends here, and the verb of saying behind it has no subject: "In Eastport, Ann Lee said"."""
    end = passage.end(token)
    if token.dep_ == "ROOT" or not any(m.kind is NameKind.PERSON and m.span.end == end for m in near):
        return False
    verb = next((t for t in token.sent if t.i > token.i and t.tag_ in FINITE), None)
    if (
        verb is None
        or not cues().spoken(lemma(verb))
        or any(c.dep_ in SUBJECTS and c.i < verb.i for c in verb.children)
    ):
        return False
    return not any(m.kind is NameKind.PERSON and end < m.span.end <= passage.start(verb) for m in near)


def _voice(passage: MarkedPassage, token: Token, near: Iterable[Mention]) -> Voice:
    first = _first(token)
    several = first is not token or any(c.dep_ == "conj" for c in token.children)
    plain = _described(passage, token, near)
    return replace(
        plain,
        paragraph=passage.at.passage.start,
        embedded=first.dep_ in SUBJECTS and first.head.dep_ in EMBEDDED and _is_framed(first.head),
        group=passage.start(first) if several else None,
    )


def _is_framed(verb: Token) -> bool:
    """Whether a clause stands inside another one that has a subject of its own: not "…, Lee said"."""
    return any(c.dep_ in SUBJECTS and c.i < verb.left_edge.i for c in verb.head.children) or verb.dep_ in {
        "relcl",
        "acl",
    }


def _described(passage: MarkedPassage, token: Token, near: Iterable[Mention]) -> Voice:
    start, pronoun = passage.start(token), sort_of(token.lower_)
    if pronoun is not None:
        return Voice(start=start, sort=pronoun, name=None)
    if token.head.lower_ == "understands":
        # A paper reports its own knowledge: "…, Radar Sport understands". It is never "he", whatever its name.
        return Voice(start=start, sort=Sort.OTHER, name=None)
    named = _mention(passage, token, near)
    if named is not None and named.kind is not NameKind.PLACE:
        sort = Sort.PERSON if named.kind is NameKind.PERSON else Sort.ORGANISATION
        return Voice(start=start, sort=sort, name=named.name, gender=gender_beside(token))
    if token.tag_ in {"NNS", "NNPS"}:
        return Voice(start=start, sort=Sort.THEY if named is None else Sort.OTHER, name=phrase(token).text)
    if named is None and token.tag_ == "NNP" and token.lower_ not in _nobody():
        name = _proper(token)
        return Voice(start=start, sort=Sort.SOMEBODY, name=name, gender=gender_beside(token) or gender_of_name(name))
    sort = Sort.SOMEBODY if _says(token) or _is_brought_in(token) else Sort.OTHER
    called = next((c for c in token.children if c.dep_ == "appos" and c.tag_ == "NNP"), None) or _called(token)
    name = _proper(called) if called is not None and sort is Sort.SOMEBODY else phrase(token).text
    speaks = token.lemma_.lower().startswith("spokes")
    return Voice(start=start, sort=sort, name=name, gender=gender_beside(token), speaks_for_others=speaks)


def _mention(passage: MarkedPassage, token: Token, near: Iterable[Mention]) -> Mention | None:
    """The name of the subject, or the name in apposition to it: "the chairman, Ann Lee,"."""
    places = [passage.start(t) for t in (token, *(c for c in token.children if c.dep_ == "appos"))]
    return next((m for at in places for m in near if m.span.start <= at < m.span.end), None)


def _proper(token: Token) -> str:
    """The name that ends in the token: the capitalised words before it that are no title or role."""
    words_before = reversed([t for t in token.sent if t.i < token.i])
    before = takewhile(lambda t: t.pos_ == "PROPN" and t.lower_ not in _titles(), words_before)
    start = min([token.i, *(t.i for t in before)])
    return str(token.doc[start : token.i + 1].text)


def _says(token: Token) -> bool:
    """Whether one person says something here, or is somebody by kinship; papers, reports and cities are never "he"."""
    says = cues().spoken(lemma(token.head)) or gender_beside(token) is not None
    return token.pos_ == "NOUN" and says and lemma(token) not in _nobody()


def _is_brought_in(token: Token) -> bool:
    """Whether a person without a name is introduced here: "a nurse", "the nurse, a widow", not "the nurse" again."""
    if token.tag_ != "NN" or lemma(token) not in words("names", "roles") or lemma(token) in _nobody():
        return False
    described = any(c.dep_ in {"appos", "relcl", "poss"} for c in token.children)
    return described or any(c.lower_ in {"a", "an", "one", "another"} for c in token.children)


def _called(token: Token) -> Token | None:
    """The name of "a nurse named Ann Lee", which may be told in an aside."""
    named = (c for t in token.subtree if t.lower_ in {"named", "called"} and t.dep_ == "acl" for c in t.children)
    return next((c for c in named if c.dep_ == "oprd" and c.tag_ == "NNP"), None)


def _titles() -> frozenset[str]:
    return words("names", "courtesies", "roles", "role_parts")


def _nobody() -> frozenset[str]:
    return outlet_lists().publications | outlet_lists().documents | cues().bodies


def _resolved(voice: Voice, heard: Sequence[Voice], genders: dict[str, Gender]) -> Voice:
    """The pronoun with the person or thing it refers to; the gender that it shows is remembered."""
    for earlier in _nearest(voice, heard):
        if earlier.name is None and earlier.sort is voice.sort:
            break
        if earlier.name is None or not _fits(voice.sort, earlier, genders):
            continue
        if any(_rivals(voice.sort, earlier, other, genders) for other in heard):
            break
        if voice.sort in {Sort.SHE, Sort.HE}:
            genders[earlier.name] = Gender(voice.sort)
        return replace(voice, name=earlier.name)
    return voice


def _nearest(voice: Voice, heard: Sequence[Voice]) -> Iterator[Voice]:
    """The subjects before the pronoun, in the order in which they are likely to be meant."""
    near = [v for v in heard if v.start >= voice.start - LOOK_BACK]
    for _, paragraph in groupby(reversed(near), key=lambda v: v.paragraph):
        yield from sorted(paragraph, key=lambda v: v.embedded)


def _rivals(pronoun: Sort, one: Voice, other: Voice, genders: dict[str, Gender]) -> bool:
    """Whether two stand together and the text does not show which of them is meant: "Ann and Bo Lee"."""
    apart = one.group is not None and one.group == other.group and one.name != other.name
    return apart and _fits(pronoun, other, genders) and not (_shown(one, genders) and not _shown(other, genders))


def _shown(voice: Voice, genders: dict[str, Gender]) -> Gender | None:
    return voice.gender or genders.get(voice.name or "")


def _fits(pronoun: Sort, voice: Voice, genders: dict[str, Gender]) -> bool:
    if pronoun is Sort.THEY and voice.speaks_for_others:
        return True
    if pronoun in {Sort.THEY, Sort.IT}:
        return voice.sort is pronoun or (pronoun is Sort.IT and voice.sort is Sort.ORGANISATION)
    shown = _shown(voice, genders)
    fitting = voice.sort in {pronoun, Sort.PERSON, Sort.SOMEBODY}
    return fitting and (shown is None or str(shown) == str(pronoun))
