"""What the shape of a single line gives away: a byline, a date, a caption, a row of a table."""

import re

from generator.model import Reason
from generator.text.calendar import MONTH, MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS

NAME_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*|[A-Z]{2,})"
PARTICLE = r"(?:al|bin|da|de|del|della|der|di|do|dos|du|el|la|le|van|von|zu|y|e)"
NAME = rf"{NAME_WORD}(?:[ \xa0](?:{PARTICLE}[ \xa0]){{0,2}}{NAME_WORD}){{0,4}}"
ROLE = (
    r"(?:[Cc]orrespondents?|[Rr]eporters?|[Ss]taff [Ww]riters?|[Ee]ditors?|[Cc]olumnists?|[Cc]ontributors?"
    r"|[Bb]ureau [Cc]hief)"
)
BY = re.compile(
    r"\(?(?:(?:words|written|reported|reporting|writing|posted|story|text)[ \xa0]by\b|by\b|von\b|par\b|por\b"
    r"|(?:author|autor|autore|auteur)s?(?=[ \xa0]?:))[ \xa0]*:?[ \xa0]*",
    re.I,
)
#: A report taken over from an agency: "From Coast News Agency".
FROM_AGENCY = re.compile(
    r"From (?P<name>(?:[A-Z][\w.'’-]* ){0,4}(?:News Agency|Press Agency|Agency|Agencies|News Service|Newswire|Press)"
    r"(?: and [Aa]gencies)?)"
)
#: "本报记者 林安", "文/林安", "홍길동 기자".
UNSPACED_BY = re.compile(
    r"(?:本报|本報|本社)?(?:记者|記者|作者|撰文|文)[ ：:/／]+(?P<name>[\u3040-\u30ff\u3400-\u9fff·]{2,8})"
    r"|(?P<given>[가-힣]{2,4}) 기자"
)
JOINER = r"(?:, | and | & | und | et | y |/)"
NAMES = re.compile(rf"{NAME}(?:{JOINER}{NAME}){{0,5}}")
#: "Washington correspondent Jane Roe": somebody's post and then the name, and nothing else.
ROLE_FIRST = re.compile(
    rf"(?<![\w.'’-])(?:(?:[A-Z][\w.'’-]+|our|chief|senior|special|staff|political) ){{0,4}}{ROLE}:?\s+(?P<name>{NAME})"
)
NAME_FIRST = re.compile(rf"(?<![\w.'’-])(?P<name>{NAME})(?:,| \||\s[–—-])\s+(?:[\w'’-]+ ){{0,4}}{ROLE}")
AFTER_NAMES = re.compile(
    rf"\s*(?:$|\.?\)?$|[\[(|•·@,;–—-]|\d|(?:in|for|at|on|of|with)\b|{ROLE}|[Uu]pdated|[Pp]ublished)"
)
#: Where a run of names stops being one: "Jane Roe Chief Reporter", "Jane Roe For The Paper", "Jane Roe Apr".
NO_NAME = re.compile(
    r"(?<=\S)\s+(?:(?:[A-Z][a-z]+ )?(?:Reporter|Writer|Editor|Correspondent|Columnist|Journalist|Producer)s?|For|Follow"
    rf"|The|Staff|Updated|Published|Posted|{MONTH}\.?)(?!\w)"
)
#: The post after the names: ", Northern football reporter".
POST = re.compile(rf", (?:(?!and )[\w'’-]+ ){{0,3}}{ROLE}\b")
SENTENCE_STOP = re.compile(r"(?<=[a-z]{3})\.$")  # not that of "Jr." or of an initial
MAX_BYLINE = 140  # characters

#: The months that the languages around us do not write as English does.
FOREIGN_MONTHS = (
    r"januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre"
    r"|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio"
    r"|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|augustus|janeiro"
    r"|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro"
)
DAY_WORDS = re.compile(
    rf"(?:\b|(?<=\d))(?:{'|'.join((*SHORT_MONTHS, *MONTHS, *SHORT_WEEKDAYS, *WEEKDAYS))}|today|yesterday"
    r"|updated?|published|posted|created|modified|first|last|date|on|at|am|pm|a\.m|p\.m|noon|gmt|utc"
    rf"|{FOREIGN_MONTHS}"
    r"|[ecmp][sd]?t|bst|cest|cet|ist|sast"
    r"|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|ago|edt|est|st|nd|rd|th|of|the|time|local)\b\.?",
    re.I,
)
DAY_OR_TIME = re.compile(
    r"\d{4}|\d{1,2}[:.]\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\bago\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}\b",
    re.I,
)
READING_TIME = re.compile(
    r"(?:estimated |reading time:? |read time:? )?\d+[ -]?min(?:ute)?s?(?: read| reading time)?\.?$", re.I
)
PLACE_ALONE = re.compile(r"[A-Z][A-Z .'’-]{2,30}(?:, [A-Z][\w. ]{2,20}){0,2}\s*(?:\([A-Z]{2,10}\))?\s*[,–—-]*\s*[–—-]$")

