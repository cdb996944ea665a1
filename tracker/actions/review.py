"""Reviewing an attribution: seeing why it was made, and deciding on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import takewhile

from tracker.actions.query import choice, find_speaker, fits
from tracker.errors import Ambiguous
from tracker.model import Decision, FiledQuotation, Reason, ScoredCandidate, Verdict
from tracker.store.archive import Archive

WEIGHTIEST = 5
"""So many differences are told: the rest weighs little and hides what decided."""

NOTEWORTHY = 0.005
"""A smaller difference of contributions vanishes in two decimals and explains nothing."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A quotation with what led to its speaker, who came next, and by what that candidate lost.

    ``outer`` is the quotation that this one lies in.
    """

    quotation: FiledQuotation
    verdicts: tuple[Verdict, ...]
    outer: FiledQuotation | None = None
    runner_up: ScoredCandidate | None = None
    lost_by: tuple[Reason, ...] = ()


def explain(archive: Archive, quotation_id: int) -> Explanation:
    """Why a quotation has its speaker, who came second and why, and what reviewers decided; raises NotFound.

    "Nobody" counts as second only where nobody else was weighed: a reader asks about the others.
    """
    quotation = archive.quotation(quotation_id)
    verdicts = tuple(archive.verdicts(quotation_id))
    outer = holding(quotation, archive.article(quotation.article_id).quotations) if quotation.nested else None
    if len(quotation.candidates) < 2:
        return Explanation(quotation, verdicts, outer)
    chosen, *others = quotation.candidates
    runner_up = next((each for each in others if each.name), others[0])
    return Explanation(quotation, verdicts, outer, runner_up, lead(chosen, runner_up)[:WEIGHTIEST])


def holding(quotation: FiledQuotation, others: Iterable[FiledQuotation]) -> FiledQuotation | None:
    """The shortest of the others that the quotation lies in; None when there is none, or none on file any more."""
    around = [
        each
        for each in others
        if each.id != quotation.id
        and each.status != "rejected"
        and any(start <= quotation.start and quotation.end <= end for start, end in each.stretches)
        and (each.end - each.start > quotation.end - quotation.start or quotation.in_marks)
    ]
    return min(around, key=lambda each: each.end - each.start, default=None)


def lead(chosen: ScoredCandidate, runner_up: ScoredCandidate) -> tuple[Reason, ...]:
    """What the chosen candidate has over the runner-up, feature by feature, the weightiest first.

    >>> near, far = Reason("near", 1.5, "Where it stands. [near]"), Reason("near", 0.25, "Where it stands. [far]")
    >>> lead(ScoredCandidate(None, "A", 0.8, (near,)), ScoredCandidate(None, "B", 0.2, (far,)))
    (Reason(feature='near', contribution=1.25, text='Where it stands. [near] against [far]'),)
    """
    for_chosen = {reason.feature: reason for reason in chosen.reasons}
    for_other = {reason.feature: reason for reason in runner_up.reasons}
    differences = []
    for feature in {**for_chosen, **for_other}:
        mine, other = (side.get(feature) for side in (for_chosen, for_other))
        gap = (mine.contribution if mine else 0.0) - (other.contribution if other else 0.0)
        if gap >= NOTEWORTHY:
            differences.append(Reason(feature, gap, _difference(mine, other)))
    return tuple(sorted(differences, key=lambda reason: (-reason.contribution, reason.feature)))


def _difference(mine: Reason | None, other: Reason | None) -> str:
    """The chosen candidate's words against the other's; where only the other has any, they speak against it."""
    if mine and other and mine.text != other.text:
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(mine.text, other.text, strict=False)))
        shared = mine.text[:same].rpartition(" ")[0]
        return f"{mine.text} against {other.text[len(shared) :].strip()}"
    if mine:
        return mine.text
    return f"against it: {other.text}" if other and other.text else ""


def decide(
    archive: Archive,
    quotation_id: int,
    decision: Decision,
    reviewer: str,
    *,
    speaker: str = "",
    as_typed: bool = False,
    why: str = "",
) -> FiledQuotation:
    """Files a verdict and gives the quotation as it stands now.

    With "correct", ``speaker`` is the right name: of a speaker on file as people type it (then the full name is taken),
    or a new one; ``as_typed`` takes it letter by letter. Raises NotFound, and Ambiguous for namesakes.
    """
    archive.quotation(quotation_id)  # an unknown number is the more helpful complaint than an unknown name
    right = speaker if as_typed or not speaker else meant(archive, speaker)
    archive.add_verdict(quotation_id, decision, reviewer, datetime.now(UTC), speaker=right, why=why)
    return archive.quotation(quotation_id)


def meant(archive: Archive, name: str) -> str:
    """``#12`` for the speaker on file who is called so; the name itself when nobody on file is.

    Raises NotFound for a number that is not on file, Ambiguous when several are called so.
    """
    if name.startswith("#"):
        return f"#{find_speaker(archive, name).id}"
    found = [each for each in archive.find_speakers(name) if fits(name, each.name, whole_words=True)]
    if len(found) > 1:
        raise Ambiguous(
            choice(name, found, "choose one with --speaker '#{}', or take the name as it is with --as-typed:")
        )
    return f"#{found[0].id}" if found else name
