"""What a browser's network panel saves (HAR): the pages among the answers."""

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.clean.decoding import decode_seed
from generator.clean.draft import Draft, Opened
from generator.clean.html.metadata import stated
from generator.clean.html.page import read_page
from generator.errors import CleanError
from generator.model import LeftOut, Reason, Seed

NAME = "har"
OPENING = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*\{\s*\"log\"\s*:\s*\{")
MAX_PAGES = 200


def matches(path: str, head: bytes) -> bool:
    """Whether a file begins as such a log."""
    return OPENING.match(head) is not None


def open_drafts(seed: Seed) -> Opened:
    """A draft for each page that holds an article; scripts, pictures and data are passed over."""
    try:
        log = json.loads(decode_seed(seed).text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise CleanError(seed.path, Reason.of("left_out.not_json")) from error
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    for address, markup in list(_pages(log))[:MAX_PAGES]:
        try:
            draft = replace(read_page(seed, markup, part=address), format=NAME)
        except CleanError as error:
            left_out.append(LeftOut(path=f"{seed.path} ({address})", reason=error.reason))
            continue
        drafts.append(replace(draft, url=draft.url or stated(address, Reason.of("where.archive_address"))))
    if not drafts and not left_out:
        raise CleanError(seed.path, Reason.of("left_out.no_text"))
    return Opened(drafts=tuple(drafts), left_out=tuple(left_out))


def _pages(log: object) -> Iterator[tuple[str, str]]:
    """The address and the markup of each answer that is a page."""
    entries = _at(_at(log, "log"), "entries")
    for entry in entries if isinstance(entries, list) else []:
        address, content = _at(_at(entry, "request"), "url"), _at(_at(entry, "response"), "content")
        kind, text = _at(content, "mimeType") or _at(content, "mimetype"), _at(content, "text")
        if isinstance(address, str) and isinstance(text, str) and "html" in str(kind):
            yield address, _plain(text) if _at(content, "encoding") == "base64" else text


def _at(value: object, key: str) -> object:
    return value.get(key) if isinstance(value, Mapping) else None


def _plain(coded: str) -> str:
    try:
        return base64.b64decode(coded).decode("utf-8", "replace")
    except binascii.Error:
        return ""
