"""Where two variants of one quotation hold different words; cuts and house style are no difference."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from rapidfuzz.distance import Indel

from generator.compare.quotes.lexicon import EMPHATIC, NEGATORS, OPEN_ENDING, TIDIED
from generator.compare.quotes.words import GAP, Word
from generator.text.similarity import FUNCTION_WORDS, stem

NEAR_NEGATOR = 3  # words before the cut: "it is not true that | we will leave"
SURE_RUN = 4  # words in a row that are no chance
SLACK = 2  # words by which a gap may be longer than the shorter run beside it
CONTEXT = 2  # words around a difference that a reader is shown
LONG_WORD, SAME_ENDS = 8, 3  # letters from which two words one letter apart are one, misprinted


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that both prints hold: where they begin in each, and how many."""

    first: int
    second: int
    size: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of two variants that are at one place, half-open; one may be empty."""

    first: tuple[int, int]
    second: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two prints of one quotation, word by word."""

    first: tuple[Word, ...]
    second: tuple[Word, ...]
    runs: tuple[Run, ...]

    def matched(self) -> tuple[list[int], list[int]]:
        """The positions of the words that both hold, in each."""
        return (
            [at for run in self.runs for at in range(run.first, run.first + run.size)],
            [at for run in self.runs for at in range(run.second, run.second + run.size)],
        )

    def between(self) -> Iterator[Stretch]:
        """What is between the runs."""
        for one, two in pairwise(self.runs):
            yield Stretch((one.first + one.size, two.first), (one.second + one.size, two.second))

    def before(self) -> Stretch:
        """What is before the first run, in its sentence."""
        run = self.runs[0]
        return Stretch(
            (_sentence_start(self.first, run.first), run.first), (_sentence_start(self.second, run.second), run.second)
        )

    def after(self) -> Stretch:
        """What is after the last run, in its sentence."""
        run = self.runs[-1]
        one, two = run.first + run.size, run.second + run.size
        return Stretch((one, _sentence_end(self.first, one)), (two, _sentence_end(self.second, two)))


def align(first: tuple[Word, ...], second: tuple[Word, ...]) -> Alignment:
    """The runs of words that two variants share, in order, without those that only chance puts far from the rest."""
    matcher = SequenceMatcher(None, [word.form for word in first], [word.form for word in second], autojunk=False)
    runs = [Run(*block) for block in matcher.get_matching_blocks() if block.size]
    runs = [run for run in runs if any(first[run.first + at].form != GAP for at in range(run.size))]
    return Alignment(first, second, tuple(_without_strays(runs)))


def _without_strays(runs: list[Run]) -> list[Run]:
    """The runs without short ones at an edge that many words part from the others."""
    while len(runs) > 1:
        edges = [(runs[0].size, _gap(runs[0], runs[1]), runs[1:]), (runs[-1].size, _gap(runs[-2], runs[-1]), runs[:-1])]
        strays = [edge for edge in edges if edge[0] < SURE_RUN and edge[1] > edge[0] + SLACK]
        if not strays:
            break
        runs = min(strays, key=lambda edge: edge[0])[2]
    return runs


def _gap(one: Run, two: Run) -> int:
    return max(two.first - one.first - one.size, two.second - one.second - one.size)


def differing(alignment: Alignment) -> list[Stretch]:
    """The stretches where the words differ, in order."""
    if not alignment.runs:
        return []
    edges = [alignment.before(), alignment.after()]
    found = [edge for edge in edges if _size(edge.first) and _size(edge.second)]
    found += alignment.between()
    return sorted((one for one in found if not _understood(alignment, one)), key=lambda one: one.first)


def turned_by_a_cut(alignment: Alignment) -> Stretch | None:
    """The words cut off right before what both print, if they deny it: “I would not | sign” and “sign”."""
    if not alignment.runs:
        return None
    before = alignment.before()
    for words, (start, end), other in (
        (alignment.first, before.first, before.second),
        (alignment.second, before.second, before.first),
    ):
        near = words[max(start, end - NEAR_NEGATOR) : end]
        if not _size(other) and any(word.form in NEGATORS for word in near):
            return before
    return None


