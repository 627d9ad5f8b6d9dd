"""Topics: subjects that an editor would list, and labels that nobody looks up."""

from tests.quality import test_topics as events


def measure():
    """The share of the editor's subjects that have a topic, and of events without a topic that is junk."""
    events.labels.cache_clear()
    wanted = [(one["name"], words) for one in events.LISTS for words in one["subjects"]]
    covered = [any(word in label for word in words for label in events.labels(name)) for name, words in wanted]
    clean = [not {word.casefold() for word in one["junk"]} & set(events.labels(one["name"])) for one in events.LISTS]
    return {"covered": sum(covered) / len(covered), "without junk": sum(clean) / len(clean)}
