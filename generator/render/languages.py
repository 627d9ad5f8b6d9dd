"""The names of languages, in the language of the pages."""

from babel import Locale


def language_name(code: str, here: str) -> str:
    """What readers of `here` call the language of this code; the code itself where nobody has named it.

    >>> language_name("ko", "de"), language_name("qqq", "de")
    ('Koreanisch', 'qqq')
    """
    return str(Locale.parse(here).languages.get(code, code))
