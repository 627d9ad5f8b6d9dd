"""One name for one origin, however the articles spell it."""

import re
from collections.abc import Iterable

from generator.text.names import bare_outlet, initials

MARKS = re.compile(r"[^\w. ]+")
MIN_INITIALS = 2


def origin_keys(names: Iterable[str]) -> dict[str, str]:
    """For every name the key of its origin: "The New York Times", "New York Times" and "NYT" get one."""
    plain = {name: bare_outlet(MARKS.sub(" ", name)) for name in sorted(set(names))}
    longer = [key for key in sorted(set(plain.values()), reverse=True) if len(key.split()) >= MIN_INITIALS]
    full = {initials(key.split()): key for key in longer}
    return {name: full.get(key, key) for name, key in plain.items()}
