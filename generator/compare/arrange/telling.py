"""How a deed is told in few words of its sentence: who does what, or what was done to whom, without values and days."""

import re
from collections.abc import Iterator, Sequence

from generator.compare.arrange.phrases import EDGES, NUMBER, plain
from generator.compare.event.lexicon import COUNTERS, NEGATIVES, PRONOUNS
from generator.model import Deed, Figure, Span
from generator.text.calendar import MONTH_START, WEEKDAY
from generator.text.english import any_of, words
from generator.text.similarity import FUNCTION_WORDS

DAY = re.compile(rf"\b(?:{WEEKDAY}|{MONTH_START}\w*)\b")
OF_A_DAY = re.compile(rf"\b{WEEKDAY}['’]s\s+")
ARTICLES = frozenset({"the", "a", "an"})
GAP = "…"  # where a value was
#: Words of a hedge in front of a value.
LOOSE = re.compile(rf"(?:\b(?:{any_of(words('hedges', 'before_numbers'))})\s+)+(?=1$)", re.IGNORECASE)
MARKS = '“”"()[],;:…‘'  # only the sentence explains them
BREAK = re.compile(r"[,;:…()]")  # where a title goes on with something else
MOST_WORDS = 9
#: What stands between a noun and its verb and can be left out, as in a headline: "the ferry has been stopped".
FORMS_OF_BE = frozenset(["is", "are", "was", "were", "be", "been", "being"])
AUXILIARIES = FORMS_OF_BE | {"has", "have", "had"}
#: Before these "be" stays: "to be seen" is not "to seen".
KEPT_BEFORE = frozenset(["will", "to", "can", "must", "could", "would", "may", "might", "should"])
ONE_PAST = words("deeds", "one_past_form")
TIE = re.compile(r"\s(?:from|in|on|at|over|across|near|outside|inside|to|into|with|by|beyond|between|among)\s")
NAMED, OF = re.compile(r"[A-Z]"), re.compile(r"\sof\s")
#: Verbs whose noun behind them undergoes nothing: it is what somebody is, or seems to be.
LINKING = FORMS_OF_BE | {"remained", "turned", "seemed", "appeared", "looked", "stayed"}


def told(deed: Deed, figures: Sequence[Figure]) -> Iterator[str]:
    """Subject and verb with more and more of what follows, values left out, where that is short and whole."""
    subject = plain(OF_A_DAY.sub("the ", deed.subject.text))
    stays = deed.verb.text.lower() in FORMS_OF_BE and not deed.objects  # "the ship was off the cape"
    text = " ".join([subject, *([] if stays else _without_auxiliaries(deed.verb.text.split()))])
    if any(mark in words for words in (subject, deed.verb.text) for mark in MARKS) or NUMBER.match(f"{subject} "):
        return
    is_value = any(piece.text == one.span.text for piece in deed.objects for one in figures)
    if FORMS_OF_BE.issuperset(deed.verb.text.lower().split()) and is_value:
        yield from _fit(subject, deed.subject)  # "the margin was 300 votes"
        return
    if not deed.objects and not stays:
        yield from _fit(text, deed.subject)
    yield from _longer(deed, text, rest(deed), figures)


def undergone(deed: Deed, figures: Sequence[Figure]) -> Iterator[str]:
    """What it is done to, first: "families driven from their homes", where a storm "has driven families from" them."""
    if len(deed.objects) != 1 or (participle := _participle(deed.verb.text.split())) is None:
        return
    thing = plain(_without_value(deed.objects[0], figures) or "")
    if any(mark in words for words in (thing, participle) for mark in MARKS) or thing.casefold() in PRONOUNS | {""}:
        return
    thing, tie, tail = _parted(thing)
    text = f"{thing} {participle}{tie}{tail}"
    yield from _fit(text, deed.objects[0])
    yield from _longer(deed, text, [one for one in rest(deed) if one not in deed.objects], figures)


def _parted(thing: str) -> tuple[str, str, str]:
    """A noun, and what is tied to it: "families", " from ", "the lowlands"; "a number of families" is one."""
    found = TIE.search(thing) or (NAMED.match(thing) and OF.search(thing))  # "warned Holm of rust"
    return (thing[: found.start()], found[0], thing[found.end() :]) if found else (thing, "", "")


