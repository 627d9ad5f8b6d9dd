"""The weights of times: what each set was set on, and the error to fear.

`python -m tests.quality.fit times` weighs them again.
"""

from generator.compare.event.weight_set import WeightSet

#: Sentences and clauses that must be this alike, in words for what happened, before their times are of one event.
SENTENCES, CLAUSES = 1.5, 0.25
#: The same where both clauses give the hour at which something happened: what it was may be further away.
ONSET_SENTENCES, ONSET_EVIDENCE, ONSET_COSINE = 0.8, 1.4, 0.08
EVIDENCE = 0.8
#: From which two sentences make one point with precision .90 (text/similarity.py): of an hour in each, both are of it.
ONE_CLOCK_EACH = 2.0

SETS = (
    WeightSet(
        name="times of one event",
        data="invented events (tests/compare/times/times.yml) and the briefings read by hand",
        fear="the times of two events in one row, and so a conflict that is none",
        weights="SENTENCES CLAUSES ONSET_SENTENCES ONSET_EVIDENCE ONSET_COSINE EVIDENCE ONE_CLOCK_EACH",
    ),
)
