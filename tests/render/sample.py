"""An invented briefing of model objects: four reports on a flood that never was, with every verdict, flag and kind."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.model import (
    AnnotatedArticle,
    Article,
    Attribution,
    Briefing,
    Cell,
    Clash,
    Copy,
    Credit,
    Entity,
    Facet,
    Figure,
    Flag,
    FlagType,
    Found,
    LeftOut,
    Mention,
    Moment,
    NameKind,
    OriginKind,
    Passage,
    PassageKind,
    Quote,
    Reason,
    Rights,
    Row,
    Sentence,
    SharedLine,
    Side,
    Span,
    Speaker,
    Stated,
    Status,
    Story,
    Topic,
    Verdict,
)

K = PassageKind


def because(text: str) -> Reason:
    """A reason in free text, for which no rule has a code."""
    return Reason.of("left_out.error", message=text)


def article(name: str, lines: Iterable[tuple[PassageKind, str]], **stated: object) -> Article:
    """An article whose passages are these lines, in order."""
    text, passages = "", []
    for number, (kind, words) in enumerate(lines, start=1):
        start = len(text)
        text += words + "\n"
        reason = because(
            "a link of the site, not of the story" if kind is K.FURNITURE else f"reads like a {kind.value}"
        )
        passages.append(
            Passage(id=f"p-{number}", kind=kind, start=start, end=start + len(words), reason=reason),
        )
    return Article(
        id=name,
        path=f"{name}.txt",
        sha256=(name.encode().hex() * 8)[:64],
        format="text",
        text=text,
        passages=tuple(passages),
        **stated,  # type: ignore[arg-type]
    )


def stated(value: str, where: str = "the text", found: Found = Found.STATED) -> Stated:
    """A value with where it was found."""
    return Stated(value=value, found=found, where=because(where))


def at(source: Article, words: str) -> Span:
    """Where `words` first stand in the article."""
    start = source.text.index(words)
    return source.span(start, start + len(words))


COURIER = article(
    "courier",
    [
        (K.FURNITURE, "Home > Region > Weather"),
        (K.TITLE, "Lowmere dam gives way, thousands leave their homes"),
        (K.BYLINE, "By Ines Marlow"),
        (K.DATELINE, "LOWMERE, 4 March"),
        (
            K.BODY,
            "The dam above Lowmere gave way on Tuesday after three days of rain, and about 4,200 people were told to "
            "leave their homes, the Valley Water Board said.",
        ),
        (
            K.BODY,
            "The wave was up to 6 feet (4.5 metres) high when it reached the bridge at Tarn Street. “We had nine "
            "minutes,” said Mayor Edda Quill. She called the warning system “a disgrace” and asked for an inquiry.",
        ),
        (K.HEADING, "What the engineers knew"),
        (
            K.BODY,
            "According to the Northern Ledger, an inspection in October 2031 had found cracks in the spillway. The "
            "Board spent $7.1 million on repairs that have not begun. The Board has accepted responsibility for the "
            "delay.",
        ),
        (K.CAPTION, "The bridge at Tarn Street in 2029. Photo: Lowmere Archive"),
        (K.FURNITURE, "Read also: Ten walks in the Tarn valley"),
        (K.FURNITURE, "0/500 characters"),
    ],
    title=stated("Lowmere dam gives way, thousands leave their homes", "the first line"),
    outlet=stated("The Valley Courier", "JSON-LD"),
    byline=stated("Ines Marlow", "the byline"),
    published=stated("2032-03-04", "the dateline and briefing.yml", Found.INFERRED),
    url=stated("https://courier.example/lowmere?id=4&view=full", "briefing.yml", Found.SIDECAR),
    language=stated("en", "the words", Found.INFERRED),
)

LEDGER = article(
    "northern-ledger",
    [
        (K.TITLE, "Cracks were known: how the Lowmere dam was left to fail"),
        (K.SUBTITLE, "An inspection two years ago named the spillway"),
        (K.BYLINE, "Tomas Ferreira and Ola Brandt"),
        (
            K.BODY,
            "Inspectors found cracks in the spillway of the Lowmere dam in October 2031, according to a report seen by "
            "this newspaper. Around 5,000 residents, including 800 in Upper Tarn, had to leave on Tuesday.",
        ),
        (
            K.BODY,
            "A wall of water around 4.5 metres high struck the Tarn Street bridge. The Valley Water Board has refused "
            "to accept responsibility for the delay, and its director, Peer Anselm, called the criticism “a disgrace”.",
        ),
        (
            K.QUOTE,
            "“We had less than ten minutes, and no siren. Nobody came to tell us, and when we rang the Board a machine "
            "answered,” said Edda Quill, the mayor.",
        ),
        (K.BODY, "Two people are missing. The missing were last seen at a mill below the dam."),
    ],
    title=stated("Cracks were known: how the Lowmere dam was left to fail", "the first line"),
    outlet=stated("Northern Ledger", "the page's own metadata"),
    byline=stated("Tomas Ferreira and Ola Brandt", "the byline"),
    published=stated("2032-03-05T06:30:00+00:00", "JSON-LD"),
    language=stated("en", "the words", Found.INFERRED),
    notes=(because("The file was read as Windows-1252."),),
)

WIRE = article(
    "upland-wire",
    [
        (
            K.BODY,
            "LOWMERE, March 4 (Upland Wire) - A dam failed above the town of Lowmere on Tuesday, forcing about 4,200 "
            "people out, the Northern Ledger reported, citing officials.",
        ),
        (
            K.BODY,
            "Two people may be missing, police said. The wave reached 4 to 5 metres. The mayor said residents had less "
            "than ten minutes to get out.",
        ),
        (K.LIST, "- Rain: 212 millimetres in three days"),
        (K.LIST, "- Shelters open: 6"),
    ],
    byline=None,
    language=stated("en", "the words", Found.INFERRED),
)

BLOG = article(
    "tarn-notes",
    [
        (K.TITLE, "Nine minutes"),
        (
            K.BODY,
            "I live on Tarn Street. The Northern Ledger had it first: the cracks were known. About 4,200 of us sleep "
            "in school halls tonight, and the Board will spend $9 million on a new spillway by June 2033.",
        ),
        (K.BODY, "Two neighbours are missing. I do not believe the siren was ever tested."),
    ],
    title=stated("Nine minutes", "the first line"),
    language=stated("en", "the words", Found.INFERRED),
)


def figure(source: Article, words: str, value: str, **more: object) -> Figure:
    """A figure at `words`."""
    return Figure(span=at(source, words), value=Decimal(value), **more)  # type: ignore[arg-type]


HEIGHTS = (
    figure(COURIER, "6 feet", "6", unit="foot", dimension="[length]", si=Decimal("1.8288"), hedge="up to"),
    figure(COURIER, "4.5 metres", "4.5", unit="metre", dimension="[length]", si=Decimal("4.5")),
    figure(LEDGER, "4.5 metres", "4.5", unit="metre", dimension="[length]", si=Decimal("4.5"), hedge="around"),
    figure(WIRE, "4 to 5 metres", "4", value_high=Decimal(5), unit="metre", dimension="[length]", si=Decimal(4)),
)
HOMELESS = (
    figure(COURIER, "4,200 people", "4200", what="people", head="person", hedge="about"),
    figure(LEDGER, "5,000 residents", "5000", what="residents", head="resident", hedge="around"),
    figure(WIRE, "4,200 people", "4200", what="people", head="person", hedge="about"),
    figure(BLOG, "4,200", "4200", what="of us", hedge="about"),
)
MONEY = (
    figure(COURIER, "$7.1 million", "7100000", unit="USD", dimension="[currency]"),
    figure(BLOG, "$9 million", "9000000", unit="USD", dimension="[currency]", status=Status.PLANNED),
)


def cells(*said: Span | tuple[Span, ...] | None, marks: tuple[Span, ...] = ()) -> tuple[Cell, ...]:
    """One cell a source, in the sample's order."""
    made = []
    for source, words in zip((COURIER, LEDGER, WIRE, BLOG), said, strict=True):
        spans = () if words is None else words if isinstance(words, tuple) else (words,)
        made.append(Cell(source=source.id, spans=spans, marks=tuple(m for m in marks if m.source == source.id)))
    return tuple(made)


