"""Tests of the door to a language model."""
