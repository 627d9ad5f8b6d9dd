"""Origins: whom the sources credit, so that outlets which lean on one report are counted as one voice."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.compare.event import Event
from generator.compare.event.alignment import MAX_WALK
from generator.compare.event.credits import NAMED
from generator.compare.event.lexicon import HOLLOW
from generator.compare.event.origin_names import origin_keys
from generator.compare.event.phrases import phrase_around
from generator.compare.origins import weights
from generator.compare.point import Label, Naming, Point
from generator.model import STORY, AnnotatedArticle, Credit, Reason, Span
from generator.text.similarity import stems

LABEL = Label(text="Where the news comes from", heading=Reason.of("label.origins"))
BARE = 2  # words; so short a credit is a name and no more
UNNAMED = re.compile(r"\b(?:according to|citing|confirmed by)\s+(?:\w+ ){0,4}(?:officials?|sources?)\b", re.IGNORECASE)


def find(event: Event) -> list[Point[tuple[Credit, ...]]]:
    """One row on where the news comes from, if two sources credit one origin for it; otherwise none."""
    keys = origin_keys(credit.origin for source in event.sources for credit in source.credits)
    main, leaning = _main_origin(event, keys)
    if main is None:
        return []
    chosen = [
        credit
        for position in range(len(event.sources))
        for credit in _credits(event, position, main, keys)
        if keys[credit.origin] != main or position in leaning
    ]
    shown = [_shown(event, credit) for credit in chosen]
    shown += [span for source in event.sources for span in _unnamed(source, [credit.span for credit in chosen])]
    return [
        Point(
            facet="origins",
            spans=event.in_order(shown),
            firmness=float(len({credit.span.source for credit in chosen})),
            facts=tuple(chosen),
            naming=Naming(label=LABEL),
            credits=True,
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
    return span.start <= max(weights.NEAR_TOP * len(source.article.text), weights.TOP_CHARACTERS)


def _main_origin(event: Event, keys: dict[str, str]) -> tuple[str | None, frozenset[int]]:
    """The named origin that most sources credit near their top for the same news, and these sources by position.

    Ties go to the one credited first. An agency prints many stories: two articles that credit it for different things
    do not lean on one.
    """
    crediting: dict[str, list[tuple[int, int]]] = defaultdict(list)
    first: dict[str, float] = {}
    for position, source in enumerate(event.sources):
        for credit in source.credits:
            if credit.kind in NAMED and _near_top(source, credit.span):
                key = keys[credit.origin]
                crediting[key].append((position, _credited(event, position, credit)))
                first[key] = min(first.get(key, 1.0), credit.span.start / len(source.article.text))
    leaning = {key: _alike(event, credited, stems(key)) for key, credited in crediting.items()}
    shared = [key for key, sources in leaning.items() if sources]
    main = min(shared, key=lambda key: (-len(leaning[key]), first[key], key), default=None)
    return main, leaning.get(main or "", frozenset())


def _credited(event: Event, position: int, credit: Credit) -> int:
    """The statement that a credit stands for: its own, or the first of the story for one in the lines above it."""
    at = event.at(credit.span)
    if at is not None and event.statements[at].kind in STORY:
        return at
    opening = event.under(event.sources[position].article.span(0, len(event.sources[position].article.text)))
    return next((one for one in opening if event.statements[one].kind in STORY), opening.start)


def _alike(event: Event, credited: Sequence[tuple[int, int]], named: frozenset[str]) -> frozenset[int]:
    """The sources that credit an origin for what another source credits it for too."""
    found: set[int] = set()
    for index, (one, statement) in enumerate(credited):
        for other, second in credited[index + 1 : index + 1 + MAX_WALK]:
            if one != other and _likeness(event, statement, second, named) >= weights.MIN_LIKENESS:
                found |= {one, other}
    return frozenset(found)


def _likeness(event: Event, first: int, second: int, named: frozenset[str]) -> float:
    """The share of the shorter statement's words that the other has too, the origin's own name apart."""
    one, two = (event.statements[at].bag.stems - HOLLOW - named for at in (first, second))
    return len(one & two) / max(1, min(len(one), len(two)))


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
