"""What people take away: the briefing in the formats of the programs that they work with, one file a format."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.model import Asset
from generator.render.scene import Scene
from generator.render.take_away.annotations import annotations
from generator.render.take_away.bibtex import bibtex
from generator.render.take_away.csl import csl
from generator.render.take_away.database import database
from generator.render.take_away.document import document
from generator.render.take_away.mail import mail
from generator.render.take_away.passages import passages_csv, passages_xlsx
from generator.render.take_away.pdf import pdf
from generator.render.take_away.ris import ris
from generator.render.take_away.stix import day_of, stix


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the name by which a command asks for it and the words call it, its file, and how it is made."""

    name: str
    path: str
    make: Callable[[Scene], bytes]
    needs: str | None = None  # a module that an extra of the name of the format brings
    dated: bool = False  # whether it needs the day of an article


#: In the order in which the pages offer them.
FORMATS = (
    Format("docx", "data/briefing.docx", document),
    Format("mail", "data/briefing.eml", mail),
    Format("passages", "data/passages.csv", passages_csv),
    Format("passages-xlsx", "data/passages.xlsx", passages_xlsx),
    Format("sqlite", "data/briefing.sqlite", database),
    Format("bibtex", "data/sources.bib", bibtex),
    Format("ris", "data/sources.ris", ris),
    Format("csl", "data/sources.csl.json", csl),
    Format("annotations", "data/annotations.json", annotations),
    Format("stix", "data/briefing.stix.json", stix, dated=True),
)
#: Made by `export` alone: what they need is an extra, and the bytes of a site must not depend on what is installed.
ON_REQUEST = (Format("pdf", "briefing.pdf", pdf, needs="fpdf"),)


def take_away(scene: Scene) -> tuple[Asset, ...]:
    """A file for each format. The same briefing gives the same bytes."""
    return tuple(Asset(path=one.path, data=one.make(scene)) for one in offered(scene))


def offered(scene: Scene) -> tuple[Format, ...]:
    """The formats that the pages of this briefing lead to: those that need a day only where an article has one."""
    dated = day_of(scene) is not None
    return tuple(one for one in FORMATS if dated or not one.dated)
