"""Why something is as it is, as data: a code, and the values that its sentence needs; `render` has the sentences."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit, or with the noun that it counts."""

    value: Decimal
    unit: str | None  # the name that pint knows it by, or a code of ISO 4217; `None` for a count
    noun: str | None = None  # in the source's words


#: What a sentence is filled with: words of a source and names, a number, an amount, words or reasons in a list.
Value = str | int | Amount | tuple[str, ...] | tuple["Reason", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A reason that can be printed in any language: `render/words` has a sentence for each code."""

    code: str  # dotted, such as "figures.conflict"
    values: tuple[tuple[str, Value], ...] = ()  # by the names in the sentence's braces; never sentences themselves

    @classmethod
    def of(cls, code: str, /, **values: Value) -> "Reason":
        """The reason of this code with these values."""
        return cls(code=code, values=tuple(values.items()))
