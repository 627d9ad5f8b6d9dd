"""Dividing: articles that are too long for one request are asked about in groups, every two groups once."""

from collections.abc import Sequence
from itertools import combinations

from generator.ask.answer import Plain
from generator.ask.request import Request, make_request
from generator.errors import AskError
from generator.model import AnnotatedArticle

FOR_THE_ANSWER = 0.4  # of the window: on four briefings an answer was as long as its request, or shorter


def make_requests(sources: Sequence[AnnotatedArticle], window: int | None = None) -> tuple[Request, ...]:
    """The fewest requests in which every two articles meet and each fits a window of so many tokens.

    AskError where two of the articles alone do not fit.
    """
    whole = make_request(sources)
    if window is None or whole.most_tokens <= _room(window):
        return (whole,)
    for count in range(3, len(sources) + 1):
        groups = [sources[at::count] for at in range(count)]
        requests = tuple(make_request([*one, *other]) for one, other in combinations(groups, 2))
        if all(one.most_tokens <= _room(window) for one in requests):
            return requests
    raise AskError("--window", f"{window} tokens have no room for two of these articles and the answer")


def joined(answers: Sequence[Sequence[Plain]]) -> tuple[Plain, ...]:
    """The points of several answers; those that quote the same passage of the same article are one."""
    if len(answers) == 1:
        return tuple(answers[0])
    points: list[Plain] = []
    known: dict[tuple[str, str], int] = {}
    for point in (point for answer in answers for point in answer):
        keys = list(_passages(point))
        at = next((known[key] for key in keys if key in known), None)
        if at is None:
            at = len(points)
            points.append(point)
        else:
            points[at] = _with(points[at], point)
        known |= dict.fromkeys(keys, at)
    return tuple(points)


def _room(window: int) -> int:
    return int(window * (1 - FOR_THE_ANSWER))


def _passages(point: Plain) -> list[tuple[str, str]]:
    says = point["says"]
    assert isinstance(says, dict)
    return [(source, str(words)) for source, passages in says.items() for words in passages]


def _with(one: Plain, other: Plain) -> Plain:
    """The one with the passages that the other has of further articles."""
    first, second = one["says"], other["says"]
    assert isinstance(first, dict)
    assert isinstance(second, dict)
    return {**other, **one, "says": {**second, **first}}
