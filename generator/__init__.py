"""Crossbrief: several articles on one event become a briefing site. Start reading at `pipeline.py`."""

from pathlib import Path

__version__ = "0.1.0"

#: The configuration that comes with the package; the project's own mkdocs.yml inherits from it.
PACKAGED = Path(__file__).parent / "theme" / "mkdocs.yml"
