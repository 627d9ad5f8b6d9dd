"""Which lines belong to the story: the features of a line are weighed, and the heaviest gives the reason."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.clean.passages.features import Features, describe
from generator.clean.passages.lines import Line
from generator.model import Reason
from generator.text.tables import read_table

#: Features whose reasons call a line short, although they describe the lines around it.
SHORT_ONLY = frozenset({"run without prose", "short line before"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """How likely a line is a part of the story, 0 to 1, and the strongest reason for or against it."""

    likelihood: float
    reason: Reason

    @property
    def story(self) -> bool:
        """Whether the line is more likely a part of the story than not."""
        return self.likelihood > 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each feature adds to the log-odds of a line being story, and the reason that it gives."""

    intercept: float
    features: Mapping[str, float]
    story: Mapping[str, Reason]  # by feature: why a line is part of the story
    furniture: Mapping[str, Reason]  # by feature: why it is not


def judge_lines(lines: Sequence[Line]) -> list[Judgement]:
    """A judgement on each line, in order."""
    weights = _weights()
    return [_judge(line, features, weights) for line, features in zip(lines, describe(lines), strict=True)]


def _judge(line: Line, features: Features, weights: Weights) -> Judgement:
    shares = {name: weights.features.get(name, 0.0) * value for name, value in features.items()}
    log_odds = weights.intercept + sum(shares.values())
    likelihood = 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))
    if likelihood > 0.5:
        return Judgement(
            likelihood=likelihood, reason=_strongest(shares, weights.story, 1, Reason.of("passage.reads_as_story"))
        )
    if line.furniture:
        return Judgement(likelihood=likelihood, reason=line.furniture.reason)
    reasons = {name: reason for name, reason in weights.furniture.items() if not (line.long and name in SHORT_ONLY)}
    return Judgement(likelihood=likelihood, reason=_strongest(shares, reasons, -1, Reason.of("passage.not_prose")))


def _strongest(shares: Features, reasons: Mapping[str, Reason], sign: int, otherwise: Reason) -> Reason:
    """The reason of the feature that did most; features without a reason give way to those with one."""
    named = [name for name, share in shares.items() if name in reasons and share * sign > 0]
    return reasons[max(named, key=lambda name: (shares[name] * sign, name))] if named else otherwise


@cache
def _weights() -> Weights:
    """The weights as `tests/quality/fit_passages.py` wrote them."""
    written = read_table("generator.clean.passages", "weights.yml")
    reasons = read_table("generator.clean.passages", "reasons.yml")
    return Weights(
        intercept=written["intercept"],
        features=written["features"],
        story=_by_feature(reasons["story"]),
        furniture=_by_feature(reasons["furniture"]),
    )


def _by_feature(codes: Mapping[str, str]) -> dict[str, Reason]:
    return {feature: Reason.of(code) for feature, code in codes.items()}
