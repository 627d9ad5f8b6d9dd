"""The export: everything a page may say, as `briefing.json`, for programs that do not read HTML.

The fields are described in `briefing.schema.json` beside this file, which is published with the data.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from importlib import resources

from generator.model import (
    AnnotatedArticle,
    Asset,
    Briefing,
    Cell,
    Clash,
    Entity,
    Figure,
    Flag,
    OriginKind,
    Passage,
    Quote,
    Row,
    SharedLine,
    Span,
    Stated,
    Story,
)
from generator.render.json_bytes import json_bytes
from generator.render.published import Published
from generator.render.reasons import Json, left_out_json, reason_json, sentence
from generator.render.silence import Silence, silences, silences_in
from generator.render.speakers import named_speaker
from generator.render.tables import comparison_csv, comparison_xlsx
from generator.render.words import Words, words_of
from generator.render.words.facets import facet_kinds

SCHEMA_VERSION = 2


def export_json(briefing: Briefing) -> str:
    """The briefing as the JSON text of `data/briefing.json`, ending in a newline; the same briefing, the same bytes."""
    return json_bytes(export(briefing)).decode()


def export_assets(briefing: Briefing) -> tuple[Asset, ...]:
    """The data files of the site, sorted by path."""
    return (
        Asset(path="data/briefing.json", data=json_bytes(export(briefing))),
        Asset(path="data/briefing.schema.json", data=export_schema().encode()),
        Asset(path="data/comparison.csv", data=comparison_csv(briefing).encode("utf-8-sig")),
        Asset(path="data/comparison.xlsx", data=comparison_xlsx(briefing)),
    )


def export_schema() -> str:
    """The JSON schema of the export; a row is of one of the kinds that the pages have words for."""
    schema = json.loads(resources.files(__package__).joinpath("briefing.schema.json").read_text(encoding="utf-8"))
    schema["$defs"]["row"]["properties"]["facet"]["enum"] = facet_kinds()
    return json.dumps(schema, indent=1) + "\n"


def export(briefing: Briefing) -> Json:
    """The briefing as plain values. Of a source whose rights are not full, only compared words are given."""
    published, words, meanings = Published.of(briefing), words_of(briefing.language), silences(briefing)
    return {
        "schema_version": SCHEMA_VERSION,
        "briefing": {"title": briefing.title, "slug": briefing.slug, "language": briefing.language},
        "sources": [_source(source, words) for source in briefing.sources],
        "figures": _numbered(briefing, "f", lambda s: map(_figure, published.only(s.figures, lambda f: f.span))),
        "quotes": _numbered(briefing, "q", lambda s: map(_quote, published.only(s.quotes, lambda q: q.span))),
        "origins": [origin for source in briefing.sources for origin in _origins(source)],
        "entities": [_entity(entity) for entity in briefing.entities],
        "moments": [
            {
                "span": _span(moment.span),
                "first": moment.first.isoformat() if moment.first else None,
                "last": moment.last.isoformat() if moment.last else None,
            }
            for source in briefing.sources
            for moment in source.moments
        ],
        "rows": [_row(row, silences_in(row, briefing, meanings), words) for row in briefing.rows],
        "singles": [_row(replace(row, cells=row.speaking()), meanings, words) for row in briefing.singles],
        "flags": [_flag(flag, words) for flag in briefing.flags],
        "shared": [_shared(line) for line in briefing.shared if all(map(published.allows, line.spans))],
        "clashes": [_clash(clash, published) for clash in briefing.clashes],
        "stories": [_story(story, words) for story in briefing.stories],
        "topics": [
            {
                "id": topic.id,
                "label": topic.label,
                "spans": [_span(span) for span in published.only(topic.spans, lambda span: span)],
                "sources": list(topic.sources),
                "rows": list(topic.rows),
            }
            for topic in briefing.topics
        ],
        "copies": [{"sources": list(copy.sources), "shared": round(copy.shared, 3)} for copy in briefing.copies],
        "points": [
            {"file": one.place.file, "line": one.place.line, "reason": reason_json(one.reason, words)}
            for one in briefing.unprinted
        ],
        "left_out": left_out_json(briefing),
    }


def _numbered(briefing: Briefing, letter: str, facts: Callable[[AnnotatedArticle], Iterable[Json]]) -> list[Json]:
    return [
        {"id": f"{source.article.id}-{letter}{number}", **fact}
        for source in briefing.sources
        for number, fact in enumerate(facts(source), 1)
    ]


def _span(span: Span) -> Json:
    return {"source": span.source, "start": span.start, "end": span.end, "text": span.text}


def _source(source: AnnotatedArticle, words: Words) -> Json:
    article = source.article
    stated = {
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "published": article.published,
        "url": article.url,
        "language": article.language,
    }
    return {
        "id": article.id,
        "path": article.path,
        "sha256": article.sha256,
        "format": article.format,
        **{name: value.value if value else None for name, value in stated.items()},
        "found": {name: _found(value, words) for name, value in stated.items() if value},
        "rights": article.rights.value,
        "compared": source.compared,
        "extent": article.extent.value,
        "begins": article.begins,
        "masked": [{"start": one.start, "end": one.end, "kind": one.kind.value} for one in article.masked],
        "notes": [sentence(note, words) for note in article.notes],
        "passages": [_passage(passage, words) for passage in article.passages],
    }


def _passage(passage: Passage, words: Words) -> Json:
    return {
        "id": passage.id,
        "kind": passage.kind.value,
        "start": passage.start,
        "end": passage.end,
        "reason": sentence(passage.reason, words),
        "reason_code": passage.reason.code,
        "repeats": passage.repeats,
    }


def _found(value: Stated, words: Words) -> Json:
    return {
        "how": value.found.value,
        "where": sentence(value.where, words),
        "span": _span(value.span) if value.span else None,
    }


def _figure(figure: Figure) -> Json:
    return {
        "span": _span(figure.span),
        "value": _number(figure.value),
        "value_high": _number(figure.value_high),
        "unit": figure.unit,
        "per": figure.per,
        "what": figure.what,
        "hedge": figure.hedge,
        "status": figure.status.value,
        "si": _number(figure.si),
        "scope": _span(figure.scope) if figure.scope else None,
        "converts": _span(figure.converts) if figure.converts else None,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _quote(quote: Quote) -> Json:
    return {
        "span": _span(quote.span),
        "speaker": _speaker(quote),
        "via": quote.via.name if quote.via else None,
        "partial": quote.partial,
    }


def _speaker(quote: Quote) -> Json | None:
    name = named_speaker(quote)
    return {"name": name, "span": _span(quote.speaker.span)} if name and quote.speaker else None


def _origins(source: AnnotatedArticle) -> Iterator[Json]:
    """One entry for each outlet or agency the article credits, at the first place where it does."""
    seen = set()
    for credit in source.credits:
        if credit.kind in (OriginKind.OUTLET, OriginKind.AGENCY) and credit.origin not in seen:
            seen.add(credit.origin)
            yield {
                "source": source.article.id,
                "origin": credit.origin,
                "kind": credit.kind.value,
                "span": _span(credit.span),
                "behind": credit.behind,
            }


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "roles": list(entity.roles),
        "mentions": [_span(mention) for mention in entity.mentions],
    }


def _flag(flag: Flag, words: Words) -> Json:
    return {
        "type": flag.type.value,
        "label": flag.label,
        "row": flag.row,
        "spans": [_span(span) for span in flag.spans],
        "why": reason_json(flag.why, words),
    }


def _shared(line: SharedLine) -> Json:
    return {
        "text": line.words.text,
        "row": line.row,
        "sources": list(line.sources),
        "voices": line.voices,
        "spans": [_span(span) for span in line.spans],
    }


def _clash(clash: Clash, published: Published) -> Json:
    sides = [
        {"voices": side.voices, "spans": [_span(span) for span in side.spans if published.allows(span)]}
        for side in clash.sides
    ]
    return {"row": clash.row, "sides": sides}


def _story(story: Story, words: Words) -> Json:
    return {"sources": list(story.sources), "apart": reason_json(story.apart, words) if story.apart else None}


def _row(row: Row, meanings: Mapping[str, Silence], words: Words) -> Json:
    return {
        "id": row.id,
        "facet": row.facet,
        "label": row.label,
        "verdict": row.verdict,
        "why": reason_json(row.why, words),
        "by": str(row.author),
        "note": row.note,
        "origins": list(row.origins),
        "voices": row.voices,
        "cells": [_cell(cell, meanings) for cell in row.cells],
    }


def _cell(cell: Cell, meanings: Mapping[str, Silence]) -> Json:
    """What a source says; how it stands to that is `null` where it says nothing, and `silence` says what that means."""
    return {
        "source": cell.source,
        "spans": [_span(span) for span in cell.spans],
        "stance": cell.stance.value if cell.spans else None,
        "by": [span.text for span in cell.by],
        "silence": None if cell.spans else meanings[cell.source].value,
    }
