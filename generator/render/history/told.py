"""Editions in the words of a language, for the page of changes and for the feed."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5

from generator.model import Change, ChangeKind, Edition, Erratum
from generator.render.dates import read_out, written
from generator.render.history import each_once, headline, is_first
from generator.render.markdown import visible
from generator.render.scene import COMPARISON, HOME, Scene, source_path
from generator.render.words import Words

SOURCES = frozenset({ChangeKind.SOURCE_ADDED, ChangeKind.SOURCE_CORRECTED, ChangeKind.SOURCE_REMOVED})


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change: its words, and the page that it leads to while what changed is there."""

    text: str
    page: str | None
    anchor: str


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of one kind under their number."""

    head: str
    lines: list[ChangeLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An edition in words."""

    id: str
    anchor: str
    updated: str | None  # as Atom writes it; `None` where nobody states a day
    title: str  # what changed, in one line
    head: str  # what it is called on the page: its day, if it has one
    groups: list[Group]


def told_editions(scene: Scene) -> list[Told]:
    """Every edition and every correction, newest first."""
    of_day: Counter[date | None] = Counter()
    told = []
    for edition in reversed(scene.history.editions):  # the oldest first
        day = edition.when.date() if edition.when else None
        of_day[day] += 1
        told.append(_edition(edition, scene, of_day[day]))
    corrections = [_correction(erratum, row, scene) for erratum, row in scene.briefing.errata]
    return sorted([*corrections, *reversed(told)], key=lambda one: one.updated or "", reverse=True)


def _edition(edition: Edition, scene: Scene, number: int) -> Told:
    """An edition, by its number the first of its day or a later one."""
    told = each_once(edition.changes)
    if first := is_first(edition, scene.history):
        told = [change for change in told if change.kind in SOURCES]  # all else in it is new too, and in the comparison
    by_kind = groupby(told, lambda change: change.kind)
    return Told(
        id=edition.id.urn,
        anchor=f"edition-{edition.id}",
        updated=edition.when.isoformat().replace("+00:00", "Z") if edition.when else None,
        title=headline(edition, scene.words.language),
        head=_head(edition.when, number, scene.words) or scene.words("changes.first" if first else "changes.undated"),
        groups=[_group(kind, [*changes], scene) for kind, changes in by_kind],
    )


def _head(when: datetime | None, number: int, words: Words) -> str | None:
    """The day, and with its number a later edition of one day."""
    if when is None:
        return None
    day = written(when.date(), words.language)
    return f"{day} ({number})" if number > 1 else day


def _correction(erratum: Erratum, row: str | None, scene: Scene) -> Told:
    """What an editor put right, as an edition of its own: with its day, its reason and who did it."""
    told = (erratum.on, erratum.was, erratum.now, erratum.why, erratum.by)
    number = uuid5(NAMESPACE_URL, "\n".join(told))
    shown = [" ".join(visible(words).split()) for words in told]
    text = scene.words("changes.correction", was=shown[1], now=shown[2], why=shown[3], by=shown[4])
    day = read_out(erratum.on, scene.words.language)
    line = ChangeLine(text, COMPARISON if row else None, row or "")
    return Told(
        id=number.urn,
        anchor=f"edition-{number}",
        updated=f"{erratum.on}T00:00:00Z",
        title=scene.words("changes.correction_title"),
        head=scene.words("site.colon").join((day, scene.words("changes.correction_title"))),
        groups=[Group(scene.words("changes.correction_head"), [line])],
    )


def _group(kind: ChangeKind, changes: list[Change], scene: Scene) -> Group:
    return Group(scene.words(f"changes.{kind}", n=len(changes)), [_line(change, scene) for change in changes])


def _line(change: Change, scene: Scene) -> ChangeLine:
    known = change.subject in scene.names and change.kind in SOURCES
    label = " ".join(visible(_named(change.subject or "", scene) if known else change.label).split())
    return ChangeLine(f"{label}{_verdict(change, scene)}", *_target(change, scene))


def _named(source: str, scene: Scene) -> str:
    """The name that a source has on every page, and its headline."""
    title = scene.briefing.source(source).article.title
    return f"{scene.names[source]}{scene.words('site.colon')}{title.value}" if title else scene.names[source]


def _verdict(change: Change, scene: Scene) -> str:
    """The verdict before and after, to print behind the label."""
    told = [verdict and scene.words(f"verdict.{verdict}") for verdict in (change.before, change.after)]
    if change.kind is ChangeKind.VERDICT_CHANGED:
        told = [words or scene.words("changes.no_verdict") for words in told]
    verdicts = " → ".join(words for words in told if words)
    return f" ({verdicts})" if verdicts else ""


def _target(change: Change, scene: Scene) -> tuple[str | None, str]:
    """Where the change can be seen in the briefing as it is now."""
    briefing = scene.briefing
    if change.kind in SOURCES:
        there = any(source.article.id == change.subject for source in briefing.sources)
        return (source_path(change.subject) if there and change.subject else None), ""
    if any(row.id == change.subject for row in briefing.rows):
        return COMPARISON, change.subject or ""
    return (HOME if change.subject is None else None), ""
