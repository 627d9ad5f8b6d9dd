"""Comparability: how likely two figures give one quantity, by all but their amounts: things, sentences, days."""

from collections import Counter

from generator.compare.event import Event
from generator.compare.event.conditions import of_other_conditions
from generator.compare.event.lexicon import PEOPLE, TOLLS
from generator.compare.event.periods import other_period
from generator.compare.event.quantities import (
    CURRENCY,
    LENGTH,
    PERCENT,
    TIME,
    both_hold,
    is_physical,
    same_amount,
    same_measure,
    same_value,
)
from generator.compare.event.slots import same_slot
from generator.compare.figures import weights
from generator.compare.figures.contexts import (
    Context,
    comparable,
    is_told,
    names_in,
    same_class,
    same_kind,
)
from generator.model import Figure
from generator.text.similarity import WORD

PLAIN_VERBS = frozenset({None, "be", "have", "reach", "measure", "stand", "rise"})  # they only give the measure
NEAR_DAYS = 7  # between two articles on one event


class Comparability:
    """How the figures of one event fit."""

    def __init__(self, event: Event) -> None:
        self._event = event
        self._shares = Counter(
            event.at(figure.span) for source in event.sources for figure in source.figures if figure.unit == PERCENT
        )
        dates = (event.published(owner) for owner in range(len(event.sources)))
        self._this_year = frozenset(str(day.year) for day in dates if day is not None)

    def may_meet(self, one: Context, other: Context) -> bool:
        """Whether the two can be of one thing at all."""
        if not comparable(one, other) or _of_other_lengths(one, other) or self._of_a_whole(one, other):
            return False
        # Another day's flight has another height.
        return one.figure.dimension is None or self.same_day(one, other)

    def may_differ(self, one: Context, other: Context) -> bool:
        """Whether two amounts of such a thing may be of one, and are not of two subjects, days or parts of a whole."""
        if one.days and other.days and not one.days & other.days:
            return False
        if other_period(self._event, one.figure.span, other.figure.span):
            return False
        if of_other_conditions(self._event, one.figure, other.figure):
            return False
        if not self.fits(one, other) or _of_other_people(one, other):
            return False
        parts = one.slot.part and other.slot.part and not one.names & other.names
        return not (parts or self._of_others(one, other) or self._of_a_whole(one, other))

    def fits(self, one: Context, other: Context) -> bool:
        """Whether two amounts may stand in one row: they can both hold, or fill one slot in one year."""
        if not same_measure(one.figure, other.figure) or both_hold(one.held, other.held):
            return True
        return comparable(one, other) and same_slot(one.slot, other.slot) and self._may_be_of_one_year(one, other)

    def _may_be_of_one_year(self, one: Context, other: Context) -> bool:
        """Whether two years do not part them; what befell people, or came of a thing, in a year that one alone names is
        another event: "the 2019 strike ended with a rise of 4 %".
        """
        first, second = (self._years_gone(context.slot.years) for context in (one, other))
        if first and second:
            return bool(first & second)
        of_another = one.outcome or other.outcome or self._has_a_year(one) or self._has_a_year(other)
        return not (first or second) or not of_another

    def _has_a_year(self, context: Context) -> bool:
        """Whether a year is in the name of what the figure came of."""
        deeds = self._event.statements[context.statement].sentence.deeds
        told = (deed for deed in deeds if any(one.contains(context.figure.span) for one in (*deed.objects, *deed.ties)))
        return any(not context.slot.years.isdisjoint(WORD.findall(deed.subject.text)) for deed in told)

    def _years_gone(self, years: frozenset[str]) -> frozenset[str]:
        """Those of the years that were over when the articles were printed; all of them where no date tells."""
        return frozenset(year for year in years if not self._this_year or year < min(self._this_year))

    def _of_others(self, one: Context, other: Context) -> bool:
        """Whether two measures are in clauses that each name somebody, and nobody whom the other's sentence names."""
        if (
            one.figure.unit is None
            or self._event.likeness.between(one.statement, other.statement) >= weights.LIKE_SENTENCES
        ):
            return False
        first, second = (self._names(context.statement) for context in (one, other))
        return bool(one.names and other.names) and not (one.names & second or other.names & first)

    def _names(self, statement: int) -> frozenset[str]:
        return names_in(self._event, self._event.statements[statement].sentence.span)

    def may_be_one(self, one: Context, other: Context) -> bool:
        """Whether the things go by one name. Money is named in too many ways; a length may go without.

        A share is of a thing that the sentence of the other names too: not of the vote here, and the turnout there.
        """
        if same_kind(one, other) or one.figure.dimension == CURRENCY:
            return True
        if one.figure.unit == PERCENT:
            return is_told(one, other) or not (one.what or other.what)
        if is_told(one, other) or (is_physical(one.figure) and not (one.what and other.what)):
            return True
        return self._told_alike(one, other)

    def named_alike(self, one: Context, other: Context) -> bool:
        """Whether two counts or shares, where both name their things, name one: no people beside bridges."""
        share = PERCENT in (one.figure.dimension or "")
        if not (share or one.figure.dimension is None) or not (one.what and other.what) or same_kind(one, other):
            return True
        if not share:
            return is_told(one, other)
        return same_value(one.figure, other.figure) or self._told_alike(one, other)

    def _told_alike(self, one: Context, other: Context) -> bool:
        """Whether their sentences make one thing of two names, or of a name and none: 44 games, 46 matches, 46."""
        sentences = self._event.likeness.between(one.statement, other.statement)
        beside = bool(one.near & other.near)
        if one.figure.unit is not None or not (one.what or other.what):
            return beside and sentences >= weights.LIKE_SENTENCES
        if one.what and other.what:
            return sentences >= weights.TWIN_SENTENCES and self._clauses(one, other) >= weights.TWIN_CLAUSES
        return sentences >= weights.LIKE_SENTENCES

    def likely(self, one: Context, other: Context) -> float:
        """The logit that two figures give one quantity, by all but their amounts."""
        return (
            weights.BIAS
            + weights.SENTENCES * self._event.likeness.between(one.statement, other.statement)
            + weights.CLAUSES * self._clauses(one, other)
            + _name_worth(one, other)
            + weights.APART * self._places_apart(one, other)
            + weights.OTHER_DAY * (not self.same_day(one, other))
            + _measure_worth(one.figure, other.figure)
            + self._worth_beside(one, other)
        )

    def _of_a_whole(self, one: Context, other: Context) -> bool:
        """Whether one of two percentages is beside others, as in "46 percent to 42 percent".

        Whose share each is, and of which poll, names far from it tell: two of them are never held against each other.
        """
        beside_others = max(self._shares[one.statement], self._shares[other.statement]) > 1
        return one.figure.unit == PERCENT and beside_others and not same_amount(one.figure, other.figure)

    def _worth_beside(self, one: Context, other: Context) -> float:
        """What rare words right beside two measures are worth."""
        rare = weights.RARE_BY_LENGTH if is_physical(one.figure) else weights.RARE
        told = one.figure.unit is not None and self._event.rarity.evidence(one.near & other.near) >= rare
        return weights.BESIDE * told

    def _clauses(self, one: Context, other: Context) -> float:
        return self._event.rarity.cosine(one.told, other.told)

    def _places_apart(self, one: Context, other: Context) -> float:
        """How far apart the two are in their articles: the toll of today opens one, that of last year closes it."""
        return abs(self._event.statements[one.statement].place - self._event.statements[other.statement].place)

    def same_day(self, one: Context, other: Context) -> bool:
        """Whether the articles may speak of one day: printed within a week or, undated, with a weekday in common."""
        owners = [self._event.statements[context.statement].owner for context in (one, other)]
        first, second = (self._event.published(owner) for owner in owners)
        if first is not None and second is not None:
            return abs((first - second).days) <= NEAR_DAYS
        days, others = (self._event.opening_days(owner) for owner in owners)
        return not days or not others or bool(days & others)


