"""The same quotation in several articles, and the copies of one report: grouped first, then looked up and compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tracker.actions.analyse import OpenArchive
from tracker.actions.differences import changes
from tracker.model import ArticleGroup, Copy, GroupQuery, QuotationGroup, QuotationQuery
from tracker.store.archive import GROUPING_STEPS, Archive
from tracker.store.wordings import share_of, wording_of


def group_all(open_archive: OpenArchive) -> Iterator[int]:
    """Groups what was filed or has changed since the last time, and says after each step how much it was.

    Each step is a transaction of its own, so that others can write in between; where nothing is to be done, nothing is
    written, and the database may be one that cannot be written.
    """
    with open_archive() as archive:
        if not archive.waits_for_grouping():
            return
    for step in GROUPING_STEPS:
        while True:
            with open_archive() as archive:
                done = archive.group(step)
            if not done:
                break
            yield done


def compared_groups(archive: Archive, query: GroupQuery) -> Iterator[QuotationGroup]:
    """The groups that fit, each wording with what leads to it from the most frequent one."""
    for group in archive.groups(query):
        first, *others = group.variants
        compared = (replace(each, changes=changes(first.text, each.text)) for each in others)
        yield replace(group, variants=(first, *compared))


def compared_articles(archive: Archive, query: QuotationQuery, *, min_articles: int) -> Iterator[ArticleGroup]:
    """The copies of each report, with how much of the first one each has."""
    for group in archive.article_groups(query, min_articles=min_articles):
        first, *others = (wording_of(archive.article_text(copy.filed.id).text) for copy in group.copies)
        compared = [
            Copy(copy.filed, share_of(first, other), share_of(other, first))
            for copy, other in zip(group.copies[1:], others, strict=True)
        ]
        yield replace(group, copies=(group.copies[0], *compared))
