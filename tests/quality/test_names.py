"""Floors for names: invented reports in which everything a reader would index is listed."""

from pathlib import Path

import pytest
import yaml

from generator.annotate.extractors import names
from generator.annotate.reading import read_article
from generator.model import AnnotatedArticle, NameKind
from generator.text.names import canonical
from tests.annotate.test_names import article

REPORTS = yaml.safe_load(Path(__file__).with_name("names.yml").read_text(encoding="utf-8"))
KINDS = {"people": NameKind.PERSON, "organisations": NameKind.ORGANISATION, "places": NameKind.PLACE}
#: F1 over all reports: a little below what was measured when the floor was set.
FLOORS = {"people": 0.95, "organisations": 0.85, "places": 0.90}


@pytest.fixture(scope="module")
def found():
    articles = [article(*report["text"].splitlines()) for report in REPORTS]
    return [names.extract(read_article(one), AnnotatedArticle(article=one)) for one in articles]


@pytest.mark.parametrize("kind", KINDS)
def test_names_are_found_as_a_careful_reader_finds_them(found, kind):
    """Precision and recall of the names of one kind, together."""
    need = {(n, canonical(name)) for n, report in enumerate(REPORTS) for name in report[kind]}
    have = {(n, canonical(m.name)) for n, mentions in enumerate(found) for m in mentions if m.kind is KINDS[kind]}
    f1 = 2 * len(need & have) / (len(need) + len(have))
    assert f1 >= FLOORS[kind], f"{kind} F1 {f1:.3f}; missed {sorted(need - have)}; wrong {sorted(have - need)}"


def test_no_name_has_two_kinds(found):
    """In one article a name is one thing."""
    for mentions in found:
        kinds = {(mention.name, mention.kind) for mention in mentions}
        assert len({name for name, _ in kinds}) == len(kinds)
