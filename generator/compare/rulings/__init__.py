"""Rules on the verdict that several facets share."""
