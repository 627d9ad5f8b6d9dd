"""The MkDocs plugin: before a build it turns seeds/ into pages, if seeds or code changed; `serve` watches them."""

import os
from contextlib import ExitStack
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from jinja2 import Environment
from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator.each import Work
from generator.each.memory import remembered_as
from generator.errors import CrossbriefError, EditError
from generator.model import Briefing
from generator.render.navigation import not_found, titled
from generator.render.reasons import error_line
from generator.render.words import FALLBACK
from generator.site.build import FEED
from generator.site.builder import site_name
from generator.site.history import HISTORY, Since, instant_of
from generator.site.imprint import SITE_DATA, read_imprint
from generator.site.joined import join_styles
from generator.site.known_pages import KnownPages, RenderedPage, Unrendered, are_plain
from generator.site.pages_by_hand import add_pages_by_hand
from generator.site.publish import publish, staged
from generator.site.reloading import follow
from generator.site.rendered import Rendered
from generator.site.search_index import mend_search_index
from generator.site.templates import OVERRIDES, compiled_templates
from generator.site.unneeded import leave_out_unneeded

if TYPE_CHECKING:
    from generator.edit import Written
    from generator.edit.screen import Answer
    from generator.pipeline import Built

log = get_plugin_logger("crossbrief")

CACHE = ".cache/crossbrief.sqlite"


class Options(base.Config):  # type: ignore[no-untyped-call] # MkDocs' hook for subclasses has no types
    """The plugin's part of mkdocs.yml; paths count from the folder of that file."""

    seeds = option.Type(str, default="seeds")
    since = option.Optional(option.Type(str))  # the history that the feed continues; without, the built site's
    cache = option.Optional(option.Type(str))  # `None`: `CACHE` where the plugin generates, else none
    generate = option.Type(bool, default=True)  # False: `crossbrief build` has done it, and looks after the site too


class CrossbriefPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call] # as above
    """Writes docs/ before MkDocs reads it. Only changed bytes are written, so that `mkdocs serve` comes to rest.

    `mkdocs build` empties site/ before it knows that it will fail, so it is sent to a folder beside.
    """

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Decide whether the site is built beside: `serve` and `gh-deploy` have folders of their own."""
        self._stages = command == "build" and not dirty and self.config.generate
        self._site: Path | None = None
        self._staging: Path | None = None
        self._open = ExitStack()
        self._writing = Lock()  # the server answers in threads
        self._built = False
        self._serves = command == "serve"
        self._rendered = Rendered()
        self._known: KnownPages | None = None
        self._briefing: Briefing | None = None  # that of the pages that are served
        self._edits: list[Written] = []  # by the editor's screen, the last one last
        self._trouble: str | None = None
        # Read now: on_config sets it for MkDocs, and a server comes there again for each change.
        self._epoch = os.environ.get("SOURCE_DATE_EPOCH")

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the pages, take the site's name and date from them, and build beside."""
        docs, self._trouble = Path(config.docs_dir), None
        try:
            if self.config.generate:
                home = Path(config.config_file_path).parent
                self._seeds, self._work = self._inputs(home)
                config.watch.append(str(self._seeds))
                # A server has an address of its own, which is not that of the site.
                address = None if self._serves else config.site_url or None
                built = _generate(self._seeds, docs, self._work, self._since(home, Path(config.site_dir)), address)
                self._briefing = built.briefing if built else self._briefing
            if self._stages:
                self._site = Path(config.site_dir)
                self._staging = self._open.enter_context(staged(self._site))
                config.site_dir = str(self._staging)
        except CrossbriefError as error:
            raise PluginError(error_line(error)) from error
        _add_theme(config)
        imprint = read_imprint(docs)
        add_pages_by_hand(docs, config.nav, imprint.language if imprint else FALLBACK)
        if imprint:
            config.site_name = site_name(config.site_name, imprint)
            config.theme["language"] = imprint.language
            config.nav = titled(config.nav, imprint.language)
            config.extra["dated"] = imprint.day is not None or bool(self._epoch)
            # That of many briefings is laid beside the pages when they are done.
            told = config.extra["dated"] if (docs / SITE_DATA).is_file() else (docs / FEED).is_file()
            config.extra["feedless"] = not told
            config.extra["not_found"] = not_found(imprint.language)
            # MkDocs takes the date of the build from the environment only.
            os.environ.setdefault("SOURCE_DATE_EPOCH", str(imprint.epoch))
        return config

    @event_priority(
        -50
    )  # after the search plugin, which writes the index, and before the offline plugin, which copies it
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Let the search find what readers type, and leave out what no browser asks for. There is something to publish.

        A strict build can still fail after this.
        """
        mend_search_index(Path(config.site_dir))
        leave_out_unneeded(Path(config.site_dir))
        self._built = self._stages

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Lay our style sheets together; a server keeps what it has rendered of the same pages."""
        join_styles(files, config)
        self._rendered.begin(files)
        if not self._serves and are_plain(config):
            memory = self._open.enter_context(
                remembered_as("generator.site.known_pages", Unrendered, RenderedPage, self._cache(config))
            )
            self._known = KnownPages(memory, files, config) if memory else None
        return files

    @event_priority(-100)  # what the other plugins have made of the page is what is rendered
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Render only what an edit has changed."""
        pages = self._rendered if self._serves else self._known
        return pages.needed(markdown, page) if pages else markdown

    @event_priority(100)  # and what has been rendered is theirs again
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The page, whether it was rendered now or before."""
        pages = self._rendered if self._serves else self._known
        return pages.content(html, page) if pages else html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """A server builds again and again, and so does the process that `crossbrief build` copies."""
        env.bytecode_cache = compiled_templates()
        return env

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Lay the editor's screen over the server, build once for an edit, and show what stops a build.

        The pages themselves are those of a build.
        """
        from generator.edit import Screen  # noqa: PLC0415 - a build needs none

        if self.config.generate and (site := server.get_app()) is not None:
            server.set_app(Screen(site, self._shown, {"change": self._make, "undo": self._undo}))
        follow(server, Path(config.docs_dir), lambda: self._trouble)
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """Publish nothing."""
        self._built, self._trouble = False, str(error)

    def on_shutdown(self) -> None:
        """Put the site in the place of the old one, if it was built and everything on it is in the seeds."""
        if self._site is None or self._staging is None:
            self._open.close()
            return
        from generator.pipeline import check  # noqa: PLC0415 - as in _generate

        try:
            with self._open:
                if self._built:
                    publish(self._staging, self._site, check(self._seeds, self._staging, self._work))
        except CrossbriefError as error:
            raise PluginError(error_line(error)) from error

    def _shown(self) -> dict[str, object]:
        from generator.render.editing import editing_json  # noqa: PLC0415 - as in _generate

        return {**editing_json(self._served()), "undo": bool(self._edits)}

    def _make(self, body: bytes) -> "Answer":
        from generator.pipeline import edit_row  # noqa: PLC0415 - as in _generate

        with self._writing:
            made = edit_row(self._seeds, self._served(), body)
            self._edits.append(made)
        return {"written": f"points/{made.name}", "row": made.row}

    def _undo(self, _: bytes) -> "Answer":
        """Take back the last change, once."""
        from generator.pipeline import undo_edit  # noqa: PLC0415 - as in _generate

        with self._writing:
            if not self._edits:
                raise EditError("nothing", "has been changed here since the server began")
            undo_edit(self._seeds, last := self._edits[-1])
            self._edits.pop()
        return {"written": f"points/{last.name}", "row": last.row}

    def _served(self) -> Briefing:
        """The briefing of the pages; compared anew where docs/ was there already."""
        from generator.pipeline import brief  # noqa: PLC0415 - as in _generate

        self._briefing = self._briefing or brief(self._seeds, self._work)
        return self._briefing

    def _inputs(self, home: Path) -> tuple[Path, Work]:
        return home / self.config.seeds, Work(cache=home / (self.config.cache or CACHE))

    def _cache(self, config: MkDocsConfig) -> Path | None:
        """Where rendered pages are kept."""
        named = self.config.cache or (CACHE if self.config.generate else None)
        return Path(config.config_file_path).parent / named if named else None

    def _since(self, home: Path, site: Path) -> Since:
        """The history that is named, else that of the site which is there; a server has no site of its own."""
        named = home / self.config.since if self.config.since else None
        file = named or (home / "site" if self._serves else site) / HISTORY
        return Since(file=file, named=named is not None, instant=instant_of(self._epoch))


def _add_theme(config: MkDocsConfig) -> None:
    """Our templates before Material's and behind a project's own, where its mkdocs.yml does not name them itself."""
    ours = str(OVERRIDES)
    if ours not in map(os.path.abspath, config.theme.dirs):
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, ours)


def _generate(seeds: Path, docs: Path, work: Work, since: Since, address: str | None) -> "Built | None":
    """Make the pages, and tell what was done; `None` where they were there already."""
    from generator.pipeline import refresh  # noqa: PLC0415 - the stages take seconds to load, and may not be needed

    built = refresh(seeds, docs, work, since, address)
    if built is None:
        log.info("%s: no change", seeds)
        return None
    log.info("%s: %s pages and files changed in %s", seeds, len(built.report.written), docs)
    if built.news:
        log.info("What changed: %s", built.news)
    if built.trouble:
        log.info("%s", built.trouble)
    for left in built.left_out:
        log.info("left out: %s: %s", left["path"], left["reason"])
    return built
