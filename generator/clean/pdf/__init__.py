"""A PDF's pages become paragraphs: where lines stand decides which of them belong together."""
