"""Citations: the sources as programs and styles want them. What an article does not say of itself is left out."""

import json
import re
from collections.abc import Iterable
from datetime import date

from generator.model import Article, Asset, Briefing
from generator.render.reasons import Json

BY = re.compile(r"^by\s+", re.IGNORECASE)
#: What BibTeX reads as commands.
TEX = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def citation_assets(briefing: Briefing) -> tuple[Asset, ...]:
    """The sources as CSL-JSON, BibTeX and RIS, in the order of the briefing."""
    articles = [source.article for source in briefing.sources]
    csl = json.dumps([csl_json(article) for article in articles], ensure_ascii=False, indent=1) + "\n"
    return (
        Asset(path="data/sources.bib", data="\n".join(map(bibtex, articles)).encode()),
        Asset(path="data/sources.csl.json", data=csl.encode()),
        Asset(path="data/sources.ris", data="\n".join(map(ris, articles)).encode()),
    )


def csl_json(article: Article) -> Json:
    """The article as an item of CSL-JSON."""
    day = _day(article)
    item: Json = {"id": article.id, "type": "article-newspaper"}
    known = {"title": _title(article), "container-title": _outlet(article), "URL": _url(article)}
    item |= {name: value for name, value in known.items() if value}
    if author := _author(article):
        item["author"] = [{"literal": author}]
    if day:
        item["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
    return item


def bibtex(article: Article) -> str:
    """The article as an entry of BibTeX."""
    day = _day(article)
    fields = {
        "title": _title(article),
        "author": _author(article) and f"{{{_author(article)}}}",
        "journal": _outlet(article),
        "year": str(day.year) if day else None,
        "date": day.isoformat() if day else None,
        "url": _url(article),
    }
    lines = [f"  {name} = {{{_tex(name, value)}}}," for name, value in fields.items() if value]
    return "\n".join([f"@article{{{article.id},", *lines, "}", ""])


def ris(article: Article) -> str:
    """The article as a record of RIS."""
    day = _day(article)
    fields = {
        "TI": _title(article),
        "AU": _author(article),
        "T2": _outlet(article),
        "DA": f"{day:%Y/%m/%d}/" if day else None,
        "UR": _url(article),
    }
    return "".join(f"{tag}  - {value}\n" for tag, value in {"TY": "NEWS", **fields, "ER": " "}.items() if value)


def chicago(article: Article) -> str:
    """The article in the notes of the Chicago Manual of Style (17th edition, 14.191)."""
    day, title = _day(article), _title(article)
    written = f"{MONTHS[day.month - 1]} {day.day}, {day.year}" if day else None
    return _sentence([_author(article), title and f"“{title}”", _outlet(article), written, _url(article)], ", ")


def apa(article: Article) -> str:
    """The article in the style of the APA (7th edition, 10.1)."""
    day = _day(article)
    written = f"({day.year}, {MONTHS[day.month - 1]} {day.day})" if day else "(n.d.)"
    author, outlet = _author(article), _outlet(article)
    parts = [author or outlet, written, _title(article), outlet if author else None, _url(article)]
    return _sentence(parts, ". ")


def _sentence(parts: Iterable[str | None], joint: str) -> str:
    text = joint.join(part for part in parts if part)
    return text if text.endswith(("/", ".")) or "://" in text.rsplit(" ", 1)[-1] else f"{text}."


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


def _tex(name: str, value: str) -> str:
    if name == "url":
        return value.translate({ord("{"): "%7B", ord("}"): "%7D", ord("\\"): "%5C"})
    return f"{{{value[1:-1].translate(TEX)}}}" if name == "author" else value.translate(TEX)
