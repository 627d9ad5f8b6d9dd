"""Writes what the reader knows of English words: `python -m scripts.english`.

It needs the packages wordfreq and simplemma, which are 58 and 19 MB, of which English is a twentieth; so they are no
dependencies.
"""

from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DEFAULT_DICTIONARY_FACTORY
from wordfreq import get_frequency_list

from generator.text.folding import fold

ENGLISH = Path(__file__).parents[1] / "generator" / "text" / "english"
FREQUENCIES = """\
# How often each word is met in English, from wordfreq {version} by Robyn Speer (https://github.com/rspeer/wordfreq),
# whose data stand under the licence CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/). They were drawn
# from Wikipedia, subtitles (OPUS, SUBTLEX), newspapers, books, and the web. Changed: only the form of the file.
# A line begins with hundredths of a power of ten: the words behind 300 are one word in a thousand.
# Written by scripts/english.py.
"""
LEMMAS = """\
# The lemma of each form, from simplemma {version} by Adrien Barbaresi (https://github.com/adbar/simplemma), licence MIT
# (LICENSES/simplemma.txt). Changed: forms are folded; a form that is its own lemma stands here only if it ends in an
# "s" or as rules would change it. A line begins with the lemma. Written by scripts/english.py.
"""
ENDINGS = ("s", "ized")  # of forms that more is asked of than their lemma


def main() -> None:
    """Write both files anew, sorted, so that a new release shows in the difference."""
    buckets = enumerate(get_frequency_list("en"))
    lines = [f"{rank}\t{' '.join(words)}" for rank, words in buckets if words]
    _write("frequencies.txt", FREQUENCIES.format(version=version("wordfreq")), lines)
    forms = defaultdict(list)
    for form, lemma in sorted(_lemmas().items()):
        if form != lemma or form.endswith(ENDINGS):
            forms[lemma].append(form)
    lines = [f"{lemma}\t{' '.join(found)}" for lemma, found in sorted(forms.items())]
    _write("lemmas.txt", LEMMAS.format(version=version("simplemma")), lines)


def _lemmas() -> dict[str, str]:
    """The lemma of each form as text is folded; where a form is written large too, that of the small one."""
    known = DEFAULT_DICTIONARY_FACTORY.get_dictionary("en")
    large = {form.lower(): known[form] for form in known if form == form.capitalize()}
    small = {form: known[form] for form in known if form == form.lower()}
    return {form: lemma.casefold() for form, lemma in (large | small).items() if form == fold(form)}


def _write(name: str, head: str, lines: list[str]) -> None:
    (ENGLISH / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
