"""What an article says, as spans with what belongs to them. Facts come from the story, never from furniture."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from generator.model.article import Article
from generator.model.sentences import Sentence
from generator.model.span import Span


class Status(StrEnum):
    """Whether a figure is so, could be, or is meant to be."""

    ACTUAL = "actual"
    POTENTIAL = "potential"
    PLANNED = "planned"
    PAST = "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A counted or measured thing."""

    span: Span  # the number with its unit, or with the noun it counts
    value: Decimal | None  # `None` is a vague number such as "hundreds": value_low and value_high bound it
    value_low: Decimal | None = None  # the least a vague number can mean; `None` for all others
    value_high: Decimal | None = None  # a range's end
    unit: str | None = None  # pint's name ("mile"), an ISO 4217 code ("USD"), "percent"; `None` is a count
    dimension: str | None = None  # pint's dimensionality ("[length]"), "[currency]"; `None` is a count
    si: Decimal | None = None  # the value in base units
    per: str | None = None  # what it is a rate of: "barrel", "day", "100000 people"; `si` is then for one of them
    what: str | None = None  # the thing measured or counted, in the text's words ("range", "Russian troops")
    head: str | None = None  # the lemma of its head noun ("range", "troop")
    verb: str | None = None  # the lemma of what happens to it ("kill" in "84 people were killed"); tells dead from hurt
    hedge: str | None = None  # the words before it that loosen it ("up to", "around")
    scope: Span | None = None  # "including North Korean troops"
    status: Status = Status.ACTUAL
    converts: Span | None = None  # the figure before it that this one gives in another unit: "190 miles (306 km)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who is speaking: the words that say so at this place, and the fullest name the article gives them."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A direct quotation."""

    span: Span  # with its marks
    content: Span  # without them
    speaker: Speaker | None  # `None`: the text does not say
    via: Speaker | None = None  # the outlet or channel it came through ("according to TASS", "on Telegram")
    cue: Span | None = None  # "said"
    partial: bool = False  # a fragment inside somebody else's sentence

    @property
    def marked(self) -> bool:
        """Whether marks stand around it: the answers of a transcript have none."""
        return self.span != self.content


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Content that the article lays in somebody's mouth, quoted or not: "officials said that …"."""

    content: Span
    speaker: Speaker | None
    cue: Span | None
    direct: bool  # the content is a quotation
    only_direct: bool = False  # it repeats a part of another attribution
    parts: tuple[Span, ...] = ()  # the stretches of the content where other words interrupt it: “…,” she said. “…”


class OriginKind(StrEnum):
    """What sort of source an article credits."""

    OUTLET = "outlet"
    AGENCY = "agency"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Whom the article credits for its information, at one place."""

    origin: str  # the fullest name, one spelling for the whole article
    kind: OriginKind
    span: Span  # the words that credit: "according to the New York Times"
    behind: str | None = None  # the one behind it: "US officials" through "The New York Times"


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name at one place."""

    span: Span
    kind: NameKind
    name: str  # the fullest form in this article
    role: str | None = None  # "Defense Minister", in the text's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A name with the word that says how sure its office is: "Mayor-elect Ana Holt", "a possible Holt council"."""

    span: Span
    names: tuple[str, ...]  # the words of the name
    settled: bool  # `False`: it may never come


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A date or a stretch of time; `first` and `last` are `None` where no text settles them."""

    span: Span
    first: date | None = None
    last: date | None = None
    event: Span | None = None  # the clause that it dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day, as a clock at its place shows it."""

    span: Span
    minute: int  # of the day, 0 to 1439; of the half day where the words leave open which
    halved: bool = False  # "6:15" alone: in the morning or in the evening
    whole_hour: bool = False  # "3 p.m.": no minutes are told
    zone: str | None = None  # "GMT", "local time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """How old the article says that somebody is; `span` holds the number."""

    span: Span
    person: str | None  # the fullest form in this article; `None` where no name is given: "a 45-year-old man"
    years: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """How many were for and how many against."""

    span: Span  # "52 votes to 48"
    ayes: int  # the number that is given first
    noes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Parent:
    """Somebody with the number of their children."""

    span: Span  # "father of six"
    who: str  # "father" or "mother"
    children: Decimal


class Certainty(StrEnum):
    """How firmly something is put."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    ALLEGED = "alleged"
    DENIED = "denied"
    EXPECTED = "expected"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """Words that loosen or deny what stands in `scope`."""

    span: Span
    scope: Span
    certainty: Certainty


class Stance(StrEnum):
    """How an article stands to what its words say."""

    ASSERTED = "asserted"  # said in its own voice, or in somebody's words that it quotes
    REPORTED = "reported"  # handed on as what somebody else says
    DENIED = "denied"
    RETRACTED = "retracted"  # said once and taken back, by the article or by whoever said it
    CORRECTED = "corrected"  # the words of a correction: they say what is so instead
    CONDITIONAL = "conditional"  # so only if something else is
    ASKED = "asked"


#: What counts as saying something.
SAYING = frozenset({Stance.ASSERTED, Stance.REPORTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Words that tell how the article stands to what its `scope` says: "denied that", "an earlier version said"."""

    cue: Span
    scope: Span  # the clause or phrase that is denied, reported, asked
    stance: Stance
    by: Span | None = None  # who denies, reports, takes back; `None`: the article itself, or nobody is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A note in which an article puts right what it, or another, said before."""

    span: Span  # the whole note
    withdrawn: tuple[Span, ...] = ()  # what it takes back


class Turn(StrEnum):
    """What a word does to the words in its reach."""

    NEGATION = "negation"  # "not", "nobody", "refused to"
    DENIAL = "denial"  # "denied that", "no evidence that"
    POSSIBLE = "possible"  # "may", "allegedly", "fears that"
    INTENDED = "intended"  # "will", "plans to", "a warrant for"
    CONDITION = "condition"  # "if", "unless"
    SPEECH = "speech"  # "said that", "after finding out that"
    COMPARISON = "comparison"  # "less than", "unlike"
    GOVERNED = "governed"  # "authorized" before "to use", "the drones" before "have a range of"
    DONE = "done"  # "resigned", "has been arrested": it turns nothing, it says that the deed is done


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """Words that turn the meaning of their `scope`. No cell that holds a part of the scope leaves them out."""

    cue: Span
    scope: Span
    turn: Turn
    core: Span | None = None  # the word that is turned: "resign" in "will not resign"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A key phrase of the article, best first in a list."""

    label: str  # as a reader would look it up
    key: str  # the same for all spellings and numbers of it
    spans: tuple[Span, ...]
    score: float  # against general English; comparable within one article only
    bare: int = 0  # how many of the spans have no word beside them that says which one it is
    acting: int = 0  # how many are what a sentence is about: its subject or its object
    pointing: int = 0  # how many only point back at something: "this tragedy"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedArticle:
    """An article with its facts, each tuple in reading order."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    credits: tuple[Credit, ...] = ()
    mentions: tuple[Mention, ...] = ()
    lone_capitals: tuple[Span, ...] = ()  # capitalised words of the story in no longer run of capitals: perhaps names
    ages: tuple[Age, ...] = ()
    votes: tuple[Vote, ...] = ()
    parents: tuple[Parent, ...] = ()
    offices: tuple[Office, ...] = ()
    moments: tuple[Moment, ...] = ()
    clocks: tuple[Clock, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    stands: tuple[Stand, ...] = ()
    corrections: tuple[Correction, ...] = ()
    operators: tuple[Operator, ...] = ()
    terms: tuple[Term, ...] = ()  # best first
    compared: bool = True  # False: not in a language we can compare; the pages say so
