"""The room behind the terms: noun phrases, and how telling they are."""
