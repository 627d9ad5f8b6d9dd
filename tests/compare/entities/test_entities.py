"""People, organisations and places across sources."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.extractors import lone_capitals
from generator.annotate.reading import Reading
from generator.compare.entities import find_entities
from generator.model import AnnotatedArticle, Article, Mention, NameKind, Passage, PassageKind, Reason

CASES = yaml.safe_load(Path(__file__).with_name("entities.yml").read_text(encoding="utf-8"))
KINDS = {"p": NameKind.PERSON, "o": NameKind.ORGANISATION, "l": NameKind.PLACE}
MARKED = re.compile(r"\{([^|}]+)\|(\w)(?:\|([^|}]*))?(?:\|([^|}]*))?\}")


def source(number, marked):
    """An annotated article from words with mentions in braces."""
    text, found, at = "", [], 0
    for match in MARKED.finditer(marked):
        text += marked[at : match.start()]
        found.append((len(text), len(text) + len(match[1]), KINDS[match[2]], match[3] or match[1], match[4]))
        text += match[1]
        at = match.end()
    text += marked[at:]
    passage = Passage(id="p-0", kind=PassageKind.BODY, start=0, end=len(text), reason=Reason.of("passage.paragraph"))
    one = Article(id=f"s{number}", path="", sha256="", format="text", text=text, passages=(passage,))
    mentions = tuple(Mention(span=one.span(a, b), kind=k, name=name, role=role) for a, b, k, name, role in found)
    capitals = lone_capitals.extract(Reading(article=one, passages=()), AnnotatedArticle(article=one))
    return AnnotatedArticle(article=one, mentions=mentions, lone_capitals=capitals)


def sources(marked):
    return [source(number, words) for number, words in enumerate(marked)]


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_spellings_of_one_name_are_one_entity(case):
    """Every case of entities.yml: kinds, names and aliases."""
    found = find_entities(sources(case["sources"]))
    assert sorted([e.kind.value, e.name, list(e.aliases)] for e in found) == sorted(case["expect"])


def test_the_editor_has_the_last_word():
    """Spellings that no rule would join are one where the editor says so, and the first is printed."""
    found = find_entities(sources(["{Ana Rojas|p} spoke.", "{La Molinera|p} spoke."]), (("Ana Rojas", "La Molinera"),))
    assert [(e.name, e.aliases, len(e.mentions)) for e in found] == [("Ana Rojas", ("La Molinera",), 2)]


def test_roles_are_kept_the_most_used_first():
    """A role stands with its person in the words of the sources."""
    marked = ["{Ana Rojas|p||Mayor} spoke.", "{Ana Rojas|p||Mayor} left.", "{Ana Rojas|p||miller} left."]
    assert find_entities(sources(marked))[0].roles == ("Mayor", "miller")


NAMES = [
    "{Ana Rojas|p}",
    "{Rojas|p}",
    "{Rojas|l}",
    "{HWB|o}",
    "{Harbour Works Board|o}",
    "{Ana Maria Rojas|p}",
    "{U.K.|l}",
    "Rojas",
]


@given(st.lists(st.lists(st.sampled_from(NAMES), max_size=5).map(" and ".join), min_size=1, max_size=4))
def test_every_mention_belongs_to_one_entity(marked):
    """Whatever the names: no mention is lost or counted twice, addresses are unique, and mentions stand in order."""
    given_sources = sources(marked)
    found = find_entities(given_sources)
    spans = [span for entity in found for span in entity.mentions]
    assert {m.span for one in given_sources for m in one.mentions} <= set(spans)
    assert len(spans) == len(set(spans))
    assert len({entity.id for entity in found}) == len(found)
    assert all(list(e.mentions) == sorted(e.mentions, key=lambda s: (s.source, s.start)) for e in found)


def test_a_channel_is_no_organisation():
    """What things are said on, wherever it is named, is a means; what also acts is an organisation."""
    said = sources(
        ["He wrote on {Flurry|o}. The {Dock Board|o} fined {Murmur|o}.", "She wrote via {Flurry|o} and on {Murmur|o}."]
    )
    assert [entity.name for entity in find_entities(said)] == ["Murmur", "Dock Board"]
