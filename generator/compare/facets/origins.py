"""Origins: whom the sources credit, so that outlets which lean on one report are counted as one voice."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.origin_names import origin_keys
from generator.model import Credit, Facet, OriginKind

#: Kinds that name somebody; "officials" of two articles need not be the same officials.
NAMED = frozenset({OriginKind.OUTLET, OriginKind.AGENCY, OriginKind.DOCUMENT})
NEAR_TOP = 0.35  # of an article: what is credited here stands behind the news itself
MOST = 2  # credits of one source in the row


def find(event: Event) -> list[Candidate]:
    """One row on where the news comes from, if two sources credit one origin for it; otherwise none."""
    keys = origin_keys(credit.origin for source in event.sources for credit in source.credits)
    main = _main_origin(event, keys)
    if main is None:
        return []
    chosen = [credit for position in range(len(event.sources)) for credit in _credits(event, position, main, keys)]
    return [
        Candidate(
            facet=Facet.ORIGIN,
            spans=event.in_order(credit.span for credit in chosen),
            firmness=float(len({credit.span.source for credit in chosen})),
            credits=tuple(chosen),
        )
    ]


def _main_origin(event: Event, keys: dict[str, str]) -> str | None:
    """The named origin that most sources credit near their top; ties go to the one credited first."""
    crediting: dict[str, set[str]] = defaultdict(set)
    first: dict[str, float] = {}
    for source in event.sources:
        for credit in source.credits:
            place = credit.span.start / len(source.article.text)
            if credit.kind in NAMED and place <= NEAR_TOP:
                key = keys[credit.origin]
                crediting[key].add(source.article.id)
                first[key] = min(first.get(key, 1.0), place)
    shared = [key for key, sources in crediting.items() if len(sources) > 1]
    return min(shared, key=lambda key: (-len(crediting[key]), first[key], key), default=None)


def _credits(event: Event, position: int, main: str, keys: dict[str, str]) -> Iterable[Credit]:
    """The first credit to the main origin and the first to somebody else near the top."""
    source = event.sources[position]
    length = len(source.article.text)
    to_main = [credit for credit in source.credits if keys[credit.origin] == main][:1]
    others = [
        credit
        for credit in source.credits
        if keys[credit.origin] != main and credit.span.start / length <= NEAR_TOP
        if not any(credit.span.overlaps(one.span) for one in to_main)
    ]
    return sorted([*to_main, *others[: MOST - len(to_main)]], key=lambda credit: credit.span.start)


def leaning(credits: Iterable[Credit], keys: dict[str, str]) -> Counter[str]:
    """How many sources credit each named origin."""
    pairs = {(keys[credit.origin], credit.span.source) for credit in credits if credit.kind in NAMED}
    return Counter(key for key, _ in sorted(pairs))
