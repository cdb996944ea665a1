"""Saying why, in words a journalist reads: one sentence first, then what weighed for and against."""

from __future__ import annotations

from tracker.attribution.candidates import Candidate
from tracker.attribution.cast import Entity
from tracker.attribution.features import FEATURES, NOBODY
from tracker.attribution.ranker import Ranked
from tracker.model import Reason

REASONS_KEPT = 8
FAR = 4
"""Words between cue and name from which they no longer stand beside each other."""
SENTENCES = [(feature.__name__, (feature.__doc__ or "").strip()) for feature in FEATURES]
NOBODY_SENTENCES = [(feature.__name__, (feature.__doc__ or "").strip()) for feature in NOBODY]


def reasons_of(ranked: Ranked) -> tuple[Reason, ...]:
    """What spoke for and against a candidate, the weightiest first: each feature's docstring and the value it had."""
    sentences = SENTENCES if ranked.candidate is not None else NOBODY_SENTENCES
    contributions, values = ranked.contributions, ranked.values
    weightiest = sorted([(-abs(each), at) for at, each in enumerate(contributions) if each])[:REASONS_KEPT]
    found = []
    for _, at in weightiest:
        name, sentence = sentences[at]
        found.append(Reason(name, round(contributions[at], 3), f"{sentence} [{values[at]}]"))
    return tuple(found)


def in_a_sentence(candidate: Candidate, entity: Entity) -> Reason:
    """Where the speaker is named, by which cue, and whom the mention stands for."""
    mention = candidate.frame.reading.text_of(candidate.phrase.start, candidate.phrase.end)
    text = f"“{mention}” {_where(candidate)}{_by_which_cue(candidate)}"
    if entity.name not in mention:
        text += f", and stands for {entity.name}"
    return Reason("summary", 0.0, text + ".")


def _where(candidate: Candidate) -> str:
    frame, phrase = candidate.frame, candidate.phrase
    if frame.previous is not None and phrase.head == frame.previous.phrase.head and candidate.distance < 0:
        return "is who the quotation before this one is attributed to"
    if candidate.distance < 0:
        away = -candidate.distance
        return f"is named {'in the sentence before' if away == 1 else f'{away} sentences before'} the quotation"
    if candidate.distance > 0:
        return "is named in the sentence after the quotation"
    gap = frame.span.start - phrase.end if candidate.before else phrase.start - frame.span.end
    side = "before" if candidate.before else "after"
    return f"is named {'right ' if gap <= FAR else ''}{side} the quotation"


def _by_which_cue(candidate: Candidate) -> str:
    cue = candidate.cue
    if cue is None:
        return ""
    text = candidate.frame.reading.text_of(cue.start, cue.end)
    what = "verb" if cue.kind in ("verb", "opinion", "es", "cited") else "cue"
    return f" by the {what} “{text}”" if candidate.cue_gap <= FAR else f", with the {what} “{text}” in the sentence"
