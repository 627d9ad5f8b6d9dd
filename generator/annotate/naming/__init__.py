"""Used by the extractor of names: runs of capitals, evidence for the kind of a name, mentions that belong together."""
