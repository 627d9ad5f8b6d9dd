"""What can go wrong, one class a stage; the message says what, which file and what to do."""


class CrossbriefError(Exception):
    """The root: `subject` is the file or setting that the message is about, as the user knows it."""

    def __init__(self, subject: str, message: str) -> None:
        super().__init__(f"{subject}: {message}")
        self.subject = subject
        self.message = message


class ReadError(CrossbriefError):
    """A seed, a folder or `briefing.yml` cannot be read."""


class CleanError(CrossbriefError):
    """A seed was read but holds no article."""


class CompareError(CrossbriefError):
    """The articles cannot be compared."""


class RenderError(CrossbriefError):
    """A page cannot be made."""


class SiteError(CrossbriefError):
    """The pages cannot be written, or the built site does not pass its check."""
