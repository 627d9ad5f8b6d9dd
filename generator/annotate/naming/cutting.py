"""A run of capitals cut into names: days, roles, nationalities and the credits of agencies are no part of one."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate.naming.gazetteer import gazetteer
from generator.annotate.naming.lexicon import lexicon
from generator.annotate.naming.runs import Run, Word
from generator.text.calendar import SHORT_MONTHS, calendar_words
from generator.text.folding import fold

DAYS = calendar_words() | {name.lower() for name in SHORT_MONTHS}
MAX_AGENCY = 4  # letters of a press agency's abbreviation
MAX_WORDS = 7  # a longer run without a head word is a list, not a name
#: Roles that are adjectives too: "General Assembly", "Security Council", "Justice Department".
ADJECTIVES = frozenset(
    {"general", "major", "justice", "security", "chief", "executive", "head", "teacher", "student", "police"}
)
SAINT = frozenset({"st"})  # "St. Agnes's Hospital" is no hospital of somebody called so, and St. Agnes no person
#: What is called after people whose names may hold a role.
LANDMARKS = frozenset(
    {"street", "avenue", "boulevard", "road", "highway", "square", "bridge", "airport", "hospital", "school", "stadium"}
)
#: Roles that are surnames too: "Baker Lind" is a firm, "baker Ines Lind" is a baker.
TRADES = frozenset({"baker", "carpenter", "farmer", "chaplain", "driver", "skipper", "bishop", "dean"})
#: Heads after which an organisation's name is at its end.
LAST_HEADS = frozenset(
    {"committee", "commission", "council", "ministry", "department", "agency", "parliament", "assembly"}
)


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of one name, and the words of a role before it in the run."""

    run: Run
    role: Run = ()


def cut(run: Run) -> Iterator[Piece]:
    """The names in a run: "Chilean President Ana Rojas" holds one, "Bank of Chile Governor Ana Rojas" two."""
    run = _without_people(_without_article(run))
    at = _credit(run) or _body(run)
    if at:
        yield from cut(run[:at])
        yield from cut(run[at:])
        return
    first, last = _role_in(run)
    if first == last:
        yield from _piece(Piece(run))
        return
    yield from cut(run[:first])
    yield from _piece(Piece(run[last:], role=run[first:last]))


def split(run: Run, stops: frozenset[str]) -> Iterator[Run]:
    """The run without days, months and the words in `stops`, which open a sentence whose full stop is missing."""
    part: list[Word] = []
    for word in run:
        if (
            _is_day(word, part, stops)
            or _is_label(word, run)
            or (part and word.text[:1].isupper() and _opens(word, stops))
        ):
            yield from _tidied(part)
            part = []
        else:
            part.append(word)
    yield from _tidied(part)


def _is_label(word: Word, run: Run) -> bool:
    """Whether the word is the label of a picture inside a run: "Women Image Police", but "Norvik Images"."""
    return word.text.casefold() in lexicon().labels and word is not run[-1]


def _opens(word: Word, stops: frozenset[str]) -> bool:
    return word.text.casefold() in stops and (len(word.text) == 1 or not word.text.isupper())


def _is_day(word: Word, part: list[Word], stops: frozenset[str]) -> bool:
    """Whether the word is a day or a month, and not the surname of "Theresa May"."""
    surname = word.text in {"May", "April", "June"} and part and part[-1].text.casefold() not in stops
    return word.text.casefold().rstrip(".") in DAYS | lexicon().feasts_and_zones and not surname


def _tidied(part: list[Word]) -> Iterator[Run]:
    while part and not part[-1].capitalised:
        part = part[:-1]
    while part and not part[0].capitalised:
        part = part[1:]
    if part:
        yield tuple(part)


def _piece(piece: Piece) -> Iterator[Piece]:
    words = _words(piece.run)
    too_long = len(words) > MAX_WORDS and not (lexicon().organisations | lexicon().places).intersection(words)
    if words and not too_long and not _is_common(piece.run):
        yield piece


def _words(run: Run) -> list[str]:
    return [word.text.casefold() for word in run]


def _without_article(run: Run) -> Run:
    """The run without "The", unless an atlas writes it so."""
    name = " ".join(word.text for word in run)
    return run[1:] if run and run[0].text == "The" and not gazetteer().weight(name) else run


