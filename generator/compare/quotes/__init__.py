"""Quotations: their words in one spelling, where two prints of one differ, who speaks, and when."""
