"""One style sheet and one script for what is written in several: nothing is shown before all styles have come."""

from collections.abc import Iterable

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

#: Ours that stand on every page; those of one kind of page stay by themselves. They lie in one folder, for their
#: addresses of typefaces count from there.
STYLES = ("assets/type.css", "assets/frame.css", "assets/voices.css", "assets/pages.css")
JOINED = "assets/every-page.css"
SCRIPTS = ("assets/frame.js", "assets/found.js", "assets/source.js", "assets/long.js")
JOINED_SCRIPT = "assets/every-page.js"


def join_styles(files: Files, config: MkDocsConfig) -> None:
    """Link one file instead of ours, where all of them are linked; a project may have its own in their places.

    Four requests less before the first words are seen: with Lighthouse's slow telephone 1.7 s instead of 1.9 to 2.1.
    The single files stay, for templates that load one.
    """
    sources = [file for name in STYLES if (file := files.get_file_from_path(name))]
    if len(sources) < len(STYLES) or not set(STYLES) <= set(config.extra_css):
        return
    files.append(File.generated(config, JOINED, content=_joined(sources)))
    config.extra_css = [JOINED, *(name for name in config.extra_css if name not in STYLES)]


def join_scripts(files: Files, config: MkDocsConfig) -> None:
    """The same for our scripts, each of which keeps its names to itself; those of one kind of page stay single."""
    sources = [file for name in SCRIPTS if (file := files.get_file_from_path(name))]
    linked = [str(script) for script in config.extra_javascript]
    if len(sources) < len(SCRIPTS) or not set(SCRIPTS) <= set(linked):
        return
    files.append(File.generated(config, JOINED_SCRIPT, content=_joined(sources)))
    joined = ExtraScriptValue(JOINED_SCRIPT)
    joined.defer = True
    config.extra_javascript = [joined, *(s for s in config.extra_javascript if str(s) not in SCRIPTS)]


def _joined(sources: Iterable[File]) -> bytes:
    return b"\n".join(source.content_bytes for source in sources)
