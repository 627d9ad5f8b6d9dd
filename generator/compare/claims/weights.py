"""The weights of claims: what each set was set on, and the error to fear.

`python -m tests.quality.fit claims` weighs them again.
"""

from generator.compare.event.weight_set import WeightSet

MIN_PLAIN = 0.2  # evidence in words that are no names: who is spoken of is not yet what is said
#: Two clauses that share this much, in a pair of sentences that share more besides, make a point of their own.
MIN_CLAUSE_EVIDENCE = 0.9
# Logistic regression on 177 pairs of clauses, of nine briefings, read and called one point or not. Left out in
# turn, each briefing is judged with AUC .85; the score of the sentences and the evidence give .80.
CLAUSE_WEIGHT, SENTENCE_WEIGHT, WORD_WEIGHT, INTERCEPT = 4.0, 4.0, 0.32, -3.6
COMMON, RARE = 7.0, 3.5  # on the Zipf scale; rarer words prove no more

#: Average linkage over clauses; a higher threshold splits rows, a lower one changes little.
THRESHOLD = 0.6
FAINT = 0.8  # pairs below it neither make a row nor speak for one
LEAD_BONUS = 1.0  # for two leads: articles of one event open on the same news
MIN_FIRMNESS = 0.3  # log-odds that the group makes one point
MIN_MEMBER = -0.5  # log-odds that a member makes the point of the other sources' members, on average
VOICE_WEIGHT = 0.1
DOUBTFUL = 1.2  # firmness below which half of the claims of two sources were wrong, in five briefings read by hand
OFFICE_FIRMNESS = 2.0  # on the scale of claims: one name in both is as much as a sentence shared

SETS = (
    WeightSet(
        name="one point of two anchors",
        data=(
            "177 pairs of clauses of nine briefings, read and called one point or not, by logistic "
            "regression: each briefing left out in turn is told with AUC .85, against .80 by the sentences "
            "alone"
        ),
        fear="two points in one row, and so agreement that is none",
        weights=("MIN_PLAIN MIN_CLAUSE_EVIDENCE CLAUSE_WEIGHT SENTENCE_WEIGHT WORD_WEIGHT INTERCEPT COMMON RARE"),
    ),
    WeightSet(
        name="groups of anchors",
        data=(
            "the same briefings; a higher THRESHOLD splits rows, a lower one changes little; below DOUBTFUL "
            "half of the claims of two sources were wrong in five of them"
        ),
        fear="two points in one row",
        weights="THRESHOLD FAINT LEAD_BONUS MIN_FIRMNESS MIN_MEMBER VOICE_WEIGHT DOUBTFUL OFFICE_FIRMNESS",
    ),
)
