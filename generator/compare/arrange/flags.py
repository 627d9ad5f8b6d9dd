"""Flags: what a careful reader must know first, few and exact."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.compare.arrange.rows import Judged
from generator.model import Flag, FlagType

#: The verdicts that are worth a flag, in the order of the page, and how many of each a reader will take.
LIMITS: dict[FlagType, int] = {
    FlagType.UNIT_MISMATCH: 4,
    FlagType.CONFLICT: 4,
    FlagType.SCOPE: 2,
    FlagType.STATUS: 2,
    FlagType.CERTAINTY: 2,
    FlagType.SINGLE_ORIGIN: 2,
    FlagType.UNDATED: 1,
    FlagType.WORDING: 1,
    FlagType.QUOTED_PARAPHRASED: 2,
}
MOST_LOUD = 4  # contradictions of both kinds together
MOST_FLAGS = 8
MOST_READ = 16  # where an author has read the articles: each was chosen, but a list longer than a screen is not read
LOUD = frozenset({FlagType.UNIT_MISMATCH, FlagType.CONFLICT})


def make_flags(judged: Iterable[Judged]) -> tuple[Flag, ...]:
    """The flags of the rows, contradictions first, within a kind the weightiest first."""
    order = list(LIMITS)
    worth = [(kind, one) for one in judged if one.ruling.weight > 0 and one.ruling.evidence and (kind := _type(one))]
    worth.sort(key=lambda pair: (order.index(pair[0]), -pair[1].ruling.weight, pair[1].row.id))
    read = [_flag(kind, one) for kind, one in worth if one.ruling.read][:MOST_READ]
    found = _by_rules([pair for pair in worth if not pair[1].ruling.read])
    most = MOST_READ if read else MOST_FLAGS
    return tuple(sorted([*read, *found[: max(0, most - len(read))]], key=lambda flag: order.index(flag.type)))


def _by_rules(worth: Sequence[tuple[FlagType, Judged]]) -> list[Flag]:
    """Those of the rules, of each kind so many as a reader will take."""
    counts: Counter[FlagType] = Counter()
    flags: list[Flag] = []
    for kind, one in worth:
        loud = sum(counts[other] for other in LOUD)
        flag = _flag(kind, one)
        if counts[kind] < LIMITS[kind] and (kind not in LOUD or loud < MOST_LOUD) and not _is_told(flag, flags):
            counts[kind] += 1
            flags.append(flag)
    return flags


def _is_told(flag: Flag, flags: Iterable[Flag]) -> bool:
    """Whether a flag says that the same sources are one voice: once is enough."""
    sources = {span.source for span in flag.spans}
    told = (one for one in flags if one.type is flag.type is FlagType.SINGLE_ORIGIN)
    return any({span.source for span in one.spans} == sources for one in told)


def _type(one: Judged) -> FlagType | None:
    """The flag that a row would raise; `None` where its verdict is none that a reader must know first."""
    kind = one.ruling.flag or next((kind for kind in LIMITS if kind.value == one.row.verdict), None)
    return kind if kind in LIMITS else None


def _flag(kind: FlagType, one: Judged) -> Flag:
    row, ruling = one.row, one.ruling
    return Flag(type=kind, label=row.label, why=ruling.why, spans=ruling.evidence, row=row.id, heading=row.heading)