def rest(deed: Deed) -> list[Span]:
    """What follows the verb, in reading order."""
    return sorted((*deed.objects, *deed.ties), key=lambda piece: piece.start)


def _longer(deed: Deed, text: str, pieces: Sequence[Span], figures: Sequence[Figure]) -> Iterator[str]:
    """The text with one piece more, then two, from where all that the verb cannot do without is told."""
    for piece in pieces:
        bare = _without_value(piece, figures) or (GAP if piece in deed.objects else "")
        if any(mark in bare.replace(GAP, "") for mark in MARKS):
            return
        text = f"{text} {bare}"
        if all(one.end <= piece.end for one in deed.objects):
            yield from _fit(text, piece)


def _participle(verb: Sequence[str]) -> str | None:
    """The last form of a verb that is over and done, as it stands behind a noun: "killed", "driven away"."""
    lower = [word.lower() for word in verb]
    at = next((at for at, word in enumerate(lower) if word not in AUXILIARIES | FUNCTION_WORDS), None)
    if at is None or lower[at] in LINKING or not FORMS_OF_BE.isdisjoint(lower) or not NEGATIVES.isdisjoint(lower):
        return None
    perfect = not {"has", "have", "had"}.isdisjoint(lower[:at])
    bare = at == 0 and (lower[at].endswith("ed") or lower[at] in ONE_PAST)  # both past forms are one
    return " ".join(verb[at:]) if (perfect or bare) and KEPT_BEFORE.isdisjoint(lower) else None


def _without_value(piece: Span, figures: Sequence[Figure]) -> str:
    """What is left of "an altitude of 770 metres", "22 bridges" and "90 years old" without the value of the cells."""
    figure = next((one for one in figures if piece.contains(one.span)), None)
    if figure is None:
        return piece.text
    start, end = figure.span.start - piece.start, figure.span.end - piece.start
    before, after = piece.text[:start].split(), piece.text[end:].split()
    noun = NUMBER.sub("", f"{figure.span.text} ").split()
    if figure.unit is None and figure.head not in COUNTERS and noun:
        return " ".join([*_loosened(before), *noun, *after])
    return " ".join([*_loosened(before), GAP, *after] if after else _untied(_loosened(before)))


def _loosened(before: list[str]) -> list[str]:
    """The words before a value without those that hedge it."""
    text = " ".join([*before, "1"])
    return LOOSE.sub("", text)[:-1].split()


def _untied(before: list[str]) -> list[str]:
    """The words before a value without the preposition that ties it to them; none that only describe it: "the last"."""
    return before[:-1] if before and before[-1].lower() in FUNCTION_WORDS - ARTICLES else []


def _fit(text: str, last: Span) -> Iterator[str]:
    """The text, where it is short, has no mark that only its sentence explains, and ends with a thing."""
    text = " ".join(text.split()).removesuffix(GAP).strip(EDGES)
    while text.split()[-1:] and text.split()[-1].lower() in FORMS_OF_BE:
        text = text.rpartition(" ")[0]
    short = len(text.split()) <= MOST_WORDS and not text.endswith(".")
    if short and last.text.casefold() not in PRONOUNS and DAY.search(OF_A_DAY.sub("", last.text)) is None:
        yield text


def _without_auxiliaries(verb: Sequence[str]) -> list[str]:
    """The words of a verb without auxiliaries that stand before another one."""
    if any(word.lower() in NEGATIVES for word in verb):
        return list(verb)
    return [word for at, word in enumerate(verb) if not _can_go(verb, at)]


def _can_go(verb: Sequence[str], at: int) -> bool:
    later = [word.lower() for word in verb[at + 1 :]]
    verbs = [word for word in later if word not in FUNCTION_WORDS | AUXILIARIES]
    kept = any(word.lower() in KEPT_BEFORE for word in verb[:at])
    if verb[at].lower() not in AUXILIARIES or not verbs or kept:
        return False
    done_to = verb[at].lower() in FORMS_OF_BE or not FORMS_OF_BE.isdisjoint(later)
    return done_to or verbs[0].endswith("ed") or verbs[0] in ONE_PAST  # "has driven" keeps its "has"
