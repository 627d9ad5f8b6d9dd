"""Crossbrief: several articles on one event become a briefing site. Start reading at `pipeline.py`."""

__version__ = "0.1.0"
