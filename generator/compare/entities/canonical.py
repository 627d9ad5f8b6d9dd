"""Which names of a briefing are one: short forms, abbreviations and other spellings lead to the fullest name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.model import AnnotatedArticle, Mention, NameKind
from generator.text.english import words
from generator.text.names import canonical, has_tail, initials, same_body, same_person
from generator.text.nations import GEOGRAPHIC, country_of, has_people
from generator.text.spelling import same_spelling

MAX_NEAR = 200  # names that share a word; more of them are held against each other by their other word only
MIN_OFTEN = 4  # mentions of one form from which a form that occurs once is taken for an accident
#: What a body's name may have at its end or not: "Tribune", "Tribune magazine"; "Norvik", "Norvik plc".
TAILS = words("names", "legal_forms", "kinds_of_body")
#: An abbreviation behind the name that it means: "(HWA)", "group (HWA)", ", or HWA,", ", also known as the HWA".
STATED = re.compile(
    r"(?:\s[a-z]+)?(?:\s?\((?:the\s)?|,\sor\s(?:the\s)?|,?\s(?:also\s|better\s)?known\sas\s(?:the\s)?)([A-Z][A-Za-z.]{1,7})(?=[),.;\s])"
)
LONGEST_STATED = 40


@dataclass(slots=True)
class Name:
    """The mentions of one name in one source, or, once merged, in all."""

    key: str
    kinds: Counter[NameKind]
    mentions: list[Mention]
    forms: Counter[str] = field(default_factory=Counter)

    def absorb(self, other: "Name") -> None:
        """Take over the mentions and the votes of a name that means the same."""
        self.kinds.update(other.kinds)
        self.mentions.extend(other.mentions)
        self.forms.update(other.forms)

    @property
    def kind(self) -> NameKind:
        """The kind with the most votes; on a tie rather no person."""
        return max(self.kinds, key=lambda kind: (self.kinds[kind], kind is not NameKind.PERSON, kind))

    @property
    def words(self) -> list[str]:
        """The folded words."""
        return self.key.split()


class _Index:
    """The full names by their first and last words and by their initials, and the abbreviations that texts state."""

    def __init__(self, names: Iterable[Name], sources: Iterable[AnnotatedArticle]) -> None:
        self.by_word: dict[str, list[Name]] = defaultdict(list)
        self.by_initials: dict[str, list[Name]] = defaultdict(list)
        self.by_letters: dict[str, list[Name]] = defaultdict(list)
        self.stated = _stated(sources)
        for name in sorted(names, key=lambda name: name.key):
            self.by_letters[_letters(name)].append(name)
            if len(name.words) > 1:
                for word in {name.words[0], name.words[-1]}:
                    self.by_word[word].append(name)
                self.by_initials[initials(name.words)].append(name)

    def near(self, name: Name) -> list[Name]:
        """The other full names that begin or end with one of its words."""
        buckets = [self.by_word[word] for word in (name.words[0], name.words[-1])]
        near = {other.key: other for bucket in buckets if len(bucket) <= MAX_NEAR for other in bucket}
        return [other for other in near.values() if other is not name]


def canonical_names(names: dict[str, Name], sources: Sequence[AnnotatedArticle]) -> dict[str, str]:
    """Every key to the key of the fullest name that means the same, itself where there is none."""
    index = _Index(names.values(), sources)
    canonical = {}
    for key, name in names.items():
        target = _same_spelling(name, index) if len(name.words) > 1 else _short_for(name, index)
        target = _same_letters(name, index) if target in {None, key} else target
        canonical[key] = target if target in names else key
    return {key: _follow(key, canonical) for key in canonical}


def _follow(key: str, canonical: dict[str, str]) -> str:
    seen = [key]
    while canonical[key] not in seen:
        key = canonical[key]
        seen.append(key)
    return key if canonical[key] == key else min(seen[seen.index(canonical[key]) :])


def _same_spelling(name: Name, index: _Index) -> str | None:
    """The key of the fuller or more used spelling of a full name; `None` where this is the one."""
    fits = [other for other in index.near(name) if _is_variant(name, other) or _is_misprint(name, other)]
    best = max([name, *fits], key=_fullness)
    return best.key if best is not name else None


def _letters(name: Name) -> str:
    """The letters of a name without spaces and an article: "FirstGroup", "TheFirst Group"."""
    return "".join(name.words).removeprefix("the")


def _same_letters(name: Name, index: _Index) -> str | None:
    """The key of the name of no person that is written apart elsewhere: "First Group"; `None` where this is it."""
    same = [other for other in index.by_letters[_letters(name)] if other.kind is not NameKind.PERSON]
    best = max([name, *same], key=lambda other: (len(other.mentions), len(other.words), other.key))
    return best.key if best is not name and name.kind is best.kind else None


def _fullness(name: Name) -> tuple[int, int, str]:
    """The more words that are no tail, the fuller; then the more used."""
    return len([word for word in name.words if word not in TAILS]), len(name.mentions), name.key


def _is_misprint(one: Name, other: Name) -> bool:
    """Whether one name occurs once and is a letter off another that occurs often."""
    rare = len(one.mentions) == 1 and len(other.mentions) >= MIN_OFTEN
    return rare and len(one.words) == len(other.words) and _one_apart(one.words, other.words)


def _is_variant(one: Name, other: Name) -> bool:
    """Whether two full names of a kind can be one person's or one body's."""
    if one.kind is not other.kind:
        return False
    if one.kind is NameKind.PERSON:
        return same_person(one.key, other.key)
    return one.kind is NameKind.ORGANISATION and same_body(one.key, other.key)


def _is_end(name: Name, other: Name) -> bool:
    """Whether a word ends a body's name and some source has both: "Rovers", "Tolmar Rovers"."""
    ends = other.kind is name.kind is NameKind.ORGANISATION and other.words[-1] == name.key
    return ends and not {m.span.source for m in name.mentions}.isdisjoint(m.span.source for m in other.mentions)


