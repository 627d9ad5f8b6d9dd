"""Used by the extractor of key phrases: noun phrases, and how much each says about its article."""
