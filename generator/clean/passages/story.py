"""Which lines belong to the story: the features of a line, weighed, and the one that weighed most in words."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from generator.clean.passages.features import Features, describe
from generator.clean.passages.lines import Line

#: Features whose words call a line short, though they tell of the lines around it.
SHORT_ONLY = frozenset({"run without prose", "short line before"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """How likely a line is a part of the story, 0 to 1, and what spoke loudest for or against it."""

    likelihood: float
    reason: str

    @property
    def story(self) -> bool:
        """Whether the line is more likely a part of the story than not."""
        return self.likelihood > 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each feature adds to the log-odds of a line being story, and the words for it."""

    intercept: float
    features: Mapping[str, float]
    story: Mapping[str, str]  # by feature: why a line is part of the story
    furniture: Mapping[str, str]  # by feature: why it is not


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
            likelihood=likelihood, reason=_loudest(shares, weights.story, 1, "It reads as the story does.")
        )
    if line.furniture:
        return Judgement(likelihood=likelihood, reason=line.furniture.reason)
    words = {name: reason for name, reason in weights.furniture.items() if not (line.long and name in SHORT_ONLY)}
    return Judgement(likelihood=likelihood, reason=_loudest(shares, words, -1, "It does not read as running text."))


def _loudest(shares: Features, words: Mapping[str, str], sign: int, otherwise: str) -> str:
    """The words of the feature that did most; features without words give way to those with."""
    telling = [name for name, share in shares.items() if name in words and share * sign > 0]
    return words[max(telling, key=lambda name: (shares[name] * sign, name))] if telling else otherwise


@cache
def _weights() -> Weights:
    """The weights as `tests/quality/fit_passages.py` wrote them."""
    folder = files("generator.clean.passages")
    written = yaml.safe_load(folder.joinpath("weights.yml").read_text(encoding="utf-8"))
    reasons = yaml.safe_load(folder.joinpath("reasons.yml").read_text(encoding="utf-8"))
    return Weights(
        intercept=written["intercept"],
        features=written["features"],
        story=reasons["story"],
        furniture=reasons["furniture"],
    )
