"""Whether a clause is about the time before or after publication, as far as its verb shows."""

from enum import Enum

from spacy.tokens import Doc, Token

from generator.annotate.reading import token_at, verb_over

FUTURE = frozenset({"will", "shall", "'ll", "’ll"})
#: In the present tense these speak of the future: "the leaders meet on Friday".
SCHEDULED = frozenset(
    {"meet", "open", "begin", "start", "take", "face", "vote", "play", "travel", "visit", "host", "arrive", "return"}
    | {"resume", "expire", "close", "end", "head", "launch", "debate", "decide", "elect", "leave", "expect", "forecast"}
    | {"predict", "plan", "hope", "intend", "aim", "come", "seek", "run", "retire", "stand", "premiere", "step"}
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
#: "Has been set for 9 June", "is planned for Friday": the day is still to come.
APPOINTED = frozenset({"set", "plan", "schedule", "expect", "slate", "bill", "fix", "earmark"})
DEADLINE, LASTING = frozenset({"by", "until", "till"}), frozenset({"until", "till"})
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
    if any(child.lower_ in FUTURE for child in auxiliaries):
        return Side.AHEAD
    if any(child.lower_ == "to" for child in auxiliaries):
        return Side.AHEAD if preposition in DEADLINE else _infinitive(verb)
    if preposition in DEADLINE:
        return _deadline(verb, auxiliaries, preposition)
    return _appointed(token, verb, auxiliaries) or _finite(verb, auxiliaries)


def _appointed(token: Token, verb: Token, auxiliaries: list[Token]) -> Side | None:
    """The side of what was appointed before it came: "elections in October", "due in May"."""
    between = [t for t in token.ancestors if t.i != verb.i and verb in t.ancestors]
    past = _is_past(verb)
    if any(t.lower_ in AHEAD_WORDS for t in (*between, *(c for t in between for c in t.children if c.i < token.i))):
        return Side.OPEN if past else Side.AHEAD
    return Side.OPEN if past and any(t.lemma_.lower() in APPOINTMENTS for t in between) else None


def _infinitive(verb: Token) -> Side:
    """The tense for an infinitive after a noun comes from the verb above it: "faced calls to resign on Friday"."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in DONE and _is_past(verb.head):
        return Side.BACK
    if verb.head.pos_ not in NOUNS or verb.dep_ not in ("acl", "relcl"):
        return Side.AHEAD
    over = verb_over(verb.head)
    if over is None or over.tag_ not in PAST_TAGS or verb.head.lemma_ in PLANS:
        return Side.OPEN
    return Side.BACK


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


def _finite(verb: Token, auxiliaries: list[Token]) -> Side:
    if any(child.tag_ == "MD" for child in auxiliaries) and verb.tag_ == "VBN":
        return Side.UNKNOWN if any(child.lower_ == "have" for child in auxiliaries) else Side.OPEN
    past = any(child.tag_ == "VBD" for child in auxiliaries)
    if verb.tag_ == "VB" and any(child.lower_ in WOULD for child in auxiliaries):
        return Side.AHEAD if _is_reported(verb) else Side.OPEN
    if verb.tag_ == "VBG" and auxiliaries and verb.lemma_ in SCHEDULED:  # "is running for office in November"
        return Side.OPEN if past else Side.AHEAD
    if verb.tag_ == "VBN" and verb.lemma_ in APPOINTED and auxiliaries:
        return Side.OPEN if past else Side.AHEAD
    if verb.tag_ in PAST_TAGS or past:
        return Side.BACK
    present = verb.tag_ in ("VBZ", "VBP", "VB") and not auxiliaries
    return Side.AHEAD if present and verb.lemma_ in SCHEDULED else Side.UNKNOWN


def _is_reported(verb: Token) -> bool:
    """Whether the clause is what somebody said: the future of that day, "the law would come in November, she said"."""
    return verb.dep_ == "ccomp" or any(child.dep_ == "parataxis" for child in verb.children)
