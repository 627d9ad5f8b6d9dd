"""Mails (.eml), and pages saved as one file by a browser (MHTML), which are mails in their form."""

import email
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.message import Message
from email.policy import EmailPolicy
from email.utils import parseaddr, parsedate_to_datetime

from generator.clean.decoding import decode_part, notes_of
from generator.clean.draft import Draft, Opened
from generator.clean.formats.forwarding import as_forwarded, without_prefix
from generator.clean.html.markup import decode_page
from generator.clean.html.metadata import stated
from generator.clean.html.page import read_page
from generator.errors import CleanError
from generator.model import Found, LeftOut, Reason, Seed, Stated

NAME = "mail"
SAVED_PAGE = "mhtml"
SUFFIXES = (".eml", ".mht", ".mhtml")
HEADERS = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]{1,40}:[ \t].*\r?\n(?:[ \t].*\r?\n)*){2,}")
TELLING = re.compile(
    rb"^(?:MIME-Version|Message-ID|Received|Return-Path|Snapshot-Content-Location):", re.IGNORECASE | re.MULTILINE
)
#: The line before each mail of a mailbox, as Unix and Gmail write it.
MAILBOX = re.compile(rb"^From [^\r\n]*\r?\n(?=>?[A-Za-z][A-Za-z0-9-]+:[ \t])", re.MULTILINE)
MAX_MAILS = 500
MAX_PARTS = 200
#: Characters of a header: RFC 5322 allows 998 in a line, and the library's time grows with the square of them.
MAX_HEADER = 4_000
MAX_COMMENTS = 50  # in brackets: they may stand in each other, and the library goes into each
MIN_SHARE = 0.5  # of the plain text: an HTML part in which less of it is found has lost the story


class Bounded(EmailPolicy):
    """The standard policy, under which a header that is too long, or that its parser breaks on, is empty."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        """What a header says, whoever asks for it, the parser of mails among them."""
        fit = len(value) <= MAX_HEADER and value.count("(") <= MAX_COMMENTS
        try:
            said: str = super().header_fetch_parse(name, value if fit else "")
        except (ValueError, LookupError, AttributeError, TypeError):  # what email's header parsers raise
            said = super().header_fetch_parse(name, "")
        return said


POLICY = Bounded()


def matches(path: str, head: bytes) -> bool:
    """Whether a file begins with the headers of a mail or as a mailbox, or is named as a mail."""
    telling = HEADERS.match(head) is not None and TELLING.search(head) is not None
    return telling or MAILBOX.match(head) is not None or path.lower().endswith(SUFFIXES)


def open_drafts(seed: Seed) -> Opened:
    """The page of an MHTML file; or a draft for each mail, with its sender, subject and date."""
    messages = [data for data in MAILBOX.split(seed.data) if data.strip()] if MAILBOX.match(seed.data) else [seed.data]
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    for number, data in enumerate(messages[:MAX_MAILS], 1):
        place = f"{seed.path} (mail {number})" if len(messages) > 1 else seed.path
        try:
            opened = open_message(seed, data)
        except CleanError as error:
            left_out.append(LeftOut(path=place, reason=error.reason))
            continue
        drafts += opened.drafts
        left_out += opened.left_out
    if len(messages) > MAX_MAILS:
        left_out.append(LeftOut(path=seed.path, reason=Reason.of("left_out.more_records", most=MAX_MAILS)))
    return Opened(drafts=tuple(_with_parts(drafts)), left_out=tuple(left_out))


def open_message(seed: Seed, data: bytes) -> Opened:
    """The articles in the bytes of one mail."""
    try:
        message = email.message_from_bytes(data, policy=POLICY)
        parts = list(_leaves(message))
    except RecursionError as error:
        raise CleanError(seed.path, Reason.of("left_out.mail_nested")) from error
    if len(parts) > MAX_PARTS:
        raise CleanError(seed.path, Reason.of("left_out.mail_parts", most=MAX_PARTS))
    if message["Snapshot-Content-Location"] or (
        message.get_content_type() == "multipart/related" and "To" not in message
    ):
        return Opened(drafts=(_saved_page(seed, message, parts),))
    attached = [part for part in message.walk() if part.get_content_type() == "message/rfc822"]
    if attached:
        return _forwarded(seed, attached)
    return Opened(drafts=(_mail(seed, message, parts),))


def _forwarded(seed: Seed, attached: Sequence[Message]) -> Opened:
    """The mails that a mail carries: they are the articles, and what their forwarder writes is none."""
    inner = [payload[0] for part in attached if isinstance(payload := part.get_payload(), list) and payload]
    messages = [message for message in inner if isinstance(message, Message)]
    drafts = tuple(_mail(seed, message, list(_leaves(message))) for message in messages)
    note = LeftOut(path=f"{seed.path} (covering note)", reason=Reason.of("left_out.covering_note"))
    return Opened(drafts=drafts, left_out=(note,))


def _with_parts(drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts, named by their subjects where they are several."""
    for number, draft in enumerate(drafts, 1):
        part = draft.title.value if draft.title else str(number)
        yield replace(draft, part=part) if len(drafts) > 1 else draft


