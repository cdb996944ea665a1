"""What an agency says about an article that it sent before: that it corrects it, or that nobody may use it any more."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.model import ArticleStatus

WITHDRAWN = frozenset(
    ("canceled", "cancelled", "cancel", "withheld", "kill", "killed", "withdraw", "withdrawn", "withdrawal")
)
CORRECTED = frozenset(("correction", "corrected", "corrective", "correctif"))


def status_of(codes: Iterable[str]) -> ArticleStatus:
    """The status that publishing status, signals and update codes give; a prefix like ``stat:`` does not count.

    >>> status_of(["stat:usable", "sig:correction"]).value, status_of(["sig:correction", "stat:canceled"]).value
    ('corrected', 'withdrawn')
    """
    said = {code.rpartition(":")[2].strip().lower() for code in codes}
    if said & WITHDRAWN:
        return ArticleStatus.WITHDRAWN
    return ArticleStatus.CORRECTED if said & CORRECTED else ArticleStatus.CURRENT
