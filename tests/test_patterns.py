"""No regular expression of the package goes back and forth: a line twice as long costs twice the time, not four times.

Each pattern is run as its module runs it (a pattern that is only matched at a place is not searched for), on long lines
that patterns of prose get lost in: those in modules, those that functions without an argument make of lists, and those
that stand where they are used.
"""

import ast
import dataclasses
import importlib
import inspect
import pkgutil
import re
import time
from collections import defaultdict
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path
from types import ModuleType
from typing import AnyStr, get_args, get_origin

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
WAYS = ("match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer")
CALL = re.compile(rf"\b([A-Z][A-Z_0-9]*|(?<=\.)[a-z]\w*)(?:\[\w+\])?\.({'|'.join(WAYS)})\b")
#: Patterns of a table, which are called by no name of their own.
CALLED = {("generator.clean.html.phrases", "_phrases"): {"match"}}
AT_A_PLACE = {"match", "fullmatch"}
DEEP = 4  # a table of rows, each of which has a list of patterns


def test_no_pattern_is_slow_on_a_long_line():
    """Eight times the length takes at most about eight times as long."""
    ways = ways_of_use()
    slow = []
    for pattern, (module, name) in patterns().items():
        for way in ways.get((module, name), {"finditer"}):
            slow += [f"{module}.{name}, {way}: {piece!r}" for piece in PIECES if is_slow(pattern, way, piece)]
    for pattern, way, place in written_in_place():
        slow += [f"{place}, {way}: {piece!r}" for piece in PIECES if is_slow(pattern, way, piece)]
    assert slow == []


def is_slow(pattern: re.Pattern[AnyStr], way: str, piece: str) -> bool:
    if seconds(pattern, way, piece, SHORT) < QUICK:
        return False
    return min(seconds(pattern, way, piece, LONG) for _ in range(2)) > ENOUGH


def seconds(pattern: re.Pattern[AnyStr], way: str, piece: str, length: int) -> float:
    """Processor time for all that the pattern finds."""
    words = (piece * length)[:length]
    line = words if isinstance(pattern.pattern, str) else words.encode()
    began = time.process_time()
    if way in AT_A_PLACE:
        getattr(pattern, way)(line)
    else:
        for _ in pattern.finditer(line):
            pass
    return time.process_time() - began


def patterns() -> dict[re.Pattern[AnyStr], tuple[str, str]]:
    """Every compiled pattern in a module, also inside its tuples, tables and data, with the module and the name."""
    found: dict[re.Pattern[AnyStr], tuple[str, str]] = {}
    for module in modules():
        for name, value in vars(module).items():
            for pattern, field in inside(made(value), DEEP):
                found.setdefault(pattern, (module.__name__, field or name))
    return found


def modules() -> Iterator[ModuleType]:
    for module in sorted(module.name for module in pkgutil.walk_packages(generator.__path__, "generator.")):
        if not module.endswith("__main__"):
            yield importlib.import_module(module)


def made(value: object) -> object:
    """What a function makes that keeps what it made, needs no argument and gives patterns; else the value itself."""
    if isinstance(value, _lru_cache_wrapper) and not inspect.signature(value).parameters:
        return value() if gives_pattern(value.__wrapped__.__annotations__["return"]) else value
    return value


def gives_pattern(kind: object, depth: int = DEEP) -> bool:
    """Whether data of this type hold a pattern."""
    held = [field.type for field in dataclasses.fields(kind)] if dataclasses.is_dataclass(kind) else []
    parts = (*get_args(kind), *held)
    return get_origin(kind) is re.Pattern or (depth > 0 and any(gives_pattern(part, depth - 1) for part in parts))


def inside(value: object, depth: int, field: str | None = None) -> Iterator[tuple[re.Pattern[AnyStr], str | None]]:
    """Each pattern in a value, with the name of the field of data that holds it."""
    if isinstance(value, re.Pattern):
        yield value, field
    elif depth and dataclasses.is_dataclass(value) and not isinstance(value, type):
        for held in dataclasses.fields(value):
            yield from inside(getattr(value, held.name), depth - 1, held.name)
    elif depth and isinstance(value, dict | tuple | list | frozenset):
        for entry in value.values() if isinstance(value, dict) else value:
            yield from inside(entry, depth - 1, field)


class Anything(dict[str, object]):
    """A word, for whatever a function puts into a pattern."""

    def __missing__(self, name: str) -> str:
        return "ferry"


def written_in_place() -> Iterator[tuple[re.Pattern[AnyStr], str, str]]:
    """Each pattern that stands in a call of `re`, with the call's name and its place; what is put in is a word."""
    for module in modules():
        for call in ast.walk(ast.parse(inspect.getsource(module))):
            if (
                isinstance(call, ast.Call)
                and (way := way_of(call))
                and isinstance(call.args[0], (ast.Constant, ast.JoinedStr))
            ):
                text = eval(compile(ast.Expression(call.args[0]), "", "eval"), {}, Anything(vars(module)))
                yield re.compile(text), way, f"{module.__name__}:{call.lineno}"


def way_of(call: ast.Call) -> str | None:
    """The name of a function of `re` that is called."""
    named = call.func
    if isinstance(named, ast.Attribute) and isinstance(named.value, ast.Name) and named.value.id == "re":
        return named.attr if named.attr in WAYS else None
    return None


def ways_of_use() -> dict[tuple[str, str], set[str]]:
    """How each module, and each that takes the pattern from it, calls a pattern by its name."""
    ways: dict[tuple[str, str], set[str]] = defaultdict(set, CALLED)
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
