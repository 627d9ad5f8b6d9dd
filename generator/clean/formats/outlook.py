"""Mails that Outlook saves (.msg): made into a mail of the common form, and read as such."""

import struct
from collections.abc import Iterator
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from oxmsg import Message as Saved

from generator.clean.draft import Opened
from generator.clean.formats.mail import open_message
from generator.errors import CleanError
from generator.model import Reason, Seed

NAME = "outlook"
BOX = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: What the parts of a mail are called in the box, as that writes names: two bytes a letter.
MARK = "__substg1.0_".encode("utf-16-le")
# What oxmsg and olefile raise on boxes that are cut off or made up: their own are ValueError and OSError.
BROKEN = (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, struct.error, LookupError, MessageError)


def matches(path: str, head: bytes) -> bool:
    """Whether a file is one of the old boxes of Microsoft and is named as a mail, or shows the parts of one."""
    return head.startswith(BOX) and (path.lower().endswith(".msg") or MARK in head)


def open_drafts(seed: Seed) -> Opened:
    """What the mail module reads of it: sender, subject, day and text; attached mails are what was forwarded."""
    try:
        mail = _as_mail(Saved.load(seed.data))
        data = mail.as_bytes(policy=SMTP)
    except BROKEN as error:
        raise CleanError(seed.path, Reason.of("left_out.damaged")) from error
    return open_message(seed, data)


def _as_mail(saved: Saved) -> EmailMessage:
    mail = EmailMessage()
    for name, value in _headers(saved):
        mail[name] = " ".join(value.split())
    mail.set_content(saved.body or "")
    if saved.html_body:
        mail.add_alternative(saved.html_body, subtype="html")
    for attached in saved.attachments:
        mail.add_attachment(
            b"", maintype="application", subtype="octet-stream", filename=attached.file_name or "attachment"
        )
    return mail


def _headers(saved: Saved) -> Iterator[tuple[str, str]]:
    if saved.sender:
        yield "From", saved.sender
    if saved.subject:
        yield "Subject", saved.subject
    sent = saved.message_headers.get("Date") or (format_datetime(saved.sent_date) if saved.sent_date else None)
    if sent:
        yield "Date", sent