def row(name: str, facet: Facet, label: str, told: tuple[Verdict, str], said: tuple[Cell, ...], **more: object) -> Row:
    """A row of the grid."""
    return Row(id=name, facet=facet, label=label, verdict=told[0], why=because(told[1]), cells=said, **more)  # type: ignore[arg-type]


ROWS = (
    row(
        "r-height",
        Facet.FIGURE,
        "Height of the wave",
        (Verdict.UNIT_MISMATCH, "6 feet is 1.8 metres, not 4.5: the two units of one sentence cannot both hold."),
        cells(
            at(COURIER, "up to 6 feet (4.5 metres) high"),
            at(LEDGER, "around 4.5 metres high"),
            at(WIRE, "The wave reached 4 to 5 metres."),
            None,
            marks=(at(COURIER, "6 feet (4.5 metres)"),),
        ),
        figures=HEIGHTS,
    ),
    row(
        "r-blame",
        Facet.CLAIM,
        "Responsibility of the Water Board",
        (Verdict.CONFLICT, "One says that it was accepted, the other that it was refused; both cannot hold."),
        cells(
            at(COURIER, "The Board has accepted responsibility for the delay."),
            at(LEDGER, "The Valley Water Board has refused to accept responsibility for the delay"),
            None,
            None,
            marks=(at(COURIER, "accepted"), at(LEDGER, "refused to accept")),
        ),
    ),
    row(
        "r-people",
        Facet.FIGURE,
        "People who had to leave",
        (Verdict.SCOPE, "One counts the 800 of Upper Tarn in; the others do not say."),
        cells(
            at(COURIER, "about 4,200 people were told to leave their homes"),
            at(LEDGER, "Around 5,000 residents, including 800 in Upper Tarn"),
            at(WIRE, "about 4,200 people"),
            at(BLOG, "About 4,200 of us"),
            marks=(at(LEDGER, "including 800 in Upper Tarn"),),
        ),
        figures=HOMELESS,
    ),
    row(
        "r-missing",
        Facet.CLAIM,
        "The missing",
        (Verdict.CERTAINTY, "Stated by two, hedged by one (“may be”)."),
        cells(
            None,
            (at(LEDGER, "Two people are missing."), at(LEDGER, "The missing were last seen at a mill below the dam.")),
            at(WIRE, "Two people may be missing, police said."),
            at(BLOG, "Two neighbours are missing."),
            marks=(at(WIRE, "may be"),),
        ),
    ),
    row(
        "r-minutes",
        Facet.QUOTE,
        "The mayor on the warning",
        (Verdict.QUOTED_PARAPHRASED, "Two print words in quotation marks that differ; one gives them without marks."),
        cells(
            at(COURIER, "“We had nine minutes,” said Mayor Edda Quill."),
            at(LEDGER, "“We had less than ten minutes, and no siren."),
            at(WIRE, "The mayor said residents had less than ten minutes to get out."),
            None,
            marks=(at(COURIER, "nine minutes"), at(LEDGER, "less than ten minutes")),
        ),
    ),
    row(
        "r-disgrace",
        Facet.QUOTE,
        "“A disgrace”",
        (Verdict.WORDING, "The same words, said of different things."),
        cells(at(COURIER, "“a disgrace”"), at(LEDGER, "“a disgrace”"), None, None),
    ),
    row(
        "r-money",
        Facet.FIGURE,
        "Money for the spillway",
        (Verdict.SPREAD, "7.1 and 9 million dollars: spent and planned."),
        cells(at(COURIER, "$7.1 million on repairs"), None, None, at(BLOG, "$9 million on a new spillway")),
        figures=MONEY,
    ),
    row(
        "r-cracks",
        Facet.ORIGIN,
        "Where the cracks are known from",
        (Verdict.SINGLE_ORIGIN, "Three name the Northern Ledger, and the fourth is it: count it once."),
        cells(
            at(COURIER, "According to the Northern Ledger"),
            at(LEDGER, "according to a report seen by this newspaper"),
            at(WIRE, "the Northern Ledger reported, citing officials"),
            at(BLOG, "The Northern Ledger had it first"),
        ),
        origins=("Northern Ledger",),
    ),
    row(
        "r-when",
        Facet.CLAIM,
        "When the dam failed",
        (Verdict.AGREE, "All three that say so say Tuesday."),
        cells(
            at(COURIER, "The dam above Lowmere gave way on Tuesday after three days of rain"),
            at(LEDGER, "had to leave on Tuesday"),
            at(WIRE, "A dam failed above the town of Lowmere on Tuesday"),
            None,
        ),
    ),
    row(
        "r-update",
        Facet.FIGURE,
        "Depth of the lake",
        (Verdict.UPDATE, "A later report replaces an earlier one."),
        cells(at(COURIER, "three days"), None, at(WIRE, "three days"), None),
    ),
)
SINGLES = (
    row(
        "s-rain",
        Facet.FIGURE,
        "Rain",
        (Verdict.SINGLE_SOURCE, "Only one source says so."),
        cells(None, None, at(WIRE, "Rain: 212 millimetres in three days"), None),
    ),
    row(
        "s-siren",
        Facet.CLAIM,
        "The siren",
        (Verdict.SINGLE_SOURCE, "Only one source says so."),
        cells(None, None, None, at(BLOG, "I do not believe the siren was ever tested.")),
    ),
    row(
        "s-shelters",
        Facet.FIGURE,
        "Shelters",
        (Verdict.SINGLE_SOURCE, "Only one source says so."),
        cells(None, None, at(WIRE, "Shelters open: 6"), None),
    ),
)
FLAGS = (
    Flag(
        type=FlagType.UNIT_MISMATCH,
        label="Height of the wave",
        why=because(
            "6 feet is 1.8 metres; 4.5 metres is 15 feet. They cannot both hold. The others give 4 to 5 metres."
        ),
        spans=(at(COURIER, "up to 6 feet (4.5 metres) high"),),
        row="r-height",
    ),
    Flag(
        type=FlagType.CONFLICT,
        label="Responsibility of the Water Board",
        why=because("One may have been written before the other."),
        spans=(
            at(COURIER, "The Board has accepted responsibility for the delay."),
            at(LEDGER, "The Valley Water Board has refused to accept responsibility for the delay"),
        ),
        row="r-blame",
    ),
    Flag(
        type=FlagType.SINGLE_ORIGIN,
        label="Where the cracks are known from",
        why=because("Four articles, one origin. Count it once."),
        spans=(
            at(COURIER, "According to the Northern Ledger"),
            at(WIRE, "the Northern Ledger reported, citing officials"),
            at(BLOG, "The Northern Ledger had it first"),
        ),
        row="r-cracks",
    ),
    Flag(
        type=FlagType.STATUS,
        label="Money for the spillway",
        why=because("One is spent, the other is planned."),
        spans=(at(COURIER, "$7.1 million on repairs"), at(BLOG, "$9 million on a new spillway")),
        row="r-money",
    ),
    Flag(
        type=FlagType.UNDATED,
        label="A quotation without a date",
        why=because("The text does not say when it was said."),
        spans=(at(LEDGER, "“a disgrace”"),),
    ),
)


