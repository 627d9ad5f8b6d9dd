"""Whether a clause is about the time before or after publication, as far as its verb shows."""

from enum import Enum

from spacy.tokens import Doc, Token

from generator.annotate.reading import token_at, verb_over
from generator.text.calendar import WEEKDAYS
from generator.text.english import words

FUTURE = frozenset({"will", "shall", "'ll", "’ll"})
#: In the present tense these speak of the future: "the leaders meet on Friday".
SCHEDULED = frozenset(
    {"meet", "open", "begin", "start", "take", "face", "vote", "play", "travel", "visit", "host", "arrive", "return"}
    | {"resume", "expire", "close", "end", "head", "launch", "debate", "decide", "elect", "leave", "expect", "forecast"}
    | {"predict", "plan", "hope", "intend", "aim", "come", "seek", "run", "retire", "stand", "premiere", "step", "go"}
    | {"continue", "reopen", "restart", "reconvene", "publish", "release", "air", "hear", "sit", "move", "join", "land"}
    | {"appear", "fly", "sail", "unveil", "kick", "wed", "marry", "turn"}
)
#: "Began to clear it on Monday", "wanted to see it on Friday": the past tense holds for both verbs.
DONE = frozenset(
    {
        "begin",
        "start",
        "continue",
        "stop",
        "cease",
        "manage",
        "try",
        "attempt",
        "fail",
        "refuse",
        "want",
        "help",
        "have",
    }
    | {"come", "go", "rush", "seem", "appear", "prove", "turn", "need", "get", "happen", "use", "race", "struggle"}
)
#: What is called by its day long before it: "the vote in October".
APPOINTMENTS = frozenset(
    {
        "election",
        "re-election",
        "reelection",
        "vote",
        "referendum",
        "ballot",
        "poll",
        "primary",
        "summit",
        "hearing",
        "trial",
    }
    | {"deadline", "congress", "festival", "tournament", "olympics", "midterm", "runoff", "expiry"}
)
AHEAD_WORDS = frozenset({"due", "scheduled", "slated", "ahead", "upcoming", "coming", "forthcoming", "next"})
#: "A plan to close on Friday" looks ahead of whoever has it; "calls to resign on Friday" were made on Friday.
PLANS = frozenset(
    {"plan", "decision", "deal", "agreement", "pledge", "promise", "vow", "order", "bid", "pact", "threat"}
)
#: Somebody else's doing, which may be over: "asked him to testify on Monday".
BIDDING = frozenset({"ask", "order", "tell", "urge", "call", "force", "invite", "summon", "instruct", "want", "need"})
#: "Awaiting Friday's ruling": what is awaited is still to come.
AWAITING = frozenset({"await", "anticipate", "expect", "fear", "prepare", "brace", "eye", "dread"})
#: In the present tense these tell of a day that is over: "the paper says on Monday that …".
TOLD_OF = words("speech", "saying") | words("speech", "evidence") | {"show", "have", "remain", "know"}
PERHAPS = frozenset({"may", "might", "must", "should"})
#: "Has been set for 9 June", "is planned for Friday": the day is still to come.
APPOINTED = frozenset({"set", "plan", "schedule", "expect", "slate", "bill", "fix", "earmark"})
DEADLINE, LASTING = frozenset({"by", "until", "till"}), frozenset({"until", "till"})
SINCE = frozenset({"since", "from", "after", "before", "by", "until"})
BEHIND = frozenset({"after", "following"})
WOULD = frozenset({"would", "'d", "’d"})
NOUNS = ("NOUN", "PROPN", "PRON")
PAST_TAGS = frozenset({"VBD", "VBN"})


class Side(Enum):
    """The readings of "ahead" that a clause leaves; of several, only what all of them agree on is settled."""

    AHEAD = (True,)
    BACK = (False,)
    UNKNOWN = (None,)  # in the present tense and without a verb
    OPEN = (True, False)


def side_of(doc: Doc, offset: int) -> Side:
    """The side of the words that begin at `offset`."""
    token = token_at(doc, offset)
    verb = verb_over(token)
    if verb is None:
        return Side.UNKNOWN
    if token.dep_ == "poss" and token.head.dep_ != "ROOT" and any(c.lower_ in FUTURE for c in verb.children):
        return Side.OPEN  # "Monday's vote will be felt": the vote may be over
    preposition = doc[token.i - 1].lower_ if token.i else ""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if not _is_past(verb) and any(t.lower_ in BEHIND and verb in t.ancestors for t in token.ancestors):
        return Side.OPEN  # "schools reopen after a fire in June"
    if any(child.lower_ in FUTURE for child in auxiliaries):
        return Side.AHEAD
    if token.dep_ == "poss" and verb.lemma_ in AWAITING:
        return Side.OPEN if _is_past(verb) else Side.AHEAD
    if preposition == "for":  # "set a hearing for Monday"
        return Side.OPEN if verb.tag_ in PAST_TAGS and not _is_present(verb) else Side.AHEAD
    if any(child.lower_ == "to" for child in auxiliaries):
        return Side.AHEAD if preposition in DEADLINE else _infinitive(verb)
    if preposition in DEADLINE:
        return _deadline(verb, auxiliaries, preposition)
    return _appointed(token, verb, auxiliaries) or _finite(
        verb, auxiliaries, on_a_weekday=_is_weekday(token, preposition)
    )


