"""What a class works with: a few points, a few articles under letters instead of names, and the texts themselves."""

from collections import Counter
from dataclasses import dataclass

from generator.model import STORY, AnnotatedArticle, Md, PassageKind, Rights, Row
from generator.render.columns import MOST_COLUMNS
from generator.render.markdown import attribute_url, between
from generator.render.naming import lettered
from generator.render.passages import cut
from generator.render.scene import Scene

#: A class fills so many rows in one lesson.
MOST_ROWS = 10
#: What is read of an article; a byline, a dateline or a caption would tell whose it is.
READ = STORY | {PassageKind.TITLE, PassageKind.SUBTITLE, PassageKind.HEADING}


@dataclass(frozen=True, slots=True)
class Text:
    """An article to read; no lines and an address where its text may not be shown."""

    source: str
    letter: str
    lines: list[tuple[str, Md]]  # the kind of each passage and its words
    address: Md | None


def lesson_rows(scene: Scene) -> tuple[Row, ...]:
    """The points that the class looks for, of each verdict one if there is one, and none that repeats another."""
    rows: list[Row] = []
    for row in scene.briefing.rows:
        if not any(_repeats(row, other) for other in rows):
            rows.append(row)
    firsts = {row.verdict: row for row in reversed(rows) if row.verdict}
    chosen = [*dict.fromkeys(row.id for row in (*firsts.values(), *rows))][:MOST_ROWS]
    return tuple(row for row in rows if row.id in chosen)


def _repeats(row: Row, other: Row) -> bool:
    shown = [span for cell in other.cells for span in cell.spans]
    said = [span for cell in row.speaking() for span in cell.spans]
    return row.verdict is other.verdict and all(any(one.overlaps(span) for one in shown) for span in said)


def letters(scene: Scene) -> dict[str, str]:
    """The articles of the lesson as a class knows them: by letters, so that no name gives the answer.

    Of many articles those that say most of its points, and one of those that print the same text.
    """
    ids = [source.article.id for source in scene.briefing.sources]
    copies = {source for copy in scene.briefing.copies for source in copy.sources[1:]}
    speaking = Counter(cell.source for row in lesson_rows(scene) for cell in row.speaking())
    ranked = sorted((source for source in ids if source not in copies), key=lambda source: -speaking[source])
    chosen = ids if len(ids) <= MOST_COLUMNS else ranked[:MOST_COLUMNS]
    return {
        source: scene.words("site.source", letter=lettered(number))
        for number, source in enumerate(ids)
        if source in chosen
    }


def texts(scene: Scene) -> list[Text]:
    """The articles of the lesson, without what tells whose they are: no byline, no outlet."""
    return [_text(scene.briefing.source(source), letter) for source, letter in letters(scene).items()]


def _text(source: AnnotatedArticle, letter: str) -> Text:
    article = source.article
    shown = [p for p in article.passages if p.kind in READ and not p.repeats] if article.rights is Rights.FULL else []
    lines = [(p.kind.value, between(article.text, *place)) for p in shown for place in cut(p, article.text)]
    return Text(article.id, letter, lines, attribute_url(article.url.value) if article.url else None)
