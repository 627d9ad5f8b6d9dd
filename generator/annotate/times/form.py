"""What a way of writing a time is: a pattern, and how the days it means are found."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.text.calendar import Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What settles a time that does not name its year or week."""

    published: date | None  # `None`: the article does not say
    ahead: bool | None = None  # the clause speaks of the future, or of the past; `None`: it does not say


Resolve = Callable[[re.Match[str], Anchor], Stretch | None]
Holds = Callable[[re.Match[str]], bool]


def always(match: re.Match[str]) -> bool:
    """The words of the pattern are a time wherever they stand."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way of writing a time."""

    pattern: re.Pattern[str]
    resolve: Resolve
    moment: bool = True  # False: a clock time, which dates no event by itself
    holds_figure: bool = False  # "two months ago": the duration in it is a figure too
    holds: Holds = always  # whether the words are a time where they stand
    needs: tuple[str, ...] = ()  # one of them stands in every match, as `generator.text.needs` tells a text


def form(  # noqa: PLR0913 - each says something of its own of a form
    pattern: str,
    resolve: Resolve,
    *,
    moment: bool = True,
    holds_figure: bool = False,
    holds: Holds = always,
    needs: tuple[str, ...] = (),
) -> Form:
    """A form whose pattern begins and ends at a word's edge."""
    compiled = re.compile(rf"(?<![\w$€£#@])(?<!\d[.,:/])(?:{pattern})(?!\w)")
    return Form(pattern=compiled, resolve=resolve, moment=moment, holds_figure=holds_figure, holds=holds, needs=needs)


def never(match: re.Match[str], anchor: Anchor) -> None:
    """No days: the words alone do not settle them."""
