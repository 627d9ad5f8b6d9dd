"""Pure string tools that more than one stage needs: sentences, words, encodings, slugs."""
