"""Markdown with front matter: what the front matter states, and the body as the page it would make."""

import re
from dataclasses import replace

import frontmatter
import yaml
from markdown_it import MarkdownIt

from generator.clean.decoding import decode_seed, notes_of
from generator.clean.draft import Opened
from generator.clean.formats.entry import entry_draft
from generator.clean.formats.fields import fields_of
from generator.errors import CleanError
from generator.model import Reason, Seed

NAME = "markdown"
SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
FENCE = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n[A-Za-z_]+[ \t]*:")
MAX_MARKDOWN = 150_000  # characters: brackets that nobody closes take time that grows with their square
MAX_NESTING = 60  # quotations in lists in quotations


def matches(path: str, head: bytes) -> bool:
    """Whether a file is Markdown by its name, or begins with front matter."""
    return path.lower().endswith(SUFFIXES) or FENCE.match(head) is not None


def open_drafts(seed: Seed) -> Opened:
    """One draft; HTML inside the Markdown is text like any other."""
    decoded = decode_seed(seed)
    try:
        metadata, body = frontmatter.parse(decoded.text.lstrip("\ufeff"))
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date such as 2031-02-30
        raise CleanError(seed.path, Reason.of("left_out.front_matter")) from error
    if len(body) > MAX_MARKDOWN:
        raise CleanError(seed.path, Reason.of("left_out.book", most=MAX_MARKDOWN))
    markup = MarkdownIt("commonmark", {"html": False, "maxNesting": MAX_NESTING}).enable("table").render(body)
    fields = replace(fields_of(metadata, Reason.of("where.front_matter")), markup=markup, text=None)
    return Opened(drafts=(entry_draft(seed, fields, format_name=NAME, part=None, notes=notes_of(decoded)),))