def _is_weekday(token: Token, preposition: str) -> bool:
    """Whether something is on a weekday, or "the deadline is Friday"; months tell of habits, too."""
    return token.text.removesuffix("s") in WEEKDAYS and preposition not in SINCE


def _is_present(verb: Token) -> bool:
    return any(child.tag_ in ("VBZ", "VBP") for child in verb.children if child.dep_ in ("aux", "auxpass"))


def _appointed(token: Token, verb: Token, auxiliaries: list[Token]) -> Side | None:
    """The side of what was appointed before it came: "elections in October", "due in May"."""
    between = [t for t in token.ancestors if t.i != verb.i and verb in t.ancestors]
    past = _is_past(verb)
    if any(t.lower_ in AHEAD_WORDS for t in (*between, *(c for t in between for c in t.children if c.i < token.i))):
        return Side.OPEN if past else Side.AHEAD
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and verb.lemma_ == "be"), None)
    appointments = (*between, subject) if subject is not None else between
    return Side.OPEN if past and any(t.lemma_.lower() in APPOINTMENTS for t in appointments) else None


def _infinitive(verb: Token) -> Side:
    """The tense for an infinitive after a noun comes from the verb above it: "faced calls to resign on Friday"."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in DONE and _is_past(verb.head):
        return Side.BACK
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and _is_past(verb.head):
        return Side.OPEN  # "was to appear on Monday"
    if verb.dep_ in ("xcomp", "ccomp") and _is_past(verb.head) and (verb.head.lemma_ in BIDDING or _is_over(verb.head)):
        return Side.OPEN
    if verb.head.pos_ not in NOUNS or verb.dep_ not in ("acl", "relcl"):
        return Side.AHEAD
    over = verb_over(verb.head)
    if over is None or over.tag_ not in PAST_TAGS or verb.head.lemma_ in PLANS:
        return Side.OPEN
    return Side.BACK


def _is_over(verb: Token) -> bool:
    """Whether it was so before something else: "had hoped to sell"."""
    return any(child.lower_ == "had" for child in verb.children if child.dep_ == "aux")


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in verb.children if child.dep_ in ("aux", "auxpass"))


def _deadline(verb: Token, auxiliaries: list[Token], preposition: str) -> Side:
    """ "By Friday" and "until Friday" look ahead unless the verb is past: "is closed until Friday"."""
    if any(child.lower_ in WOULD for child in auxiliaries):
        return Side.OPEN
    past = verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in auxiliaries)
    if not past and (auxiliaries or verb.tag_ != "VBN"):
        return Side.AHEAD
    return Side.OPEN if preposition in LASTING else Side.BACK


def _finite(verb: Token, auxiliaries: list[Token], *, on_a_weekday: bool) -> Side:
    past = any(child.tag_ == "VBD" for child in auxiliaries)
    if any(child.tag_ == "MD" for child in auxiliaries):
        return _with_modal(verb, auxiliaries)
    if verb.tag_ == "VBG" and auxiliaries and (on_a_weekday or verb.lemma_ in SCHEDULED):
        if not past:
            return Side.AHEAD  # "is flying on Friday"
        return Side.OPEN if verb.lemma_ in SCHEDULED else Side.BACK
    if verb.tag_ == "VBN" and verb.lemma_ in APPOINTED and auxiliaries:
        return Side.OPEN if past else Side.AHEAD
    if verb.tag_ in PAST_TAGS or past:
        return Side.BACK
    present = verb.tag_ in ("VBZ", "VBP", "VB") and not auxiliaries
    scheduled = verb.lemma_ in SCHEDULED or (on_a_weekday and verb.lemma_ not in TOLD_OF)
    return Side.AHEAD if present and scheduled else Side.UNKNOWN


def _with_modal(verb: Token, auxiliaries: list[Token]) -> Side:
    """ "May vote" is ahead and "may have voted" is over; "could not say" is either, and so is what would have been."""
    would = any(child.lower_ in WOULD for child in auxiliaries)
    if any(child.lower_ == "have" for child in auxiliaries):
        return Side.OPEN if would else Side.BACK
    if would and verb.tag_ == "VB":
        return Side.AHEAD if _is_reported(verb) else Side.OPEN
    return Side.AHEAD if any(child.lower_ in PERHAPS for child in auxiliaries) else Side.OPEN


def _is_reported(verb: Token) -> bool:
    """Whether the clause is what somebody said: the future of that day, "the law would come in November, she said"."""
    return verb.dep_ == "ccomp" or any(child.dep_ == "parataxis" for child in verb.children)
