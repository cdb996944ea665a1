"""What speaks for and against a candidate: one documented function a feature, and those for "nobody is named".

A feature returns a short value; the weights give each value its contribution. Its name is its key, its docstring is
what a reviewer reads. A new feature goes into the module of what it looks at, and into ``FEATURES``.
"""

from __future__ import annotations

from collections.abc import Callable

from tracker.attribution.candidates import Candidate, Frame
from tracker.attribution.carrying import points_back
from tracker.attribution.features_of_cue import (
    clauses_between,
    cue_against_quotation,
    cue_and_case,
    cue_relation,
    subject_of_cue,
)
from tracker.attribution.features_of_form import (
    form,
    form_and_governed,
    genitive_of_another,
    governed,
    size,
)
from tracker.attribution.features_of_place import (
    actors_between,
    beside_quotation,
    form_and_zone,
    frame_state,
    gap_to_quotation,
    heads_chain,
    left_neighbour,
    neighbours,
    previous_speaker,
    right_neighbour,
    state_of,
    subject_and_form,
    subject_place,
    subordinate,
    zone,
)
from tracker.attribution.quoted_text import bucket

Feature = Callable[[Candidate], str]
FEATURES: tuple[Feature, ...] = (
    zone, form, governed, cue_relation, cue_against_quotation, beside_quotation, neighbours, left_neighbour,
    right_neighbour, subject_place, subject_and_form, clauses_between, gap_to_quotation, previous_speaker, frame_state,
    size, form_and_governed, form_and_zone, cue_and_case, subordinate, subject_of_cue, genitive_of_another, heads_chain,
    actors_between,
)  # fmt: skip
"""In the order in which their values stand in a row, and in which equal reasons are listed."""


def nobody_framed(frame: Frame) -> str:
    """Nobody is named: the quotation has, or has not, a frame of its own."""
    state = "answer" if frame.answers else state_of(frame)
    return f"{state} {'colon' if frame.opened_by_colon else ''} {'first' if frame.previous is None else 'later'}"


def nobody_length(frame: Frame) -> str:
    """Nobody is named: the quotation is short, or long."""
    return bucket(len(frame.span.words), 1, 3, 6)


def nobody_es(frame: Frame) -> str:
    """Nobody is named: „hiess es“ names no speaker."""
    if not any(cue.kind == "es" for cue in frame.cues):
        return ""
    return "there" if points_back(frame) else "es"


NOBODY: tuple[Callable[[Frame], str], ...] = (nobody_framed, nobody_length, nobody_es)
