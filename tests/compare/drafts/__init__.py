"""Tests of the points that a model or an editor proposes."""
