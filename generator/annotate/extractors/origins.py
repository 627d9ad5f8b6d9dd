"""Origins: whom the article credits for what it says, outlets and agencies first of all."""

from collections.abc import Iterator

from generator.annotate.reading import Reading
from generator.annotate.speech.crediting import Crediting, credited
from generator.annotate.speech.outlet_lists import outlet_lists
from generator.annotate.speech.outlets import Outlet, outlet_names
from generator.annotate.speech.sources import Source, sources
from generator.annotate.speech.wires import wires
from generator.model import AnnotatedArticle, Article, Credit, OriginKind, Quote
from generator.text.names import canonical

SMALL = frozenset({"the", "of", "and"})


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Credit, ...]:
    """Every place of the story that credits a source, in reading order; somebody who is only mentioned is no origin."""
    names = outlet_names(reading, facts.mentions)
    others = sources(reading)
    found = [*_outlets(reading, names.outlets, others), *_others(names.outlets, others), *_channels(facts.quotes)]
    return tuple(sorted(found, key=lambda credit: (credit.span.start, credit.span.end)))


def _outlets(reading: Reading, outlets: tuple[Outlet, ...], others: tuple[Source, ...]) -> Iterator[Credit]:
    own = _own_name(reading.article)
    places = credited(reading, outlets)
    ends = {place.outlet.end for place in places}
    for place in (*places, *(wire for wire in wires(reading) if wire.outlet.end not in ends)):
        if own is not None and _is_short_for(canonical(place.outlet.name), own):
            continue
        yield Credit(
            origin=place.outlet.name,
            kind=place.outlet.kind,
            span=reading.article.span(place.start, place.end),
            behind=_behind(place, others),
        )


def _own_name(article: Article) -> str | None:
    """The outlet that prints the article: "told the Gazette" in the Gazette is no origin."""
    return canonical(outlet_lists().known.get(article.outlet.value, article.outlet.value)) if article.outlet else None


def _is_short_for(name: str, own: str) -> bool:
    """Whether it is the own name, whole or without some of its words: "told the Courier" in The Holm Courier."""
    words = set(name.casefold().split()) - SMALL
    return name == own or (bool(words) and words <= set(own.casefold().split()))


def _behind(place: Crediting, others: tuple[Source, ...]) -> str | None:
    """Whom the outlet in turn relies on: "officials said …, according to X", "X reported, citing officials"."""
    relayed = place.words.casefold().startswith("according")
    beside = [o for o in others if o.sentence[0] <= place.start < o.sentence[1] and o.kind is OriginKind.ANONYMOUS]
    return next((o.span.text for o in beside if o.cited or relayed), None)


def _others(outlets: tuple[Outlet, ...], others: tuple[Source, ...]) -> Iterator[Credit]:
    """Unnamed people and named documents; a document with an outlet's name in it is that outlet's."""
    for source in others:
        if not any(source.span.start <= o.start < source.span.end for o in outlets):
            yield Credit(origin=source.span.text, kind=source.kind, span=source.span)


def _channels(quotes: tuple[Quote, ...]) -> Iterator[Credit]:
    """Where speakers publish by themselves, once a place: two fragments of one message came through it once."""
    used = {q.via.span: (q.via.name, q.speaker) for q in quotes if q.via and q.via.name in outlet_lists().channels}
    for span, (name, speaker) in used.items():
        yield Credit(origin=name, kind=OriginKind.CHANNEL, span=span, behind=speaker.name if speaker else None)
