"""How certain a statement is: the words that weaken it, and how much of the sentence they affect."""
