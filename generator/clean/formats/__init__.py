"""One member a format; each opens a seed's bytes into drafts."""
