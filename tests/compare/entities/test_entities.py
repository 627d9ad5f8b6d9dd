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


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        ("Norwegian Prime Minister {Ana Rojas|p||Prime Minister} spoke.", ("Norwegian Prime Minister",)),
        ("The {Harbour House|o} press secretary {Bo Lind|p||press secretary}.", ("Harbour House press secretary",)),
        ("They saw the Joint Crews Chairman Gen. {Bo Lind|p||Chairman Gen.} off.", ("Joint Crews Chairman",)),
        (
            "Then President {Ana Rojas|p||President} left. On Monday President {Rojas|p|Ana Rojas|President} came.",
            ("President",),
        ),
        ("Her sons {Bo|p||sons} and {Olaf|p} left.", ()),
        ("The husband and wife {Bo Lind|p||wife}, 50, and {Ida Lind|p}, 51, left.", ()),
        ("First Lady {Ana Rojas|p||First Lady} left.", ("First Lady",)),
        (
            "{Ana Rojas|p||mayor of Tema}. Mayor {Rojas|p|Ana Rojas|Mayor} left. Dr. {Rojas|p|Ana Rojas|Dr.} fell.",
            ("mayor of Tema",),
        ),
        (
            "{Ana Rojas|p||former mayor of Tema} left. The Mayor {Rojas|p|Ana Rojas|Mayor} spoke.",
            ("Mayor", "former mayor of Tema"),
        ),
    ],
)  # fmt: skip
def test_a_role_is_told_whole(marked, roles):
    """With the nation or the body right before it, without a rank behind it; never one that several people have."""
    assert find_entities(sources([marked]))[0].roles == roles


def test_a_country_has_what_its_people_do():
    """Where "Norwegian police" stands, Norway is named; not inside another name."""
    said = sources(
        [
            "{Norway|l} and North Korean ships. Norwegian police.",
            "Norwegian-led talks. {Norwegian Sea Bank|o} and {North Korea|l}.",
        ]
    )
    assert [(entity.name, [span.text for span in entity.mentions]) for entity in find_entities(said)] == [
        ("Norway", ["Norway", "Norwegian", "Norwegian"]),
        ("North Korea", ["North Korean", "North Korea"]),
        ("Norwegian Sea Bank", ["Norwegian Sea Bank"]),
    ]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        (["{FirstPort|o} and {FirstPort|o}.", "{First Port|o}."], "First Port"),
        (["{Senate|o} and {Senate|o}.", "The {Chile Senate|o}."], "Senate"),
        (["{Alhaji Bo Lind|p} came.", "{Bo Lind|p} came."], "Bo Lind"),
    ],
)
def test_a_name_is_printed_as_it_is_mostly_used(marked, name):
    """Written apart, without its land, without a title that other sources do without."""
    assert [entity.name for entity in find_entities(sources(marked))] == [name]


def test_a_page_on_a_network_is_a_channel_too():
    """What one posts on, whatever the words around it."""
    said = sources(
        ["He said so in a {Flurry|o} post.\n\nOn {Flurry|o}, she denied it. It is on the club’s {Flurry|o} page."]
    )
    assert find_entities(said) == ()
