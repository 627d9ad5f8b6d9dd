"""Record: a change put into a points file, in which every comment and every word of others stays."""

from collections.abc import Mapping, Sequence
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.util import load_yaml_guess_indent

from generator.edit.change import Change, Entry
from generator.errors import EditError

FILE = "editor.yml"
HEAD = "# What an editor changes in the comparison. The screen of `crossbrief serve` writes it; so may you.\n"
SCHEMA_LINE = "# yaml-language-server: $schema={schema}\n"
WIDTH = 120
#: As the points files of `ask` are written.
SEQUENCE, OFFSET = 4, 2
#: What a second change of the same row simply replaces.
REPLACED = ({"row", "label"}, {"row", "hide"})


def editors_file(files: Mapping[str, str]) -> str:
    """The name of the file that takes the changes: the editor's that is there, else a new one.

    `files` are the texts of the folder's points files by name. A model's file is left to the model.
    """
    editors = sorted(name for name, text in files.items() if not _is_of_a_model(name, text))
    return editors[0] if len(editors) == 1 else FILE


def with_change(name: str, text: str | None, change: Change, schema: str | None = None) -> str:
    """The text of a points file with the change in it; `None` is a file that is yet to be begun.

    `schema` is where a new file finds the schema. EditError where the text is no YAML mapping.
    """
    if text is None:
        text = (SCHEMA_LINE.format(schema=schema) if schema else "") + HEAD
    yaml, content = _loaded(name, text)
    if content is None:  # nothing but comments, which the library would drop
        opening = text if not text or text.endswith("\n") else text + "\n"
        return opening + _dumped(yaml, _changed(CommentedMap(), change))
    return _dumped(yaml, _changed(content, change))


def _is_of_a_model(name: str, text: str) -> bool:
    content = _loaded(name, text)[1]
    return content is not None and "model" in content


def _loaded(name: str, text: str) -> tuple[YAML, CommentedMap | None]:
    """The content with its comments, and a writer that indents as the file does."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = WIDTH
    try:
        _, indent, offset = load_yaml_guess_indent(text)
        content = yaml.load(text)
    except YAMLError as error:
        raise EditError(name, "is not YAML; correct it by hand first") from error
    if content is not None and not isinstance(content, CommentedMap):
        raise EditError(name, "holds no keys and values; correct it by hand first")
    known = indent is not None and offset is not None
    yaml.indent(mapping=2, sequence=indent if known else SEQUENCE, offset=offset if known else OFFSET)
    return yaml, content


def _changed(content: CommentedMap, change: Change) -> CommentedMap:
    if change.by and not content.get("by"):
        content.insert(0, "by", change.by)
    entries = content.get(change.key)
    if not entries:
        entries = content[change.key] = CommentedSeq()
    if (known := _of_same_row(entries, change.entry)) is not None:
        known.update(change.entry)
    else:
        entries.append(_commented(change.entry))
    return content


def _of_same_row(entries: Sequence[object], entry: Entry) -> CommentedMap | None:
    """The last entry, where it names the same row and the change replaces what it says or adds to it."""
    last = entries[-1] if entries else None
    if not isinstance(last, CommentedMap) or set(entry) not in REPLACED:
        return None
    return last if last.get("row") == entry["row"] and "merge" not in last else None


def _commented(value: object) -> object:
    if isinstance(value, dict):
        return CommentedMap({key: _commented(one) for key, one in value.items()})
    return CommentedSeq(map(_commented, value)) if isinstance(value, list) else value


def _dumped(yaml: YAML, content: CommentedMap) -> str:
    out = StringIO()
    yaml.dump(content, out)
    return out.getvalue()
