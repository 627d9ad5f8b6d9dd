"""Weights with a birth certificate: what they were set on, and which error is the worse one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightSet:
    """Weights of one `weights.py` that were set together."""

    name: str
    data: str  # what they were set on
    fear: str  # the error that is worse than its opposite
    weights: str  # their names, with a space between
