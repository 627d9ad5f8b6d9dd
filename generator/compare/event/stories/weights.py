"""What makes two articles one story: set on eight briefings of real news, 84 other articles and the invented piles.

`tests/compare/event/stories/piles.yml` holds the invented piles; the rest stays outside the project. With these
weights the least likeness at which all articles of one event meet was .23; two events, the cup final of a town and its
broken dam among them, met at .18 at most. Between .18 and .24 B-cubed precision stayed at .99 and recall at .98 to 1.

The worse error differs: in a pile a stranger in a story, in a folder an article that is set apart wrongly, because an
editor put it there. So the threshold stands in the middle of the gap.
"""

SAME_STORY = 0.2  # the mean likeness of the articles of two groups from which on they are one
#: From here on two articles are prints of one report: a print in another house style is at .94 (`event/wires.yml`), the
#: nearest two reports of two outlets at .85 (`lookalikes.yml`).
NEAR_COPY = 0.9
LEAD_PASSAGES = 2  # the title and these say what the news is
LEAD_CHARACTERS = 900  # of them: a page in one paragraph has no lead of its own
LEAD_FACTOR = 2.0  # what a word of the lead counts; 1 divided one briefing of eight, 3 is no better
RARE_ENOUGH = 4.0  # on the Zipf scale: rarer words count alike, or one name that two events share would join them
COMMON = 6.5  # words as common as "people" say nothing of the event
FEW_STEMS = 10  # articles with fewer telling words are too short to be told apart
SURELY_ONE = 0.23  # from here on every article of one event met its mates in those piles; below, a person looks
SURELY_TWO = 0.18  # the most at which two events met; an article nearer than this to a second story is doubtful
#: Days between two articles of one story in a pile. Chosen, not fitted: coverage of one event is mostly over in a week,
#: and this year's storm festival reads like last year's.
WINDOW_DAYS = 7
#: How many times nearer the articles of two events of one kind are inside than across, at least. On the pairs of
#: `tests/quality/lookalikes.yml` that is 1.5 to 5; two days of one event there are at 1.0 to 1.3, and the eight
#: briefings of real news, divided as well as they can be, at 1.0 to 1.1.
NEARER_INSIDE = 1.4
LEAST_TOLD = 2  # articles of each event: of a single one nobody can say how near it is inside
