"""What can go wrong, one class a stage; the message says what, which file and what to do."""

from generator.model import Reason


class CrossbriefError(Exception):
    """The root: `subject` is the file or setting that the message is about, as the user knows it."""

    def __init__(self, subject: str, message: str) -> None:
        super().__init__(f"{subject}: {message}")
        self.subject = subject
        self.message = message

    @property
    def reason(self) -> Reason:
        """Why the subject is left out, where the others can go on without it."""
        return Reason.of("left_out.error", message=self.message)


class ReadError(CrossbriefError):
    """A seed, a folder or `briefing.yml` cannot be read."""


class CleanError(CrossbriefError):
    """A seed was read but holds no article; the pages say why."""

    def __init__(self, subject: str, reason: Reason) -> None:
        super().__init__(subject, reason.code)
        self._reason = reason

    @property
    def reason(self) -> Reason:
        """Why the seed is left out."""
        return self._reason


class CompareError(CrossbriefError):
    """The articles cannot be compared."""


class RenderError(CrossbriefError):
    """A page cannot be made."""


class SiteError(CrossbriefError):
    """The pages cannot be written, or the built site does not pass its check."""
