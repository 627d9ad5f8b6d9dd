"""The editor's screen: `serve` offers it beside the comparison, and it writes a points file. No build ever calls it."""

from generator.edit.change import Change, read_change
from generator.edit.record import editors_file, with_change
from generator.edit.screen import Screen

__all__ = ["Change", "Screen", "editors_file", "read_change", "with_change"]
