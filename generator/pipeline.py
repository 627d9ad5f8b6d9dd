"""The table of contents: from a folder of articles to the Markdown of a site, stage by stage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from generator.annotate import annotate_article
from generator.ask import (
    FILE,
    Reply,
    Request,
    Server,
    ask_model,
    joined,
    keep,
    keep_unread,
    make_request,
    make_requests,
    plain,
    points_yaml,
    read_answers,
)
from generator.clean import Cleaned, clean_drafts, open_seed, without
from generator.compare import compare_articles, facet_kinds, gate, require_comparable
from generator.compare.event.stories.sorting import sort_articles
from generator.each import Work, each
from generator.edit import Written, editors_file, read_change, taken_back, with_change
from generator.errors import AskError, ReadError
from generator.fingerprint import code_fingerprint, folder_fingerprint
from generator.model import AnnotatedArticle, Article, Asset, Briefing, Seed, SeedFolder, Sorting, Unprinted
from generator.read import (
    FOLDER,
    SCHEMA_FILE,
    points_schema,
    points_texts,
    read_points_file,
    read_seeds,
    schema_beside,
)
from generator.read.pile import read_pile, read_stories
from generator.read.placing import place_files
from generator.render import (
    Card,
    continue_history,
    draw_card,
    headline,
    left_out_json,
    nothing_read,
    render_briefing,
    require_facet_words,
    stale_lines,
    with_headings,
)
from generator.site import NOTHING_BEFORE, Fault, Since, SiteReport, check_site, is_fresh, read_history, write_site


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build made of the seeds, and what it did to docs/."""

    briefing: Briefing
    seeds: tuple[Seed, ...]  # as they were read
    articles: tuple[Article, ...]  # as they came out of the seeds; a site is held against these
    report: SiteReport
    news: str | None  # the changes for followers of the site before, in a line
    left_out: list[dict[str, object]]  # the inputs that are not published, with the reason in words and as a code
    stale: list[tuple[str, str]]  # words in points files that do not fit the articles: file with line, and why
    moved: tuple[str, ...]  # keys of briefing.yml that have a better place now
    trouble: str | None  # why the history of the site before was ignored


def build(  # noqa: PLR0913 - each decides the bytes of the site in its own way
    seeds: Path,
    docs: Path,
    work: Work,
    since: Since = NOTHING_BEFORE,
    *,
    points: bool = True,
    address: str | None = None,
    unsound: Mapping[str, str] = MappingProxyType({}),
) -> Built:
    """Turn a folder of seeds into the Markdown of the site; all of it or nothing. Without `points`, by rules alone.

    `address` is that of the site, for its feed and for search engines. `unsound` has the ids of articles that a site
    was refused for, each with its fault: they are left out. Raises ReadError where no article could be read: an empty
    site must never take the place of a good one.
    """
    inputs = _inputs(seeds, since, address)
    folder = read_seeds(seeds, points=points)
    cleaned = _publishable(folder, work, unsound)
    briefing = _briefed(folder, cleaned, work)
    if not briefing.sources:
        raise ReadError(str(seeds), nothing_read(briefing))
    before = read_history(since, briefing)
    history = continue_history(before.history, briefing, since.instant)
    schema = Asset(path=f"data/{SCHEMA_FILE}", data=points_schema().encode())
    pages = render_briefing(briefing, history, address, lambda cards: _drawn(cards, work))
    report = write_site((*pages, schema), docs, inputs, since)
    edition = history.newer_than(before.history)
    news = headline(edition, briefing.language) if edition else None
    return Built(
        briefing=briefing,
        seeds=folder.seeds,
        articles=cleaned.articles,
        report=report,
        news=news,
        left_out=left_out_json(briefing),
        stale=stale_lines(briefing),
        moved=folder.moved,
        trouble=before.trouble,
    )


def refresh(
    seeds: Path, docs: Path, work: Work, since: Since = NOTHING_BEFORE, address: str | None = None
) -> Built | None:
    """Build, unless the pages of these seeds, made by this code, are there already: then `None`."""
    if is_fresh(docs, _inputs(seeds, since, address), since):
        return None
    return build(seeds, docs, work, since, address=address)


def brief(seeds: Path, work: Work, *, points: bool = True) -> Briefing:
    """Compare the articles of a folder; nothing is written. Labels are in the language of the site."""
    folder = read_seeds(seeds, points=points)
    return _briefed(folder, _publishable(folder, work), work)


def _drawn(cards: Sequence[Card], work: Work) -> tuple[Asset, ...]:
    """The pictures beside shared links, each drawn once; here, for that takes a second at most."""
    return each(draw_card, cards, "drawing", Work(cache=work.cache, processes=1)).results


def _publishable(folder: SeedFolder, work: Work, unsound: Mapping[str, str] = MappingProxyType({})) -> Cleaned:
    require_facet_words(facet_kinds())
    return without(clean(folder, work), unsound)


def _briefed(folder: SeedFolder, cleaned: Cleaned, work: Work) -> Briefing:
    require_comparable(cleaned.articles)
    annotated = each(annotate_article, cleaned.articles, "reading", work)
    left_out = (*folder.left_out, *cleaned.left_out, *annotated.left_out)
    return with_headings(compare_articles(annotated.results, folder, left_out))