def _is_of_land(name: Name, other: Name) -> bool:
    """Whether a body's name is the other without its country: "Senate", "Chile Senate"."""
    bodies = other.kind is name.kind is NameKind.ORGANISATION and other.words[-1] == name.key
    return bodies and is_land(" ".join(other.words[:-1]))


def is_land(name: str) -> bool:
    """Whether it is the name of a country or of its people."""
    return has_people(name) or country_of(name) is not None


def _one_apart(a: list[str], b: list[str]) -> bool:
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(different) == 1 and same_spelling(*different[0])


def _short_for(name: Name, index: _Index) -> str | None:
    """The key of the one full name that a single word is short for; `None` where there is none, or several."""
    longer = index.by_word[name.key]
    if name.kind is NameKind.PERSON:
        people = [other for other in longer if other.kind is NameKind.PERSON]
        return _only([other for other in people if other.words[-1] == name.key] or people)
    if name.kind is NameKind.PLACE:
        return _only([other for other in longer if other.words[1] in GEOGRAPHIC])
    tailed = _only([other for other in longer if other.kind is name.kind and has_tail(name.words, other.words)])
    tailed = tailed or _only([other for other in longer if _is_end(name, other) or _is_of_land(name, other)])
    if tailed is None and all(form.replace(".", "").isupper() for form in name.forms):
        bodies = [other for other in index.by_initials[name.key] if other.kind is NameKind.ORGANISATION]
        return index.stated.get(name.key) or _only(bodies)
    return tailed


def _only(names: list[Name]) -> str | None:
    """The key of the fullest, where all are spellings of one name."""
    if not names:
        return None
    fullest = max(names, key=_fullness)
    return fullest.key if all(name is fullest or _is_variant(name, fullest) for name in names) else None


def _stated(sources: Iterable[AnnotatedArticle]) -> dict[str, str]:
    """Abbreviations to the full names before them: "Harbour Works Authority (HWA)"."""
    found: dict[str, str] = {}
    for source in sources:
        for mention in source.mentions:
            after = STATED.match(source.article.text[mention.span.end :][:LONGEST_STATED])
            if after and len(mention.name.split()) > 1 and after.group(1)[0] == mention.name[0]:
                found.setdefault(canonical(after.group(1)), canonical(mention.name))
    return found
