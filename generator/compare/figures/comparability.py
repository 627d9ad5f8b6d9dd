"""Comparability: how likely two figures give one quantity, by all but their amounts: things, sentences, days."""

from collections import Counter

from generator.compare.event import Event
from generator.compare.event.quantities import CURRENCY, LENGTH, PERCENT, TIME, is_physical, same_amount
from generator.compare.figures.contexts import Context, comparable, is_told, names_in, same_class, same_kind
from generator.model import Figure

#: What speaks for one quantity, as a logit. A logistic regression on the figures of six briefings and 44 events of
#: ECB+: groups that state one value, one source of them held out as if it differed, against groups that differ.
BIAS = -1.7
SENTENCES, CLAUSES = 1.0, 3.3
NAMED_ALIKE, ONE_CLASS, NAMED_THERE, NAMED_APART = 0.2, 1.7, 0.4, -1.0
APART = -1.2  # for the length of an article
OTHER_DAY = -2.0
MEASURED, DURATION = -1.0, -0.5  # a count names its thing; a measure stands beside others, and hours are of everything
OTHER_VERB = -0.5  # between lengths: what flies 50 km does not lie 50 km off
BESIDE = 1.0
RARE, RARE_BY_LENGTH = 0.5, 0.8  # together, beside two sums; all that flies shares words beside its lengths
PLAIN_VERBS = frozenset({None, "be", "have", "reach", "measure", "stand", "rise"})  # they only give the measure
LIKE_SENTENCES, TWIN_SENTENCES, TWIN_CLAUSES = 1.7, 2.5, 0.6  # from which things of other names may be one
NEAR_DAYS = 7  # between two articles on one event


class Comparability:
    """How the figures of one event fit."""

    def __init__(self, event: Event) -> None:
        self._event = event
        self._shares = Counter(
            event.at(figure.span) for source in event.sources for figure in source.figures if figure.unit == PERCENT
        )

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
        return not (self._of_others(one, other) or self._of_a_whole(one, other))

    def _of_others(self, one: Context, other: Context) -> bool:
        """Whether two measures stand in clauses that each name somebody, and nobody whom the other's sentence names."""
        if one.figure.unit is None or self._event.likeness.between(one.statement, other.statement) >= LIKE_SENTENCES:
            return False
        first, second = (self._names(context.statement) for context in (one, other))
        return bool(one.names and other.names) and not (one.names & second or other.names & first)

    def _names(self, statement: int) -> frozenset[str]:
        return names_in(self._event, self._event.statements[statement].sentence.span)

    def may_be_one(self, one: Context, other: Context) -> bool:
        """Whether the things go by one name. Money and shares are named in too many ways; a length may go without."""
        if same_kind(one, other) or one.figure.dimension == CURRENCY or one.figure.unit == PERCENT:
            return True
        if is_told(one, other) or (is_physical(one.figure) and not (one.what and other.what)):
            return True
        return self._told_alike(one, other)

    def _told_alike(self, one: Context, other: Context) -> bool:
        """Whether their sentences make one thing of two names, or of a name and none: 44 games, 46 matches, 46."""
        sentences = self._event.likeness.between(one.statement, other.statement)
        beside = bool(one.near & other.near)
        if one.figure.unit is not None or not (one.what or other.what):
            return beside and sentences >= LIKE_SENTENCES
        if one.what and other.what:
            return sentences >= TWIN_SENTENCES and self._clauses(one, other) >= TWIN_CLAUSES
        return sentences >= LIKE_SENTENCES

    def likely(self, one: Context, other: Context) -> float:
        """The logit that two figures give one quantity, by all but their amounts."""
        return (
            BIAS
            + SENTENCES * self._event.likeness.between(one.statement, other.statement)
            + CLAUSES * self._clauses(one, other)
            + _name_worth(one, other)
            + APART * self._places_apart(one, other)
            + OTHER_DAY * (not self.same_day(one, other))
            + _measure_worth(one.figure, other.figure)
            + self._worth_beside(one, other)
        )

    def _of_a_whole(self, one: Context, other: Context) -> bool:
        """Whether one of two percentages stands beside others, as in "46 percent to 42 percent".

        Whose share each is, and of which poll, names far from it tell: two of them are never held against each other.
        """
        beside_others = max(self._shares[one.statement], self._shares[other.statement]) > 1
        return one.figure.unit == PERCENT and beside_others and not same_amount(one.figure, other.figure)

    def _worth_beside(self, one: Context, other: Context) -> float:
        """What rare words right beside two measures are worth."""
        rare = RARE_BY_LENGTH if is_physical(one.figure) else RARE
        told = one.figure.unit is not None and self._event.rarity.evidence(one.near & other.near) >= rare
        return BESIDE * told

    def _clauses(self, one: Context, other: Context) -> float:
        return self._event.rarity.cosine(one.told, other.told)

    def _places_apart(self, one: Context, other: Context) -> float:
        """How far apart the two stand in their articles: the toll of today opens one, that of last year closes it."""
        return abs(self._event.statements[one.statement].place - self._event.statements[other.statement].place)

    def same_day(self, one: Context, other: Context) -> bool:
        """Whether the articles may tell of one day: printed within a week or, undated, with a weekday in common."""
        owners = [self._event.statements[context.statement].owner for context in (one, other)]
        first, second = (self._event.published(owner) for owner in owners)
        if first is not None and second is not None:
            return abs((first - second).days) <= NEAR_DAYS
        days, others = (self._event.opening_days(owner) for owner in owners)
        return not days or not others or bool(days & others)


def _of_other_lengths(one: Context, other: Context) -> bool:
    """Whether two lengths or times are told in wholly other words: how far it flew, and how far off it fell."""
    return one.figure.dimension in (LENGTH, TIME) and not one.near & other.near


def _name_worth(one: Context, other: Context) -> float:
    """What the names of the things are worth: alike, of one class, told beside the other figure, or apart."""
    there = NAMED_THERE * is_told(one, other)
    if one.what & other.what:
        return there + NAMED_ALIKE
    if same_class(one, other):
        return there + ONE_CLASS
    return there + NAMED_APART * bool(one.what and other.what)


def _measure_worth(one: Figure, other: Figure) -> float:
    """What speaks against a measure: a count names its thing, and a measure stands beside others of its kind."""
    if one.unit is None:
        return 0.0
    telling = {one.verb, other.verb} - PLAIN_VERBS
    other_verb = one.dimension == LENGTH and len(telling) > 1
    return MEASURED + DURATION * (one.dimension == TIME) + OTHER_VERB * other_verb
