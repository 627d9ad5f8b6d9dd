"""Pure tools on words that more than one stage needs: sentences, names, the calendar, word lists, units, encodings."""
