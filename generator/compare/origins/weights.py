"""The weights of origins: what each set was set on, and the error to fear.

`python -m tests.quality.fit origins` weighs them again.
"""

from generator.compare.event.weight_set import WeightSet

#: What is credited within this share of an article, or these characters, is behind the news itself.
NEAR_TOP = 0.35
TOP_CHARACTERS = 800
#: Of the words of one crediting sentence, those that another's must have. In two briefings, what sources credited one
#: paper for shared .32 and more, three stories of one agency on one subject, weeks apart, .26 and less.
MIN_LIKENESS = 0.3

SETS = (
    WeightSet(
        name="credits for the same news",
        data=(
            "two briefings: what sources credited one paper for shared .32 and more, three stories of one "
            "agency on one subject, weeks apart, .26 and less"
        ),
        fear="independent reports counted as one voice",
        weights="NEAR_TOP TOP_CHARACTERS MIN_LIKENESS",
    ),
)
