"""Who made the article or its pictures, where the story says so: nobody of the event."""

import re

from generator.text.needs import has_any, plainly

PICTURE = r"(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Ii]llustration|[Vv]ideo|PHOTO)s?"
AGENCY = r"(?:Reuters|REUTERS|AP|AFP|EPA|PA|Getty(?: Images)?|Shutterstock|Bloomberg|Xinhua|TASS|DPA|dpa|Anadolu|Rex)"
NAMED = r"(?:[A-Z][\w.’'-]*(?: (?:de |van |von |al-)?[A-Z][\w.’'-]*){0,3})"
#: "(Photo by Ann Lee/Norvik Images)", "Photograph: Ann Lee/Norvik", "Ann Lee / Reuters", "REUTERS/Ann Lee".
OF_PICTURES = (
    rf"[(\[](?:[A-Z]\w+ )?{PICTURE}(?: [Cc]redit)?(?:: ?| by |/| courtesy of )[^()\[\]]{{1,80}}[)\]]",
    rf"\b{PICTURE}(?: [Cc]redit)?(?:: ?| by ){NAMED}(?: ?/ ?{NAMED})+|^{PICTURE}(?: [Cc]redit)?: ?{NAMED}",
    rf"\b{NAMED} ?/ ?(?:{AGENCY}\b(?: via {AGENCY}\b)?)|\b{AGENCY}(?: {PICTURE})? ?/ ?{NAMED}",
)
#: "(Reporting by Ann Lee; Editing by Bo Lind)".
OF_WORDS = (
    r"\b(?:(?:[Aa]dditional )?[Rr]eporting|[Ee]diting|[Ww]riting|[Gg]raphics?|[Tt]ranslation) by [A-Z][^.;)\n]{2,160}",
)
#: "Ann Lee in Oslo contributed to this report.": the names stand before these words.
CONTRIBUTED = re.compile(r"\bcontributed (?:reporting\b|to this (?:report|story|article|post|piece)\b)[^.\n]{0,80}")
SENTENCE = re.compile(r"[a-z\d)”\"]{2}\.\s|\n")
LONGEST = 300  # characters of the names before them
MAKERS = (
    (re.compile("|".join(OF_PICTURES)), ("photo", "image", "picture", "illustration", "video", "/")),
    (re.compile("|".join(OF_WORDS)), ("reporting by", "editing by", "writing by", "graphic", "translation by")),
)


def makers_of(text: str) -> list[tuple[int, int]]:
    """The stretches that name them, in reading order.

    >>> [text[a:b] for text in ("It fell. (Photo by Ann Lee/Norvik)",) for a, b in makers_of(text)]
    ['(Photo by Ann Lee/Norvik)']
    """
    plain = plainly(text)
    found = (match.span() for made, needs in MAKERS if has_any(plain, needs) for match in made.finditer(text))
    return sorted([*found, *(_with_names(text, match) for match in CONTRIBUTED.finditer(text))])


def _with_names(text: str, match: re.Match[str]) -> tuple[int, int]:
    """From the beginning of the sentence, or as far before the words as names may reach."""
    first = max(0, match.start() - LONGEST)
    ends = [end.end() for end in SENTENCE.finditer(text, first, match.start())]
    return ends[-1] if ends else first, match.end()