def _leaves(message: Message) -> Iterator[Message]:
    return (part for part in message.walk() if not part.is_multipart())


def _saved_page(seed: Seed, message: Message, parts: list[Message]) -> Draft:
    page = next((part for part in parts if part.get_content_type() in {"text/html", "application/xhtml+xml"}), None)
    if page is None:
        raise CleanError(seed.path, Reason.of("left_out.mail_without_page"))
    draft = replace(_page_draft(seed, page), format=SAVED_PAGE)
    address = _header(message, "Snapshot-Content-Location")
    return draft if draft.url or not address else replace(draft, url=stated(address, Reason.of("where.saved_address")))


def _mail(seed: Seed, message: Message, parts: list[Message]) -> Draft:
    draft = _body(seed, parts)
    name, address = parseaddr(_header(message, "From") or "")
    attachments = sum(
        1 for part in parts if part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text"
    )
    notes = [Reason.of("note.attachments", n=attachments)] if attachments else []
    subject = without_prefix(_header(message, "Subject") or "")
    stated_date = draft.published if draft.published and draft.published.found is Found.STATED else None
    return as_forwarded(
        replace(
            draft,
            format=NAME,
            title=stated(subject, Reason.of("where.mail_subject")) or draft.title,
            outlet=draft.outlet or stated(name or address, Reason.of("where.mail_sender")),
            published=stated_date or _sent(message) or draft.published,
            notes=(*draft.notes, *notes),
        )
    )


def _body(seed: Seed, parts: list[Message]) -> Draft:
    """The text of a mail: its HTML, unless that gives less than the plain text beside it."""
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    plain = _first_text(seed, shown)
    page = next((part for part in shown if part.get_content_type() == "text/html"), None)
    if page is not None:
        try:
            draft = _page_draft(seed, page)
        except CleanError:
            draft = None
        if draft and (plain is None or len(draft.text) >= MIN_SHARE * len(plain.text)):
            return draft
    if plain is None:
        raise CleanError(seed.path, Reason.of("left_out.mail_without_text"))
    return plain


def _first_text(seed: Seed, parts: list[Message]) -> Draft | None:
    part = next((part for part in parts if part.get_content_type() == "text/plain"), None)
    if part is None:
        return None
    decoded = decode_part(seed, _payload(part), part.get_content_charset())
    text = decoded.text.replace("\r\n", "\n")
    return Draft(seed=seed, part=None, format=NAME, text=text, notes=notes_of(decoded)) if text.strip() else None


def _page_draft(seed: Seed, part: Message) -> Draft:
    decoded = decode_page(seed, _payload(part), part.get_content_charset())
    return read_page(seed, decoded.text, notes=notes_of(decoded))


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _header(message: Message, name: str) -> str | None:
    """A header as text; `None` where it is missing or empty."""
    return " ".join(str(message[name] or "").split()) or None


def _sent(message: Message) -> Stated | None:
    try:
        sent = parsedate_to_datetime(_header(message, "Date") or "")
    except (ValueError, TypeError):
        return None
    return stated(sent.isoformat(timespec="seconds"), Reason.of("where.mail_date"))
