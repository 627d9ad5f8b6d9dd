"""How outside measures call the program: thin functions over the real thing, with plain values in and out."""

from functools import lru_cache


def extract(html):
    """The title, authors, date and text of a page, as a reader of its article would copy them."""
    from generator.clean.html.authors import author_names
    from generator.clean.html.page import read_page
    from generator.errors import CleanError
    from generator.model import STORY, PassageKind, Seed

    wanted = STORY | {PassageKind.SUBTITLE, PassageKind.HEADING}
    try:
        draft = read_page(Seed(path="page.html", data=b"", sha256=""), html)
    except CleanError:
        return {"title": None, "authors": [], "date": None, "text": ""}
    return {
        "title": draft.title.value if draft.title else None,
        "authors": author_names([draft.byline.value]) if draft.byline else [],
        "date": draft.published.value[:10] if draft.published else None,
        "text": "\n".join(draft.text[b.start : b.end] for b in draft.blocks if b.kind in wanted),
    }


def quotes(text):
    """Who said what in plain text: quotations and indirect speech as spans; every line counts as body.

    The measure looks for quotations of three words or more between “ ” or " ": shorter and other ones are not listed.
    """
    from generator.annotate.extractors import attributions, quotes
    from generator.annotate.reading import read_article
    from generator.model import AnnotatedArticle

    article = _all_body(text)
    reading, facts = read_article(article), AnnotatedArticle(article=article)
    facts = _with(facts, mentions=_mentions(reading, facts))
    facts = _with(facts, quotes=quotes.extract(reading, facts))
    listed = [(a, a.direct and _measured(text, a)) for a in attributions.extract(reading, facts)]
    return [
        {
            "content": _stretches(a),
            "speaker": [a.speaker.span.start, a.speaker.span.end] if a.speaker else None,
            "direct": direct,
            **({"only_direct": True} if a.only_direct else {}),
        }
        for a, direct in listed
        if direct or not a.only_direct
    ]


def _all_body(text):
    import re

    from generator.model import Article, Passage, PassageKind, Reason

    lines = [m for m in re.finditer(r"[^\n]+", text) if m.group().strip()]
    passages = tuple(
        Passage(id=f"p-{n}", kind=PassageKind.BODY, start=m.start(), end=m.end(), reason=Reason.of("passage.paragraph"))
        for n, m in enumerate(lines)
    )
    return Article(id="text", path="text.txt", sha256="0" * 64, format="text", text=text, passages=passages)


def _mentions(reading, facts):
    from generator.annotate.extractors import names

    return names.extract(reading, facts)


def _with(facts, **found):
    from dataclasses import replace

    return replace(facts, **found)


def _measured(text, attribution):
    content = attribution.content
    return text[content.end : content.end + 1] in {'"', "”", "“"} and len(content.text.split()) >= 3


def _stretches(attribution):
    spans = attribution.parts if attribution.parts and not attribution.direct else (attribution.content,)
    return [spans[0].start, spans[0].end] if len(spans) == 1 else [[s.start, s.end] for s in spans]


def figures(text):
    """The figures of plain text, every line of which counts as body; a vague number is given by its bounds."""
    from generator.annotate.extractors import figures
    from generator.annotate.reading import read_article
    from generator.model import AnnotatedArticle

    article = _all_body(text)
    found = figures.extract(read_article(article), AnnotatedArticle(article=article))
    return [
        {
            "span": [figure.span.start, figure.span.end],
            "value": float(figure.value if figure.value is not None else figure.value_low),
            "value_high": None if figure.value_high is None else float(figure.value_high),
            "unit": figure.unit,
        }
        for figure in found
    ]


def clean_text(text):
    """The story of a page flattened to plain text: its body with headings, lists, quotations and tables."""
    from generator.clean.draft import Draft
    from generator.clean.passages import find_passages
    from generator.model import STORY, PassageKind, Seed

    draft = Draft(seed=Seed(path="page.txt", data=b"", sha256=""), part=None, format="text", text=text)
    wanted = STORY | {PassageKind.HEADING}
    return "\n".join(text[p.start : p.end] for p in find_passages([draft])[0] if p.kind in wanted)


def sentences(text):
    """The sentences of a text, in order."""
    from generator.text.sentences import split_sentences

    return [text[start:end] for start, end in split_sentences(text)]


def same_point(sentence_a, sentence_b, context):
    """How likely two sentences of an event make the same point; `context` holds all its sentences."""
    from generator.text.similarity import bag, pair_score

    rarity, bags = _event_bags(tuple(context))
    one, two = bag(sentence_a), bag(sentence_b)
    lexical = rarity.cosine(one.stems, two.stems)
    best = [max(rarity.cosine(x.stems, y.stems) for y in bags if y != x) for x in (one, two)]
    relative = min((lexical / value for value in best if value), default=0.0)
    return pair_score(lexical, min(relative, 1.0), len(one.numerals & two.numerals))


