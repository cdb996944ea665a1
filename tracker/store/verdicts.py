"""What reviewers decide: verdicts are only ever added, and the last one decides whom a quotation is listed under."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, ScalarSelect, func, insert, select, update

from tracker.errors import NotFound
from tracker.model import Decision, SpeakerKind
from tracker.model import Verdict as VerdictValue
from tracker.store import speakers
from tracker.store.preparing import key_of, named
from tracker.store.tables import STATUS, Analysis, Article, Quotation, Speaker, Verdict


def judge(
    connection: Connection,
    quotation_id: int,
    decision: Decision,
    reviewer: str,
    at: datetime,
    *,
    speaker: str = "",
    why: str = "",
) -> None:
    """Files a verdict and lists the quotation accordingly. Raises NotFound; ValueError for a correction to nobody."""
    quotation = connection.execute(
        select(Quotation.article_id, Quotation.speaker_id, Quotation.found, Article.superseded_by)
        .join(Article, Article.id == Quotation.article_id)
        .where(Quotation.id == quotation_id)
    ).one_or_none()
    if quotation is None:
        raise NotFound(f"There is no quotation {quotation_id}.")
    if (decision is Decision.CORRECT) != bool(speaker.strip()):
        raise ValueError("a correction, and only a correction, names the right speaker")
    shown = quotation.speaker_id
    right = _corrected(connection, speaker, shown) if decision is Decision.CORRECT else shown
    newest = select(func.max(Analysis.id)).where(Analysis.article_id == quotation.article_id)
    connection.execute(
        insert(Verdict),
        {
            "quotation_id": quotation_id,
            "analysis_id": connection.scalar(newest),
            "decision": decision.value,
            "reviewer": reviewer,
            "decided_at": at,
            "speaker_id": right,
            "why": why,
        },
    )
    current = quotation.superseded_by is None
    connection.execute(
        update(Quotation)
        .where(Quotation.id == quotation_id)
        .values(
            status=STATUS[decision],
            speaker_id=right,
            listed=current and is_listed(bool(quotation.found), decision),
        )
    )


def is_listed(found: bool, decision: Decision | None) -> bool:
    """Lists show what the newest analysis found, and what a reviewer has confirmed though it did not."""
    return found or decision in (Decision.ACCEPT, Decision.CORRECT)


def effective_speaker(
    decision: Decision | None, judged_id: int | None, attributed_id: int | None, *, analysed_since: bool
) -> int | None:
    """Whom a quotation is listed under: whom a reviewer confirmed or named, else whom the analysis attributed it to.

    A rejected one shows whom the reviewer saw until a newer analysis says something else.
    """
    if decision is None or (decision is Decision.REJECT and analysed_since):
        return attributed_id
    return judged_id


def newest_verdict() -> ScalarSelect[int]:
    """The id of the verdict that counts, for a statement over quotations."""
    newest = select(func.max(Verdict.id)).where(Verdict.quotation_id == Quotation.id)
    return newest.correlate(Quotation).scalar_subquery()


def last_verdict(connection: Connection, quotation_id: int) -> Row[Any] | None:
    """The verdict that counts, as its row; None when nobody has decided yet."""
    newest = select(Verdict.__table__).where(Verdict.quotation_id == quotation_id).order_by(Verdict.id.desc())
    return connection.execute(newest.limit(1)).one_or_none()


def _corrected(connection: Connection, name: str, shown: int | None) -> int:
    """The id of the speaker that a reviewer named; a new one is of the kind that was shown, or a person."""
    kind = connection.scalar(select(Speaker.kind).where(Speaker.id == shown)) if shown else None
    right = speakers.speaker_named(connection, name.strip(), SpeakerKind(kind or SpeakerKind.PERSON))
    return speakers.ids_of(connection, [named(right)])[key_of(right)]


def history(connection: Connection, quotation_id: int) -> list[VerdictValue]:
    """All verdicts on a quotation, the oldest first. Raises NotFound."""
    if connection.scalar(select(Quotation.id).where(Quotation.id == quotation_id)) is None:
        raise NotFound(f"There is no quotation {quotation_id}.")
    rows = connection.execute(
        select(Verdict.decision, Verdict.reviewer, Verdict.decided_at, Speaker.name, Verdict.why)
        .join(Speaker, Speaker.id == Verdict.speaker_id, isouter=True)
        .where(Verdict.quotation_id == quotation_id)
        .order_by(Verdict.id)
    )
    return [
        VerdictValue(Decision(decision), reviewer, at, name if decision == Decision.CORRECT else "", why)
        for decision, reviewer, at, name, why in rows
    ]
