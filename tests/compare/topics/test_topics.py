"""The subjects of a briefing."""

from itertools import permutations
from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate_article
from generator.compare.entities import find_entities
from generator.compare.topics import MAX_TOPICS, find_topics
from generator.model import Article, Cell, Facet, Passage, PassageKind, Reason, Row, Verdict

CASES = yaml.safe_load(Path(__file__).with_name("topics.yml").read_text(encoding="utf-8"))


def annotated(number, text):
    """A source of these lines, all of them body."""
    passages, start = [], 0
    for count, line in enumerate(text.splitlines()):
        end = start + len(line)
        passages.append(
            Passage(id=f"p-{count}", kind=PassageKind.BODY, start=start, end=end, reason=Reason.of("passage.paragraph"))
        )
        start = end + 1
    return annotate_article(
        Article(id=f"s{number}", path="", sha256="", format="text", text=text, passages=tuple(passages))
    )


@pytest.fixture(scope="module", params=CASES, ids=[case["case"] for case in CASES])
def briefing(request):
    sources = [annotated(number, text) for number, text in enumerate(request.param["sources"])]
    return request.param, sources, find_topics(sources, (), find_entities(sources))


def test_every_subject_of_the_event_has_a_topic(briefing):
    """What a reader would look up is there, in the texts' own words."""
    case, _, topics = briefing
    labels = [topic.label.casefold() for topic in topics]
    missing = [words for words in case["must"] if not any(w.casefold() in label for w in words for label in labels)]
    assert missing == []


def test_no_topic_is_junk(briefing):
    """Days, numbers, channels and what every sentence is about earn no page."""
    case, _, topics = briefing
    assert not {topic.label for topic in topics} & set(case["never"])


def test_a_topic_leads_to_what_speaks_of_it_and_to_nothing_else(briefing):
    """Other words for the subject lead to it; words that it only shares with another subject do not."""
    case, _, topics = briefing
    for words, passages in case.get("within", {}).items():
        assert [passage for passage in passages if not _leads(topics, words, passage)] == []
    for words, passages in case.get("without", {}).items():
        assert [passage for passage in passages if _leads(topics, words, passage)] == []


def _leads(topics, words, passage):
    return any(passage in span.text for topic in topics if words in topic.label for span in topic.spans)


def test_what_two_labels_say_of_one_thing_is_one_topic(briefing):
    """No two topics have labels of which one holds all words of the other."""
    _, _, topics = briefing
    labels = [set(topic.label.casefold().split()) for topic in topics]
    assert [(one, other) for one, other in permutations(labels, 2) if one < other] == []


def test_topics_are_few_and_lead_to_sentences(briefing):
    """At most twenty, each with an address of its own and whole sentences, source by source."""
    _, sources, topics = briefing
    sentences = {sentence.span for source in sources for sentence in source.sentences}
    assert len(topics) <= MAX_TOPICS
    assert len({topic.id for topic in topics}) == len(topics)
    for topic in topics:
        assert set(topic.spans) <= sentences
        assert list(topic.spans) == sorted(topic.spans, key=lambda span: (span.source, span.start))
        assert set(topic.sources) == {span.source for span in topic.spans}


def test_the_order_of_the_articles_changes_no_label(briefing):
    """The same subjects, whatever the order of the sources."""
    _, sources, topics = briefing
    turned = sources[::-1]
    assert {t.label for t in find_topics(turned, (), find_entities(turned))} == {t.label for t in topics}


def test_a_topic_holds_the_rows_that_are_about_it(briefing):
    """A row whose sentences are the topic's belongs to it; a row about something else does not."""
    _, sources, topics = briefing
    first, other = topics[0], next(topic for topic in topics if not set(topic.spans) & set(topics[0].spans))
    rows = (_row("about", first.spans[:2]), _row("elsewhere", other.spans[:1]))
    found = {topic.label: topic.rows for topic in find_topics(sources, rows, find_entities(sources))}
    assert "about" in found[first.label]
    assert "elsewhere" not in found[first.label]


def test_no_articles_no_topics():
    """An empty briefing has none."""
    assert find_topics([], (), ()) == ()


def _row(row_id, spans):
    cells = tuple(Cell(source=span.source, spans=(span,)) for span in spans)
    return Row(
        id=row_id,
        facet=Facet.CLAIM,
        label=row_id,
        verdict=Verdict.AGREE,
        why=Reason.of("point.single_source"),
        cells=cells,
    )