def sentences(source: Article) -> tuple[Sentence, ...]:
    """Every passage as one sentence; enough for pages."""
    return tuple(Sentence(span=source.span(p.start, p.end), passage=p.id) for p in source.passages)


QUILL_COURIER = Speaker(name="Edda Quill", span=at(COURIER, "Mayor Edda Quill"))
ANNOTATED = (
    AnnotatedArticle(
        article=COURIER,
        sentences=sentences(COURIER),
        figures=(HOMELESS[0], HEIGHTS[0], HEIGHTS[1], MONEY[0]),
        quotes=(
            Quote(
                span=at(COURIER, "“We had nine minutes,”"),
                content=at(COURIER, "We had nine minutes,"),
                speaker=QUILL_COURIER,
                cue=at(COURIER, "said"),
            ),
            Quote(
                span=at(COURIER, "“a disgrace”"), content=at(COURIER, "a disgrace"), speaker=QUILL_COURIER, partial=True
            ),
        ),
        attributions=(
            Attribution(content=at(COURIER, "“We had nine minutes,”"), speaker=QUILL_COURIER, cue=None, direct=True),
        ),
        credits=(
            Credit(
                origin="Northern Ledger", kind=OriginKind.OUTLET, span=at(COURIER, "According to the Northern Ledger")
            ),
            Credit(
                origin="Valley Water Board",
                kind=OriginKind.DOCUMENT,
                span=at(COURIER, "the Valley Water Board said"),
            ),
        ),
        mentions=(
            Mention(
                span=at(COURIER, "Lowmere gave").part(
                    at(COURIER, "Lowmere gave").start, at(COURIER, "Lowmere gave").start + 7
                ),
                kind=NameKind.PLACE,
                name="Lowmere",
            ),
            Mention(span=at(COURIER, "Edda Quill"), kind=NameKind.PERSON, name="Edda Quill", role="Mayor"),
            Mention(span=at(COURIER, "Valley Water Board"), kind=NameKind.ORGANISATION, name="Valley Water Board"),
        ),
        moments=(
            Moment(span=at(COURIER, "on Tuesday"), first=date(2032, 3, 2), last=date(2032, 3, 2)),
            Moment(span=at(COURIER, "October 2031"), first=date(2031, 10, 1), last=date(2031, 10, 31)),
        ),
    ),
    AnnotatedArticle(
        article=LEDGER,
        sentences=sentences(LEDGER),
        figures=(HOMELESS[1], HEIGHTS[2]),
        quotes=(
            Quote(
                span=at(LEDGER, "“a disgrace”"),
                content=at(LEDGER, "a disgrace"),
                speaker=Speaker(name="Peer Anselm", span=at(LEDGER, "Peer Anselm")),
                partial=True,
            ),
        ),
        credits=(
            Credit(
                origin="a report",
                kind=OriginKind.DOCUMENT,
                span=at(LEDGER, "according to a report seen by this newspaper"),
            ),
        ),
        mentions=(
            Mention(span=at(LEDGER, "Peer Anselm"), kind=NameKind.PERSON, name="Peer Anselm", role="director"),
            Mention(span=at(LEDGER, "Edda Quill"), kind=NameKind.PERSON, name="Edda Quill", role="mayor"),
            Mention(span=at(LEDGER, "Upper Tarn"), kind=NameKind.PLACE, name="Upper Tarn"),
        ),
        moments=(
            Moment(span=at(LEDGER, "in October 2031"), first=date(2031, 10, 1), last=date(2031, 10, 31)),
            Moment(span=at(LEDGER, "on Tuesday"), first=date(2032, 3, 2), last=date(2032, 3, 2)),
        ),
    ),
    AnnotatedArticle(
        article=WIRE,
        sentences=sentences(WIRE),
        figures=(HOMELESS[2], HEIGHTS[3]),
        credits=(
            Credit(
                origin="Northern Ledger",
                kind=OriginKind.OUTLET,
                span=at(WIRE, "the Northern Ledger reported, citing officials"),
                behind="officials",
            ),
            Credit(origin="police", kind=OriginKind.ANONYMOUS, span=at(WIRE, "police said")),
        ),
        moments=(Moment(span=at(WIRE, "on Tuesday")),),
    ),
    AnnotatedArticle(
        article=BLOG,
        sentences=sentences(BLOG),
        figures=(HOMELESS[3], MONEY[1]),
        credits=(
            Credit(origin="Northern Ledger", kind=OriginKind.OUTLET, span=at(BLOG, "The Northern Ledger had it first")),
        ),
        moments=(Moment(span=at(BLOG, "by June 2033"), first=date(2033, 6, 1), last=date(2033, 6, 30)),),
    ),
)

