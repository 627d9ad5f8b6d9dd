"""`python -m tests.quality.fit.belonging`: the odds of belonging, fitted again on the invented events of points.yml.

Every sentence is held against every point that other sources make: it makes that point too, or another. The weights in
use were fitted so on 712 cells of real articles, which are not ours to print: the invented confirm their signs, not
their size.
"""

from statistics import fmean

import numpy

from generator.compare.claims import weights
from generator.compare.claims.belonging import passage_of
from generator.compare.event import Event
from tests.quality import test_points as events
from tests.quality.adapters import _annotated

NAMES = ("CLAUSE_LIKENESS", "SENTENCE_LIKENESS", "PLAIN_WORDS", "VOICES", "DISTANCE")
RIDGE = 0.01  # keeps a weight finite where the labels part without an error
STEPS = 25  # Newton doubles its right digits at each: far more than it needs


def examples():
    """For each sentence and each point of others what tells that it belongs, and whether it does."""
    for told in events.EVENTS:
        lines = {name: dict(map(reversed, events._sentences(text))) for name, text in told["articles"].items()}
        event = Event([_annotated(name, "\n\n".join(sentences)) for name, sentences in lines.items()])
        made = [_made(event, lines, at) for at in range(len(event.statements))]
        for point in sorted(set(made) - {"-"}):
            for at, own in enumerate(made):
                yield from _example(event, made, point, at, own)


def _made(event, lines, at):
    """The point that a statement makes."""
    span = event.statements[at].sentence.span
    return lines[span.source][span.text.strip()]


def _example(event, made, point, at, own):
    group = [_passage(event, other) for other, its in enumerate(made) if its == point]
    one = _passage(event, at)
    others = [other for other in group if other.owner != one.owner]
    voices = len({other.owner for other in others})
    if voices:
        features = (
            fmean(event.rarity.cosine(one.clause, other.clause) for other in others),
            fmean(event.rarity.cosine(one.sentence, other.sentence) for other in others),
            fmean(event.rarity.evidence(one.plain & other.plain) for other in others),
            min(voices - 1, weights.MOST_VOICES),
            1.0,
        )
        yield features, own == point


def _passage(event, at):
    return passage_of(event, at, event.statements[at].sentence.span)


def fit(found):
    """Logistic regression: Newton's steps on the mean loss with its ridge, of which the constant is free."""
    values = numpy.array([features for features, _ in found], dtype=float)
    labels = numpy.array([float(belongs) for _, belongs in found])
    ridge = numpy.diag([2 * RIDGE / (len(NAMES) - 1)] * (len(NAMES) - 1) + [0.0])
    guess = numpy.zeros(len(NAMES))
    for _ in range(STEPS):
        odds = 1 / (1 + numpy.exp(-values @ guess))
        slope = values.T @ (odds - labels) / len(labels) + ridge @ guess
        bend = (values.T * (odds * (1 - odds))) @ values / len(labels) + ridge
        guess -= numpy.linalg.solve(bend, slope)
    return guess


if __name__ == "__main__":
    found = list(examples())
    print(f"{len(found)} sentences held against points, {sum(belongs for _, belongs in found)} belong")
    for name, value in zip(NAMES, fit(found), strict=True):
        print(f"  {name} = {value:.2f}, in use {getattr(weights, name):g}")
