"""No regular expression of the package goes back and forth: a line twice as long costs twice the time, not four times.

Each compiled pattern is run as its module runs it (a pattern that is only matched at a place is not searched for), on
long lines that patterns of prose get lost in.
"""

import importlib
import pkgutil
import re
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import generator

#: Runs of one kind of character, alone and in turns, with nothing to match at the end.
PIECES = (
    *("a", "A", "1", " ", "\n", '"', "“", "’", ".", "-", ",", "&", "_", "(", "[", "<", ":", "é"),
    *("a ", "A ", "Aa ", "a, ", "A, ", "1,", "1.", "1 ", "a.", "A. ", "a-", "a\n", '"a ', "“a ", "of the ", "not "),
    *("A and ", "by A ", "Mr A ", "$1 ", "12:30 ", "said ", "a@", "https://a.", "<a ", "(a ", "| a "),
)
SHORT, LONG = 1_500, 12_000  # characters
#: What takes less is not looked at any further: it would need more than a fifth of a second for 50,000 characters only
#: if it went back and forth, and then the long line shows it.
QUICK = 0.004
#: Seconds in which a pattern that does not go back and forth is done with the long line, on a slow and busy machine.
ENOUGH = 0.1
CALL = re.compile(r"\b([A-Z][A-Z_0-9]*)(?:\[\w+\])?\.(match|fullmatch|search|sub|subn|split|findall|finditer)\b")
AT_A_PLACE = {"match", "fullmatch"}


def test_no_pattern_is_slow_on_a_long_line():
    """Eight times the length takes at most about eight times as long."""
    ways = ways_of_use()
    slow = []
    for pattern, (module, name) in patterns().items():
        for way in ways.get((module, name), {"finditer"}):
            slow += [f"{module}.{name}, {way}: {piece!r}" for piece in PIECES if is_slow(pattern, way, piece)]
    assert slow == []


def is_slow(pattern: re.Pattern[str], way: str, piece: str) -> bool:
    if seconds(pattern, way, piece, SHORT) < QUICK:
        return False
    return min(seconds(pattern, way, piece, LONG) for _ in range(2)) > ENOUGH


def seconds(pattern: re.Pattern[str], way: str, piece: str, length: int) -> float:
    """Processor time for all that the pattern finds."""
    line = (piece * length)[:length]
    began = time.process_time()
    if way in AT_A_PLACE:
        getattr(pattern, way)(line)
    else:
        for _ in pattern.finditer(line):
            pass
    return time.process_time() - began


def patterns() -> dict[re.Pattern[str], tuple[str, str]]:
    """Every compiled pattern of text in a module, also inside its tuples and tables, with the module and the name."""
    found: dict[re.Pattern[str], tuple[str, str]] = {}
    for module in sorted(module.name for module in pkgutil.walk_packages(generator.__path__, "generator.")):
        if not module.endswith("__main__"):
            for name, value in vars(importlib.import_module(module)).items():
                for pattern in inside(value, 3):
                    found.setdefault(pattern, (module, name))
    return found


def inside(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth and isinstance(value, dict):
        yield from inside(tuple(value.values()), depth - 1)
    elif depth and isinstance(value, tuple | list | frozenset):
        for entry in value:
            yield from inside(entry, depth - 1)


def ways_of_use() -> dict[tuple[str, str], set[str]]:
    """How each module, and each that takes the pattern from it, calls a pattern by its name."""
    ways: dict[tuple[str, str], set[str]] = defaultdict(set)
    root = Path(generator.__file__).parent
    for path in root.rglob("*.py"):
        module = ".".join(path.relative_to(root.parent).with_suffix("").parts).removesuffix(".__init__")
        text = path.read_text(encoding="utf-8")
        taken = {
            name: where
            for where, names in re.findall(r"^from (generator[\w.]*) import \(?([^)]*?)\)?$", text, re.M)
            for name in re.findall(r"\w+", names)
        }
        for name, way in CALL.findall(text):
            ways[taken.get(name, module), name].add(way)
    return ways
