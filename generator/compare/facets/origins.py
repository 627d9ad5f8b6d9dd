"""Origins: whom the sources credit, so that outlets which lean on one report are counted as one voice."""

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.origin_names import origin_keys
from generator.compare.phrases import phrase_around
from generator.model import AnnotatedArticle, Credit, Facet, OriginKind, Span

#: Kinds that name somebody; "officials" of two articles need not be the same officials.
NAMED = frozenset({OriginKind.OUTLET, OriginKind.AGENCY, OriginKind.DOCUMENT})
#: What is credited within this share of an article, or these characters, stands behind the news itself.
NEAR_TOP = 0.35
TOP_CHARACTERS = 800
BARE = 2  # words; so short a credit is a name and no more
UNNAMED = re.compile(r"\b(?:according to|citing|confirmed by)\s+(?:\w+ ){0,4}(?:officials?|sources?)\b", re.IGNORECASE)


def find(event: Event) -> list[Candidate]:
    """One row on where the news comes from, if two sources credit one origin for it; otherwise none."""
    keys = origin_keys(credit.origin for source in event.sources for credit in source.credits)
    main = _main_origin(event, keys)
    if main is None:
        return []
    chosen = [credit for position in range(len(event.sources)) for credit in _credits(event, position, main, keys)]
    shown = [_shown(event, credit) for credit in chosen]
    shown += [span for source in event.sources for span in _unnamed(source, [credit.span for credit in chosen])]
    return [
        Candidate(
            facet=Facet.ORIGIN,
            spans=event.in_order(shown),
            firmness=float(len({credit.span.source for credit in chosen})),
            credits=tuple(chosen),
        )
    ]


def _shown(event: Event, credit: Credit) -> Span:
    """The words that credit; a bare name with the words around it."""
    position = event.at(credit.span)
    if position is None or credit.kind not in NAMED or len(credit.span.text.split()) > BARE:
        return credit.span
    return phrase_around(credit.span, event.statements[position].sentence)


def _unnamed(source: AnnotatedArticle, credited: list[Span]) -> list[Span]:
    """The first words near the top that credit somebody without a name: "confirmed by two officials"."""
    article = source.article
    for passage in article.story():
        for found in UNNAMED.finditer(article.text[passage.start : passage.end]):
            span = article.span(passage.start + found.start(), passage.start + found.end())
            if _near_top(source, span) and not any(span.overlaps(one) for one in credited):
                return [span]
    return []


def _near_top(source: AnnotatedArticle, span: Span) -> bool:
    return span.start <= max(NEAR_TOP * len(source.article.text), TOP_CHARACTERS)


def _main_origin(event: Event, keys: dict[str, str]) -> str | None:
    """The named origin that most sources credit near their top; ties go to the one credited first."""
    crediting: dict[str, set[str]] = defaultdict(set)
    first: dict[str, float] = {}
    for source in event.sources:
        for credit in source.credits:
            if credit.kind in NAMED and _near_top(source, credit.span):
                place = credit.span.start / len(source.article.text)
                key = keys[credit.origin]
                crediting[key].add(source.article.id)
                first[key] = min(first.get(key, 1.0), place)
    shared = [key for key, sources in crediting.items() if len(sources) > 1]
    return min(shared, key=lambda key: (-len(crediting[key]), first[key], key), default=None)


def _credits(event: Event, position: int, main: str, keys: dict[str, str]) -> Iterable[Credit]:
    """The first credit to the main origin, and near the top the first to another and the first to nobody named."""
    source = event.sources[position]
    to_main = [credit for credit in source.credits if keys[credit.origin] == main][:1]
    others = [
        credit
        for credit in source.credits
        if keys[credit.origin] != main and _near_top(source, credit.span)
        if not any(credit.span.overlaps(one.span) for one in to_main)
    ]
    named = [credit for credit in others if credit.kind in NAMED][:1]
    unnamed = [credit for credit in others if credit.kind not in NAMED and not (to_main or named)][:1]
    return sorted([*to_main, *named, *unnamed], key=lambda credit: credit.span.start)
