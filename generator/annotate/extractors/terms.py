"""Key phrases of an article: words that it uses more often than English in general."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import log

from generator.annotate.naming.lexicon import lexicon
from generator.annotate.phrasing.phrases import Phrase, find_phrases, is_bare, is_pointing
from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, NameKind, PassageKind, Span, Term
from generator.text.rarity import zipf

MAX_TERMS = 40
#: The Zipf scale of wordfreq: 7 is "the", 3 a word met once in a million. Below the floor a word is unknown, not rarer.
COMMON, FLOOR = 7.0, 2.5
EVERYDAY = 4.6  # a single word above it is no subject: "decision", "event"
KNOWN = 3.0  # a rarer word is a term of art: "photolithography"
WORD_BONUS = 0.35  # for every further word: "missile strikes" is more specific than "strikes"
HEADING_BONUS = 1.4  # a phrase of the title or a heading is what the article is about
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})
HEADINGS = frozenset({PassageKind.TITLE, PassageKind.SUBTITLE, PassageKind.HEADING})


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Term, ...]:
    """The article's key phrases, best first; a name by itself is no key phrase: it is a mention."""
    found: dict[tuple[str, ...], list[Phrase]] = defaultdict(list)
    for at in reading.passages:
        if at.story or at.passage.kind in HEADINGS:
            for phrase in find_phrases(at):
                found[phrase.key].append(phrase)
    names = {mention.span for mention in facts.mentions}
    terms = [_term(reading, key, phrases, found) for key, phrases in found.items()]
    people = [mention.span for mention in facts.mentions if mention.kind is NameKind.PERSON]
    kept = [
        term
        for term in terms
        if term is not None and not names.issuperset(term.spans) and not _overlaps(term.spans, people)
    ]
    return tuple(sorted(kept, key=lambda term: (-term.score, term.key))[:MAX_TERMS])


def _term(
    reading: Reading, key: tuple[str, ...], phrases: Sequence[Phrase], found: dict[tuple[str, ...], list[Phrase]]
) -> Term | None:
    story = [phrase for phrase in phrases if phrase.at.story]
    if not story or all(map(_is_office, story)):
        return None
    if len(key) == 1 and (zipf(key[0]) > EVERYDAY or _is_mere_act(key[0])):
        return None
    own = sum(phrase.whole for phrase in story)
    if not own and len(key) > 1:
        return None  # it only ever ends one longer phrase
    return Term(
        label=_label(story),
        key=" ".join(key),
        spans=_spans(reading, story),
        score=round(_score(key, story, in_heading=len(phrases) > len(story)), 4),
        bare=sum(map(is_bare, story)),
        acting=sum(phrase.tokens.root.dep_ in ARGUMENTS for phrase in story),
        pointing=sum(map(is_pointing, story)),
    )


def _is_mere_act(word: str) -> bool:
    """Whether it is a form of a verb that English never counts: "strengthening", unlike "bombing"."""
    known = zipf(word) > KNOWN
    return word.endswith("ing") and known and not zipf(f"{word}s")


def _is_office(phrase: Phrase) -> bool:
    """Whether it names one person by what he or she is: "Norwegian deputy finance minister"."""
    words = [token for token in phrase.tokens if not lexicon().is_people(token.text)]
    known = lexicon().roles | lexicon().role_parts
    singular = phrase.tokens.root.tag_ in {"NN", "NNP"} and phrase.tokens.root.lower_ in lexicon().roles
    return singular and all(token.lower_ in known for token in words)


def _overlaps(spans: Iterable[Span], others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for span in spans for other in others)


def _label(phrases: Iterable[Phrase]) -> str:
    forms = Counter(phrase.label for phrase in phrases)
    return max(forms, key=lambda form: (forms[form], form.endswith("s"), form))


def _spans(reading: Reading, phrases: Iterable[Phrase]) -> tuple[Span, ...]:
    return tuple(sorted({reading.span(p.at, p.tokens) for p in phrases}, key=lambda span: span.start))


def _score(key: tuple[str, ...], phrases: Sequence[Phrase], *, in_heading: bool) -> float:
    """How often, how rare in English, how many words."""
    rarity = sum(COMMON - max(FLOOR, zipf(word)) for word in key) / len(key)
    whole = sum(1.0 if phrase.whole else 0.5 for phrase in phrases)
    return log(1 + whole) * rarity * (1 + WORD_BONUS * (len(key) - 1)) * (HEADING_BONUS if in_heading else 1.0)
