"""Writes the parts of the manual that the program knows better: `python -m scripts.manual`."""

from pathlib import Path

import click

from generator.cli import main as commands
from generator.read.keys import keys

REFERENCE = Path(__file__).parents[1] / "manual" / "docs" / "reference"
KEYS = """\
# Keys of `briefing.yml`

`briefing.yml` lies beside the articles and is the editor's word: it wins over what the files say of themselves. All of
it is optional. `*` stands for a name of yours. An unknown key is refused with its line, and `crossbrief check --config`
reads the file alone. `crossbrief init` lays a JSON schema beside, by which editors complete the keys.

| key | what it says |
| --- | --- |
"""
COMMANDS = """\
# Commands

`python -m generator` is the same as `crossbrief`. Exit codes: 0 done; 1 not done, and the message says why; 2 not
understood; 3 done, and somebody must look.
"""


def keys_page() -> str:
    """Every key of `briefing.yml`, from its models."""
    return KEYS + "".join(f"| `{key}` | {about} |\n" for key, about in keys())


def commands_page() -> str:
    """What `--help` says of each command."""
    return COMMANDS + "".join(_section(name, command) for name, command in sorted(commands.commands.items()))


def _section(name: str, command: click.Command) -> str:
    widths = {"terminal_width": 100, "max_content_width": 100}
    parent = click.Context(commands, info_name="crossbrief", **widths, **commands.context_settings)
    context = click.Context(command, parent=parent, info_name=name)
    return f"\n## {name}\n\n```text\n{command.get_help(context).strip()}\n```\n"


def main() -> None:
    """Write both pages."""
    (REFERENCE / "keys.md").write_text(keys_page(), encoding="utf-8")
    (REFERENCE / "commands.md").write_text(commands_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