AGENCY = (
    r"(?:AP|AFP|EPA|EFE|ANSA|DPA|PA|AAP|REUTERS|Reuters|YONHAP|Yonhap|XINHUA|Xinhua|Getty|Shutterstock|Alamy|Bloomberg"
    r"|TASS|ANI|PTI|NASA)"
)
PICTURE = (
    r"(?:[Pp]hoto(?:graph|s)?|PHOTO|[Pp]ictures?|[Ii]mages?|[Cc]ourtesy|[Ff]ile|FILE|[Hh]andout|[Ss]upplied"
    r"|[Ss]creen(?:shot|grab)|[Ii]llustration|[Gg]raphic)"
)
CREDITS = (
    re.compile(rf"\[(?:[A-Z][A-Z .,/&-]{{1,40}}|[^\[\]]{{0,40}}\b(?:{AGENCY}|{PICTURE})\b[^\[\]]{{0,40}})\]$"),
    re.compile(rf"\([^()]{{0,80}}\b(?:{AGENCY}|{PICTURE})\b[^()]{{0,80}}\)$"),
    re.compile(r"[.!?]['\"’”]? \((?:[A-Z][\w.&'’-]*[ /]?){1,5}\)$"),
    re.compile(
        rf"\b(?:{PICTURE}|[Cc]redits?|[Ss]ource|PICTURE|CREDIT|SOURCE|Pic):?(?: [Cc]redit| by)?\s*:\s*\S.{{0,80}}$"
    ),
    re.compile(rf"(?:[/|©–—]|\bvia)\s*(?:[\w.' -]{{1,30}}/)?(?:{AGENCY}|Getty Images)\b[\w /.]{{0,40}}$"),
    re.compile(
        rf"{AGENCY}[ /]{PICTURE}|Getty Images$|{PICTURE} (?:by|courtesy of) {NAME}[^.]{{0,30}}$|[Cc]redit {NAME}$"
    ),
)
CAPTION_START = re.compile(
    r"(?:[Aa]n? |[Tt]his |[Ii]n this )?(?:file |undated |recent )?"
    r"(?:photo(?:graph)?|picture|image|screenshot)\b.{0,60}?"
    r"\b(?:of|from|shows?|taken|provided|released|by)\b"
    rf"|FILE\b|File {PICTURE}|[Pp]ictured\b|{PICTURE}: "
)
POINTING = re.compile(
    r", \(?(?:left|right|cent(?:er|re)|above|below|pictured|top|bottom|far left|far right)\)?,"
    r"|\((?:left|right|L|R|C|pictured[^)]*)\)"
)
#: A newspaper's name and nothing else, as it stands above a headline: "The Harbour Gazette".
MASTHEAD = re.compile(
    r"(?:[Tt]he )?(?:[A-Z][\w'’-]+ ){1,3}(?:Daily|Times|Post|Herald|Tribune|Journal|Gazette|Guardian|Chronicle|Mail"
    r"|Telegraph|Observer|Courier|Express|Mirror|Globe|Citizen|Examiner|Sentinel|Dispatch|Bulletin|Voice|Argus|Echo"
    r"|Inquirer|Ledger|Advertiser|Standard|Independent)"
)
#: What only outlets call themselves by, at the end or, with another word behind it, at the beginning.
OUTLET_LINE = re.compile(
    r"(?!(?:From|By) )(?:[Tt]he )?(?:(?:[A-Z0-9][\w'’.-]* ){1,4}(?:News|Press|Wire|Newswire|(?:News|Press) Agency"
    r"|(?:News|Press) Service|Radio|TV|Television|Blog|Times|Post|Daily|Star|Sun|Today|Review|Magazine|Record|Register"
    r"|Monitor|World)|(?:Daily|Radio|TV) (?:[A-Z][\w'’.-]* ?){1,3})"
)
SECTION = re.compile(
    r"(?:The )?(?:Local|National|International|Regional|Business|Sports?|Politic(?:s|al)|Health|Science|Tech(?:nology)?"
    r"|Entertainment|Weather|City|Crime|Education|Money|Culture|Travel|Breaking|Latest|Top|Other|More|Related|UK|US|EU"
    r"|World|Home|State|Live) (?:News|World|Review|Today|Radio|TV|Blog)"
)
MAX_CAPTION = 800  # characters


