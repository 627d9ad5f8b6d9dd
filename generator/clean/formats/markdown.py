"""Markdown with front matter: what the front matter states, and the body as the page it would make."""

import re
from collections.abc import Iterator
from dataclasses import replace

import frontmatter
import yaml

from generator.clean.decoding import decode_seed, notes_of
from generator.clean.draft import Block, Draft, Opened
from generator.clean.formats.entry import entry_draft
from generator.clean.formats.fields import fields_of
from generator.clean.html.metadata import stated
from generator.errors import CleanError
from generator.model import PassageKind, Reason, Seed

NAME = "markdown"
SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
FENCE = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n[A-Za-z_]+[ \t]*:")
MAX_MARKDOWN = 150_000  # characters: brackets that nobody closes take time that grows with their square
HEADING = re.compile(r"\s*#[ \t]+(?P<title>[^\n]+)")
#: Words that a reader marked, as note-taking programs write it.
HIGHLIGHT = re.compile(r"==(?=\S)([^=\n]+)(?<=\S)==")
#: A box in which a reader notes something down, as note-taking programs write it: "> [!note] Ask about this".
CALLOUT = re.compile(r"^>[ \t]*\[![A-Za-z-]+\][+-]?[^\n]*\n?(?:>[^\n]*\n?)*", re.MULTILINE)
EXCERPT = "Excerpt"  # the heading of the template of MarkDownload
MAX_NESTING = 60  # quotations in lists in quotations


def matches(path: str, head: bytes) -> bool:
    """Whether a file is Markdown by its name, or begins with front matter."""
    return path.lower().endswith(SUFFIXES) or FENCE.match(head) is not None


def open_drafts(seed: Seed) -> Opened:
    """One draft; HTML inside the Markdown is text like any other."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - few folders hold Markdown

    decoded = decode_seed(seed)
    try:
        metadata, body = frontmatter.parse(decoded.text.lstrip("\ufeff"))
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date such as 2031-02-30
        raise CleanError(seed.path, Reason.of("left_out.front_matter")) from error
    if len(body) > MAX_MARKDOWN:
        raise CleanError(seed.path, Reason.of("left_out.book", most=MAX_MARKDOWN))
    callouts = CALLOUT.findall(body)
    plain = HIGHLIGHT.sub(r"\1", CALLOUT.sub("", body))
    markup = MarkdownIt("commonmark", {"html": False, "maxNesting": MAX_NESTING}).enable("table").render(plain)
    fields = replace(fields_of(metadata, Reason.of("where.front_matter")), markup=markup, text=None)
    if fields.title is None and (heading := HEADING.match(plain)):
        fields = replace(fields, title=stated(heading["title"].strip(), Reason.of("where.page_heading")))
    draft = entry_draft(seed, fields, format_name=NAME, part=None, notes=(*notes_of(decoded), *_of_notes(callouts)))
    return Opened(drafts=(replace(draft, blocks=tuple(_without_excerpt(draft))),))


def _of_notes(callouts: list[str]) -> tuple[Reason, ...]:
    return (Reason.of("note.readers_notes", n=len(callouts)),) if callouts else ()


def _without_excerpt(draft: Draft) -> Iterator[Block]:
    """The blocks, with the excerpt that clippers put above the text set aside: its words come again below."""
    excerpt = False
    for block in draft.blocks:
        words = draft.text[block.start : block.end]
        excerpt = words == EXCERPT or (excerpt and block.kind is PassageKind.QUOTE)
        yield replace(block, kind=PassageKind.FURNITURE, reason=Reason.of("passage.excerpt")) if excerpt else block
