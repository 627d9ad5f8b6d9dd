"""The one judge of names: whether two of them can be one person's or one body's.

Each answer depends on the two names alone. A surname may belong to several people of an article: `fullest_of` gives
the name where only one fits.
"""

from collections.abc import Iterable, Sequence

from generator.text.english import listed, words
from generator.text.folding import fold
from generator.text.nations import plain_country
from generator.text.person_names import PersonName, parse_person
from generator.text.spelling import is_initial, is_short_form, may_be_one, same_given, same_spelling

#: Abbreviations at the start of an organisation's name.
EXPANDED = {"un": "united nations", "us": "united states", "uk": "united kingdom", "eu": "european union"}


def canonical(name: str) -> str:
    """One key for the spellings of a name: countries by their plain name, middle initials left out.

    >>> canonical("U.K."), canonical("Ana M. Rojas"), canonical("U.N. Security Council")
    ('united kingdom', 'ana rojas', 'united nations security council')
    """
    folded = fold(name).removeprefix("the ")
    country = plain_country(folded)
    if country is not None:
        return fold(country)
    parts = folded.split()
    if len(parts) < 2:
        return "".join(parts)
    first = EXPANDED.get(parts[0], parts[0])
    return " ".join([first, *(word for word in parts[1:-1] if len(word) > 1), parts[-1]])


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's: with a title or without, in full or by the surname, in either spelling.

    >>> same_person("Mr. Rossi", "Ms. Rossi"), same_person("Mario Rossi", "Maria Rossi")
    (False, False)
    >>> same_person("Mayor Rossi", "Maria Rossi"), same_person("M. Rossi", "Maria Rossi")
    (True, True)
    """
    a, b = parse_person(one), parse_person(other)
    if not a.words or not b.words or _exclude_each_other(a, b):
        return False
    shorter, longer = sorted((a, b), key=lambda name: len(name.words))
    if len(longer.words) == 1:
        return _is_short_for(shorter, longer) or _is_short_for(longer, shorter)
    return _is_short_for(shorter, longer) if len(shorter.words) == 1 else _same_full_name(shorter, longer)


def are_two_people(one: str, other: str) -> bool:
    """Whether two names cannot be one person's, though they share a surname: "Mario Rossi" and "Maria Rossi".

    >>> are_two_people("Mario Rossi", "Maria Rossi"), are_two_people("Mr. Pell", "Ms. Pell")
    (True, True)
    >>> are_two_people("Maria Rossi", "Rossi")
    False
    """
    a, b = parse_person(one), parse_person(other)
    if not a.family or not b.family or a.family[-1] != b.family[-1]:
        return False
    if _exclude_each_other(a, b):
        return True
    return a.full and b.full and not same_person(one, other) and not may_be_one(a.given[0], b.given[0])


def same_body(one: str, other: str) -> bool:
    """Whether two names can be one organisation's: without its legal form, by its end or by its initials.

    >>> same_body("Norvik", "Norvik plc"), same_body("Ministry of Transport", "Transport Ministry")
    (True, True)
    >>> same_body("HWA", "Harbour Works Authority"), same_body("Norvik Bank", "Norvik")
    (True, False)
    """
    a, b = sorted((canonical(one).split(), canonical(other).split()), key=len)
    if not a or not b:
        return False
    if len(a) == 1 < len(b) and initials(b) == a[0]:
        return True
    return a == b[-len(a) :] or has_tail(a, b) or _telling(a) == _telling(b)


def fullest_of(name: str, people: Iterable[str]) -> str | None:
    """The fullest of the names that can be this person's, where all of them are one person's; else `None`.

    >>> fullest_of("Rossi", ["Maria Rossi", "M. Rossi", "Ana Pell"])
    'Maria Rossi'
    >>> fullest_of("Rossi", ["Maria Rossi", "Mario Rossi"]) is None
    True
    """
    fits = sorted({other for other in people if same_person(name, other)}, key=lambda fit: (-len(fit), fit))
    return fits[0] if fits and all(same_person(fits[0], fit) for fit in fits) else None


def bare_person(name: str) -> tuple[str, ...]:
    """The folded words of a person's name without titles; empty where it is an office alone: "the mayor"."""
    return parse_person(name).words


