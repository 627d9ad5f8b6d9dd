"""Twelve invented briefings of one month, to be looked at: followed people, a correction, a draft and a withdrawal."""
