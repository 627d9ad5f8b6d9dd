"""The weights of topics: what each set was set on, and the error to fear.

`python -m tests.quality.fit topics` weighs them again.
"""

from generator.compare.event.weight_set import WeightSet
from generator.model import NameKind

EVERYWHERE = 0.3  # of all sentences: what so many touch is the event itself, and no subject in it
ALONE_EVERYWHERE = 1.0  # the same in a single article, whose main subjects one would look up
NAMED_EVERYWHERE = 0.14  # the same for a name that no source leaves out
HOLLOW = 0.4  # of all sentences: a word in so many says nothing, "Chilean" in a briefing on Chile
# Logistic regression on what an editor would list of seven briefings, rounded.
STRENGTH = 3.0  # for the words that say most
SOURCES, AT_LENGTH = 2.5, 5  # where all sources speak of it, in so many sentences each
ROW, MAX_ROWS = 0.25, 5  # for every row that it holds: there is something to compare
TITLED = 4.0  # where all sources open with it: it is the event itself
ONE_SOURCE = 1.0
UNCONFIRMED = 1.2  # the same in a single article, where no other source says it too
ONE_LINE = 1.5
ONE_ROW = 1.0  # all that is said of it is one compared point, which has a row already
LONE_WORD = 0.5  # a phrase of which one word says anything

BARE = 1 / 3  # of a lone word's uses: without a word beside it that says which one is meant
POINTING = 0.5  # of a lone word's uses: they point back
OWN_USE = 0.5  # of the sentences with a lone word: elsewhere it is a part of other words, or a verb

SAME_LINES = 0.7  # of the sentences of two names: they are always named together
TELLS = 0.4  # of a single word's sentences
STALE = 0.5  # what a subject is still worth when all its sentences are in other topics
SAME_MENTIONS = 0.7  # of a name's sentences: they have the phrase that holds it
SAME_WORDS = 0.6  # of two phrases' words, weighted by rarity: they are one
TORN = 0.25  # of a word's other sentences: they are about something else
#: What a name is worth beside the best phrase of an article; people have a page of their own.
NAMES = {NameKind.PLACE: 0.55, NameKind.ORGANISATION: 0.55, NameKind.PERSON: 0.5}
MOSTLY = 0.7  # of a phrase's sentences

SETS = (
    WeightSet(
        name="salience",
        data="what an editor would list of seven briefings, by logistic regression, rounded",
        fear="a topic that nobody looks up",
        weights=(
            "EVERYWHERE ALONE_EVERYWHERE NAMED_EVERYWHERE HOLLOW STRENGTH SOURCES AT_LENGTH ROW "
            "MAX_ROWS TITLED ONE_SOURCE UNCONFIRMED ONE_LINE ONE_ROW LONE_WORD"
        ),
    ),
    WeightSet(
        name="lone words",
        data="the lone words that were topics of eight folders of real articles, read beside the articles",
        fear="a subject that nobody can look up",
        weights="BARE POINTING OWN_USE",
    ),
    WeightSet(
        name="selection and deduplication",
        data="the same lists",
        fear="two topics on one subject",
        weights="SAME_LINES TELLS STALE SAME_MENTIONS SAME_WORDS TORN MOSTLY NAMES",
    ),
)
