"""The command itself: what it says of itself, and how an error becomes a line for the user."""

import click

from generator import __version__
from generator.errors import CrossbriefError, is_of_the_disk
from generator.processes import search_seldom, stopping_tidily

EPILOG = """\b
Exit codes:
  0  done
  1  not done: a file, a folder or the site is not as it must be; the message says which
  2  the command was not understood
  3  done, and somebody must look: `check` found a fault, words in seeds/points do not stand in the articles
     any more, or `--strict` and an article was left out

\b
To complete commands with the Tab key, in bash (zsh and fish likewise):
  eval "$(_CROSSBRIEF_COMPLETE=bash_source crossbrief)"

\b
CROSSBRIEF_CACHE names the file in which readings of articles are kept between builds, and CROSSBRIEF_CACHE_MIB
how large it may grow (1024). CROSSBRIEF_FOLDER_MIB is how much of one folder is read (256).
"""


class Commands(click.Group):
    """A command group in which our own errors, and files that cannot be used, are a line for the user.

    Any other error is a bug and keeps its trace.
    """

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        search_seldom()
        try:
            return super().invoke(ctx)
        except CrossbriefError as error:
            from generator.render.reasons import error_line  # noqa: PLC0415

            raise click.ClickException(error_line(error)) from error
        except OSError as error:
            if error.filename is None and not is_of_the_disk(error):
                raise
            raise click.ClickException(f"{error.filename or 'the disk'}: {error.strerror}") from error


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="crossbrief")
@click.pass_context
def main(context: click.Context) -> None:
    """Several articles on one event become a briefing site: who says what, side by side, every word traceable."""
    context.with_resource(stopping_tidily())