def requests(seeds: Path, work: Work, window: int | None = None) -> tuple[Request, ...]:
    """What a language model is to be asked about the articles of a folder; nothing is sent."""
    return make_requests(_annotated(seeds, work), window)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What became of an answer."""

    path: Path
    proposed: int
    kept: int
    unprinted: tuple[Unprinted, ...]  # places are those of the answer as a points file
    unread: tuple[Path, ...]  # the answers of which nothing can be read, as they came
    changed: tuple[Unprinted, ...]  # what of the kept points the pages show otherwise; places are in the kept file


def ask(asked: Sequence[Request], server: Server, work: Work) -> tuple[tuple[Reply, ...], AskError | None]:
    """The answers of a model, and what ended them before the last. This sends the requests.

    Raises AskError where not even one comes.
    """
    replies: list[Reply] = []
    for request in asked:
        work.progress(f"asking {server.model}", len(replies), len(asked))
        try:
            replies.append(ask_model(request.text, server))
        except AskError as error:
            if not replies:
                raise
            return tuple(replies), error
    work.progress(f"asking {server.model}", len(asked), len(asked))
    return tuple(replies), None


def keep_answers(seeds: Path, answers: Sequence[str], model: str, work: Work) -> Kept:
    """Check answers against the articles and keep what stands in them as points/model.yml; AskError if nothing does.

    An answer of which nothing can be used is kept as it came: it may have been paid for.
    """
    sources = _annotated(seeds, work)
    asked = make_request(sources)
    read, unread = read_answers(seeds, answers, asked.sources)
    points = joined(read)
    proposed = read_points_file(FOLDER + FILE, points_yaml(points, model, asked.digest).encode())
    checked = gate(sources, proposed.drafts.points)
    if not checked.points:
        kept_as = ", ".join(str(keep_unread(answer, seeds)) for answer in answers)
        raise AskError("the answer", f"holds no point whose words stand in two of the articles; see {kept_as}")
    kept = [plain(one.draft) for one in checked.points]
    text = points_yaml(kept, model, asked.digest, schema_beside(seeds))
    return Kept(
        path=keep(text, seeds),
        proposed=len(points),
        kept=len(kept),
        unprinted=checked.unprinted,
        unread=unread,
        changed=_changed(sources, text),
    )


def _changed(sources: Sequence[AnnotatedArticle], text: str) -> tuple[Unprinted, ...]:
    """What a build will not show as the points file says: labels, verdicts, points beside others."""
    drafts = read_points_file(FOLDER + FILE, text.encode()).drafts
    return compare_articles(sources, SeedFolder(title=None, language="en", seeds=(), drafts=drafts)).unprinted


def edit_row(seeds: Path, briefing: Briefing, body: bytes) -> Written:
    """Make a change that the editor's screen sent on a row of `briefing`, and say what became of which points file.

    EditError where it is no change of this briefing, ReadError where the file is wrong; then nothing is written.
    """
    change = read_change(body, briefing)
    files = points_texts(seeds)
    name = editors_file(files)
    text = with_change(name, files.get(name), change, schema_beside(seeds))
    read_points_file(FOLDER + name, text.encode())
    keep(text, seeds, name)
    return Written(name=name, before=files.get(name), after=text, row=change.row)


def undo_edit(seeds: Path, last: Written) -> None:
    """Take back a change. EditError where its file is not as the change left it; then nothing is written."""
    text = taken_back(points_texts(seeds), last)
    if text is None:
        (seeds / FOLDER / last.name).unlink()
    else:
        keep(text, seeds, last.name)


def _annotated(seeds: Path, work: Work) -> list[AnnotatedArticle]:
    """The articles of a folder that can be compared."""
    articles = clean(read_seeds(seeds, points=False), work).articles
    return [source for source in each(annotate_article, articles, "reading", work).results if source.compared]


def check(seeds: Path, site: Path, work: Work) -> tuple[Fault, ...]:
    """Read the seeds again and hold the built site against them; no fault is a sound site."""
    folder = read_seeds(seeds)
    return check_site(site, clean(folder, work).articles, folder.seeds)


def check_built(built: Built, site: Path) -> tuple[Fault, ...]:
    """The same for a site that was built just now: the articles in it are those which were read for it."""
    return check_site(site, built.articles, built.seeds)


def clean(folder: SeedFolder, work: Work) -> Cleaned:
    """The articles in the seeds, and what was left out on the way."""
    return _opened(folder.seeds, work)


def _opened(seeds: Sequence[Seed], work: Work) -> Cleaned:
    opened = each(open_seed, seeds, "opening", work)
    cleaned = clean_drafts(opened.results)
    return Cleaned(articles=cleaned.articles, left_out=(*opened.left_out, *cleaned.left_out))


def sort_pile(pile: Path, into: Path | None, work: Work) -> Sorting:
    """Where each file of `pile` belongs: to a story of `into`, to a new one, or to none. Nothing is written."""
    found, stories = read_pile(pile), read_stories(into) if into else {}
    there = {seed.sha256 for seeds in stories.values() for seed in seeds}
    new = [seed for seed in found.seeds if seed.sha256 not in there]
    cleaned = _opened(new, work)
    known = {name: _opened(seeds, work).articles for name, seeds in stories.items()}
    sorted_in, alone = sort_articles(
        cleaned.articles, {name: of for name, of in known.items() if of}, found.corrections
    )
    return Sorting(
        stories=sorted_in,
        alone=alone,
        there=tuple(seed.path for seed in found.seeds if seed.sha256 in there),
        left_out=(*found.left_out, *cleaned.left_out),
    )


def put_in_place(sorting: Sorting, pile: Path, into: Path, *, link: bool) -> None:
    """Copy or link the files of the pile into the folders of their stories."""
    place_files(sorting, pile, into, link=link)


def _inputs(seeds: Path, since: Since, address: str | None) -> str:
    return f"{folder_fingerprint(seeds)} {code_fingerprint()} {since.instant} {address}" if seeds.is_dir() else ""
