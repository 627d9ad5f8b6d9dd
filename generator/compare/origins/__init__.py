"""Origins: whom the sources credit for the news."""
