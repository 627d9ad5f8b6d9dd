"""Drafts out of a few words."""

from generator.model import Author, AuthorKind, Draft, Drafts, Place, SeedFolder, Words

MODEL = Author(kind=AuthorKind.MODEL, name="parrot 1")
EDITOR = Author(kind=AuthorKind.EDITOR, name="J. K.")


def place(line):
    return Place(file="points/model.yml", line=line)


def words(source, text, sentence=None, line=1):
    return Words(source=source, text=text, sentence=sentence, place=place(line))


def draft(says, *, author=MODEL, line=1, **more):
    """A point; `says` maps a source to one passage or several."""
    lines = [
        (source, text) for source, texts in says.items() for text in ([texts] if isinstance(texts, str) else texts)
    ]
    found = tuple(words(source, text, line=line + at) for at, (source, text) in enumerate(lines, 1))
    return Draft(author=author, place=place(line), says=found, **more)


def folder(*points, **more):
    """A folder that only carries these points."""
    return SeedFolder(title=None, language="en", seeds=(), drafts=Drafts(points=points, **more))