def weakened_by_a_cut(alignment: Alignment) -> Stretch | None:
    """The word that one print says twice right where the other begins: “very, | very tired” and “very tired”."""
    if not alignment.runs:
        return None
    before = alignment.before()
    for words, (start, end), other in (
        (alignment.first, before.first, before.second),
        (alignment.second, before.second, before.first),
    ):
        if start < end < len(words) and not _size(other) and words[end - 1].form == words[end].form in EMPHATIC:
            return Stretch(
                *(
                    (max(start, end - 1), end) if part == (start, end) else part
                    for part in (before.first, before.second)
                )
            )
    return None


def starts_otherwise(alignment: Alignment) -> bool:
    """Whether both prints say something before the first words that they share, and not the same."""
    if not alignment.runs:
        return True
    before = alignment.before()
    return all(
        any(word.form not in FUNCTION_WORDS for word in words[slice(*part)])
        for words, part in ((alignment.first, before.first), (alignment.second, before.second))
    )


def shown(alignment: Alignment, stretches: Sequence[Stretch]) -> tuple[tuple[int, int], tuple[int, int]]:
    """The characters, in each text, from the first to the last of the stretches and a little beyond."""
    first = _shown(alignment.first, stretches[0].first[0], stretches[-1].first[1])
    return first, _shown(alignment.second, stretches[0].second[0], stretches[-1].second[1])


def telling(alignment: Alignment, stretches: Sequence[Stretch]) -> int:
    """How many of the differing words say something by themselves: "movement", not "of"."""
    forms = [word.form for one in stretches for word in alignment.first[slice(*one.first)]]
    forms += [word.form for one in stretches for word in alignment.second[slice(*one.second)]]
    return sum(form not in FUNCTION_WORDS or form in NEGATORS for form in forms)


def _shown(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """The characters of the words and of those next to them, in their sentences where there are such."""
    held = {word.sentence for word in words[start:end]}
    around = range(max(0, start - CONTEXT), min(len(words), end + CONTEXT))
    inside = [words[at] for at in around if not held or words[at].sentence in held]
    return inside[0].start, inside[-1].end


def _understood(alignment: Alignment, stretch: Stretch) -> bool:
    """Whether a paper may print the one for the other and keep the words."""
    one, two = alignment.first[slice(*stretch.first)], alignment.second[slice(*stretch.second)]
    if any(word.form == GAP for word in (*one, *two)):
        return True
    if {word.form for word in (*one, *two)} <= TIDIED:
        return True
    if _is_whole(alignment.first, stretch.first) and _is_whole(alignment.second, stretch.second):
        return not (_content(one) & _content(two))
    short, full = sorted((_joined(one), _joined(two)))
    return full in OPEN_ENDING.get(short, ()) or _one_word(short, full)


def _is_whole(words: Sequence[Word], part: tuple[int, int]) -> bool:
    """Whether the part is nothing, or whole sentences."""
    start, end = part
    return start == end or (_starts_sentence(words, start) and _starts_sentence(words, end))


def _starts_sentence(words: Sequence[Word], at: int) -> bool:
    return at in (0, len(words)) or words[at - 1].sentence != words[at].sentence


def _one_word(one: str, two: str) -> bool:
    """One word in two spellings ("light years", "lightyears"), or a long one with a letter too many."""
    if one == two:
        return True
    if (
        min(len(one), len(two)) < LONG_WORD
        or one[:SAME_ENDS] != two[:SAME_ENDS]
        or one[-SAME_ENDS:] != two[-SAME_ENDS:]
    ):
        return False
    return Indel.distance(one, two) == 1


def _content(words: Sequence[Word]) -> set[str]:
    return {stem(word.form) for word in words if word.form not in FUNCTION_WORDS}


def _joined(words: Sequence[Word]) -> str:
    return "".join(word.form for word in words)


def _size(part: tuple[int, int]) -> int:
    return part[1] - part[0]


def _sentence_start(words: Sequence[Word], at: int) -> int:
    start = at
    while start and words[start - 1].sentence == words[at].sentence:
        start -= 1
    return start


def _sentence_end(words: Sequence[Word], at: int) -> int:
    end = at
    while end < len(words) and words[end].sentence == words[at - 1].sentence:
        end += 1
    return end
