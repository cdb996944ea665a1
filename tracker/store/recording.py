"""Filing what an analysis found: rows in bulk, and what a reviewer decided before stays decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, bindparam, select, update

from tracker.errors import NotFound
from tracker.model import Decision
from tracker.store import preparing, speakers
from tracker.store.bulk import in_parts, insert_all, reserve_ids
from tracker.store.preparing import Place, Prepared, PreparedQuotation, Row
from tracker.store.searching import index_quotations
from tracker.store.tables import (
    UNREVIEWED,
    Analysis,
    Article,
    Attribution,
    Problem,
    Quotation,
    RejectedSpan,
    Verdict,
)
from tracker.store.verdicts import effective_speaker, is_listed, newest_verdict

Ids = dict[tuple[int, Place], int]
"""The ids of quotations, by the article's id and their place in it."""

PART = ("analysis_id", "text_length")
"""What all rows of an analysis begin with."""

_ARTICLES = select(
    Article.id, Article.outlet_id, Article.sha256, Article.text_length, Article.day, Article.superseded_by
).where(Article.id.in_(bindparam("ids", expanding=True)))


class Run(NamedTuple):
    """One analysis that is being filed: its article's row, what it found, its own row's id, its speakers' ids."""

    article: Any
    found: Prepared
    id: int
    speakers: list[int]

    @property
    def part(self) -> tuple[int, int]:
        """What all of its rows begin with, as PART has it."""
        return self.id, self.article.text_length

    def speaker_of(self, quotation: PreparedQuotation) -> int | None:
        """The id of the speaker that it attributes a quotation to."""
        return None if quotation.speaker is None else self.speakers[quotation.speaker]


def record(connection: Connection, analyses: Sequence[tuple[int, Prepared]]) -> None:
    """Files what analyses found, each as the newest of the article of that id; verdicts stay.

    The rows are the same, with the same ids, whether analyses are filed together or one after the other. Raises
    NotFound, and ValueError for an article given twice or an analysis of another text.
    """
    articles = _articles_of(connection, [article_id for article_id, _ in analyses])
    for article_id, found in analyses:
        if found.sha256 != articles[article_id].sha256:
            raise ValueError(f"article {article_id} has another text than the one that was analysed")
    known = speakers.ids_of(connection, (speaker for _, found in analyses for speaker in found.speakers))
    numbers = reserve_ids(connection, Analysis, len(analyses))
    runs = [
        Run(articles[number], found, own, [known[each.key, each.kind] for each in found.speakers])
        for (number, found), own in zip(analyses, numbers, strict=True)
    ]
    _file_analyses(connection, runs)
    ids = _update_quotations(connection, runs)
    ids |= _file_quotations(connection, runs, ids)
    _file_attributions(connection, runs, ids)
    rejected = [(*run.part, *row) for run in runs for row in run.found.rejected]
    insert_all(connection, RejectedSpan, (*PART, *preparing.REJECTED_SPAN), rejected)
    problems = [(*run.part, *row) for run in runs for row in run.found.problems]
    insert_all(connection, Problem, (*PART, *preparing.PROBLEM), problems)


def _articles_of(connection: Connection, ids: Sequence[int]) -> dict[int, Any]:
    articles = {row.id: row for part in in_parts(ids) for row in connection.execute(_ARTICLES, {"ids": part})}
    for number in ids:
        if number not in articles:
            raise NotFound(f"There is no article {number}.")
    if len(articles) < len(ids):
        raise ValueError("an article was given twice")
    return articles


def _file_analyses(connection: Connection, runs: Sequence[Run]) -> None:
    names = ("id", "article_id", "text_length", "method", "made_at", "kinds")
    rows = [
        (run.id, run.article.id, run.article.text_length, run.found.method, datetime.now(UTC), run.found.kinds)
        for run in runs
    ]
    insert_all(connection, Analysis, names, rows)


# -------------------------------------------------------------------------------------------------- quotations


