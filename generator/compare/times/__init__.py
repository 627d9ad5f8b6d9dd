"""Times: one event that two sources put at different days or hours."""
