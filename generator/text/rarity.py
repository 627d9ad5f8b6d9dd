"""How rare a word is in English."""


def zipf(word: str) -> float:
    """The Zipf frequency of an English word: 7 is "the", 3 a word met once in a million, 0 one that is not known.

    >>> zipf("the") > 7, zipf("harbour") < 5, zipf("qwxz")
    (True, True, 0.0)
    """
    # Loaded inside of a module that is being loaded, this one asks for the source of everything above it: a third of
    # a second, in which nothing is done.
    from wordfreq import zipf_frequency  # noqa: PLC0415

    return zipf_frequency(word, "en")
