"""Records with named fields, whatever file they come from: each with a text is an article, the others are named."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.clean.draft import Draft, Opened
from generator.clean.formats.entry import entry_draft
from generator.clean.formats.fields import Fields, fields_of
from generator.errors import CleanError
from generator.model import LeftOut, Reason, Seed

MAX_RECORDS = 500
ADDRESS_ONLY = Reason.of("left_out.address_only")
SUMMARY_ONLY = Reason.of("note.file_summary")


def open_records(
    seed: Seed,
    records: Sequence[Mapping[str, object]],
    name: str,
    notes: tuple[Reason, ...],
    summary_note: Reason = SUMMARY_ONLY,
) -> Opened:
    """A draft for each record with a text, or with a summary, of which `summary_note` says what it is.

    A file of nothing but addresses is left out with one line.
    """
    read = [fields_of(record, Reason.of("where.record_field")) for record in records[:MAX_RECORDS]]
    if read and all(fields.url and not _text(fields) for fields in read):
        raise CleanError(seed.path, ADDRESS_ONLY)
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    for number, fields in enumerate(read, 1):
        part = (fields.title.value if fields.title else str(number)) if len(read) > 1 else None
        said = notes if fields.text or fields.markup else (summary_note,)
        whole = replace(fields, text=_text(fields))
        try:
            drafts.append(entry_draft(seed, whole, format_name=name, part=part, notes=said))
        except CleanError as error:
            reason = ADDRESS_ONLY if fields.url and not _text(fields) else error.reason
            left_out.append(LeftOut(path=f"{seed.path} (record {number})", reason=reason))
    if len(records) > MAX_RECORDS:
        left_out.append(LeftOut(path=seed.path, reason=Reason.of("left_out.more_records", most=MAX_RECORDS)))
    if not records:
        raise CleanError(seed.path, Reason.of("left_out.no_text"))
    return Opened(drafts=tuple(drafts), left_out=tuple(left_out))


def _text(fields: Fields) -> str | None:
    """Its text or its page, or what sums it up."""
    return fields.text or fields.markup or fields.summary
