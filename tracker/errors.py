"""What can go wrong in a way that a user can act on: each error is one clear sentence."""


class TrackerError(Exception):
    """The parent of every expected failure; its text is shown to the user as it is.

    The command line turns it into one line on stderr and exit code 1. Anything else is a bug and keeps its traceback.
    """


class UnreadableInput(TrackerError):
    """A file or record that cannot be read as articles: empty, binary, broken, incomplete."""


class ArchiveError(TrackerError):
    """The database cannot be opened, upgraded, read or written."""


class NotFound(TrackerError):
    """Nothing in the archive answers to that id or name."""


class Ambiguous(TrackerError):
    """A name or id fits several things in the archive; the text lists them to choose from."""


class WeightsRefused(TrackerError):
    """A weights file that was trained on other features, or is damaged."""


class EvaluationError(TrackerError):
    """A corpus that cannot be used to evaluate or train."""
