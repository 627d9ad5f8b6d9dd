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
#: "(Reporting by Ann Lee; Editing by Bo Lind)", "Ann Lee in Oslo contributed to this report."
OF_WORDS = (
    r"\b(?:(?:[Aa]dditional )?[Rr]eporting|[Ee]diting|[Ww]riting|[Gg]raphics?|[Tt]ranslation) by [A-Z][^.;)\n]{2,160}",
    r"[^.\n]{2,300}\bcontributed (?:reporting\b|to this (?:report|story|article|post|piece)\b)[^.\n]{0,80}",
)
MAKERS = (
    (re.compile("|".join(OF_PICTURES)), ("photo", "image", "picture", "illustration", "video", "/")),
    (
        re.compile("|".join(OF_WORDS)),
        ("reporting by", "editing by", "writing by", "graphic", "translation by", "contributed"),
    ),
)


def makers_of(text: str) -> list[tuple[int, int]]:
    """The stretches that name them, in reading order.

    >>> [text[a:b] for text in ("It fell. (Photo by Ann Lee/Norvik)",) for a, b in makers_of(text)]
    ['(Photo by Ann Lee/Norvik)']
    """
    plain = plainly(text)
    found = (match.span() for made, needs in MAKERS if has_any(plain, needs) for match in made.finditer(text))
    return sorted(found)