@lru_cache(maxsize=2)
def _event_bags(context):
    from generator.text.similarity import Rarity, bag

    bags = [bag(sentence) for sentence in context]
    return Rarity(bags), bags


def topics(text):
    """What a reader would look up in one article of plain text, best first; every line counts as body."""
    from generator.annotate import annotate_article
    from generator.compare.entities import find_entities
    from generator.compare.topics import find_topics

    sources = (annotate_article(_all_body(text)),)
    return [topic.label for topic in find_topics(sources, (), find_entities(sources))]


#: What a plain reader would call a difference between sources in a row of figures.
DIFFERENT = ("conflict", "update", "unit-mismatch")


def compare(articles, drafts=()):
    """The rows and single-source rows of {name: text}: label, agree, differ or single, and each source's words.

    `drafts` are points that somebody put together, each {name: words}.
    """
    briefing = briefed(articles, drafts)
    return [_plain_row(row, list(articles)) for row in (*briefing.rows, *briefing.singles)]


def briefed(articles, drafts=()):
    """The briefing of {name: text}, in the order given, with the points of a model beside those of the rules."""
    from generator.compare import compare_articles
    from generator.model import Drafts, SeedFolder
    from tests.compare.drafts.builders import draft

    sources = [_annotated(name, text) for name, text in articles.items()]
    # Far apart: a draft is known by its line, and each of its passages by one below.
    points = tuple(draft(says, line=100 * at) for at, says in enumerate(drafts, 1))
    return compare_articles(sources, SeedFolder(title=None, language="en", seeds=(), drafts=Drafts(points=points)))


@lru_cache(maxsize=512)
def _annotated(name, text):
    from dataclasses import replace

    from generator.annotate import annotate_article
    from generator.clean import clean_drafts, open_seed
    from generator.model import Seed

    seed = Seed(path=f"{name}.txt", data=text.encode(), sha256="0" * 64)
    found = clean_drafts([open_seed(seed)]).articles
    article = found[0] if found else _all_body(text)
    return annotate_article(replace(article, id=name, passages=article.passages))


def _plain_row(row, names):
    from itertools import combinations

    speaking = row.speaking()
    apart = row.verdict == "spread" and any(_bounds_apart(a, b) for a, b in combinations(row.figures, 2))
    differs = row.verdict in DIFFERENT or apart
    return {
        "label": row.label,
        "status": "differ" if differs else "agree" if len(speaking) > 1 else "single",
        "cells": {name: [s.text for cell in speaking if cell.source == name for s in cell.spans] for name in names},
    }


def _bounds_apart(first, second):
    """Whether two figures give one bound at different values: "at least 70" and "at least 84" both hold, yet differ."""
    from generator.compare.event.quantities import bounds, same_amount

    sides = [(limits.low is None, limits.high is None) for limits in (bounds(first), bounds(second))]
    return sides[0] == sides[1] and not same_amount(first, second)


def same(question, answer_a, paragraph_a, answer_b, paragraph_b):
    """How alike two answers to one question are, each given with the paragraph that it stands in."""
    from generator.text.similarity import Rarity, bag

    asked, one, two = bag(question).stems, bag(answer_a), bag(answer_b)
    rarity = Rarity([bag(paragraph_a), bag(paragraph_b), bag(question)])
    telling = [part.stems - asked or part.stems for part in (one, two)]
    alike = rarity.cosine(*telling)
    shared = len(telling[0] & telling[1]) / max(min(map(len, telling)), 1)
    return alike + shared + _same_figures(answer_a, answer_b)


def _same_figures(answer_a, answer_b):
    """1 where both give figures and share one, -1 where both give figures and share none, else 0."""
    from generator.compare.event.quantities import same_amount, same_measure

    first, second = (_annotated_body(answer).figures for answer in (answer_a, answer_b))
    if not first or not second:
        return 0
    return 1 if any(same_measure(a, b) and same_amount(a, b) for a in first for b in second) else -1


@lru_cache(maxsize=4096)
def _annotated_body(text):
    from generator.annotate.extractors import figures
    from generator.annotate.reading import read_article
    from generator.model import AnnotatedArticle

    article = _all_body(text)
    facts = AnnotatedArticle(article=article)
    return _with(facts, figures=figures.extract(read_article(article), facts))


def stories(articles):
    """The names of {name: text}, sorted into stories: [[name, ...], ...]."""
    from dataclasses import replace

    from generator.clean import clean_drafts, open_seed
    from generator.compare.event.stories import find_stories
    from generator.model import Seed

    opened = []
    for name, text in articles.items():
        seed = Seed(path=f"{name}.txt", data=text.encode(), sha256="0" * 64)
        found = clean_drafts([open_seed(seed)]).articles
        opened.append(replace(found[0] if found else _all_body(text), id=name))
    return [list(story.sources) for story in find_stories(opened)]
