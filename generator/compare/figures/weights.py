"""The weights of figures: what each set was set on, and the error to fear.

`python -m tests.quality.fit figures` weighs them again.
"""

from generator.compare.event.weight_set import WeightSet

#: What speaks for one quantity, as a logit. A logistic regression on the figures of six briefings and 44 events of
#: ECB+: groups that state one value, one source of them held out as if it differed, against groups that differ.
BIAS = -1.7
SENTENCES, CLAUSES = 1.0, 3.3
NAMED_ALIKE, ONE_CLASS, NAMED_THERE, NAMED_APART = 0.2, 1.7, 0.4, -1.0
APART = -1.2  # for the length of an article
OTHER_DAY = -2.0
MEASURED, DURATION = -1.0, -0.5  # a count names its thing; a measure is beside others, and hours are of everything
OTHER_VERB = -0.5  # between lengths: what flies 50 km does not lie 50 km off
BESIDE = 1.0
RARE, RARE_BY_LENGTH = 0.5, 0.8  # together, beside two sums; all that flies shares words beside its lengths
LIKE_SENTENCES, TWIN_SENTENCES, TWIN_CLAUSES = 1.7, 2.5, 0.6  # from which things of other names may be one

#: On briefings that the weights of `comparability` had not seen, four of five pairs above it were right, and nine in
#: ten found.
LIKELY = -0.9
SURE = 1.0  # from here on a reader reads of it first
THREE_AGREE = 1.35
RATIO_COSTS = ((2.2, 0.0), (3.0, -1.0), (5.0, -3.0))  # of the amounts, up to each
FARTHEST_COST = -6.0
SMALL_COST = -1.5  # counts below it are of many things
ALIGNED = 1.2  # score from which two statements propose their figures to each other

#: What one value is worth as evidence for one quantity, as a logit beside that of `comparability`: a number of two
#: figures or more is seldom met by chance, a small one is found everywhere.
ONE_QUANTITY = -0.5
CLOSE, SMALL_SHARED, ROUND_SHARED, TWO_SHARED, LONG_SHARED = 0.7, 0.5, 1.7, 2.7, 4.0
SAME_SMALL = 0.25  # how alike the sentences of small or vague counts must be
SAME_TOLL = 0.12
ONE_VOTE = 0.8  # how alike the sentences of two votes with other sides must be, where each source has but one
NEAR_TOP = 0.3  # of an article

#: The weight of a conflict of figures that are most likely of one thing: a reader reads of it after the sure ones.
LIKELY_ONES = 0.5

SETS = (
    WeightSet(
        name="comparability",
        data=(
            "the figures of six briefings and of 44 events of ECB+, by logistic regression: groups that state"
            " one value, one source held out as if it differed, against groups that differ"
        ),
        fear="two quantities in one row, and so a conflict that is none",
        weights=(
            "BIAS SENTENCES CLAUSES NAMED_ALIKE ONE_CLASS NAMED_THERE NAMED_APART APART OTHER_DAY "
            "MEASURED DURATION OTHER_VERB BESIDE RARE RARE_BY_LENGTH LIKE_SENTENCES TWIN_SENTENCES "
            "TWIN_CLAUSES"
        ),
    ),
    WeightSet(
        name="conflict candidates",
        data=(
            "briefings that the weights of comparability had not seen: four of five pairs above LIKELY were "
            "right, nine in ten were found"
        ),
        fear="a conflict that is none",
        weights="LIKELY SURE THREE_AGREE RATIO_COSTS FARTHEST_COST SMALL_COST ALIGNED",
    ),
    WeightSet(
        name="one value of one quantity",
        data="the same briefings; the logits stand beside those of comparability",
        fear="two quantities that share a number by chance",
        weights=(
            "ONE_QUANTITY CLOSE SMALL_SHARED ROUND_SHARED TWO_SHARED LONG_SHARED SAME_SMALL SAME_TOLL ONE_VOTE NEAR_TOP"
        ),
    ),
    WeightSet(
        name="flags",
        data="set by hand: below the 1.0 of a sure conflict (SURE), above the 0 of a row that raises no flag",
        fear="a doubtful conflict that is read before a sure one",
        weights="LIKELY_ONES",
    ),
)
