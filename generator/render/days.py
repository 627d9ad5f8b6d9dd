"""When the event was, when the articles came out and when these pages did, as far as each is known."""

from collections import Counter
from datetime import date

from generator.model import AnnotatedArticle
from generator.render.dates import when, written
from generator.render.scene import Scene

#: Sentences of the body in which a report tells when it happened: the lead, as newsrooms teach it, and what follows it.
LEAD = 3


def days(scene: Scene) -> str:
    """The days, in a few short sentences."""
    words = scene.words
    stated = [date.fromisoformat(s.article.published.value[:10]) for s in scene.briefing.sources if s.article.published]
    ends = (min(stated), max(stated)) if stated else ()
    said = [words("home.published", days=when(*ends, words.language)) if ends else words("home.no_day")]
    if event := _event_day(scene):
        said.insert(0, event)
    edition = next(iter(scene.history.editions), None)
    if edition and edition.when and edition.when.date() not in ends:
        said.append(words("home.edition", day=written(edition.when.date(), words.language)))
    return " ".join(said)


def _event_day(scene: Scene) -> str | None:
    """The day that most leads give, and how many do; `None` where no two give one, or two days are even."""
    told = Counter(day for source in scene.briefing.sources for day in _lead_days(source))
    ranked = told.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    [(day, count), *_] = ranked
    return scene.words(
        "home.event_day", day=written(day, scene.words.language), count=count, all=len(scene.briefing.sources)
    )


def _lead_days(source: AnnotatedArticle) -> set[date]:
    story = {passage.id for passage in source.article.story()}
    lead = [sentence.span for sentence in source.sentences if sentence.passage in story][:LEAD]
    moments = [one for one in source.moments if any(span.contains(one.span) for span in lead)]
    return {one.first for one in moments if one.first is not None and one.first == (one.last or one.first)}
