"""Citations: the sources as styles want them. What an article does not say of itself is left out."""

import re
from collections.abc import Iterable
from datetime import date

from generator.model import Article
from generator.text.calendar import MONTHS

BY = re.compile(r"^by\s+", re.IGNORECASE)


def chicago(article: Article) -> str:
    """The article in the notes of the Chicago Manual of Style (17th edition, 14.191); empty where it says nothing."""
    day, title = _day(article), _title(article)
    written = f"{MONTHS[day.month - 1]} {day.day}, {day.year}" if day else None
    return _sentence([_author(article), title and f"“{title}”", _outlet(article), written, _url(article)], ", ")


def apa(article: Article) -> str:
    """The article in the style of the APA (7th edition, 10.1); empty where it says nothing of itself but its day."""
    day = _day(article)
    written = f"({day.year}, {MONTHS[day.month - 1]} {day.day})" if day else "(n.d.)"
    author, outlet = _author(article), _outlet(article)
    parts = [author or outlet, written, _title(article), outlet if author else None, _url(article)]
    return _sentence(parts, ". ") if any(parts[:1] + parts[2:]) else ""


def _sentence(parts: Iterable[str | None], joint: str) -> str:
    text = joint.join(part for part in parts if part)
    return text if not text or text.endswith(("/", ".")) or "://" in text.rsplit(" ", 1)[-1] else f"{text}."


def _title(article: Article) -> str | None:
    return _plain(article.title.value) if article.title else None


def _outlet(article: Article) -> str | None:
    return _plain(article.outlet.value) if article.outlet else None


def _author(article: Article) -> str | None:
    return BY.sub("", _plain(article.byline.value)) if article.byline else None


def _url(article: Article) -> str | None:
    return article.url.value if article.url else None


def _day(article: Article) -> date | None:
    """The day of publication, where it is stated as a date."""
    try:
        return date.fromisoformat(article.published.value[:10]) if article.published else None
    except ValueError:
        return None


def _plain(text: str) -> str:
    """The text on one line, without what controls a terminal or a page."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
