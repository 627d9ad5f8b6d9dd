"""What figures say about a label for their row: the thing measured, its units, what befell those counted."""

from collections.abc import Sequence

from generator.compare.event.outcomes import outcome_of
from generator.compare.event.quantities import TIME
from generator.compare.point import Label, Naming
from generator.model import Figure
from generator.text.similarity import stems


def name_by(figures: Sequence[Figure], label: Label | None = None) -> Naming:
    """What `figures` say about the label of their row; `label` where it is known."""
    things = [one.what or one.head or "" for one in figures if one.dimension != TIME]
    return Naming(
        label=label,
        measured=frozenset(word for thing in things for word in stems(thing)),
        units=frozenset(word for one in figures if one.unit is not None for word in stems(one.span.text)),
        outcome=next((found for one in figures if (found := outcome_of(one.verb or ""))), None),
        one_count=True,
    )
