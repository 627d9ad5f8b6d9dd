"""Flags: what a careful reader must be told first, few and exact."""

from collections import Counter
from collections.abc import Iterable

from generator.compare.rows import Judged
from generator.model import Flag, FlagType, Verdict

#: The verdicts that are worth a flag, in the order of the page, and how many of each a reader will take.
LIMITS: dict[Verdict, int] = {
    Verdict.UNIT_MISMATCH: 4,
    Verdict.CONFLICT: 4,
    Verdict.SCOPE: 2,
    Verdict.CERTAINTY: 2,
    Verdict.SINGLE_ORIGIN: 1,
    Verdict.QUOTED_PARAPHRASED: 2,
}
MOST_LOUD = 4  # contradictions of both kinds together
MOST_FLAGS = 8
LOUD = frozenset({Verdict.UNIT_MISMATCH, Verdict.CONFLICT})


def make_flags(judged: Iterable[Judged]) -> tuple[Flag, ...]:
    """The flags of the rows, contradictions first, within a kind the weightiest first."""
    order = list(LIMITS)
    worth = [one for one in judged if one.ruling.weight > 0 and one.row.verdict in LIMITS and one.ruling.evidence]
    worth.sort(key=lambda one: (order.index(one.row.verdict), -one.ruling.weight, one.row.id))
    counts: Counter[Verdict] = Counter()
    flags: list[Flag] = []
    for one in worth:
        verdict = one.row.verdict
        loud = sum(counts[kind] for kind in LOUD)
        if counts[verdict] < LIMITS[verdict] and (verdict not in LOUD or loud < MOST_LOUD):
            counts[verdict] += 1
            flags.append(_flag(one))
    return tuple(flags[:MOST_FLAGS])


def _flag(one: Judged) -> Flag:
    return Flag(
        type=one.ruling.flag or FlagType(one.row.verdict.value),
        label=one.row.label,
        why=one.ruling.why,
        spans=one.ruling.evidence,
        row=one.row.id,
    )
