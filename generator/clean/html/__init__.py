"""A page of HTML becomes a draft: its visible lines, which of them are the story, and what the page says of itself."""
