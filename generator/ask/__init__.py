"""The door to a language model: a request out, an answer back as points. Never called by a build."""

from generator.ask.answer import Plain
from generator.ask.client import Reply, Server, ask_model
from generator.ask.dividing import joined, make_requests
from generator.ask.keep import FILE, keep, keep_unread, plain, points_yaml, read_answers
from generator.ask.request import Request, make_request, names_of

__all__ = [
    "FILE",
    "Plain",
    "Reply",
    "Request",
    "Server",
    "ask_model",
    "joined",
    "keep",
    "keep_unread",
    "make_request",
    "make_requests",
    "names_of",
    "plain",
    "points_yaml",
    "read_answers",
]
