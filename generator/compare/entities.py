"""People, organisations and places across the briefing: one entry for all spellings that the sources use."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz
from slugify import slugify

from generator.model import AnnotatedArticle, Entity, Mention, NameKind, Span
from generator.text.folding import fold
from generator.text.nations import GEOGRAPHIC, name_key, plain_country

SAME_SPELLING = 80  # rapidfuzz ratio of one word of a name where the other words are equal: "Sergei", "Sergey"
CAPITALISED = re.compile(r"(?<![\w-])[A-Z]\w+(?![\w-]|\s[A-Z])")
RUN_BEFORE = re.compile(r"[A-Z][\w’'-]*\s$")
MIN_OFTEN = 4  # mentions of one form from which a form that stands once is taken for an accident
MIN_SURNAME = 4  # letters of a surname that is looked for where no mention was found


@dataclass(slots=True)
class _Name:
    """The mentions of one name in one source, or, once merged, in all."""

    key: str
    kinds: Counter[NameKind]
    mentions: list[Mention]
    forms: Counter[str] = field(default_factory=Counter)

    def absorb(self, other: "_Name") -> None:
        self.kinds.update(other.kinds)
        self.mentions.extend(other.mentions)
        self.forms.update(other.forms)

    @property
    def kind(self) -> NameKind:
        return max(self.kinds, key=lambda kind: (self.kinds[kind], kind))

    @property
    def words(self) -> list[str]:
        return self.key.split()


def find_entities(
    sources: Sequence[AnnotatedArticle], same_names: tuple[tuple[str, ...], ...] = ()
) -> tuple[Entity, ...]:
    """The names of all sources, merged and typed by vote, those in most sources first.

    `same_names` are the editor's groups of spellings of one name, the one to print first.
    """
    editor = {fold(name): fold(group[0]) for group in same_names for name in group}
    names: dict[str, _Name] = {}
    for name in _names(sources, editor):
        if name.key in names:
            names[name.key].absorb(name)
        else:
            names[name.key] = name
    homes = _homes(names, sources)
    for key in sorted(names):
        if homes[key] != key:
            names[homes[key]].absorb(names[key])
    merged = [name for key, name in names.items() if homes[key] == key]
    order = {source.article.id: at for at, source in enumerate(sources)}
    printed = {fold(group[0]): group[0] for group in same_names}
    found = _found_again(sources, merged)
    entities = [_entity(name, found.get(name.key, []), order, printed.get(name.key)) for name in merged]
    entities.sort(key=lambda e: (-len({m.source for m in e.mentions}), -len(e.mentions), e.name))
    return _with_ids(entities)


def _names(sources: Sequence[AnnotatedArticle], editor: dict[str, str]) -> Iterator[_Name]:
    """The names of each source, each with one vote a source and a little more for more mentions."""
    for source in sources:
        grouped: dict[str, list[Mention]] = defaultdict(list)
        for mention in source.mentions:
            grouped[name_key(mention.name)].append(mention)
        for key, mentions in grouped.items():
            votes = Counter(mention.kind for mention in mentions)
            kinds = Counter({kind: 10 + min(count, 5) for kind, count in votes.items()})
            forms = Counter(mention.name for mention in mentions)
            yield _Name(editor.get(key, key), kinds, mentions, forms)


def _homes(names: dict[str, _Name], sources: Sequence[AnnotatedArticle]) -> dict[str, str]:
    """Every key to the key of the fullest name that means the same."""
    by_word: dict[str, list[_Name]] = defaultdict(list)
    by_initials: dict[str, list[_Name]] = defaultdict(list)
    for name in sorted(names.values(), key=lambda name: name.key):
        if len(name.words) > 1:
            for word in {name.words[0], name.words[-1]}:
                by_word[word].append(name)
            by_initials[_initials(name)].append(name)
    bracketed = _bracketed(sources)
    homes = {}
    for key, name in names.items():
        target = (
            _same_spelling(name, by_word) if len(name.words) > 1 else _short_for(name, by_word, by_initials, bracketed)
        )
        homes[key] = target if target in names else key
    return {key: _follow(key, homes) for key in homes}


def _follow(key: str, homes: dict[str, str]) -> str:
    seen = [key]
    while homes[key] not in seen:
        key = homes[key]
        seen.append(key)
    return key if homes[key] == key else min(seen[seen.index(homes[key]) :])


def _same_spelling(name: _Name, by_word: dict[str, list[_Name]]) -> str | None:
    """The key of the fuller or more used spelling of a full name; `None` where this is the one."""
    near = {other.key: other for word in (name.words[0], name.words[-1]) for other in by_word[word]}
    fits = [other for other in near.values() if other is not name and _is_variant(name, other)]
    best = max([name, *fits], key=lambda n: (len(n.words), len(n.mentions), n.key))
    return best.key if best is not name else None


def _is_variant(one: _Name, other: _Name) -> bool:
    """Whether two full names of a kind differ by a middle name or by the spelling of one word."""
    if one.kind != other.kind:
        return False
    a, b = sorted((one.words, other.words), key=len)
    if one.kind is NameKind.PERSON and len(a) < len(b):
        return set(a) < set(b) and (a[-1] == b[-1] or a == b[: len(a)])
    if one.kind is NameKind.ORGANISATION and len(a) < len(b):
        return b[-len(a) :] == a
    return len(a) == len(b) and one.kind is NameKind.PERSON and _one_apart(a, b)


def _one_apart(a: list[str], b: list[str]) -> bool:
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(different) == 1 and fuzz.ratio(*different[0]) >= SAME_SPELLING


def _short_for(
    name: _Name, by_word: dict[str, list[_Name]], by_initials: dict[str, list[_Name]], bracketed: dict[str, str]
) -> str | None:
    """The key of the one full name that a single word is short for; `None` where there is none, or several."""
    if name.kind is NameKind.PERSON:
        fits = [other for other in by_word[name.key] if other.kind is NameKind.PERSON and other.words[-1] == name.key]
        fits = fits or [other for other in by_word[name.key] if other.kind is NameKind.PERSON]
        return _only(fits)
    if name.kind is NameKind.PLACE:
        return _only([other for other in by_word[name.key] if other.words[1:] and other.words[1] in GEOGRAPHIC])
    if all(form.replace(".", "").isupper() for form in name.forms):
        return bracketed.get(name.key) or _only([n for n in by_initials[name.key] if n.kind is NameKind.ORGANISATION])
    return None


def _only(names: list[_Name]) -> str | None:
    """The key of the fullest, where all are spellings of one name."""
    if not names:
        return None
    fullest = max(names, key=lambda name: (len(name.words), len(name.mentions), name.key))
    return fullest.key if all(name is fullest or _is_variant(name, fullest) for name in names) else None


def _initials(name: _Name) -> str:
    return "".join(word[0] for word in name.words if word not in {"of", "the", "for", "and"})


def _bracketed(sources: Iterable[AnnotatedArticle]) -> dict[str, str]:
    """Abbreviations to the full names before them: "Harbour Works Authority (HWA)"."""
    found: dict[str, str] = {}
    for source in sources:
        for mention in source.mentions:
            after = re.match(r"\s?\(([A-Z][A-Za-z.]{1,7})\)", source.article.text[mention.span.end :][:12])
            if after and len(mention.name.split()) > 1 and after.group(1)[0] == mention.name[0]:
                found.setdefault(name_key(after.group(1)), name_key(mention.name))
    return found


def _found_again(sources: Sequence[AnnotatedArticle], names: Iterable[_Name]) -> dict[str, list[Span]]:
    """Surnames and other single words that another source names, where the source itself did not tell what they are."""
    owned: dict[str, list[_Name]] = defaultdict(list)
    for name in names:
        word = name.words[-1]
        if len(word) >= MIN_SURNAME and (len(name.words) == 1 or name.kind is NameKind.PERSON):
            owned[word].append(name)
    found: dict[str, list[Span]] = defaultdict(list)
    for source in sources:
        taken = {at for mention in source.mentions for at in range(mention.span.start, mention.span.end)}
        for span in _lone_capitals(source):
            owners = owned.get(fold(span.text), [])
            if len(owners) == 1 and span.start not in taken:
                found[owners[0].key].append(span)
    return found


def _lone_capitals(source: AnnotatedArticle) -> Iterator[Span]:
    """The capitalised words of the story that stand in no longer run of capitals."""
    text = source.article.text
    for passage in source.article.story():
        for word in CAPITALISED.finditer(text, passage.start, passage.end):
            if not RUN_BEFORE.search(text[max(passage.start, word.start() - 30) : word.start()]):
                yield source.article.span(word.start(), word.end())


def _entity(name: _Name, found: Iterable[Span], order: dict[str, int], printed: str | None) -> Entity:
    spans = sorted({m.span for m in name.mentions} | set(found), key=lambda span: (order[span.source], span.start))
    roles = Counter(mention.role for mention in name.mentions if mention.role)
    title = printed or _print_name(name)
    return Entity(
        id="",
        kind=name.kind,
        name=title,
        aliases=tuple(sorted({span.text for span in spans} | set(name.forms) - {title})),
        roles=tuple(sorted(roles, key=lambda role: (-roles[role], role))),
        mentions=tuple(spans),
    )


def _print_name(name: _Name) -> str:
    """The fullest form for people, the plain name of a country where a source writes it, else the most used form."""
    country = next((form for form in name.forms if plain_country(form) is None and fold(form) == name.key), None)
    if name.kind is NameKind.PLACE and country is not None:
        return country
    often = max((count for form, count in name.forms.items() if " " in form), default=0)
    forms = [form for form, count in name.forms.items() if count > 1 or often < MIN_OFTEN] or list(name.forms)
    return max(forms, key=lambda form: (not form.isupper(), len(form.split()), name.forms[form], form))


def _with_ids(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    used: Counter[str] = Counter()
    numbered = []
    for entity in entities:
        slug = slugify(entity.name) or entity.kind.value
        used[slug] += 1
        numbered.append(
            Entity(
                id=slug if used[slug] == 1 else f"{slug}-{used[slug]}",
                kind=entity.kind,
                name=entity.name,
                aliases=tuple(alias for alias in entity.aliases if alias != entity.name),
                roles=entity.roles,
                mentions=entity.mentions,
            )
        )
    return tuple(numbered)
