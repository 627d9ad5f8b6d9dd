"""The answer: whatever a model sent back, as points in the form of a points file. Prose around it is passed over."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

import yaml

from generator.errors import AskError

Plain = dict[str, object]
MAX_LETTERS = 4 * 2**20
#: The verdicts that a request offers.
VERDICTS = (
    "agree", "conflict", "unit-mismatch", "scope", "certainty", "status", "wording", "quoted-paraphrased",
    "single-origin", "spread",
)  # fmt: skip
POINT = re.compile(r"\{\s*\"(?:label|says|verdict|first)\"")
FENCED = re.compile(r"```[a-z]*\s*\n(.*?)(?:```|\Z)", re.DOTALL)


def read_answer(text: str, known: Sequence[str] = ()) -> tuple[Plain, ...]:
    """The points of an answer, each with the keys of a points file and no other; half an answer is kept half.

    JSON is found inside prose and fences; what breaks off in the middle is read up to its last whole point. `known`
    are the names of the sources: a name that only differs in its folder or its ending is taken for the one meant.
    Raises AskError where nothing can be read.
    """
    if len(text) > MAX_LETTERS:
        raise AskError("the answer", "is larger than 4 MiB; no briefing needs so many points")
    found = [point for one in _points(text) if (point := _clean(one, known)) is not None]
    if not found:
        raise AskError("the answer", 'holds no points; it should be JSON such as {"points": [{"says": …}]}')
    return tuple(found)


def _points(text: str) -> Iterator[object]:
    """The points as the model wrote them."""
    for candidate in (text, *FENCED.findall(text), text[text.find("{") : text.rfind("}") + 1]):
        whole = _json(candidate)
        if isinstance(whole, dict) and isinstance(whole.get("points"), list):
            yield from whole["points"]
            return
        if isinstance(whole, list):
            yield from whole
            return
    written = _yaml(text)
    yield from written if written else _whole_points(text)


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _yaml(text: str) -> list[object]:
    """The points of a file that is already in our form."""
    if not re.search(r"^points:", text, re.MULTILINE):
        return []
    try:
        whole = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError):
        return []
    points = whole.get("points") if isinstance(whole, dict) else None
    return points if isinstance(points, list) else []


def _whole_points(text: str) -> Iterator[object]:
    """The points of an answer that is no JSON as a whole: each that is by itself."""
    decoder, at = json.JSONDecoder(), 0
    while (start := POINT.search(text, at)) is not None:
        try:
            point, at = decoder.raw_decode(text, start.start())
            yield point
        except (ValueError, RecursionError):
            at = start.end()


def _clean(point: object, known: Sequence[str]) -> Plain | None:
    """The keys that a model may fill; its prose is dropped. `None` where it says nothing of any source."""
    if not isinstance(point, Mapping) or not isinstance(point.get("says"), Mapping):
        return None
    says = {
        _known(str(source), known): words
        for source, said in point["says"].items()
        if (words := [one for one in map(_passage, said if isinstance(said, list) else [said]) if one is not None])
    }
    if not says:
        return None
    cleaned: Plain = {}
    if isinstance(label := point.get("label"), str) and label.strip():
        cleaned["label"] = " ".join(label.split())
    if (verdict := point.get("verdict")) in VERDICTS:
        cleaned["verdict"] = verdict
    if point.get("first") is True:
        cleaned["first"] = True
    return {**cleaned, "says": says}


def _passage(said: object) -> str | Plain | None:
    """A passage with or without the number of its sentence."""
    if isinstance(said, str):
        return said if said.strip() else None
    if not isinstance(said, Mapping) or not isinstance(words := said.get("words"), str) or not words.strip():
        return None
    number = said.get("sentence")
    return {"words": words, "sentence": number} if isinstance(number, int) and number > 0 else words


def _known(name: str, known: Sequence[str]) -> str:
    """The source that is meant: the name itself, or the only one with the same ending or beginning."""
    if name in known:
        return name
    alike = [one for one in known if one.rsplit("/", 1)[-1] == name or one.rsplit(".", 1)[0] == name]
    return alike[0] if len(alike) == 1 else name
