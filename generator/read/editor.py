"""`briefing.yml`: what the editor says of the briefing, of each file and of the pages; a slip gets its line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from generator.errors import ReadError
from generator.model import Edits, Publication, Rights, Seed, Sidecar, State
from generator.read.lines import Document, parse

BRIEFING_FILE = "briefing.yml"
MAX_BYTES = 2**20
DEFAULT_LANGUAGE = "en"
MOVED = ("rows", "names")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorsWord:
    """The contents of `briefing.yml`; without the file, nothing is said."""

    title: str | None = None
    publisher: str | None = None
    language: str = DEFAULT_LANGUAGE
    sidecars: Mapping[str, Sidecar] = field(default_factory=lambda: MappingProxyType({}))  # by the file's path
    edits: Edits = field(default_factory=Edits)
    publication: Publication = field(default_factory=Publication)
    moved: tuple[str, ...] = ()  # the keys that are read here and that points files have now
    frames: tuple[str, ...] = ()  # as a policy names them
    document: Document | None = None

    def line_of(self, path: str) -> str:
        """ "line 7 ", where the entry of a file begins."""
        return f"line {self.document.line('sources', path)} " if self.document else ""


def read_editors_word(data: bytes) -> EditorsWord:
    """What `briefing.yml` says. Raises ReadError with the line and what to write instead."""
    if len(data) > MAX_BYTES:
        raise ReadError(BRIEFING_FILE, "is larger than 1 MiB; it is meant for a few lines about each article")
    document = parse(data, BRIEFING_FILE)
    try:
        written = BriefingFile.model_validate(document.content)
    except ValidationError as error:
        raise ReadError(BRIEFING_FILE, _first_complaint(error, document)) from error
    return EditorsWord(
        title=written.title,
        publisher=written.publisher,
        language=written.language or DEFAULT_LANGUAGE,
        sidecars=MappingProxyType({path: source.sidecar() for path, source in written.sources.items()}),
        edits=replace(written.edits(), lines=_row_lines(written, document)),
        moved=tuple(key for key in MOVED if key in written.model_fields_set),
        publication=written.publication(),
        frames=tuple(written.frames),
        document=document,
    )


def with_sidecar(file: Seed, word: EditorsWord) -> Seed:
    """The file with what is said of it and of the articles in it."""
    mark = f"{file.path}#"
    parts = tuple((path.removeprefix(mark), said) for path, said in word.sidecars.items() if path.startswith(mark))
    return replace(file, sidecar=word.sidecars.get(file.path, Sidecar()), parts=parts)


def web_address(url: str) -> str:
    """The address as it stands. ValueError where it is none of the web."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc or not url.isprintable() or " " in url:
        raise ValueError("write a web address that begins with https://")
    return url


def _frame(site: str) -> str:
    """A site as a Content-Security-Policy names it: scheme and host."""
    if site == "any":
        return "*"
    parts = urlsplit(site)
    if not re.fullmatch(r"https?://(\*\.)?[A-Za-z0-9.-]+(:[0-9]+)?/?", site) or parts.path not in ("", "/"):
        raise ValueError("write a site as https://school.example, without a path, or any")
    return site.rstrip("/")


def _day_or_moment(text: str) -> str:
    """An ISO date, or date and time, in its canonical form."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text).isoformat()
    return datetime.fromisoformat(text).isoformat()


def _published(text: str) -> str:
    try:
        return _day_or_moment(text)
    except ValueError as error:
        raise ValueError("write a date as 2025-03-31, or with a time as 2025-03-31T18:30:00+02:00") from error


def silent(value: object) -> object:
    """An empty value is silence, not an empty name."""
    return None if isinstance(value, str) and not value.strip() else value


Text = Annotated[str | None, BeforeValidator(silent)]
Frames = list[Annotated[str, AfterValidator(_frame)]]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, use_attribute_docstrings=True)


class _Source(_Written):
    """What the editor says of one file, or of one article in it: "file.docx#2"."""

    outlet: Text = None
    """Who published the article, as the pages name it."""
    url: Annotated[Annotated[str, AfterValidator(web_address)] | None, BeforeValidator(silent)] = None
    """Its web address; the pages link to it."""
    published: Annotated[Annotated[str, AfterValidator(_published)] | None, BeforeValidator(silent)] = None
    """When it was published: 2031-03-03, or with a time 2031-03-03T18:30:00+02:00."""
    retrieved: Annotated[Annotated[str, AfterValidator(_published)] | None, BeforeValidator(silent)] = None
    """When you fetched it, written likewise."""
    byline: Text = None
    """Who wrote it."""
    title: Text = None
    """Its headline."""
    rights: Rights = Rights.FULL
    """How much of it is shown. full: its whole text. excerpt: only the words that are compared, and the sentence around
    them. link: those words alone."""
    divided: Annotated[Literal["yes", "no", "true", "false"] | None, BeforeValidator(silent)] = None
    """Whether a file that may hold several articles is divided: yes or no; without it, by what its lines show."""

    def sidecar(self) -> Sidecar:
        return Sidecar(
            outlet=self.outlet,
            url=self.url,
            published=self.published,
            retrieved=self.retrieved,
            byline=self.byline,
            title=self.title,
            rights=self.rights,
            divided=None if self.divided is None else self.divided in {"yes", "true"},
        )


class _Rows(_Written):
    """The editor's last word on rows of the comparison, by their ids."""

    labels: dict[str, str] = {}
    """The id of a row, and the label to print over it."""
    hidden: list[str] = []
    """The ids of rows that are not to be shown."""


