"""Web addresses as articles give them, some of which are none: "https://[fleet" is no host."""

from urllib.parse import SplitResult, urlsplit


def split_address(url: str) -> SplitResult:
    """The parts of an address; all empty where it cannot be read.

    >>> split_address("https://bell.example/ferry").hostname, split_address("https://[bell/ferry").hostname
    ('bell.example', None)
    """
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")
