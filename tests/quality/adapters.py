"""How outside measures call the program: thin functions over the real thing, with plain values in and out."""
