"""What the site is made of."""

from dataclasses import dataclass
from typing import NewType

#: Markdown that is safe to publish. Only `render/markdown.py` makes it, so an unescaped word is a type error.
Md = NewType("Md", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One Markdown file of docs/."""

    path: str  # relative to docs/, with forward slashes, ending in ".md"
    title: str  # plain words, not yet encoded
    body: Md
    meta: tuple[tuple[str, object], ...] = ()  # further front matter: plain YAML values


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """One data file of docs/."""

    path: str
    data: bytes
