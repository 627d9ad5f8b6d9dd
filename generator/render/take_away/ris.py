"""The sources and points as RIS, for EndNote, Zotero and Citavi."""

from generator.render.scene import Scene
from generator.render.take_away.references import Reference, references


def ris(scene: Scene) -> bytes:
    """One record a source and one a point, in UTF-8 with the line ends that the format asks for."""
    return "".join(_record(reference) for reference in references(scene)).encode()


def _record(reference: Reference) -> str:
    lines = {
        "TY": "NEWS" if reference.is_article else "GEN",
        "ID": reference.id,
        "TI": reference.title,
        "AU": reference.author,
        "T2": reference.container,
        "PY": reference.published and reference.published[:4],
        "DA": reference.published and reference.published.replace("-", "/") + "/",
        "Y2": reference.retrieved and reference.retrieved.replace("-", "/") + "/",
        "UR": reference.url,
        "LA": reference.language,
        "N1": reference.note,
    }
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines.items() if value) + "ER  - \r\n"
