"""The sources and points as BibTeX, for LaTeX, Zotero and JabRef."""

from generator.render.scene import Scene
from generator.render.take_away.references import Reference, references

#: Signs that TeX takes for its own, and how they are printed.
ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)


def bibtex(scene: Scene) -> bytes:
    """One entry a source and one a point, in UTF-8."""
    return "\n".join(_entry(reference) for reference in references(scene)).encode()


def _entry(reference: Reference) -> str:
    kind, container = ("article", "journal") if reference.is_article else ("misc", "howpublished")
    # Braces in braces: TeX keeps the capitals, and takes the name for one that is not to be taken apart.
    fields = {
        "title": _braced(reference.title),
        "author": _braced(reference.author),
        container: _braced(reference.container),
        "date": reference.published,
        "year": reference.published and reference.published[:4],
        "url": reference.url and _address(reference.url),
        "urldate": reference.retrieved,
        "langid": reference.language,
        "note": _braced(reference.note),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{kind}{{{reference.id},\n{lines}}}\n"


def _braced(text: str | None) -> str | None:
    return text and f"{{{text.translate(ESCAPED)}}}"


def _address(url: str) -> str:
    """Braces would end the field; every other sign is the address's own."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
