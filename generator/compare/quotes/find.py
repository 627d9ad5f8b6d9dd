"""Quotations: one utterance printed by several sources, and a quotation beside its words without marks."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.compare.event import Event
from generator.compare.event.alignment import MAX_WALK
from generator.compare.event.clauses import tight_clause
from generator.compare.event.disjoint import DisjointSets
from generator.compare.point import Naming, Point
from generator.compare.quotes.utterances import Utterance, quoted, reports, same_saying, unquoted
from generator.model import Certainty, Quote, Span
from generator.text.similarity import stems

MAX_CLUES = 8  # stems of a utterance, the rarest first, that propose twins
THAT = "that "  # "he said that …": not a word of what is said
MOST = 3  # quotations of one source in a row: what one paper prints whole another breaks up


def find(event: Event) -> list[Point[tuple[Quote, ...]]]:
    """Groups of quotations and other variants of them, and quotations that are alone, by source and place."""
    said = quoted(event)
    groups = _groups(event, said)
    bare = _reports(event, said, groups)
    return [_point(event, [said[at] for at in group], bare.get(group[0], ())) for group in groups]


def _groups(event: Event, said: Sequence[Utterance]) -> list[list[int]]:
    """The positions of quotations that print one utterance, each group in order, by its first."""
    sets = DisjointSets(len(said))
    for first, second in _likely_pairs(event, said, said):
        if sets.root(first) != sets.root(second) and same_saying(event, said[first], said[second]):
            sets.join(first, second)
    return sets.all()


def _reports(event: Event, said: Sequence[Utterance], groups: Sequence[list[int]]) -> dict[int, list[Utterance]]:
    """For the first of a group the words without marks that give it: the surest of each source that quotes nothing."""
    homes = {at: group[0] for group in groups for at in group}
    quoting = {group[0]: {said[at].owner for at in group} for group in groups}
    others = unquoted(event)
    best: dict[tuple[int, int], tuple[float, Utterance]] = {}
    for at, position in _likely_pairs(event, said, others):
        bare, home = others[position], homes[at]
        if bare.owner not in quoting[home] and not _is_denied(event, bare):
            sure = reports(event, said[at], bare)
            if sure > best.get((home, bare.owner), (0.0, bare))[0]:
                best[home, bare.owner] = sure, bare
    found: dict[int, list[Utterance]] = defaultdict(list)
    for (home, _), (_, bare) in sorted(best.items(), key=lambda entry: entry[0]):
        found[home].append(bare)
    return found


def _is_denied(event: Event, bare: Utterance) -> bool:
    """Whether the article gives the words only as what somebody denies."""
    hedges = event.sources[bare.owner].hedges
    return any(one.certainty is Certainty.DENIED and one.scope.overlaps(bare.content) for one in hedges)


def _likely_pairs(event: Event, ones: Sequence[Utterance], others: Sequence[Utterance]) -> list[tuple[int, int]]:
    """Pairs of different sources that share one of the rarest stems of the first, by position.

    Each is held against those of the sources that follow its own, and then of the first again: so the cost is linear.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for position, other in enumerate(others):
        for word in sorted(other.stems):
            holders[word].append(position)
    found: set[tuple[int, int]] = set()
    for first, one in enumerate(ones):
        for clue in _clues(event, one):
            known = holders[clue]
            start = bisect_right(known, one.owner, key=lambda at: others[at].owner)
            near = known[start : start + MAX_WALK]
            near += known[: MAX_WALK - len(near)]
            found |= {(first, second) for second in near if others[second].owner != one.owner}
    return sorted({(min(pair), max(pair)) for pair in found} if ones is others else found)


def _clues(event: Event, utterance: Utterance) -> list[str]:
    return sorted(utterance.stems, key=lambda word: (-event.rarity.weight(word), word))[:MAX_CLUES]


def _point(event: Event, group: Sequence[Utterance], bare: Sequence[Utterance]) -> Point[tuple[Quote, ...]]:
    counts: Counter[int] = Counter()
    kept: list[Utterance] = []
    for one in sorted(group, key=lambda one: -len(one.words)):
        counts[one.owner] += 1
        if counts[one.owner] <= MOST:
            kept.append(one)
    quotes = tuple(one.quote for one in group if one in kept and one.quote is not None)
    words = frozenset(word for one in kept for word in one.stems)
    return Point(
        facet="quotes",
        spans=event.in_order([*(quote.span for quote in quotes), *(_clause(event, one, words) for one in bare)]),
        firmness=float(len(kept) + len(bare)),
        marks=tuple(quote.content for quote in quotes),
        facts=quotes,
        naming=Naming(speaker=_speaker(quotes)),
    )


def _speaker(quotes: Sequence[Quote]) -> str | None:
    """The name that most of the quotations give their speaker; `None` where nobody is said to speak."""
    names = [quote.speaker.name for quote in quotes if quote.speaker is not None]
    return max(names, key=lambda name: (names.count(name), name[:1].isupper(), len(name), name)) if names else None


def _clause(event: Event, bare: Utterance, quoted: frozenset[str]) -> Span:
    """The clause of a statement that holds the quotation's words."""
    position = event.at(bare.content)
    if bare.reporter is not None or position is None:
        lead = len(THAT) if bare.content.text.startswith(THAT) else 0
        return bare.content.part(bare.content.start + lead, bare.content.end)
    sentence = event.statements[position].sentence
    return tight_clause(sentence, stems(sentence.span.text) & quoted, event.rarity, share=1.0)
