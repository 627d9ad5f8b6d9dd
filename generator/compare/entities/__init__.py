"""People, organisations and places across the briefing: one entry for all spellings that the sources use."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from slugify import slugify

from generator.compare.entities.canonical import MIN_OFTEN, Name, canonical_names, is_land
from generator.compare.entities.channels import without_channels
from generator.compare.entities.peoples import peoples
from generator.compare.entities.roles import Surroundings, roles_of, surroundings
from generator.model import AnnotatedArticle, Entity, Mention, NameKind, Span
from generator.text.english import words
from generator.text.folding import fold
from generator.text.names import canonical
from generator.text.nations import plain_country

MIN_SURNAME = 4  # letters of a surname that is looked for where no mention was found


def find_entities(
    sources: Sequence[AnnotatedArticle], same_names: tuple[tuple[str, ...], ...] = ()
) -> tuple[Entity, ...]:
    """The names of all sources, merged and typed by vote, those in most sources first.

    `same_names` are the editor's groups of spellings of one name, the one to print first.
    """
    editor = {fold(name): fold(group[0]) for group in same_names for name in group}
    names: dict[str, Name] = {}
    for name in _names(sources, editor):
        if name.key in names:
            names[name.key].absorb(name)
        else:
            names[name.key] = name
    canonical = canonical_names(names, sources)
    for key in sorted(names):
        if canonical[key] != key:
            names[canonical[key]].absorb(names[key])
    merged = [name for key, name in names.items() if canonical[key] == key]
    order = {source.article.id: at for at, source in enumerate(sources)}
    printed = {fold(group[0]): group[0] for group in same_names}
    found, people, around = _found_again(sources, merged), peoples(sources), surroundings(sources)
    told = [
        _entity(name, found.get(name.key, []) + _people(name, people), order, printed.get(name.key), around)
        for name in merged
    ]
    entities = without_channels(told, sources)
    entities.sort(key=lambda e: (-len({m.source for m in e.mentions}), -len(e.mentions), e.name))
    return _with_ids(entities)


def _names(sources: Sequence[AnnotatedArticle], editor: dict[str, str]) -> Iterator[Name]:
    """The names of each source, each with one vote a source and a little more for more mentions."""
    full = _full_names(sources)
    for source in sources:
        grouped: dict[str, list[Mention]] = defaultdict(list)
        for mention in source.mentions:
            key = canonical(mention.name)
            grouped[full.get(key, key) if _is_titled_person(mention) else key].append(mention)
        for key, mentions in grouped.items():
            votes = Counter(mention.kind for mention in mentions)
            kinds = Counter({kind: 10 + min(count, 5) for kind, count in votes.items()})
            forms = Counter(mention.name for mention in mentions)
            yield Name(editor.get(key, key), kinds, mentions, forms)


def _full_names(sources: Sequence[AnnotatedArticle]) -> dict[str, str]:
    """The full names of people by their surnames, where one person has it: "Senator Washington" is no city."""
    people = {canonical(one.name) for source in sources for one in source.mentions if one.kind is NameKind.PERSON}
    of_surname: dict[str, set[str]] = defaultdict(set)
    for name in people:
        if " " in name:
            of_surname[name.rsplit(maxsplit=1)[-1]].add(name)
    return {surname: next(iter(names)) for surname, names in of_surname.items() if len(names) == 1}


def _is_titled_person(mention: Mention) -> bool:
    return mention.kind is NameKind.PERSON and mention.role is not None and " " not in mention.name


def _found_again(sources: Sequence[AnnotatedArticle], names: Iterable[Name]) -> dict[str, list[Span]]:
    """Surnames and other single words that another source names, where the source itself did not say what they are."""
    owned: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        word = name.words[-1]
        if len(word) >= MIN_SURNAME and (len(name.words) == 1 or name.kind is NameKind.PERSON):
            owned[word].append(name)
    found: dict[str, list[Span]] = defaultdict(list)
    for source in sources:
        taken = {at for mention in source.mentions for at in range(mention.span.start, mention.span.end)}
        for span in source.lone_capitals:
            owners = owned.get(fold(span.text), [])
            if len(owners) == 1 and span.start not in taken:
                found[owners[0].key].append(span)
    return found


def _people(name: Name, people: Mapping[str, list[Span]]) -> list[Span]:
    """Where the people or the things of a country are named."""
    return people.get(name.key, []) if name.kind is NameKind.PLACE else []


def _entity(
    name: Name, found: Iterable[Span], order: dict[str, int], printed: str | None, around: Surroundings
) -> Entity:
    spans = sorted({m.span for m in name.mentions} | set(found), key=lambda span: (order[span.source], span.start))
    title = printed or _print_name(name)
    return Entity(
        id="",
        kind=name.kind,
        name=title,
        aliases=tuple(sorted({span.text for span in spans} | set(name.forms) - {title})),
        roles=roles_of(sorted(name.mentions, key=lambda one: (order[one.span.source], one.span.start)), around),
        mentions=tuple(spans),
    )


def _print_name(name: Name) -> str:
    """The fullest form for people, the plain name of a country where a source writes it, else the most used form."""
    country = next((form for form in name.forms if plain_country(form) is None and fold(form) == name.key), None)
    if name.kind is NameKind.PLACE and country is not None:
        return country
    often = max((count for form, count in name.forms.items() if " " in form), default=0)
    forms = [form for form, count in name.forms.items() if count > 1 or often < MIN_OFTEN] or list(name.forms)
    forms = [form for form in forms if not any(_is_titled(form, other, name) for other in forms)]
    return max(forms, key=lambda form: (not form.isupper(), *_length(form), name.forms[form], form))


def _is_titled(form: str, other: str, name: Name) -> bool:
    """Whether a form has a title or a land before a name that is used as often: "Alhaji Bo Lind", "Chile Senate"."""
    if not form.endswith(f" {other}") or name.forms[other] < name.forms[form]:
        return False
    if name.kind is NameKind.PERSON:
        return " " in other
    return name.kind is NameKind.ORGANISATION and is_land(form.removesuffix(other).strip())


def _length(form: str) -> tuple[int, bool]:
    """How many words a form has, the kind of a firm left out, and whether it is without that."""
    kept = [word for word in form.split() if fold(word) not in words("names", "legal_forms")]
    return len(kept), len(kept) == len(form.split())


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
