"""Whether two quotations are given to one speaker or to two."""

from enum import Enum

from generator.compare.event import Event
from generator.compare.quotes.lexicon import MOUTHPIECES
from generator.model import Mention, NameKind, Quote, Span, Speaker
from generator.text.folding import fold
from generator.text.names import are_two_people, bare_person, same_body, same_person
from generator.text.spelling import same_spelling

FULL_NAME = 2  # words without titles: fewer may be a nickname or a title
MAX_GAP = 40  # characters between a quotation and the words that say whose it is
BESIDE = 30  # characters around "its director" in which the name itself stands: "its director, Ada Quist"
PRONOUNS = frozenset({"he", "she"})


class SpeakerRelation(Enum):
    """How the speakers of two quotations stand to each other."""

    SAME = "same"
    OTHER = "other"  # two persons, both known in full and named beside the words
    APART = "apart"  # two persons, but a pronoun or the distance leaves a doubt
    UNKNOWN = "unknown"


def speaker_relation(event: Event, first: Quote, second: Quote) -> SpeakerRelation:
    """Whether one person speaks, or two."""
    if first.speaker is None or second.speaker is None:
        return SpeakerRelation.UNKNOWN
    one, two = _printed(first.speaker), _printed(second.speaker)
    if same_speaker(one, two):
        return SpeakerRelation.SAME
    if not are_two_people(one, two) and _share_a_word(one, two):
        return SpeakerRelation.UNKNOWN
    if all(_names_a_person(event, quote) for quote in (first, second)) and not _mention_each_other(
        event, first, second
    ):
        return SpeakerRelation.OTHER
    persons = all(
        _is_person(event, quote.span.source, quote.speaker.name) for quote in (first, second) if quote.speaker
    )
    return SpeakerRelation.APART if persons else SpeakerRelation.UNKNOWN


def same_speaker(first: str, second: str) -> bool:
    """Whether two names can be one speaker's, a person or a body."""
    return not are_two_people(first, second) and (same_person(first, second) or same_body(first, second))


def _printed(speaker: Speaker) -> str:
    """The name of a speaker; with its title where the article prints a surname alone: "Mr. Halloran"."""
    words = speaker.span.text
    return words if " " not in speaker.name and words.endswith(f" {speaker.name}") else speaker.name


def _share_a_word(one: str, two: str) -> bool:
    return any(same_spelling(word, other) for word in bare_person(one) for other in bare_person(two))


def named(event: Event, quote: Quote) -> Span:
    """The words that say who speaks and a name that follows: "the vet, Ada Quist"; for a pronoun the name above."""
    speaker = quote.speaker
    assert speaker is not None
    article = event.article(quote.span.source)
    if fold(speaker.span.text) in PRONOUNS:
        above = [one.span for one in _people_of_passage(event, quote) if one.span.start < quote.span.start]
        return above[-1] if above else speaker.span
    last = speaker.name.split()[-1]
    at = article.text.find(last, speaker.span.end, speaker.span.end + BESIDE)
    if last in speaker.span.text or at < 0:
        return speaker.span
    return article.span(speaker.span.start, at + len(last))


def is_nameless_spokesman(event: Event, quote: Quote, other: Quote) -> bool:
    """Whether `quote` is a nameless spokesman's and `other` a named person's who is nobody's spokesman."""
    if quote.speaker is None or other.speaker is None or not _names_a_person(event, other):
        return False
    nameless = not _is_person(event, quote.span.source, quote.speaker.name)
    return nameless and _speaks_for_another(quote.speaker.span.text) and not _is_spokesman(event, other)


def is_private(event: Event, name: str) -> bool:
    """Whether a name is a person's to whom no source gives an office."""
    mentions = [one for one in _people(event) if same_person(one.name, name)]
    return bool(mentions) and not any(one.role for one in mentions)


def _is_spokesman(event: Event, quote: Quote) -> bool:
    """Whether any source, or the sentence itself, says that the named speaker is a spokesman."""
    assert quote.speaker is not None
    named = quote.speaker.name
    roles = (one.role for one in _people(event) if one.role and same_person(one.name, named))
    return _speaks_for_another(_sentence(event, quote.speaker.span)) or any(map(_speaks_for_another, roles))


def _speaks_for_another(text: str) -> bool:
    return bool(set(_tokens(text)) & MOUTHPIECES)


def _names_a_person(event: Event, quote: Quote) -> bool:
    """Whether a person's full name, or a surname with its title, is printed where the article says who speaks."""
    speaker = quote.speaker
    titled = speaker is not None and _printed(speaker) != speaker.name
    if speaker is None or (len(bare_person(speaker.name)) < FULL_NAME and not titled):
        return False
    if not _is_person(event, quote.span.source, speaker.name):
        return False
    near = min(abs(speaker.span.start - quote.span.end), abs(quote.span.start - speaker.span.end)) <= MAX_GAP
    if fold(speaker.span.text) in PRONOUNS:
        return near and _alone_in_passage(event, quote, speaker.name)
    text = event.article(quote.span.source).text
    around = text[max(0, speaker.span.start - BESIDE) : speaker.span.end + BESIDE].replace(quote.content.text, " ")
    return near and bare_person(speaker.name)[-1] in _tokens(around)


def _alone_in_passage(event: Event, quote: Quote, name: str) -> bool:
    """Whether the paragraph names the person before the quotation, and nobody else."""
    people = _people_of_passage(event, quote)
    before = [one for one in people if one.span.start < quote.span.start]
    return bool(before) and all(fold(one.name) == fold(name) for one in people)


def _people_of_passage(event: Event, quote: Quote) -> list[Mention]:
    """The people whom the paragraph of a quotation names, in order."""
    passage = event.article(quote.span.source).passage_at(quote.span.start)
    mentions = event.sources[event.owner[quote.span.source]].mentions
    return [one for one in mentions if one.kind is NameKind.PERSON and passage.start <= one.span.start < passage.end]


def _tokens(text: str) -> list[str]:
    return [word.strip(",;:()") for word in fold(text).split()]


def _is_person(event: Event, source: str, name: str) -> bool:
    mentions = event.sources[event.owner[source]].mentions
    return any(one.kind is NameKind.PERSON and fold(one.name) == fold(name) for one in mentions)


def _people(event: Event) -> list[Mention]:
    return [one for source in event.sources for one in source.mentions if one.kind is NameKind.PERSON]


def _mention_each_other(event: Event, first: Quote, second: Quote) -> bool:
    """Whether the sentence around one quotation names the other's speaker too: who speaks may have been misread."""
    assert first.speaker is not None
    assert second.speaker is not None
    one, two = set(bare_person(first.speaker.name)), set(bare_person(second.speaker.name))
    around_one, around_two = (
        _tokens(_sentence(event, quote.speaker.span)) for quote in (first, second) if quote.speaker
    )
    return not (two - one).isdisjoint(around_one) or not (one - two).isdisjoint(around_two)


def _sentence(event: Event, span: Span) -> str:
    position = event.at(span)
    return span.text if position is None else event.statements[position].sentence.span.text
