"""The door to a language model: a request out, an answer back as points. Never called by a build."""

from generator.ask.answer import Plain, read_answer
from generator.ask.keep import FILE, keep, plain, points_yaml
from generator.ask.request import Request, make_request, names_of

__all__ = ["FILE", "Plain", "Request", "keep", "make_request", "names_of", "plain", "points_yaml", "read_answer"]
