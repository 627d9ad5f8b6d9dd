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
LISTS = ("articles", "items", "entries", "documents", "docs", "records", "results", "posts", "data")
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
    summary = record.get("summary") or record.get("description")
    if not fields.text and not fields.markup and isinstance(summary, str):
        fields, notes = replace(fields, text=summary), (*notes, SUMMARY_ONLY)
    fields = replace(fields, outlet=fields.outlet or stated(outlet, Reason.of("where.feed_title")))
    part = None if number is None else (fields.title.value if fields.title else str(number))
    return entry_draft(seed, fields, format_name=NAME, part=part, notes=notes)


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
        inside = next((value[name] for name in LISTS if isinstance(value.get(name), list)), None)
        feed = value.get("title") if str(value.get("version", "")).startswith("https://jsonfeed.org/") else None
        yield from ((record, feed) for record in (inside if inside is not None else [value]))


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
