"""Counted and measured things: the number, its unit, what it counts, and how certain it is."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Doc, Token

from generator.annotate.figures.amounts import Quantity
from generator.annotate.figures.counted import Counted, company, counted, event_of
from generator.annotate.figures.counts import counts
from generator.annotate.figures.dollars import in_one_dollar
from generator.annotate.figures.magnitudes import as_magnitude
from generator.annotate.figures.measured import measured
from generator.annotate.figures.pairs import pair_conversions
from generator.annotate.figures.qualifiers import hedge, scope
from generator.annotate.figures.quantities import quantities
from generator.annotate.figures.rates import rate_after
from generator.annotate.figures.statuses import status
from generator.annotate.figures.units import unit_of_noun
from generator.annotate.phrasing.gaps import gaps
from generator.annotate.reading import Reading, ReadPassage, token_at
from generator.model import AnnotatedArticle, Figure, Status
from generator.text.units import dimension, to_si

LIVE = "note.live_page"
RATIO = "[ratio]"  # pint has no name for it


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Figure, ...]:
    """Every figure of the story, in reading order and without overlaps; headings and captions are skipped.

    "About 40" is 40 with the hedge "About"; "30 to 50" is 30 to 50; "hundreds" has no value but bounds.
    """
    figures = [figure for at in reading.story() for figure in _in_passage(reading, at)]
    return in_one_dollar(_as_corrected(figures) if _is_live(reading) else figures)


def _is_live(reading: Reading) -> bool:
    """Whether the article was written bit by bit, the newest first."""
    return any(note.code == LIVE for note in reading.article.notes)


def _as_corrected(figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a live page: what a newer entry says is not so was so before where older ones say it."""
    found: list[Figure] = []
    taken_back: set[tuple[Decimal, str | None]] = set()
    for figure in figures:
        if figure.value is not None and figure.status is Status.PAST:
            taken_back.add((figure.value, figure.unit))
        old = figure.value is not None and (figure.value, figure.unit) in taken_back
        found.append(replace(figure, status=Status.PAST) if old else figure)
    return found


def _in_passage(reading: Reading, at: ReadPassage) -> tuple[Figure, ...]:
    figures: list[Figure] = []
    taken = 0  # up to here the words belong to the figure before
    for quantity in quantities(at.text):
        if quantity.start < taken:
            continue
        figure = _measure(reading, at, quantity) if quantity.unit else _count(reading, at, quantity)
        if figure is not None and not (figures and figures[-1].span.overlaps(figure.span)):
            rated, taken = _rated(at, figure)
            figures.append(as_magnitude(rated, at.text, quantity.start))
    return pair_conversions(reading.article.text, tuple(figures))


def _rated(at: ReadPassage, figure: Figure) -> tuple[Figure, int]:
    """The figure with what it is a rate of, and where the words of both end."""
    end = figure.span.end - at.passage.start
    rate = rate_after(at.doc, at.text, end)
    if rate is None:
        return figure, end
    si = None if figure.si is None else figure.si / rate.many
    return replace(figure, per=rate.per, si=si), rate.end


def _measure(reading: Reading, at: ReadPassage, quantity: Quantity) -> Figure:
    thing = measured(at.doc, quantity)
    verb = _lemma(event_of(token_at(at.doc, quantity.start)))
    figure = replace(_figure(reading, at, quantity, quantity.end), verb=verb)
    if thing is None:
        return figure
    word, lemma = thing
    return replace(figure, what=word.text, head=lemma)


def _count(reading: Reading, at: ReadPassage, quantity: Quantity) -> Figure | None:
    between = _between(at.doc, quantity)
    thing = None if between is not None else counted(at.doc, quantity)
    if not counts(at.doc, quantity, thing):
        return None
    if thing is None:
        figure = _figure(reading, at, quantity, quantity.end)
        group = between or company(at.doc, quantity)
        what, head = _somewhere(at.doc, quantity) if group is None else (group.text, group.lemma_.lower())
        return replace(figure, what=what, head=head, verb=_lemma(event_of(token_at(at.doc, quantity.start))))
    last = thing.owner or thing.head
    end = max(last.idx + len(last), quantity.end)
    if (unit := unit_of_noun(thing.head.lower_)) is not None:
        return _measure(reading, at, replace(quantity, unit=unit, unit_start=thing.head.idx, end=end))
    own = _own_words(at.doc, thing)
    figure = _figure(reading, at, quantity, end if own == thing.first and not thing.apart else quantity.end)
    return replace(
        figure,
        what=at.doc.text[own.idx : end],
        head=thing.head.lemma_.lower(),
        verb=_lemma(event_of(thing.head)),
    )


def _somewhere(doc: Doc, quantity: Quantity) -> tuple[str | None, None]:
    """What a number of a row counts that shares its noun and verb with others: those "from York"."""
    number = token_at(doc, quantity.end - 1)
    place = gaps(number.sent).get(number.i)
    return (None if place is None else place.text), None


def _between(doc: Doc, quantity: Quantity) -> Token | None:
    """The noun between the two numbers of a share: "one child in six"."""
    if not quantity.numeral.ratio:
        return None
    inside = doc[token_at(doc, quantity.start).i : token_at(doc, quantity.end - 1).i]
    return next((token for token in inside if token.pos_ == "NOUN" and token.is_alpha and not token.like_num), None)


def _own_words(doc: Doc, thing: Counted) -> Token:
    """The first word of the thing that is no other number: of "40 and 65 boats", the boats."""
    if thing.first.lower_ not in {"and", "or"}:
        return thing.first
    return next((t for t in doc[thing.first.i + 1 : thing.head.i] if not t.like_num), thing.head)


def _figure(reading: Reading, at: ReadPassage, quantity: Quantity, end: int) -> Figure:
    """The figure without the thing it counts; its span ends at `end` of the passage."""
    text, vague = at.text, quantity.numeral.vague
    limits = scope(at.doc, quantity.start, end)
    return Figure(
        span=reading.chars(at, quantity.start, end),
        value=None if vague else quantity.value,
        value_low=quantity.value if vague else None,
        value_high=quantity.high,
        unit=quantity.unit,
        dimension=_dimension(quantity),
        si=None if vague else to_si(quantity.value, quantity.unit),
        hedge=hedge(at.doc, quantity, end),
        scope=reading.chars(at, *limits) if limits else None,
        status=status(token_at(at.doc, quantity.start), text[: quantity.start], first_of_change=quantity.before),
    )


def _dimension(quantity: Quantity) -> str | None:
    """What the amount measures; "one in five" is a share as "20 percent" is, and "three to one" is no count."""
    if quantity.unit is not None or not quantity.numeral.ratio:
        return dimension(quantity.unit)
    return dimension("percent") if 0 < quantity.value < 1 else RATIO


def _lemma(token: Token | None) -> str | None:
    return None if token is None else token.lemma_.lower()
