"""Many briefings: a folder of stories becomes one site. Each story goes through `pipeline`."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator import pipeline
from generator.each import Done, Work, each
from generator.errors import CrossbriefError, ReadError, SiteError, is_of_the_disk
from generator.fingerprint import code_fingerprint, folder_fingerprint
from generator.model import Front, LeftOut, Listing, Publication, SiteSettings, State
from generator.read.stories import StoryFolder, read_site_settings, story_folders
from generator.render.front import front_pages
from generator.render.listing import listing
from generator.render.reasons import sentence
from generator.render.words import words_of
from generator.single import Job, build_checked
from generator.site.build import make_ready
from generator.site.history import HISTORY, Since
from generator.site.links import Fault
from generator.site.many import is_placed, is_standing, keep_only, place_briefing, require_many, write_front
from generator.site.mkdocs import address_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A briefing to be built, as paths only: any process, on any machine that sees them, can carry it out."""

    path: str  # the address of the briefing, by which it is named if it fails
    seeds: str
    desk: str  # a folder of its own, in which it is built and remembered
    config: str
    address: str | None  # of the whole site
    cache: str | None
    inputs: str  # a digest of its articles, of the code, and of what else decides its bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What a desk knows of the briefing that was built on it last."""

    inputs: str
    listing: Listing