BRIEFING = Briefing(
    title="The Lowmere dam: four reports compared",
    slug="lowmere-dam",
    language="en",
    sources=ANNOTATED,
    rows=ROWS,
    singles=SINGLES,
    flags=FLAGS,
    shared=(
        SharedLine(
            row="r-when",
            words=at(COURIER, "The dam above Lowmere gave way on Tuesday after three days of rain"),
            spans=(
                at(COURIER, "The dam above Lowmere gave way on Tuesday after three days of rain"),
                at(WIRE, "A dam failed above the town of Lowmere on Tuesday"),
            ),
            voices=2,
        ),
    ),
    clashes=(
        Clash(
            row="r-blame",
            sides=(
                Side(spans=(at(COURIER, "The Board has accepted responsibility for the delay."),), voices=1),
                Side(
                    spans=(at(LEDGER, "The Valley Water Board has refused to accept responsibility for the delay"),),
                    voices=1,
                ),
            ),
        ),
    ),
    stories=(Story(sources=tuple(source.article.id for source in ANNOTATED)),),
    topics=(
        Topic(
            id="spillway-cracks",
            label="Cracks in the spillway",
            spans=(
                at(COURIER, "an inspection in October 2031 had found cracks in the spillway."),
                at(LEDGER, "Inspectors found cracks in the spillway of the Lowmere dam in October 2031"),
                at(BLOG, "the cracks were known."),
            ),
            sources=("courier", "northern-ledger", "tarn-notes"),
            rows=("r-cracks", "r-money"),
        ),
        Topic(
            id="warning",
            label="Warning & siren",
            spans=(
                at(COURIER, "“We had nine minutes,” said Mayor Edda Quill."),
                at(COURIER, "She called the warning system “a disgrace” and asked for an inquiry."),
                at(LEDGER, "“We had less than ten minutes, and no siren."),
                at(WIRE, "The mayor said residents had less than ten minutes to get out."),
            ),
            sources=("courier", "northern-ledger", "upland-wire"),
            rows=("r-minutes",),
        ),
    ),
    entities=(
        Entity(
            id="edda-quill",
            kind=NameKind.PERSON,
            name="Edda Quill",
            aliases=("Mayor Edda Quill",),
            roles=("Mayor", "the mayor"),
            mentions=(at(COURIER, "Edda Quill"), at(LEDGER, "Edda Quill")),
        ),
        Entity(
            id="valley-water-board",
            kind=NameKind.ORGANISATION,
            name="Valley Water Board",
            aliases=("the Board",),
            roles=(),
            mentions=(at(COURIER, "Valley Water Board"), at(LEDGER, "Valley Water Board")),
        ),
        Entity(
            id="lowmere",
            kind=NameKind.PLACE,
            name="Lowmere",
            aliases=(),
            roles=(),
            mentions=(at(COURIER, "Lowmere"), at(LEDGER, "Lowmere"), at(WIRE, "LOWMERE")),
        ),
    ),
    copies=(Copy(sources=("courier", "upland-wire"), shared=0.62),),
    left_out=(LeftOut(path="cover.jpg", reason=because("not text: its first bytes are those of a JPEG picture")),),
)


def with_rights(rights: Rights) -> Briefing:
    """The sample with its first source under `rights`."""
    courier = replace(ANNOTATED[0], article=replace(COURIER, rights=rights))
    return replace(BRIEFING, sources=(courier, *ANNOTATED[1:]))
