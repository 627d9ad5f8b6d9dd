"""The theme's templates, compiled once a process: a quarter of a build is compiling them anew."""

from contextlib import suppress
from functools import cache

from jinja2 import TemplateAssertionError
from jinja2.bccache import Bucket, BytecodeCache
from mkdocs.theme import Theme

from generator import PACKAGED

OVERRIDES = PACKAGED.parent / "overrides"
#: Folders of the theme that no page of ours includes, or a few files of thousands.
OTHERS = (".icons/", "blog/", "fragments/", "partials/languages/")


class Compiled(BytecodeCache):
    """The templates as they were compiled for the build before."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Jinja calls it before it compiles; it judges by itself whether the source is still the same."""
        if kept := self._kept.get(bucket.key):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """And this one afterwards."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


@cache
def compiled_templates() -> Compiled:
    """Those of this process."""
    return Compiled()


def compile_theme() -> None:
    """Compile the templates of the theme before a build asks for them."""
    templates = Theme(name="material", custom_dir=str(OVERRIDES)).get_env()
    templates.bytecode_cache = compiled_templates()
    for name in templates.list_templates(extensions=("html",)):
        # Templates of plugins that we do not have ask for filters that there are not.
        with suppress(TemplateAssertionError):
            if not name.startswith(OTHERS):
                templates.get_template(name)