def _of_other_people(one: Context, other: Context) -> bool:
    """Whether people are counted of whom one source says what befell them, and the other says something else."""
    people = one.figure.head in PEOPLE and other.figure.head in PEOPLE
    people = people or (one.figure.unit is None and bool(one.what & other.what))
    told = {one.outcome, other.outcome}
    return people and None in told and not told.isdisjoint(TOLLS)


def _of_other_lengths(one: Context, other: Context) -> bool:
    """Whether two lengths or times are put in wholly other words: how far it flew, and how far off it fell."""
    return one.figure.dimension in (LENGTH, TIME) and not one.near & other.near


def _name_worth(one: Context, other: Context) -> float:
    """What the names of the things are worth: alike, of one class, named beside the other figure, or apart."""
    there = weights.NAMED_THERE * is_told(one, other)
    if one.what & other.what:
        return there + weights.NAMED_ALIKE
    if same_class(one, other):
        return there + weights.ONE_CLASS
    return there + weights.NAMED_APART * bool(one.what and other.what)


def _measure_worth(one: Figure, other: Figure) -> float:
    """What speaks against a measure: a count names its thing, and a measure is beside others of its kind."""
    if one.unit is None:
        return 0.0
    telling = {one.verb, other.verb} - PLAIN_VERBS
    other_verb = one.dimension == LENGTH and len(telling) > 1
    return weights.MEASURED + weights.DURATION * (one.dimension == TIME) + weights.OTHER_VERB * other_verb
