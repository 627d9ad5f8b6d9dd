"""Claims: sentences of several sources that make one point."""