_ON_FILE = (
    select(
        Quotation.id,
        Quotation.article_id,
        Quotation.start,
        Quotation.end,
        Quotation.in_marks,
        Quotation.kind,
        Quotation.nested,
        Quotation.analysis_id,
        Attribution.speaker_id.label("attributed_id"),
        Verdict.decision,
        Verdict.speaker_id.label("judged_id"),
        Verdict.analysis_id.label("judged_analysis_id"),
    )
    .join(
        Attribution,
        and_(Attribution.quotation_id == Quotation.id, Attribution.analysis_id == Quotation.analysis_id),
        isouter=True,
    )
    .join(Verdict, Verdict.id == newest_verdict(), isouter=True)
    .where(Quotation.article_id.in_(bindparam("ids", expanding=True)))
    .order_by(Quotation.id)
)

_CHANGING = ("found", "listed", "analysis_id", "kind", "nested", "speaker_id")
_CHANGE = (
    update(Quotation).where(Quotation.id == bindparam("row_id")).values({name: bindparam(name) for name in _CHANGING})
)


def _update_quotations(connection: Connection, runs: Sequence[Run]) -> Ids:
    """Brings the quotations that are on file up to date, and returns their ids.

    Whether one of a kind that nobody looked for is there is not known any more.
    """
    by_article = {run.article.id: run for run in runs}
    on_file: list[Any] = [
        row for part in in_parts(by_article) for row in connection.execute(_ON_FILE, {"ids": part}).all()
    ]
    if not on_file:
        return {}
    found = {(run.article.id, each.place): each for run in runs for each in run.found.quotations}
    ids, changes = {}, []
    for row in on_file:
        place, run = (row.article_id, (row.start, row.end, row.in_marks)), by_article[row.article_id]
        quotation = found.get(place)
        is_found = True if quotation else False if row.kind in run.found.kinds.split(",") else None
        changes.append(_change(run, row, quotation) | {"found": is_found})
        ids[place] = row.id
    connection.execute(_CHANGE, changes)
    return ids


def _change(run: Run, row: Any, quotation: PreparedQuotation | None) -> dict[str, Any]:
    decision = Decision(row.decision) if row.decision else None
    found_by = run.id if quotation else row.analysis_id
    return {
        "row_id": row.id,
        "listed": run.article.superseded_by is None and is_listed(quotation is not None, decision),
        "analysis_id": found_by,
        "kind": quotation.kind if quotation else row.kind,
        "nested": quotation.nested if quotation else row.nested,
        "speaker_id": effective_speaker(
            decision,
            row.judged_id,
            run.speaker_of(quotation) if quotation else row.attributed_id,
            analysed_since=(found_by or 0) > (row.judged_analysis_id or 0),
        ),
    }


_NEW = (
    *("id", "article_id", "text_length", "analysis_id", "found", "listed"),
    *("speaker_id", "day", "outlet_id", "status", *preparing.QUOTATION),
)


def _file_quotations(connection: Connection, runs: Sequence[Run], on_file: Ids) -> Ids:
    """Files quotations that no analysis found before, and returns their ids."""
    new = [(run, each) for run in runs for each in run.found.quotations if (run.article.id, each.place) not in on_file]
    numbers = reserve_ids(connection, Quotation, len(new))
    rows = [_quotation_row(number, run, each) for (run, each), number in zip(new, numbers, strict=True)]
    insert_all(connection, Quotation, _NEW, rows)
    index_quotations(connection, [(number, each.words) for (_, each), number in zip(new, numbers, strict=True)])
    return {(run.article.id, each.place): number for (run, each), number in zip(new, numbers, strict=True)}


def _quotation_row(number: int, run: Run, quotation: PreparedQuotation) -> Row:
    article, speaker = run.article, run.speaker_of(quotation)
    about = article.id, article.text_length, run.id, True, article.superseded_by is None
    return number, *about, speaker, article.day, article.outlet_id, UNREVIEWED, *quotation.row


_SAID = (*PART, "quotation_id", "continues", "speaker_id", *preparing.ATTRIBUTION)


def _file_attributions(connection: Connection, runs: Sequence[Run], ids: Ids) -> None:
    rows = []
    for run in runs:
        numbers = [ids[run.article.id, each.place] for each in run.found.quotations]
        for number, each in zip(numbers, run.found.quotations, strict=True):
            continues = None if each.continues is None else numbers[each.continues]
            rows.append((*run.part, number, continues, run.speaker_of(each), *each.attribution))
    insert_all(connection, Attribution, _SAID, rows)
