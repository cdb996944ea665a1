"""Cutting a sentence into the stretches that are reported, or report, as a whole: clauses, and frames like „laut X“."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tracker.languages.de.marks import CLAUSE_BOUNDS
from tracker.languages.de.words import listed
from tracker.text import lexicon as is_
from tracker.text.cues import CueHit
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading

ACCORDING_ADVERBS = listed("demnach danach demzufolge")
"""Adverbs that name what was said before as the source: „Demnach sei der Steg morsch“."""
JOINING = frozenset(("und", "aber", "sowie", "oder", "doch", "sondern"))
"""Conjunctions behind which a clause may begin without a comma."""
SHORTEST = 2
"""How many tokens must stand on either side of a conjunction for it to join two clauses."""


class Clause(NamedTuple):
    """The tokens [first, last) of a sentence, by its number, without the comma or colon that bounds them.

    ``is_frame`` is one that only names a source: „laut Keller“.
    """

    first: int
    last: int
    sentence: int
    is_frame: bool = False


def clauses_of(
    reading: Reading, sentence: int, cues: Sequence[CueHit], subjects: Sequence[Phrase | None]
) -> list[Clause]:
    """The clauses of the sentence of that number, in order; what stands in marks is cut only at its edges.

    ``subjects`` are those of the ``cues``, as ``subject_of`` gives them.

    >>> from tracker.text.cues import find_cues
    >>> from tracker.text.document import read_document
    >>> reading = Reading(read_document("Sie sagte, der Steg sei morsch und müsse weg."))
    >>> cues = find_cues(reading, 0, len(reading.words))
    >>> [reading.text_of(each.first, each.last) for each in clauses_of(reading, 0, cues, [None])]
    ['Sie sagte', 'der Steg sei morsch', 'und müsse weg']
    """
    first, last = reading.first_of[sentence], reading.end_of[sentence]
    frames = dict(_frames(cues, subjects, last))
    cuts = {first, last, *frames, *frames.values()}
    if reading.words[first].lower in ACCORDING_ADVERBS:
        cuts.add(first + 1)
    for at in range(first, last):
        if reading.outer_of[at] < 0 and reading.document.tokens[at].text in CLAUSE_BOUNDS:
            cuts.update((at, at + 1))
    end = last
    while end > first and _only_bounds(reading, end - 1):
        end -= 1
    cuts.add(end)
    places = sorted(cut for cut in cuts if first <= cut <= end)
    found: list[Clause] = []
    for start, stop in pairwise(places):
        if not all(_only_bounds(reading, at) for at in range(start, stop)):
            is_frame = frames.get(start) == stop
            found += [Clause(*part, sentence, is_frame) for part in _joined(reading, start, stop, is_frame)]
    return found


def _frames(cues: Sequence[CueHit], subjects: Sequence[Phrase | None], last: int) -> Iterator[tuple[int, int]]:
    """Where „laut Keller“, „nach Angaben von Keller“ and „Keller zufolge“ begin and end, by token."""
    for cue, subject in zip(cues, subjects, strict=True):
        if cue.kind in ("laut", "account"):
            follows = subject is not None and 0 <= subject.start - cue.end <= 1
            yield cue.start, min(subject.end, last) if subject is not None and follows else cue.end
        elif cue.kind == "zufolge" and subject is not None:
            yield subject.start, cue.end


def _only_bounds(reading: Reading, at: int) -> bool:
    """Whether a token is punctuation that belongs to no clause: any but quotation marks."""
    flags = reading.flags[at]
    return bool(flags & is_.PUNCTUATION and not flags & is_.MARK)


def _joined(reading: Reading, start: int, stop: int, is_frame: bool) -> Iterator[tuple[int, int]]:
    """The parts that a conjunction joins, „…, sagte Keller und kritisierte den Rat“; a frame stays whole."""
    words = reading.words
    for at in range(start + SHORTEST, stop - SHORTEST if not is_frame else 0):
        if reading.outer_of[at] >= 0 or words[at].lower not in JOINING or reading.outer_of[at + 1] >= 0:
            continue
        after = words[at + 1]
        opens = after.is_ & (is_.ANY_VERB | is_.SUBORDINATOR)
        if opens and not after.is_ & (is_.CAPITAL | is_.PARTICIPLE):
            yield start, at
            start = at
    yield start, stop
