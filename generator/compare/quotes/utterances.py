"""Utterances: quotations, and sentences that might give the words of one without marks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.compare.event import Event
from generator.compare.quotes import weights
from generator.compare.quotes.differences import Alignment, align, starts_otherwise
from generator.compare.quotes.marks import in_marks
from generator.compare.quotes.speakers import SpeakerRelation, same_speaker, speaker_relation
from generator.compare.quotes.words import GAP, Word, quoted_words
from generator.model import STORY, Quote, Span
from generator.text.similarity import stems

MIN_WORDS = 4  # a shorter quotation is a term in scare quotes: it only joins one that holds it
MIN_CONTENT = 4  # content words of a saying that is told in other words
MIN_PIECE = 2
SHORT = 6  # words of a short quotation that must be together: "a lot going on" is not "a lot … going"
EXACT = 4  # so many words in a row, and most of the sentence, need less
LEAST_OF_OTHERS = 6  # words that two persons are given
TOO_FEW = (
    3  # words of indirect speech that are mostly a thing and nothing said of it: right in 47 of 100 on the dev articles
)
#: What a sentence without marks must share: a run of words whoever speaks, or the content of what the same one says.
MIN_RUN = 6


@dataclass(frozen=True)
class Utterance:
    """Words of one source. `quote` is `None` where they are without marks."""

    owner: int
    content: Span
    quote: Quote | None = None
    reporter: str | None = None  # who is reported to say what stands without marks

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words, spelt alike."""
        return quoted_words(self.content.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the content words."""
        return stems(self.content.text)


def quoted(event: Event) -> list[Utterance]:
    """The quotations of all sources, in order."""
    return [
        Utterance(owner=owner, content=quote.content, quote=quote)
        for owner, source in enumerate(event.sources)
        for quote in source.quotes
    ]


def unquoted(event: Event) -> list[Utterance]:
    """The sentences of the story without a quotation, and what somebody is reported to say outside of marks, in order.

    A sentence whose marks could not be paired is among them: `in_marks` tells.
    """
    plain = [
        Utterance(owner=one.owner, content=one.sentence.span)
        for one in event.statements
        if one.kind in STORY and not any(one.sentence.span.overlaps(quote.span) for quote in event.quotes_of(one.owner))
    ]
    reported = [
        Utterance(owner=owner, content=one.content, reporter=one.speaker.name)
        for owner, source in enumerate(event.sources)
        for one in source.attributions
        if not one.direct
        and one.speaker is not None
        and len(one.content.text.split()) > TOO_FEW
        and not in_marks(event, one.content)
    ]
    return sorted(plain + reported, key=lambda one: (one.owner, one.content.start, one.content.end))


def same_utterance(event: Event, first: Utterance, second: Utterance) -> bool:
    """Whether two quotations print one utterance, cut or changed as they may be."""
    assert first.quote is not None
    assert second.quote is not None
    relation = speaker_relation(event, first.quote, second.quote)
    alignment = align(first.words, second.words)
    shorter = min(_length(first.words), _length(second.words))
    proof = _proof(event, first, alignment)
    if shorter < MIN_WORDS:
        return relation is SpeakerRelation.SAME and _holds_piece(alignment, shorter) and proof >= weights.PROVES_EXACT
    if shorter < SHORT and not any(run.size >= weights.TOGETHER * shorter for run in alignment.runs):
        return False
    if relation in {SpeakerRelation.OTHER, SpeakerRelation.APART} and len(alignment.matched()[0]) < LEAST_OF_OTHERS:
        return False
    cover = max(_covers(alignment))
    if cover < weights.NEARLY_ALL and starts_otherwise(alignment):
        return False
    exact = cover >= weights.NEARLY_ALL and any(run.size >= EXACT for run in alignment.runs)
    return cover >= weights.COVERS[relation] and (
        proof >= weights.PROVES[relation] or (exact and proof >= weights.PROVES_EXACT)
    )


def same_saying(event: Event, first: Utterance, second: Utterance) -> bool:
    """Whether two quotations give one utterance, be it in other words: cut, changed, or translated twice."""
    assert first.quote is not None
    assert second.quote is not None
    if same_utterance(event, first, second):
        return True
    same = speaker_relation(event, first.quote, second.quote) is SpeakerRelation.SAME
    # So many words in a row were printed, not translated: a set phrase of two sayings, as the rest of them differs.
    printed = any(run.size >= MIN_RUN for run in align(first.words, second.words).runs)
    return same and not printed and _common_content(event, first, second) > 0


def _common_content(event: Event, first: Utterance, second: Utterance) -> float:
    """What the content words prove that one speaker's two wordings share; 0 where they are too few to be one saying."""
    shared = first.stems & second.stems
    proof = event.rarity.evidence(shared - event.names)
    least = min(len(first.stems), len(second.stems))
    enough = least >= MIN_CONTENT and len(shared) >= weights.REPORTS * least and proof >= weights.PROVES_REPORT
    return proof if enough else 0.0


def reports(event: Event, utterance: Utterance, bare: Utterance) -> float:
    """How surely words without marks give a quotation's, 0 for not."""
    assert utterance.quote is not None
    speaker = utterance.quote.speaker
    if bare.reporter is not None:
        same = speaker is not None and same_speaker(speaker.name, bare.reporter)
        return _common_content(event, utterance, bare) if same else 0.0
    shared = utterance.stems & bare.stems
    run = max((run for run in align(utterance.words, bare.words).runs), key=lambda run: run.size, default=None)
    if run is None or run.size < MIN_RUN or len(shared) < weights.MIN_COVER * len(utterance.stems):
        return 0.0
    words = utterance.words[run.first : run.first + run.size]
    telling = stems(utterance.content.text[words[0].start : words[-1].end]) - event.names
    proof = event.rarity.evidence(telling)
    return proof if proof >= weights.PROVES[SpeakerRelation.SAME] else 0.0


def quotes_of_one_utterance(event: Event, first: Quote, second: Quote) -> bool:
    """Whether two quotations print one utterance."""
    one, two = (
        Utterance(owner=event.owner[one.span.source], content=one.content, quote=one) for one in (first, second)
    )
    return same_utterance(event, one, two)


def repeats(event: Event, quotes: Iterable[Quote], span: Span) -> bool:
    """Whether other words give much of what a quotation says, outside of what they quote themselves."""
    plain = span.text
    for quote in event.quotes_of(event.owner[span.source]):
        plain = plain.replace(quote.span.text, " ")
    said = [stems(quote.content.text) for quote in quotes]
    return any(len(one & stems(plain)) >= weights.MIN_REPEATED * len(one) for one in said)


def _proof(event: Event, utterance: Utterance, alignment: Alignment) -> float:
    """What the words that both hold prove, by those that are no names."""
    text = utterance.content.text
    shared = " ".join(text[utterance.words[at].start : utterance.words[at].end] for at in alignment.matched()[0])
    return event.rarity.evidence(stems(shared) - event.names)


def _holds_piece(alignment: Alignment, shorter: int) -> bool:
    """Whether all of a short quotation is in a long one."""
    longer = max(_length(alignment.first), _length(alignment.second))
    return shorter >= MIN_PIECE and longer >= MIN_WORDS and any(run.size == shorter for run in alignment.runs)


def _covers(alignment: Alignment) -> Iterator[float]:
    """The share of each sentence's words that the other print has; sentences of a few words do not count."""
    yield 0.0
    for words, matched in zip((alignment.first, alignment.second), alignment.matched(), strict=True):
        whole = _by_sentence(words)
        for sentence, count in _by_sentence(words[at] for at in matched).items():
            if whole[sentence] >= MIN_WORDS:
                yield count / whole[sentence]


def _by_sentence(words: Iterable[Word]) -> Counter[int]:
    return Counter(word.sentence for word in words if word.form != GAP)


def _length(words: Sequence[Word]) -> int:
    return sum(word.form != GAP for word in words)
