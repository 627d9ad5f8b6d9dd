"""How firmly something is put: the words that loosen it and how far they reach."""
