"""The keys of `briefing.yml` for those who write it: a JSON schema for editors, and the reference of the manual."""

import json
from collections.abc import Iterator
from typing import Any  # a JSON schema is any JSON

from generator.read.editor import BRIEFING_FILE, BriefingFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"
#: In the place of a name that the writer chooses.
ANY_NAME = "*"


def schema() -> dict[str, Any]:  # Any, as above
    """The JSON schema of `briefing.yml`."""
    return {"$schema": DIALECT, "title": BRIEFING_FILE, **_plain(BriefingFile.model_json_schema())}


def schema_json() -> str:
    """The schema as the text of a file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def keys() -> tuple[tuple[str, str], ...]:
    """Every key with what it says, in the order of the models; `*` stands for a name that the writer chooses.

    >>> keys()[0][0]
    'title'
    """
    whole = schema()
    return tuple(_keys(whole, whole, ""))


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with a first line of ours instead of the notes for those who read the model."""
    return {name: value for name, value in schema.items() if name not in ("title", "description")}


def _keys(part: dict[str, Any], whole: dict[str, Any], above: str) -> Iterator[tuple[str, str]]:
    for name, about in part.get("properties", {}).items():
        yield above + name, " ".join(about["description"].split())
        yield from _keys(_resolved(about, whole), whole, f"{above}{name}.")
    inner = part.get("additionalProperties")
    if isinstance(inner, dict) and "$ref" in inner:
        yield from _keys(_resolved(inner, whole), whole, f"{above}{ANY_NAME}.")


def _resolved(part: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    name = str(part.get("$ref", "")).removeprefix("#/$defs/")
    return {**whole["$defs"].get(name, {}), **part}
