"""The editor's screen: `serve` offers it beside the comparison, and it writes a points file. No build ever calls it."""

from generator.edit.change import Change, read_change
from generator.edit.record import editors_file, with_change
from generator.edit.screen import Screen
from generator.edit.undo import Written, taken_back

__all__ = ["Change", "Screen", "Written", "editors_file", "read_change", "taken_back", "with_change"]
