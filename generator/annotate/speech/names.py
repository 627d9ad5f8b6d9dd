"""Whom the words of a speaker name: "he", "the minister" and "the paper" lead to the fullest name the article gives.

Every step is careful: where two people fit, the text's own words stay.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.reading import Reading, ReadPassage
from generator.annotate.speech.cues import SUBJECTS
from generator.annotate.speech.outlet_lists import outlet_lists
from generator.annotate.speech.outlets import OutletNames, outlet_names
from generator.annotate.speech.scene import Scene, scenes
from generator.model import AnnotatedArticle, Mention, NameKind, Speaker

ONE_PERSON = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
SEVERAL = frozenset({"they", "them", "their"})
FEMALE, MALE = frozenset({"she", "her", "herself"}), frozenset({"he", "him", "his", "himself"})
FEMALE_TITLES, MALE_TITLES = frozenset({"mrs", "ms", "miss", "lady", "dame"}), frozenset({"mr", "sir", "lord"})
LOOK_BACK = 1500  # characters: about three paragraphs of news


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A mention of the story outside quotations, and whether it is the subject of its clause."""

    mention: Mention
    subject: bool

    @property
    def speaks(self) -> bool:
        """Whether it names somebody, not somewhere."""
        return self.mention.kind is not NameKind.PLACE


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of an article, to be asked who somebody is."""

    reading: Reading
    heard: tuple[Heard, ...]
    plurals: tuple[Tokens, ...]
    places: tuple[int, ...]  # where each of `plurals` stands in the article
    outlets: OutletNames

    def speaker(self, at: ReadPassage, words: Tokens) -> Speaker:
        """The speaker whom the words name; the words themselves where the text does not say more."""
        span = self.reading.span(at, words)
        found = self._named(at, words) or self._described(at, words) or self._pronoun(at, words.root)
        return Speaker(name=found or span.text, span=span)

    def known(self, at: ReadPassage, words: Tokens) -> bool:
        """Whether the words hold a name of the article, of a person, an organisation or an outlet."""
        start, end = at.passage.start + words.start_char, at.passage.start + words.end_char
        named = any(h.mention.span.start < end and start < h.mention.span.end for h in self.heard if h.speaks)
        return named or self.outlets.within(start, end) is not None

    def _named(self, at: ReadPassage, words: Tokens) -> str | None:
        """The name in the words, if it is what they are about: not the ministry of "a spokesman for the ministry"."""
        head = at.passage.start + words.root.idx
        if outlet := self.outlets.at(at.passage.start + words.start_char, at.passage.start + words.end_char):
            return outlet
        return next((h.mention.name for h in self.heard if h.mention.span.start <= head < h.mention.span.end), None)

    def _described(self, at: ReadPassage, words: Tokens) -> str | None:
        """The person of that office, or the outlet, when the article has one alone."""
        if words[0].lower_ not in {"the", "this", "that"} or words.root.pos_ != "NOUN":
            return None
        here, noun = at.passage.start + words.start_char, words.root.lemma_.lower()
        if noun in outlet_lists().publications:
            return self.outlets.within(here, at.passage.start + words.end_char) or self.outlets.last_before(here)
        office = words.text.lower().removeprefix("the ")
        fitting = {h.mention.name for h in self.heard if _holds(h.mention, office, noun)}
        return fitting.pop() if len(fitting) == 1 else None

    def _pronoun(self, at: ReadPassage, word: Token) -> str | None:
        here = at.passage.start + word.idx
        if word.lower_ in ONE_PERSON:
            return self._last_person(here, word.lower_)
        if word.lower_ in SEVERAL:
            return self._last_plural(here)
        return self._last(here, NameKind.ORGANISATION) if word.lower_ == "it" else None

    def _last_person(self, here: int, pronoun: str) -> str | None:
        """The subject before the pronoun; without one, the only person of the sentences before it."""
        near = [h for h in self.heard if here - LOOK_BACK <= h.mention.span.start < here]
        people = [h for h in near if h.mention.kind is NameKind.PERSON and _may_be(h.mention, pronoun)]
        subjects = [h for h in people if h.subject]
        if subjects:
            return subjects[-1].mention.name
        only = {h.mention.name for h in people}
        return only.pop() if len(only) == 1 else None

    def _last(self, here: int, kind: NameKind) -> str | None:
        near = [h for h in self.heard if here - LOOK_BACK <= h.mention.span.start < here and h.subject]
        return near[-1].mention.name if near and near[-1].mention.kind is kind else None

    def _last_plural(self, here: int) -> str | None:
        before = [
            p.text for p, start in zip(self.plurals, self.places, strict=True) if here - LOOK_BACK <= start < here
        ]
        return before[-1] if before else None


def names_in(reading: Reading, facts: AnnotatedArticle) -> Names:
    """The names of the article's story."""
    staged = scenes(reading)
    plurals = [(scene, chunk) for scene in staged for chunk in scene.doc.noun_chunks if _plural(scene, chunk)]
    return Names(
        reading=reading,
        heard=tuple(_heard(staged, facts.mentions)),
        plurals=tuple(chunk for _, chunk in plurals),
        places=tuple(scene.start(chunk[0]) for scene, chunk in plurals),
        outlets=outlet_names(reading, facts.mentions),
    )


def _heard(staged: tuple[Scene, ...], mentions: tuple[Mention, ...]) -> Iterable[Heard]:
    for scene in staged:
        for mention in mentions:
            if scene.at.passage.start <= mention.span.start < scene.at.passage.end:
                tokens = [t for t in scene.doc if mention.span.start <= scene.start(t) < mention.span.end]
                if tokens and scene.quoting(tokens[0]) is None:
                    yield Heard(mention=mention, subject=any(t.dep_ in SUBJECTS for t in tokens))


def _plural(scene: Scene, chunk: Tokens) -> bool:
    """Whether several people act or speak here: "officials", "the two leaders"."""
    root = chunk.root
    return root.tag_ in {"NNS", "NNPS"} and root.dep_ in SUBJECTS and scene.quoting(root) is None


def _holds(mention: Mention, office: str, noun: str) -> bool:
    """Whether the role that the article gives the person is this office."""
    role = (mention.role or "").lower()
    return mention.kind is NameKind.PERSON and bool(role) and (role == office or role.split()[-1] == noun)


def _may_be(mention: Mention, pronoun: str) -> bool:
    """Whether the person's title does not speak against the pronoun."""
    titles = {word.strip(".").lower() for word in f"{mention.role or ''} {mention.span.text}".split()}
    return not titles & (MALE_TITLES if pronoun in FEMALE else FEMALE_TITLES)