class _Names(_Written):
    """Groups of spellings that are one name, the one to print first."""

    same: list[Annotated[list[str], Field(min_length=2)]] = []
    """Lists of two or more spellings of one name, the one to print first."""


class BriefingFile(_Written):
    """The whole file. Every value is a string as the editor wrote it: no "no" becomes False, no date a number."""

    title: Text = None
    """What the briefing is called. Without it, a title is built from what the articles share."""
    publisher: Text = None
    """Who puts the pages out; the first page names them."""
    language: Annotated[Language | None, BeforeValidator(silent)] = None
    """The language of our own words on the pages, as a code: en, de or fr."""
    sources: Annotated[dict[str, _Source], BeforeValidator(lambda value: value or {})] = {}
    """The name of a file in the folder, and what you say of that article."""
    state: State = State.PUBLISHED
    """Whether it is out. draft: nowhere in the built site; published; corrected; withdrawn."""
    embargo: Annotated[Annotated[str, AfterValidator(_published)] | None, BeforeValidator(silent)] = None
    """Until when it is nowhere in the built site; without a zone in UTC."""
    note: Text = None
    """What a reader must know of a correction or a withdrawal."""
    furniture: Annotated[Literal["show", "hide"] | None, BeforeValidator(silent)] = None
    """Whether source pages show the words of lines that were set aside, such as menus: show or hide (as without it)."""
    frames: Annotated[Frames, BeforeValidator(lambda value: value or [])] = []
    """The sites that may show pages of this one in a frame, as https://school.example, or any; without it, none."""
    rows: Annotated[_Rows, BeforeValidator(lambda value: value or {})] = _Rows()
    """What you change in the comparison."""
    names: Annotated[_Names, BeforeValidator(lambda value: value or {})] = _Names()
    """What you say of people, organisations and places."""

    def publication(self) -> Publication:
        """An embargo without a zone is in UTC, and a day alone begins at midnight."""
        until = datetime.fromisoformat(self.embargo) if self.embargo else None
        until = until.replace(tzinfo=UTC) if until and until.tzinfo is None else until
        return Publication(state=self.state, embargo=until, note=self.note)

    def edits(self) -> Edits:
        """What changes the briefing itself."""
        return Edits(
            row_labels=tuple(sorted(self.rows.labels.items())),
            hidden_rows=tuple(self.rows.hidden),
            same_names=tuple(tuple(group) for group in self.names.same),
            show_furniture=self.furniture == "show",
        )


def _row_lines(written: BriefingFile, document: Document) -> tuple[tuple[str, int], ...]:
    """Where each row is named: a row that is not there any more is told with its line."""
    labels = [(row, document.line("rows", "labels", row)) for row in written.rows.labels]
    return (*labels, *((row, document.line("rows", "hidden", at)) for at, row in enumerate(written.rows.hidden)))


def _first_complaint(error: ValidationError, document: Document) -> str:
    """The first thing wrong in the file's order: its line, its key, and what to write instead."""
    complaints = error.errors(include_url=False, include_context=False)
    lines = [document.line(*complaint["loc"]) for complaint in complaints]
    line, complaint = min(zip(lines, complaints, strict=True), key=lambda pair: pair[0])
    key = ".".join(str(part) for part in complaint["loc"]) or "the file"
    if complaint["type"] == "extra_forbidden":
        return f"line {line}: there is no key “{complaint['loc'][-1]}” here; {_known_keys(complaint['loc'])}"
    return f"line {line}: “{key}” is wrong: {complaint['msg'].removeprefix('Value error, ')}"


def _known_keys(loc: tuple[int | str, ...]) -> str:
    """The keys that may stand where an unknown one was found."""
    models: dict[str, type[BaseModel]] = {"sources": _Source, "rows": _Rows, "names": _Names}
    model = models.get(str(loc[0]), BriefingFile) if len(loc) > 1 else BriefingFile
    return "known keys are " + ", ".join(model.model_fields)
