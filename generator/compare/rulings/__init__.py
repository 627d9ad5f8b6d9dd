"""What a rule says of a row."""

from dataclasses import dataclass

from generator.model import FlagType, Span, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A verdict with its reason. `evidence` is what a flag quotes: the words of each side, and no more."""

    verdict: Verdict
    why: str
    evidence: tuple[Span, ...] = ()
    flag: FlagType | None = None  # where the flag's type is not the verdict's
    weight: float = 0.0  # how much a reader must know it, 0 for not at all; comparable within a verdict
