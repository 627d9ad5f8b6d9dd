"""The weights of quotations: what each set was set on, and the error to fear.

`python -m tests.quality.fit quotes` weighs them again.
"""

from generator.compare.event.weight_set import WeightSet
from generator.compare.quotes.speakers import SpeakerRelation

TOGETHER = 0.7  # words of a short quotation that must be together: "a lot going on" is not "a lot … going"
#: What two quotations must share, as a part of one sentence's words and in words that are rare in the event. Of all
#: pairs of nine briefings those above were one utterance, those below (.60 at most) were not.
COVERS = {
    SpeakerRelation.SAME: 0.65,
    SpeakerRelation.UNKNOWN: 0.7,
    SpeakerRelation.APART: 0.95,
    SpeakerRelation.OTHER: 0.95,
}
PROVES = {
    SpeakerRelation.SAME: 0.8,
    SpeakerRelation.UNKNOWN: 1.0,
    SpeakerRelation.APART: 1.0,
    SpeakerRelation.OTHER: 1.0,
}
NEARLY_ALL, PROVES_EXACT = 0.8, 0.4  # so many words in a row, and most of the sentence, need less
MIN_COVER = 0.4
MIN_REPEATED = 0.5  # of a quotation's content words, in a sentence that was found alike
#: Of the content words of the shorter, and what the shared ones prove, where one speaker is quoted and reported, or
#: quoted in two wordings. On the seeds and three golds all judged pairs above were one saying; the others had .60 with
#: a proof of .49, .56 with 1.07 and .43 with 1.19.
REPORTS, PROVES_REPORT = 0.5, 1.3

WHOLE_RUN = 0.95  # of the shorter's words: what is more is the same words
MIN_SHARE = 0.5  # of the quotation's content words: below it only a phrase is common, and no flag is raised
MIN_TELLING = 0.4  # what the common words prove without the names in them: a body's name is nobody's wording

TELLING_WEIGHT = 10.0  # differing words within two pairs of marks say more than marks left off
SLIGHT_WEIGHT = 4.0  # only small words differ: "of" and "about"
MARKS_WEIGHT = 0.5  # the same words, once without marks: nobody's words were changed

MOSTLY_MARKED = 0.5  # of the characters of a span: then its words are quoted

SETS = (
    WeightSet(
        name="one utterance",
        data=(
            "all pairs of quotations of nine briefings: those above were one utterance, those below (.60 at "
            "most) were not"
        ),
        fear="two sayings on one subject in one row",
        weights=("TOGETHER COVERS PROVES NEARLY_ALL PROVES_EXACT MIN_COVER MIN_REPEATED"),
    ),
    WeightSet(
        name="one saying in other words",
        data="pairs of a speaker's quotations and reported words in the seeds and three golds",
        fear="two sayings of one person on one subject in one row",
        weights="REPORTS PROVES_REPORT",
    ),
    WeightSet(
        name="words without marks",
        data="the quotations of the same briefings",
        fear="a flag on a phrase that anybody would use",
        weights="WHOLE_RUN MIN_SHARE MIN_TELLING",
    ),
    WeightSet(
        name="flags",
        data="set by hand: longer than any run of words left without marks is likely to be, so that changed words lead",
        fear="a flag on marks left off that is read before one on changed words",
        weights="TELLING_WEIGHT SLIGHT_WEIGHT MARKS_WEIGHT MOSTLY_MARKED",
    ),
)