REMEMBERED = TypeAdapter(Remembered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """Where and how a site of many briefings is built."""

    seeds: Path
    site: Path
    desks: Path
    config: Path
    address: str | None  # of the site; `None`: what `site.yml` says
    now: datetime  # what is under embargo until then may be seen
    instant: datetime | None = None  # the time that editions are given; `None`: the day of the newest article


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyBuilt:
    """What a build of many briefings did; `hidden` are drafts and those under embargo."""

    built: tuple[str, ...]
    unchanged: tuple[str, ...]
    hidden: tuple[str, ...]
    withdrawn: tuple[str, ...]
    failed: tuple[LeftOut, ...]
    until: datetime | None  # when the first embargo ends: the same seeds make another site then


def build_many(shop: Shop, work: Work) -> ManyBuilt:
    """Build the briefings that changed, then the pages around them. A briefing that fails costs itself only.

    Raises ReadError where there is none, SiteError where the site is something else.
    """
    require_many(shop.site)
    settings, stories = read_site_settings(shop.seeds), story_folders(shop.seeds)
    if not stories:
        raise ReadError(str(shop.seeds), "holds no briefing; put a folder of articles into it for each")
    address = _with_slash(shop.address or settings.address or address_in(shop.config))
    sound = [story for story in stories if not story.trouble]
    seen = [story for story in sound if story.publication.seen(shop.now)]
    live = [story for story in seen if story.publication.state is not State.WITHDRAWN]

    orders = [_order(story, shop, address, work) for story in live]
    known = {order.path: _remembered(Path(order.desk)) for order in orders}
    stale = [order for order in orders if not _made_of(known[order.path], order.inputs)]
    made = _make(stale, work)
    troubled = [story for story in stories if story.trouble]

    known |= {order.path: _remembered(Path(order.desk)) for order in stale}
    standing = {name: found.listing for name, found in known.items() if found}
    # With a broken briefing.yml nobody can tell whether it is a draft: what stands stays, and nothing new comes.
    standing |= {s.address: k.listing for s in troubled if (k := _standing(shop, s.address))}
    keep_only(shop.site, standing)
    unplaced = _placed([order for order in orders if order.path in standing], shop)
    failed = (*made.left_out, *(_trouble(story) for story in troubled), *unplaced)
    nowhere = {left.path for left in unplaced if not (shop.site / left.path).is_dir()}
    standing = {name: listed for name, listed in standing.items() if name not in nowhere}
    front = _front(settings, standing, stories, shop.now, failed)
    write_front(front_pages(front), front, shop.site, address)
    return ManyBuilt(
        built=tuple(one.name for one in made.results),
        unchanged=tuple(order.path for order in orders if order not in stale),
        hidden=tuple(story.address for story in sound if story not in seen),
        withdrawn=tuple(story.address for story in seen if story not in live),
        failed=failed,
        until=min((e for story in sound if (e := story.publication.embargo) and e > shop.now), default=None),
    )


def _make(orders: Sequence[Order], work: Work) -> Done[Listing]:
    """Carry out the orders, on a cluster where `work` says so."""
    done = each(make_briefing, orders, "briefings", replace(work, cache=None))
    # A result that is said to be there and is not was left on a disk that only its worker sees: do it again here.
    said = {one.name for one in done.results}
    lost = [o for o in orders if o.path in said and not _made_of(_remembered(Path(o.desk)), o.inputs)]
    if not lost:
        return done
    again = each(make_briefing, lost, "lost briefings", replace(work, cache=None, on=None))
    kept = tuple(one for one in done.results if one.name not in {order.path for order in lost})
    return Done(results=(*kept, *again.results), left_out=(*done.left_out, *again.left_out))


def _placed(orders: Sequence[Order], shop: Shop) -> list[LeftOut]:
    """Put the briefings at their addresses; those for which there is no room, each with its reason."""
    failed: list[LeftOut] = []
    for order in orders:
        built = Path(order.desk) / "site"
        try:
            if not is_placed(built, shop.site, order.path):
                place_briefing(built, shop.site, order.path)
        except SiteError as error:
            failed.append(LeftOut(path=order.path, reason=error.reason))
    return failed


def make_briefing(order: Order) -> Listing:
    """Carry out an order: compare, build and check one briefing on its desk. SiteError where its disk fails."""
    try:
        return _made(order)
    except OSError as error:
        if not is_of_the_disk(error):
            raise
        raise SiteError(str(error.filename or order.desk), f"cannot be written: {error.strerror}") from error


def _made(order: Order) -> Listing:
    make_ready()
    seeds, desk = Path(order.seeds), Path(order.desk)
    work = Work(cache=Path(order.cache) if order.cache else None, processes=1)
    place = f"{order.address}{order.path}/" if order.address else None
    docs, site = desk / "docs", desk / "site"
    before = Since(file=site / HISTORY)
    job = Job(seeds=seeds, docs=docs, site=site, config=Path(order.config), since=before, address=place)
    built = build_checked(job, work)
    remembered = Remembered(inputs=order.inputs, listing=listing(built.briefing, order.path))
    (desk / "remembered.json").write_bytes(REMEMBERED.dump_json(remembered))
    return remembered.listing


def check_many(shop: Shop, work: Work) -> tuple[Fault, ...]:
    """Hold every briefing that readers may see against its articles; one that is not on the site is a fault."""
    faults: list[Fault] = []
    for story in story_folders(shop.seeds):
        if story.trouble:
            faults.append(Fault(place=story.address, message=story.trouble))
        elif story.publication.seen(shop.now) and story.publication.state is not State.WITHDRAWN:
            found = pipeline.check(story.folder, shop.site / story.address, work)
            faults += [replace(fault, place=f"{story.address}/{fault.place}") for fault in found]
        elif is_standing(shop.site, story.address):
            faults.append(Fault(place=story.address, message="may not be seen, and stands on the site; build it again"))
    return tuple(faults)


def _with_slash(address: str | None) -> str | None:
    return f"{address.rstrip('/')}/" if address else None


def _order(story: StoryFolder, shop: Shop, address: str | None, work: Work) -> Order:
    parts = (
        folder_fingerprint(story.folder),
        code_fingerprint(),
        address,
        shop.config.read_text("utf-8"),
        shop.instant,
    )
    return Order(
        path=story.address,
        seeds=str(story.folder.absolute()),
        desk=str((shop.desks / story.address).absolute()),
        config=str(shop.config.absolute()),
        address=address,
        cache=str(work.cache.absolute()) if work.cache else None,
        inputs=hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest(),
    )


def _made_of(known: Remembered | None, inputs: str) -> bool:
    return known is not None and known.inputs == inputs


def _remembered(desk: Path) -> Remembered | None:
    """What stands on the desk; `None` where nothing does, or nothing that can be read: then it is built again."""
    try:
        return REMEMBERED.validate_json((desk / "remembered.json").read_bytes())
    except (OSError, ValidationError):
        return None


def _standing(shop: Shop, address: str) -> Remembered | None:
    return _remembered(shop.desks / address) if (shop.site / address).is_dir() else None


def _trouble(story: StoryFolder) -> LeftOut:
    return LeftOut(path=story.address, reason=CrossbriefError(story.address, story.trouble or "").reason)


def _front(
    settings: SiteSettings,
    standing: dict[str, Listing],
    stories: Sequence[StoryFolder],
    now: datetime,
    failed: Sequence[LeftOut],
) -> Front:
    words = words_of(settings.language)
    how = {story.address: story.publication for story in stories}
    newest = sorted(standing.values(), key=lambda one: one.name)
    newest.sort(key=lambda one: one.day or date.min, reverse=settings.newest_first)
    gone = [s for s in stories if s.publication.state is State.WITHDRAWN and s.publication.seen(now) and not s.trouble]
    named = {story.address for story in stories if not story.trouble} | standing.keys()
    return Front(
        settings=settings,
        listings=tuple((one, how.get(one.name, Publication())) for one in newest),
        withdrawn=tuple((story.address, story.publication) for story in gone),
        missing=tuple((left.path, sentence(left.reason, words)) for left in failed if left.path in named),
    )
