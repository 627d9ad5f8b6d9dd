"""YAML in which every value is a string and every key knows its line."""

from dataclasses import dataclass

import yaml
from yaml.constructor import BaseConstructor

from generator.errors import ReadError
from generator.text.encoding import UndecodableError, decode

Key = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A YAML file: its content, all of it strings, lists and mappings, and where each key stands."""

    content: object
    root: yaml.Node | None

    def line(self, *keys: Key) -> int:
        """The line, from 1, of the innermost of nested `keys` that the file has."""
        node, line = self.root, 1
        for key in keys:
            step = _step(node, key)
            if step is None:
                break
            line, node = step
        return line


def parse(data: bytes, name: str) -> Document:
    """The document in `data`; an empty file is an empty mapping.

    Raises ReadError with the line where it is not YAML, not a mapping, or has a key twice.
    """
    try:
        text = decode(data).text.removeprefix("\ufeff")
        root = yaml.compose(text, Loader=yaml.BaseLoader)
        _refuse_doubles(root, name)
        content = _content(root) or {}
    except yaml.MarkedYAMLError as error:
        line = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise ReadError(name, f"{line}this is not YAML: {error.problem or error.context}") from error
    except (yaml.YAMLError, UndecodableError, RecursionError) as error:
        raise ReadError(name, "is not a YAML file that can be read") from error
    if not isinstance(content, dict):
        raise ReadError(name, "line 1: write keys and values here, such as “title: …”")
    return Document(content=content, root=root)


def _content(root: yaml.Node | None) -> object:
    """What `yaml.BaseLoader` would make of the nodes: strings, lists and mappings alone, so nothing is built or run."""
    return None if root is None else BaseConstructor().construct_document(root)


def _step(node: yaml.Node | None, key: Key) -> tuple[int, yaml.Node] | None:
    """The line and the value of `key` directly inside `node`; `None` where it has no such key."""
    if isinstance(node, yaml.MappingNode):
        for key_node, value in node.value:
            if key_node.value == str(key):
                return key_node.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        value = node.value[key]
        return value.start_mark.line + 1, value
    return None


def _refuse_doubles(root: yaml.Node | None, name: str) -> None:
    """A key given twice is a mistake that YAML would settle in silence, for the last."""
    waiting, seen = [root], set[int]()
    while waiting:
        node = waiting.pop()
        if node is None or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            waiting.extend(node.value)
        if isinstance(node, yaml.MappingNode):
            keys = [str(key.value) for key, _ in node.value]
            for (key, value), earlier in zip(node.value, (keys[:n] for n in range(len(keys))), strict=True):
                if str(key.value) in earlier:
                    raise ReadError(name, f"line {key.start_mark.line + 1}: “{key.value}” is given twice; remove one")
                waiting.append(value)
