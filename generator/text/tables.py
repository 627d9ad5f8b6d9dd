"""The word lists and tables that come with the program, as YAML files beside the code that reads them."""

from importlib.resources import files
from typing import Any  # whatever the file holds; the reader of a table knows its shape

import yaml

#: libyaml reads our tables ten times as fast as the same loader in Python, which is all that some systems have.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_table(package: str, name: str) -> Any:  # noqa: ANN401 - as above
    """What the file `name` of one of our packages holds."""
    text = (files(package) / name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=LOADER)  # noqa: S506 - both loaders are the safe one


def read_lines(package: str, name: str) -> list[str]:
    """The lines of a list of ours, without those that say where it comes from."""
    text = (files(package) / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
