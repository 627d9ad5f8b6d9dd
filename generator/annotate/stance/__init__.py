"""How an article stands to what its words say: who denies, takes back or asks it, and which words turn its meaning."""
