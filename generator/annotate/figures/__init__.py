"""How a counted or measured thing is read: numerals, units, what is not a figure, and what belongs to one."""
