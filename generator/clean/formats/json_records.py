"""JSON and JSON Lines as scrapers write them, and JSON Feed: each record with a text is an article."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.clean.decoding import decode_seed, notes_of
from generator.clean.draft import Draft, Opened
from generator.clean.formats.entry import entry_draft
from generator.clean.formats.fields import fields_of
from generator.clean.html.metadata import stated
from generator.clean.json import read_json
from generator.errors import CleanError
from generator.model import LeftOut, Reason, Seed

NAME = "json"
OPENING = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:\{\s*\"|\[\s*\{\s*\"|\{\s*\}|\[\s*\])")
MAX_DEPTH = 4  # of lists in an answer: {"response": {"docs": […]}}
FULL_SUMMARY = 500  # characters: what some interfaces call a summary is the text, paragraph by paragraph
MAX_RECORDS = 500
SUMMARY_ONLY = Reason.of("note.file_summary")


def matches(path: str, head: bytes) -> bool:
    """Whether a file begins as a JSON object or a list of them, or is named so."""
    return OPENING.match(head) is not None or path.lower().endswith((".json", ".jsonl", ".ndjson"))


def open_drafts(seed: Seed) -> Opened:
    """A draft for each record with a text; the others are left out by their number."""
    decoded = decode_seed(seed)
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    records = list(_records(seed, decoded.text.lstrip("\ufeff")))
    for number, (record, outlet) in enumerate(records[:MAX_RECORDS], 1):
        place = f"{seed.path} (record {number})" if len(records) > 1 else seed.path
        try:
            drafts.append(_draft(seed, record, outlet, number if len(records) > 1 else None, notes_of(decoded)))
        except CleanError as error:
            left_out.append(LeftOut(path=place, reason=error.reason))
    if len(records) > MAX_RECORDS:
        left_out.append(LeftOut(path=seed.path, reason=Reason.of("left_out.more_records", most=MAX_RECORDS)))
    if not records:
        raise CleanError(seed.path, Reason.of("left_out.json_without_text"))
    return Opened(drafts=tuple(drafts), left_out=tuple(left_out))


def _draft(seed: Seed, record: object, outlet: str | None, number: int | None, notes: tuple[Reason, ...]) -> Draft:
    if not isinstance(record, Mapping):
        raise CleanError(seed.path, Reason.of("left_out.no_record"))
    fields = fields_of(record, Reason.of("where.record_field") if number else Reason.of("where.file_field"))
    summary = None if fields.text or fields.markup else fields.summary
    if summary:
        whole = len(summary) >= FULL_SUMMARY and "\n" in summary.strip()
        fields, notes = replace(fields, text=summary), (*notes, *(() if whole else (SUMMARY_ONLY,)))
    elif not fields.text and not fields.markup and fields.url:
        raise CleanError(seed.path, Reason.of("left_out.address_only"))
    fields = replace(fields, outlet=fields.outlet or stated(outlet, Reason.of("where.feed_title")))
    part = None if number is None else (fields.title.value if fields.title else str(number))
    draft = entry_draft(seed, fields, format_name=NAME, part=part, notes=notes)
    slug = record.get("slug")
    return replace(draft, text_in=slug) if summary and isinstance(slug, str) else draft


def _records(seed: Seed, text: str) -> Iterator[tuple[object, str | None]]:
    """Each record with the name of the feed it stands in, if that has one."""
    try:
        value = read_json(text)
    except RecursionError as error:
        raise CleanError(seed.path, Reason.of("left_out.json_nested")) from error
    except ValueError:
        yield from ((record, None) for record in _lines(seed, text))
        return
    if isinstance(value, list):
        yield from ((record, None) for record in value)
    elif isinstance(value, dict):
        inside = None if _has_text(value) else _record_list(value)
        chat = isinstance(value.get("messages"), list)
        named = value.get("name") if chat else value.get("title")
        feed = named if chat or str(value.get("version", "")).startswith("https://jsonfeed.org/") else None
        yield from ((record, feed) for record in (inside if inside is not None else [value]))


def _has_text(record: Mapping[str, object]) -> bool:
    """Whether a mapping is an article itself: it has a text or a page of its own."""
    fields = fields_of(record, Reason.of("where.file_field"))
    return bool(fields.text or fields.markup)


def _record_list(value: Mapping[str, object]) -> list[object] | None:
    """The list of articles inside an answer: the first, from the outside in, whose items have what articles have."""
    level: list[Mapping[str, object]] = [value]
    for _ in range(MAX_DEPTH):
        lists = [inside for mapping in level for inside in mapping.values() if isinstance(inside, list)]
        found = next((items for items in lists if any(_is_record(item) for item in items)), None)
        if found is not None:
            return found
        level = [inside for mapping in level for inside in mapping.values() if isinstance(inside, Mapping)]
    return next((items for items in value.values() if items == []), None)


def _is_record(item: object) -> bool:
    if not isinstance(item, Mapping):
        return False
    fields = fields_of(item, Reason.of("where.record_field"))
    return bool(fields.text or fields.markup or fields.summary or (fields.title and fields.url))


def _lines(seed: Seed, text: str) -> Iterator[object]:
    """The record on each line; a line that is not JSON stands for a broken one."""
    lines = [line for line in text.splitlines() if line.strip()]
    found = 0
    for line in lines:
        try:
            value: object = read_json(line)
        except (ValueError, RecursionError):
            value = None
        found += isinstance(value, dict)
        yield value
    if not found:
        raise CleanError(seed.path, Reason.of("left_out.not_json"))