def _without_people(run: Run) -> Run:
    """The run without nationalities at its start, unless they begin an organisation's or a place's name."""
    name = " ".join(word.text for word in run)
    if not run or _ends_in_head(run) or gazetteer().is_country(name) or (" " in name and gazetteer().weight(name)):
        return run
    for length in (2, 1):
        if run[:length] and lexicon().is_people(" ".join(word.text for word in run[:length])):
            return _without_people(run[length:])
    return run


def _credit(run: Run) -> int:
    """Where a name begins after a credit or a label in capitals: "KNA Ines Roth", not "KNA News Service"; else 0."""
    shouted = 0
    while shouted < len(run) and run[shouted].text.isupper():
        shouted += 1
    rest = _words(run[shouted:])
    heads = lexicon().organisations | lexicon().places | lexicon().products | lexicon().roles
    short = shouted == 1 and run[0].text.isalpha() and 2 <= len(run[0].text) <= MAX_AGENCY
    if short and rest and lexicon().generic.issuperset(rest):
        return shouted
    if shouted > 1 and rest and gazetteer().is_country(" ".join(word.text for word in run[shouted:])):
        return shouted
    return shouted if len(rest) > 1 and (short or shouted > 1) and not heads.intersection(rest) else 0


def _body(run: Run) -> int:
    """Where another name begins right after an organisation's: "Budget Committee Ines Roth"; else 0."""
    words = _words(run)
    heads = lexicon().organisations | lexicon().places | lexicon().products | lexicon().roles
    if len(words) > 2 and words[-2] in lexicon().organisations and gazetteer().is_country(run[-1].text):
        return len(words) - 1
    if len(words) > 2 and run[-3].capitalised and fold(" ".join(words[-2:])) in gazetteer().seats:
        return len(words) - 2  # "the Rossi White House", but "Committee of the Red Cross"
    if len(words) == 2 and gazetteer().is_country(run[0].text) and _is_party(run[1]):
        return 1
    for at in range(2, len(words) - 1):
        if words[at - 1] in LAST_HEADS and words[at] not in {"of", "for", "on"} and not heads.intersection(words[at:]):
            return at
    return 0


def _is_party(word: Word) -> bool:
    """Whether it is a body in capitals that is also of other lands: "Chile UDP"."""
    return word.text.isupper() and word.text.isalpha() and 2 < len(word.text) <= MAX_AGENCY


def _ends_in_head(run: Run) -> bool:
    """Whether a head word ends the run and no office comes before it: "Trade Ministry", "General Assembly"."""
    words = _words(run)
    roles = lexicon().roles.intersection(words[:-1])
    adjective = len(words) > 1 and roles == {words[-2]} and words[-2] in ADJECTIVES
    return len(words) > 1 and words[-1] in lexicon().organisations | lexicon().places and (not roles or adjective)


def _role_in(run: Run) -> tuple[int, int]:
    """Where the words of a role begin and end in the run; (0, 0) where it holds none."""
    words = _words(run)
    if _ends_in_head(run) and not set(words[:-1]) & (lexicon().courtesies - SAINT):
        return 0, 0
    known = lexicon().roles | lexicon().courtesies - SAINT
    ends = [i + 1 for i, word in enumerate(words) if word.rstrip(".") in known]
    if not ends:
        return 0, 0
    if _is_landmark(words, ends[-1]) or (len(words) == ends[-1] + 1 == 2 and words[0] in TRADES):
        return 0, 0
    first = last = ends[-1]
    while first > 0 and words[first - 1] in lexicon().roles | lexicon().role_parts | lexicon().courtesies | {"of"}:
        first -= 1
    while words[last : last + 1] == ["of"] and words[last + 1 : last + 2]:
        last += 2
    return first, last


def _is_landmark(words: list[str], after_role: int) -> bool:
    """Whether the role is inside the name of a place: "Bo Lind King Jr. Boulevard"."""
    return words[-1] in LANDMARKS and 2 < after_role < len(words)


def _is_common(run: Run) -> bool:
    """Whether a common noun is written with a capital: "the Army"; two of them make a name, "Federal Council"."""
    words = set(_words(run))
    if fold(" ".join(word.text for word in run)) in gazetteer().seats:
        return False
    if words <= lexicon().not_names | lexicon().role_parts:
        return True
    return len(words) == 1 and words <= lexicon().generic
