"""The room behind the names: runs of capitals, what speaks for which kind, and which mentions name the same."""
