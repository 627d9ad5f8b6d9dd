"""A4 pages in the site's own typefaces: each point with the words of each source, and a numbered note to every passage.

Nothing is fetched and no program of the system is asked; only letters that our typefaces lack are taken from its fonts.
"""

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import TTFFont

from generator import PACKAGED
from generator.render.fonts import file_with
from generator.render.scene import Scene
from generator.render.take_away.document import CREATED
from generator.render.take_away.notes import Point, Said, cited, points
from generator.text.hidden import show_hidden

TYPEFACES = PACKAGED.parent / "overrides" / "assets" / "fonts"
#: Ours are the headings and the verdicts, the sources' are the words: two voices, as on the pages.
OURS, OURS_STRONG, THEIRS = "ours", "ours-strong", "theirs"
FILES = {
    OURS: "inter-latin-400.woff2",
    OURS_STRONG: "inter-latin-600.woff2",
    THEIRS: "source-serif-4-latin-400.woff2",
    "theirs-more": "source-serif-4-latin-ext-400.woff2",
    "ours-more": "inter-latin-ext-400.woff2",
}
MORE, SYSTEM = ("theirs-more", "ours-more"), "system"
TITLE, HEAD, BODY, SMALL = 20, 12, 10.5, 8.5  # points
LEADING = 0.5  # millimetres of line height a point of type: 1.4 lines
INK, SOFT, LINK = (27, 34, 45), (88, 98, 113), (11, 90, 136)  # as in overrides/assets/type.css
MARGIN = 20  # millimetres


def paper(scene: Scene) -> bytes:
    """The bytes of the file. The same briefing gives the same bytes on one system."""
    told, sources = points(scene), cited(scene)
    title = show_hidden(scene.briefing.title)
    sheets = _Sheets(title, scene.briefing.language)
    letters = _letters((title, *sources, *(text for point in told for text in _texts(point))))
    sheets.set_up(letters)
    sheets.paragraph(title, OURS_STRONG, TITLE)
    notes = {number: sheets.add_link() for number in range(1, len(sources) + 1)}
    for point in told:
        _tell(point, notes, sheets)
    sheets.heading(scene.words("sources.title"))
    for number, source in enumerate(sources, 1):
        sheets.set_link(notes[number], y=sheets.get_y(), page=sheets.page)
        sheets.paragraph(f"[{number}] {show_hidden(source)}", OURS, SMALL)
    return bytes(sheets.output())


class _Sheets(FPDF):
    """The pages, with the title and a number at the foot of each."""

    def __init__(self, title: str, language: str) -> None:
        super().__init__(format="A4")
        self.set_title(title)
        self.set_lang(language)
        self.set_author("Crossbrief")
        self.set_creation_date(CREATED)
        self.set_margin(MARGIN)
        self.set_auto_page_break(True, MARGIN)
        self._foot = title

    def set_up(self, letters: frozenset[str]) -> None:
        """Load the typefaces, and a font of the system for letters that they lack; begin the first page."""
        for family, name in FILES.items():
            self.add_font(family, fname=str(TYPEFACES / name))
        known = {chr(code) for font in self.fonts.values() if isinstance(font, TTFFont) for code in font.cmap}
        lacking = frozenset(letter for letter in letters if letter not in known and not letter.isspace())
        found = file_with(lacking) if lacking else None
        if found:
            self.add_font(SYSTEM, fname=str(found))
        self.set_fallback_fonts([*MORE, *([SYSTEM] if found else [])], exact_match=False)
        self._unprintable = {ord(letter): f"[U+{ord(letter):04X}]" for letter in lacking} if not found else {}
        self.add_page()

    def footer(self) -> None:
        """The title, cut to a line, and the number of the page."""
        self.set_y(-MARGIN * 0.7)
        self._voice(OURS, SMALL, SOFT)
        self.cell(0, SMALL * LEADING, f"{self.printable(self._foot)[:90]}  ·  {self.page_no()}", align="R")

    def printable(self, text: str) -> str:
        """The text, with letters that no font here has as their numbers."""
        return text.translate(self._unprintable)

    def heading(self, text: str) -> None:
        """A line of ours, in the outline of the document too."""
        self.ln(HEAD * LEADING / 2)
        if self.will_page_break(4 * HEAD * LEADING):  # never alone at the foot of a page
            self.add_page()
        self.start_section(self.printable(text))
        self.paragraph(text, OURS_STRONG, HEAD)

    def paragraph(self, text: str, family: str, size: float) -> None:
        """Lines from margin to margin."""
        self._voice(family, size, SOFT if size == SMALL else INK)
        self.multi_cell(0, size * LEADING, self.printable(text), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(size * LEADING / 4)

    def run(self, text: str, family: str, size: float = BODY, link: int | None = None) -> None:
        """Words in the line that is being written."""
        self._voice(family, size, LINK if link else INK)
        self.write(BODY * LEADING, self.printable(text), link or "")

    def _voice(self, family: str, size: float, colour: tuple[int, int, int]) -> None:
        self.set_font(family, size=size)
        self.set_text_color(*colour)


def _tell(point: Point, notes: dict[int, int], sheets: _Sheets) -> None:
    sheets.heading(show_hidden(point.label))
    if point.ours:
        sheets.paragraph(show_hidden(point.ours), OURS, SMALL)
    for said in point.said:
        name, lead, words = _parts(said)
        sheets.run(f"{name}{lead}", OURS_STRONG)
        sheets.run(f"{words} ", THEIRS)
        sheets.run(f"[{said.note},\N{NO-BREAK SPACE}{said.place}]", OURS, SMALL, notes[said.note])
        sheets.ln(BODY * LEADING * 1.25)


def _parts(said: Said) -> tuple[str, str, str]:
    return show_hidden(said.name), show_hidden(said.lead), show_hidden(said.words)


def _texts(point: Point) -> tuple[str, ...]:
    said = [text for one in point.said for text in _parts(one)]
    return (show_hidden(point.label), show_hidden(point.ours), *said)


def _letters(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(letter for text in texts for letter in show_hidden(text))
