"""Stands: what the article, titles included, gives as reported, denied, taken back, asked or conditional."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span as Tokens

from generator.annotate.reading import Reading, ReadPassage
from generator.annotate.stance.corrected import corrected
from generator.annotate.stance.denials import denial, says_it_was_false
from generator.annotate.stance.found import Found
from generator.annotate.stance.headlines import headline
from generator.annotate.stance.hearsay import hearsay
from generator.annotate.stance.lexicon import words
from generator.annotate.stance.open import asked, condition, question
from generator.annotate.stance.pointed import pointed
from generator.annotate.stance.retractions import retraction
from generator.annotate.stance.unsaid import unsaid
from generator.model import AnnotatedArticle, Attribution, PassageKind, Span, Stance, Stand
from generator.text.similarity import stem

INFINITIVE = "to "
READINGS = (denial, retraction, unsaid, asked, condition, hearsay)


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Stand, ...]:
    """Every stand in reading order; what a source says in so many words, between quotation marks, is not reported."""
    reported = tuple(_reported(facts))
    marked = [_stand(reading, at, found) for at in reading.passages for found in _all(at)]
    marked += [*_pointed(reading, facts), *_corrected(reading)]
    stronger = [one for one in marked if one.stance is not Stance.REPORTED or not _has_cue(reported, one)]
    plain = [one for one in reported if not _has_cue((s for s in stronger if s.stance is not Stance.REPORTED), one)]
    return tuple(sorted({*stronger, *plain}, key=lambda one: (one.cue.start, one.scope.start, one.stance.value)))


def _has_cue(stands: Iterable[Stand], one: Stand) -> bool:
    """Whether one of the stands on these words begins with the same: "denied" reports too, but tells more."""
    return any(one.cue.overlaps(other.cue) and one.scope.overlaps(other.scope) for other in stands)


def _reported(facts: AnnotatedArticle) -> Iterator[Stand]:
    """What the article hands on in words of its own."""
    for told in facts.attributions:
        if told.direct or told.only_direct or told.cue is None or stem(told.cue.text.lower()) in words("acting"):
            continue
        by = told.speaker.span if told.speaker is not None else None
        for part in _parts(told):
            if part.text.startswith(INFINITIVE):
                continue  # a plan or a refusal: it tells what somebody means to do
            yield Stand(cue=told.cue, scope=part, stance=Stance.REPORTED, by=by)


def _pointed(reading: Reading, facts: AnnotatedArticle) -> Iterator[Stand]:
    """What a later sentence of the story says of an earlier one, or of what somebody says there."""
    sentences = [(at, sentence) for at in reading.story() for sentence in at.doc.sents]
    for later, place, found in pointed([sentence for _, sentence in sentences]):
        at, of = sentences[later][0], sentences[place][0]
        whole = reading.span(of, found.scope)
        told = [_parts(one) for one in facts.attributions if whole.contains(one.content)]
        for scope in max(told, key=lambda parts: sum(len(part.text) for part in parts), default=(whole,)):
            by = None if found.by is None else reading.span(at, found.by)
            yield Stand(cue=reading.span(at, found.cue), scope=scope, stance=found.stance, by=by)


def _corrected(reading: Reading) -> Iterator[Stand]:
    """What a note of correction takes back elsewhere: what it takes back in itself is read by `corrections`."""
    at = reading.passages
    for note, cue, wrong, scope in corrected([one.text for one in at]):
        words = reading.chars(at[note], *cue)
        yield Stand(cue=words, scope=reading.chars(at[wrong], *scope), stance=Stance.RETRACTED)


def _parts(told: Attribution) -> tuple[Span, ...]:
    return told.parts or (told.content,)


def _all(at: ReadPassage) -> Iterator[Found]:
    if at.passage.kind is PassageKind.TITLE and (handed_on := headline(at.doc)) is not None:
        yield handed_on
    for token in at.doc:
        for read in READINGS:
            if (found := read(token)) is not None:
                yield found
    before: Tokens | None = None
    for sentence in at.doc.sents:
        if (found := question(sentence)) is not None:
            yield found
        cue = says_it_was_false(sentence)
        if cue is not None and before is not None:
            yield Found(cue=cue, scope=before, stance=Stance.RETRACTED)
        before = sentence


def _stand(reading: Reading, at: ReadPassage, found: Found) -> Stand:
    return Stand(
        cue=reading.span(at, found.cue),
        scope=reading.span(at, found.scope),
        stance=found.stance,
        by=None if found.by is None else reading.span(at, found.by),
    )
