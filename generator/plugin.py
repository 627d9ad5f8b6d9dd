"""The MkDocs plugin: before a build it turns seeds/ into pages, if seeds or code changed; `serve` watches them."""

import html
import os
from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger

from generator.each import Work
from generator.errors import CrossbriefError
from generator.site.imprint import read_imprint

log = get_plugin_logger(__name__)

#: The name in the packaged configuration; a site whose mkdocs.yml says no other is called what its briefing is called.
NAMELESS = "Crossbrief"


class Options(base.Config):  # type: ignore[no-untyped-call] # MkDocs' hook for subclasses has no types
    """The plugin's part of mkdocs.yml; paths count from the folder of that file."""

    seeds = option.Type(str, default="seeds")
    cache = option.Type(str, default=".cache/crossbrief.sqlite")
    generate = option.Type(bool, default=True)  # False: docs/ is already made


class CrossbriefPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call] # as above
    """Writes docs/ before MkDocs reads it. Only changed bytes are written, so that `mkdocs serve` comes to rest."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the pages, and take the site's name and date from them."""
        docs = Path(config.docs_dir)
        if self.config.generate:
            home = Path(config.config_file_path).parent
            seeds = home / self.config.seeds
            config.watch.append(str(seeds))
            _generate(seeds, docs, home / self.config.cache)
        if imprint := read_imprint(docs):
            # The theme prints the name as HTML. MkDocs takes the build's date from the environment only.
            config.site_name = html.escape(imprint.title) if config.site_name == NAMELESS else config.site_name
            os.environ.setdefault("SOURCE_DATE_EPOCH", str(imprint.epoch))
        return config


def _generate(seeds: Path, docs: Path, cache: Path) -> None:
    from generator.pipeline import refresh  # noqa: PLC0415 - the stages take seconds to load, and `--help` needs none

    try:
        built = refresh(seeds, docs, Work(cache=cache))
    except CrossbriefError as error:
        raise PluginError(str(error)) from error
    if built is None:
        log.info("%s: no change", seeds)
        return
    log.info("%s: %s pages and files changed in %s", seeds, len(built.report.written), docs)
    for left in built.briefing.left_out:
        log.info("left out: %s: %s", left.path, left.reason)
