"""Verdicts: how the cells of a row stand to each other, and what a reader must know first."""

from enum import StrEnum


class Verdict(StrEnum):
    """How the cells of a row stand to each other. It says what the texts say, never which outlet is right."""

    AGREE = "agree"
    SPREAD = "spread"
    CONFLICT = "conflict"
    UNIT_MISMATCH = "unit-mismatch"
    SCOPE = "scope"
    CERTAINTY = "certainty"
    WORDING = "wording"
    QUOTED_PARAPHRASED = "quoted-paraphrased"
    SINGLE_ORIGIN = "single-origin"
    SINGLE_SOURCE = "single-source"
    UPDATE = "update"  # a later figure replaces an earlier one; only where the articles are dated


class FlagType(StrEnum):
    """What a careful reader must know first: a verdict, or one of two kinds that no row has."""

    CONFLICT = "conflict"
    UNIT_MISMATCH = "unit-mismatch"
    SCOPE = "scope"
    CERTAINTY = "certainty"
    WORDING = "wording"
    QUOTED_PARAPHRASED = "quoted-paraphrased"
    SINGLE_ORIGIN = "single-origin"
    STATUS = "status"
    UNDATED = "undated"
