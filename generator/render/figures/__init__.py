"""Pictures of data as inline SVG: no styles of their own, so that they follow the theme; each has a table beside it."""