def bare_outlet(name: str) -> str:
    """The folded name of an outlet without its article and what says that it is one.

    >>> bare_outlet("The Norvik News Agency")
    'norvik'
    """
    folded = fold(name)
    for article in ("the ", "a ", "an "):
        folded = folded.removeprefix(article)
    for kind in listed("names", "kinds_of_outlet"):
        if folded.endswith(f" {kind}"):
            return folded.removesuffix(f" {kind}")
    return folded


def initials(name_words: Iterable[str]) -> str:
    """The first letters of the words of a name, small words left out."""
    return "".join(word[0] for word in name_words if word not in words("names", "small"))


def has_tail(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the longer name is the shorter with a legal form or the kind of body after it."""
    tails = words("names", "legal_forms", "kinds_of_body")
    return list(long[: len(short)]) == list(short) and tails.issuperset(long[len(short) :])


def _exclude_each_other(a: PersonName, b: PersonName) -> bool:
    """Whether a courtesy, a suffix, a particle or a past office says that two names are of two people."""
    sexes = {_sex(a), _sex(b)} - {None}
    if len(sexes) > 1 or (a.suffixes and b.suffixes and a.suffixes != b.suffixes):
        return True
    if a.particles and b.particles and a.particles != b.particles:
        return True
    both_full = a.full and b.full
    return not both_full and bool(a.titles and b.titles) and _is_past(a) != _is_past(b)


def _sex(name: PersonName) -> str | None:
    """The sex that a courtesy shows; `None` where it shows none."""
    titles = set(name.titles)
    if titles & words("names", "of_women"):
        return "of_women"
    return "of_men" if titles & words("names", "of_men") else None


def _is_past(name: PersonName) -> bool:
    return not words("names", "of_the_past").isdisjoint(name.titles)


def _is_short_for(short: PersonName, long: PersonName) -> bool:
    """Whether one word is the surname, or the name that somebody is called by, of a longer name."""
    word = short.words[0]
    surname, called = long.words[-1], {long.words[0], *long.nicknames}
    if short.given_alone:
        return word in called and not (len(long.words) == 1 and long.surname_alone)
    if same_spelling(word, surname):
        return True
    return not short.surname_alone and len(word) > 1 and word in called and not long.surname_alone


def _same_full_name(short: PersonName, long: PersonName) -> bool:
    """Whether the words of the shorter name are the longer's, in order, and both end or both begin alike."""
    a, b = short.words, long.words
    if len(a) == len(b):
        return same_spelling(a[-1], b[-1]) and (_same_words(a, b) or _is_called(short, long) or _is_called(long, short))
    begins = _same_words(a, b[: len(a)]) and len(a[-1]) > 1
    called = _is_called(short, long) or (_in_order(a[:-1], b[:-1]))
    return begins or (same_spelling(a[-1], b[-1]) and called)


def _is_called(one: PersonName, other: PersonName) -> bool:
    """Whether the one goes by the nickname that the other has in quotation marks: "Ted Roe", 'Edward "Ted" Roe'."""
    return one.words[0] in other.nicknames and one.given == one.words[:1]


def _in_order(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether all given names of the one are among the other's, in order."""
    rest = iter(many)
    return all(any(same_given(name, other) for other in rest) for name in few)


def _same_words(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether names of as many words differ by the spelling of one word at most, initials aside."""
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y and not is_initial(x, y)]
    if different and different[0] == (a[0], b[0]) and is_short_form(a[0], b[0]):
        different = different[1:]
    return len(different) <= 1 and all(same_spelling(x, y) for x, y in different)


def _telling(name_words: Sequence[str]) -> list[str]:
    """The words without small ones, the head of "Ministry of X" where "X Ministry" has it."""
    found = [word for word in name_words if word not in words("names", "small")]
    return [*found[1:], found[0]] if found and found[0] in words("names", "heads") else found