def is_masthead(line: str) -> bool:
    """Whether the line is the name of a newspaper, judged by its form.

    >>> is_masthead("The Harbour Gazette"), is_masthead("The Gazette of Harbour is sold")
    (True, False)
    """
    return MASTHEAD.fullmatch(line) is not None


def names_an_outlet(line: str) -> bool:
    """Whether a line by itself, beside a headline, is what an outlet calls itself; the name of a section is none.

    >>> names_an_outlet("Lorne Evening News"), names_an_outlet("Union Wire"), names_an_outlet("Local News")
    (True, True, False)
    """
    return is_masthead(line) or (OUTLET_LINE.fullmatch(line) is not None and SECTION.fullmatch(line) is None)


def byline_names(line: str) -> tuple[int, int] | None:
    """Where in a byline the names stand, as (start, end) in the line; `None` where it is no byline.

    >>> line = "By Jane Roe and John Doe, Staff Writers"
    >>> line[slice(*byline_names(line))]
    'Jane Roe and John Doe'
    """
    if len(line) > MAX_BYLINE:
        return None
    by = BY.match(line)
    if by:
        names = NAMES.match(line, by.end())
        fits = names and AFTER_NAMES.match(line, names.end())
        return (names.start(), end_of_names(line, *names.span())) if names and fits else None
    unspaced = UNSPACED_BY.fullmatch(line)
    if unspaced:
        return unspaced.span("name" if unspaced["name"] else "given")
    for pattern in (ROLE_FIRST, NAME_FIRST, FROM_AGENCY):
        found = pattern.fullmatch(line)
        if found:
            return found.span("name")
    return None


def end_of_names(line: str, start: int, end: int) -> int:
    """Where the names end that were matched up to `end`; a single word before a post is kept with it."""
    post = POST.search(line, start)
    end = post.start() if post and post.start() < end else end
    stop = NO_NAME.search(line, start, end)
    names = line[start : stop.start() if stop else end].rstrip(" ,;|")
    names = SENTENCE_STOP.sub("", names)
    return start + len(names) if " " in names.strip() else end


def is_bare_by(line: str) -> bool:
    """Whether the line is "By" alone: the names stand in the lines after it."""
    return BY.fullmatch(line) is not None


def is_name(line: str) -> bool:
    """Whether the line may be a name and nothing else: two to four words with capitals."""
    words = line.split()
    return 2 <= len(words) <= 4 and not line.isupper() and re.fullmatch(NAME, line) is not None


def is_reading_time(line: str) -> bool:
    """Whether the line says how long the reading takes."""
    return READING_TIME.match(line) is not None


def is_date(line: str) -> bool:
    """Whether the line is a date or a time and nothing else.

    >>> is_date("Updated: March 3, 2031 at 5:30 p.m."), is_date("The vote is on March 3, 2031")
    (True, False)
    """
    if len(line) > MAX_BYLINE or not DAY_OR_TIME.search(line):
        return False
    rest = re.sub(r"[\d\W_]+", " ", DAY_WORDS.sub(" ", line)).split()
    return len("".join(rest)) <= 4


def is_place(line: str) -> bool:
    """Whether the line is the place that a report begins with, alone: "NAIROBI (AFP) —"."""
    return PLACE_ALONE.fullmatch(line) is not None


def caption_reason(line: str) -> Reason | None:
    """Why the line is a caption; `None` where nothing about it says so.

    >>> caption_reason("Voters queue in the rain. [AFP]")
    Reason(code='passage.picture_credit', values=())
    """
    if len(line) > MAX_CAPTION:
        return None
    bare = line.rstrip(" |*")
    if any(credit.search(bare) for credit in CREDITS):
        return Reason.of("passage.picture_credit")
    if CAPTION_START.match(bare):
        return Reason.of("passage.picture_named")
    if len(POINTING.findall(bare)) and '"' not in bare and "“" not in bare and len(bare.split()) <= 45:
        return Reason.of("passage.picture_people")
    return None


def is_table_row(line: str) -> bool:
    """Whether the line has cells: two tabs, or two bars with words between them."""
    return line.count("\t") >= 2 or len([cell for cell in line.split("|") if cell.strip()]) >= 3
