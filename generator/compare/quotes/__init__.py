"""Quotations: one utterance that several sources print, and the words of it that one prints without marks."""

from generator.compare.event import Event
from generator.compare.point import Facet, Point
from generator.compare.quotes.adopt import adopt
from generator.compare.quotes.find import find
from generator.compare.quotes.hedges import hedge_cut_off
from generator.compare.quotes.rulings import agreement, denied, other_figure, quoted_paraphrased
from generator.compare.quotes.speaker_rulings import other_day, other_speaker, spokesman, through_agency, undated
from generator.compare.quotes.utterances import repeats
from generator.compare.rulings.alone import single_source
from generator.compare.rulings.single_origin import single_origin
from generator.model import Facet as Kind
from generator.model import Quote, Span


def _repeats(event: Event, point: Point[tuple[Quote, ...]], span: Span) -> bool:
    return repeats(event, point.facts, span)


QUOTES = Facet(
    name="quotes",
    kind=Kind.QUOTE,
    find=find,
    rulings=(
        single_source,
        other_speaker,
        other_day,
        other_figure,
        quoted_paraphrased,
        hedge_cut_off,
        denied,
        undated,
        spokesman,
        single_origin,
        through_agency,
        agreement,
    ),
    joins=_repeats,
    adopt=adopt,
)
