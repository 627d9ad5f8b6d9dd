"""Two variants of one quotation: which of its words differ, as each article prints them."""

from dataclasses import dataclass

from generator.compare.event import Event
from generator.compare.quotes import weights
from generator.compare.quotes.differences import (
    NEAR_NEGATOR,
    Alignment,
    Stretch,
    align,
    differing,
    shown,
    telling,
    turned_by_a_cut,
    weakened_by_a_cut,
)
from generator.compare.quotes.lexicon import DENIALS, NEGATORS
from generator.compare.quotes.words import NUMERAL, Word, quoted_words
from generator.model import Quote, Span

MIN_SAME = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Words that two variants of one quotation do not share; the sentences around them are the evidence."""

    words: tuple[str, str]
    sentences: tuple[Span, Span]
    telling: int  # how many of the words say something by themselves
    cut: bool = False  # a cut that turns what is said into its opposite


def difference(event: Event, first: Quote, second: Quote) -> Difference | None:
    """What differs between two variants of one quotation; `None` where they hold the same words, or no common ones."""
    alignment = align(quoted_words(first.content.text), quoted_words(second.content.text))
    stretches = differing(alignment)
    if stretches:
        return _difference(alignment, stretches, (first.content, second.content), cut=False)
    cut = turned_by_a_cut(alignment)
    if cut is not None and not _denies(event, second if cut.first[0] < cut.first[1] else first):
        return _difference(alignment, [cut], (first.content, second.content), cut=True)
    weaker = weakened_by_a_cut(alignment)
    return None if weaker is None else _difference(alignment, [weaker], (first.content, second.content), cut=False)


def other_number(first: Quote, second: Quote) -> Difference | None:
    """Where two variants of one quotation hold two numbers in the same place, and the words around are the same."""
    alignment = align(quoted_words(first.content.text), quoted_words(second.content.text))
    numbers = [one for one in differing(alignment) if _is_of_numbers(alignment, one)]
    return _difference(alignment, numbers[:1], (first.content, second.content), cut=False) if numbers else None


def _is_of_numbers(alignment: Alignment, stretch: Stretch) -> bool:
    """Whether one number stands against one other: “three” and “six”, not “three” and “the last”."""
    one, two = alignment.first[slice(*stretch.first)], alignment.second[slice(*stretch.second)]
    return len(one) == len(two) == 1 and all(NUMERAL.fullmatch(word.form) for word in (*one, *two))


def same_words(first: Quote, second: Quote) -> bool:
    """Whether nearly all words of the shorter quotation are in the longer, and enough of them to be no chance."""
    alignment = align(quoted_words(first.content.text), quoted_words(second.content.text))
    count = len(alignment.matched()[0])
    return count >= MIN_SAME and count >= weights.WHOLE_RUN * min(len(alignment.first), len(alignment.second))


def _difference(
    alignment: Alignment, stretches: list[Stretch], contents: tuple[Span, Span], *, cut: bool
) -> Difference:
    (one_start, one_end), (two_start, two_end) = shown(alignment, stretches)
    first, second = contents
    return Difference(
        words=(first.text[one_start:one_end], second.text[two_start:two_end]),
        sentences=(
            _sentences(first, alignment.first, one_start, one_end),
            _sentences(second, alignment.second, two_start, two_end),
        ),
        telling=telling(alignment, stretches),
        cut=cut,
    )


def _sentences(content: Span, words: tuple[Word, ...], start: int, end: int) -> Span:
    """The sentences of a quotation that hold the characters from `start` to `end`, with the marks that end them."""
    held = {word.sentence for word in words if word.start < end and start < word.end}
    inside = [word for word in words if word.sentence in held]
    following = next((word.start for word in words if word.start >= inside[-1].end), len(content.text))
    text = content.text[inside[0].start : following].rstrip(" \n\t\"“'‘([")
    return content.part(content.start + inside[0].start, content.start + inside[0].start + len(text))


def denies(event: Event, first: Quote, second: Quote) -> bool:
    """Whether the article denies the words that it quotes first, and the second has them plain."""
    alignment = align(quoted_words(first.content.text), quoted_words(second.content.text))
    if not alignment.runs or alignment.before().first != (0, 0):
        return False
    start = alignment.before().second[1]
    plain = {word.form for word in (*_before(event, second), *alignment.second[max(0, start - NEAR_NEGATOR) : start])}
    near = _before(event, first)[-NEAR_NEGATOR:]
    return any(word.form in NEGATORS for word in near) and not plain & DENIALS


def _denies(event: Event, quote: Quote) -> bool:
    """Whether the words before a quotation deny it themselves: he would not “sign”."""
    return any(word.form in DENIALS for word in _before(event, quote))


def _before(event: Event, quote: Quote) -> tuple[Word, ...]:
    """The words of its sentence that are before a quotation."""
    position = event.at(quote.span)
    if position is None:
        return ()
    sentence = event.statements[position].sentence.span
    return quoted_words(sentence.text[: max(0, quote.span.start - sentence.start)])
