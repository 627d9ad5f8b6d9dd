"""The command line: arguments -> pipeline -> messages, progress and exit codes. The only place that prints.

Results go to stdout, messages and progress to stderr. Nothing heavy is imported until a command runs.
"""

from generator.cli.adding import add
from generator.cli.asking import answer, ask
from generator.cli.building import build, generate
from generator.cli.checking import check
from generator.cli.exporting import FORMATS, export
from generator.cli.group import main
from generator.cli.publishing import publish
from generator.cli.serving import serve
from generator.cli.sorting import sort
from generator.cli.starting import init
from generator.cli.watching import watch

__all__ = ["FORMATS", "main"]

for command in (generate, build, serve, check, publish, export, add, init, sort, watch, ask, answer):
    main.add_command(command)
