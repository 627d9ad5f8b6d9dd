"""RSS and Atom saved to disk: each entry is an article, and one that holds a summary only says so."""

import io
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.clean.draft import Draft, Opened
from generator.clean.formats.entry import entry_draft
from generator.clean.formats.fields import Fields, fields_of
from generator.clean.html.crowded import require_bearable
from generator.clean.html.markup import decode_page
from generator.clean.html.originals import is_carrier, original_url
from generator.errors import CleanError
from generator.model import LeftOut, Reason, Seed

if TYPE_CHECKING:
    from feedparser import FeedParserDict

NAME = "feed"
ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
ENTITIES = re.compile(r"<!ENTITY", re.IGNORECASE)
DECLARATION = re.compile(r"\A\s*+\ufeff?+\s*+<\?xml[^>]*\?>")
CAPTION = re.compile(r"\[caption\b[^\]]*\](?:\s*<img\b[^>]*>)?(.*?)\[/caption\]", re.DOTALL)
EMBED = re.compile(r"\[(embed|video|audio|gallery|playlist)\b[^\]]*\].*?\[/\1\]", re.DOTALL)
TAG = re.compile(r"</?(?:b|i|em|strong)>")
SHORTCODE = re.compile(r"\[/?(?:[a-z]+(?:_[a-z]+)+(?:\s[^\]]*)?|(?:gallery|audio|video|embed)\b[^\]]*)\]")
ROOT_WITHIN = 4096  # bytes, as much as each format is shown to know a file by
MAX_ENTRIES = 500
MIN_CONTENT = 1500  # characters: a description of that length is the article, not a summary of it
# feedparser takes what its XML parser gives without a look: a broken namespace ends in any of these, found by fuzzing.
WILD = (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError)
SUMMARY_ONLY = Reason.of("note.feed_summary")


def matches(path: str, head: bytes) -> bool:
    """Whether a file is XML whose first element is that of a feed."""
    letters = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return letters.startswith(b"<") and ROOT.search(letters) is not None


def open_drafts(seed: Seed) -> Opened:
    """A draft for each entry. Feeds that define entities of their own are refused: no honest feed does."""
    parsed = _parsed(seed)
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    for number, entry in enumerate(parsed.entries[:MAX_ENTRIES], 1):
        withheld = _unpublished(entry)
        if withheld:
            left_out.append(LeftOut(path=f"{seed.path} (entry {number})", reason=withheld))
            continue
        try:
            drafts.append(_draft(seed, parsed.feed, entry, number))
        except CleanError as error:
            left_out.append(LeftOut(path=f"{seed.path} (entry {number})", reason=error.reason))
    if len(parsed.entries) > MAX_ENTRIES:
        left_out.append(LeftOut(path=seed.path, reason=Reason.of("left_out.more_entries", most=MAX_ENTRIES)))
    return Opened(drafts=tuple(drafts), left_out=tuple(left_out))


def feed_links(seed: Seed) -> tuple[str, ...]:
    """The addresses of the articles that a feed names, in its order. CleanError where it is no feed, or names none."""
    if not matches(seed.path, seed.data[:ROOT_WITHIN]):
        raise CleanError(seed.path, Reason.of("left_out.no_feed"))
    links = (entry.get("link") for entry in _parsed(seed).entries[:MAX_ENTRIES])
    return tuple(dict.fromkeys(original_url(link) for link in links if isinstance(link, str) and link))


def _parsed(seed: Seed) -> "FeedParserDict":
    """The feed. CleanError where it has no entry or cannot be read."""
    import feedparser  # noqa: PLC0415 - few folders hold a feed

    decoded = decode_page(seed, seed.data)
    if ENTITIES.search(decoded.text):
        raise CleanError(seed.path, Reason.of("left_out.feed_entities"))
    require_bearable(seed, decoded.text)
    # Bytes in a stream: feedparser takes a string for an address, or for the name of a file. They are decoded by us,
    # for a wrong declaration makes it raise what its codecs raise.
    stream = io.BytesIO(DECLARATION.sub("", decoded.text).encode("utf-8", "replace"))
    try:
        parsed = feedparser.parse(stream, response_headers={"content-type": "application/xml; charset=utf-8"})
    except WILD as error:
        raise CleanError(seed.path, Reason.of("left_out.feed_damaged")) from error
    if not parsed.entries:
        raise CleanError(seed.path, Reason.of("left_out.feed_empty"))
    if parsed.version.startswith("atom"):  # there it is the last change; elsewhere the `dc:date` of publication
        for entry in parsed.entries:
            entry.pop("updated", None)
    return parsed


def _unpublished(entry: Mapping[str, object]) -> Reason | None:
    """Why an entry of a WordPress export is none: a draft, a picture, or a page about the site itself."""
    kind, status = str(entry.get("wp_post_type") or "post"), str(entry.get("wp_status") or "publish")
    if kind != "post":
        return Reason.of("left_out.no_post", kind=kind)
    if entry.get("wp_post_password"):
        status = "password"
    return None if status == "publish" else Reason.of("left_out.unpublished", status=status)


def _draft(seed: Seed, feed: Mapping[str, object], entry: Mapping[str, object], number: int) -> Draft:
    content, summary = _content(entry), str(entry.get("summary") or "")
    whole = content or (summary if len(summary) >= MIN_CONTENT else "")
    fields = _fields(feed, entry, whole or summary)
    part = fields.title.value if fields.title else str(number)
    carried = is_carrier(str(feed.get("title") or ""))
    return entry_draft(
        seed, fields, format_name=NAME, part=part, notes=() if whole and not carried else (SUMMARY_ONLY,)
    )


def _content(entry: Mapping[str, object]) -> str:
    contents = entry.get("content")
    texts = [str(c.get("value") or "") for c in contents] if isinstance(contents, list) else []
    return _without_shortcodes(max(texts, key=len, default=""))


def _without_shortcodes(markup: str) -> str:
    """The content without the commands of WordPress; what a [caption] holds stays, in a figure."""
    return SHORTCODE.sub("", EMBED.sub("", CAPTION.sub(r"<figure><figcaption>\1</figcaption></figure>", markup)))


def _fields(feed: Mapping[str, object], entry: Mapping[str, object], body: str) -> Fields:
    source = entry.get("source")
    named = (source.get("title") if isinstance(source, Mapping) else None) or feed.get("title")
    url = entry.get("link")
    return fields_of(
        {
            "title": TAG.sub("", str(entry.get("title") or "")),
            "author": entry.get("author"),
            "published": entry.get("published") or entry.get("updated"),
            "url": original_url(url) if isinstance(url, str) else None,
            "outlet": None if is_carrier(str(named or "")) else named,
            "language": feed.get("language"),
            "content_html": body,
        },
        Reason.of("where.feed"),
    )
