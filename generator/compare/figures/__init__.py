"""Figures: numbers of several sources that count or measure one thing."""
