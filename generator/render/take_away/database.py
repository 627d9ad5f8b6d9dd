"""The briefing as a SQLite database: sources, points and passages, to ask in SQL; Datasette opens it as it is."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing

from generator.render.reasons import sentence
from generator.render.scene import Scene, span_anchor
from generator.render.take_away.passages import address
from generator.render.take_away.references import references

TABLES = """
create table sources (
  id text primary key, name text not null, title text not null, author text, outlet text, published text,
  retrieved text, url text, language text
);
create table points (
  id text primary key, facet text not null, label text not null, verdict text, why text not null,
  voices integer not null, shared integer not null
);
create table passages (
  point text not null references points (id), source text not null references sources (id), stance text not null,
  words text not null, start integer not null, "end" integer not null, link text not null
);
create index passages_by_point on passages (point);
create index passages_by_source on passages (source);
"""


def database(scene: Scene) -> bytes:
    """The bytes of the file. `shared` is 1 for a point of several sources, 0 for one that one source alone makes."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.executescript(TABLES)
        base.executemany("insert into sources values (?, ?, ?, ?, ?, ?, ?, ?, ?)", _sources(scene))
        base.executemany("insert into points values (?, ?, ?, ?, ?, ?, ?)", _points(scene))
        base.executemany("insert into passages values (?, ?, ?, ?, ?, ?, ?)", _passages(scene))
        base.commit()
        return base.serialize()


def _sources(scene: Scene) -> Iterable[tuple[object, ...]]:
    for one in references(scene):
        if one.is_article:
            stated = (one.title, one.author, one.container, one.published, one.retrieved, one.url, one.language)
            yield (one.id, scene.names[one.id], *stated)


def _points(scene: Scene) -> Iterable[tuple[object, ...]]:
    for rows, shared in ((scene.briefing.rows, 1), (scene.briefing.singles, 0)):
        for row in rows:
            yield (row.id, row.facet, row.label, row.verdict, sentence(row.why, scene.words), row.voices, shared)


def _passages(scene: Scene) -> Iterable[tuple[object, ...]]:
    for row in (*scene.briefing.rows, *scene.briefing.singles):
        for cell in row.speaking():
            for span in cell.spans:
                link = address(span.source, span_anchor(span))
                yield (row.id, span.source, cell.stance.value, span.text, span.start, span.end, link)
