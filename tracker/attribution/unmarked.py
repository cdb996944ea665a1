"""Reported speech without marks: which clauses it is made of, and the quotations that they add up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.attribution.candidates import Views
from tracker.attribution.clause_features import rows
from tracker.attribution.clause_views import clause_views
from tracker.attribution.quoted_text import SENTENCE_ENDS
from tracker.attribution.sequence import KINDS, Chain
from tracker.model import Quotation, QuotationKind, Span
from tracker.text import lexicon as is_
from tracker.text.clauses import Clause
from tracker.text.reading import Reading

FREE = (QuotationKind.INDIRECT_FREE, QuotationKind.FREE_INDIRECT)
"""Kinds that go on over several sentences as one quotation."""


@dataclass(slots=True)
class Unmarked:
    """Reported speech without marks: its clauses, and the probability that it is speech of that kind."""

    kind: QuotationKind
    clauses: list[Clause]
    probability: float

    @property
    def stretches(self) -> tuple[Span, ...]:
        """Its clauses by token, where there are several; else nothing."""
        return tuple(Span(each.first, each.last) for each in self.clauses) if len(self.clauses) > 1 else ()

    @property
    def tokens(self) -> Span:
        """From its first token to its last."""
        return Span(self.clauses[0].first, self.clauses[-1].last)


def find_unmarked(views: Views, chain: Chain) -> list[Unmarked]:
    """The reported speech without marks of a document, in reading order; what is all in marks is left out."""
    clauses = clause_views(views)
    found: list[Unmarked] = []
    ended = -1
    for at, (clause, (label, probability)) in enumerate(zip(clauses, chain.label(rows(clauses)), strict=True)):
        if not label:
            continue
        kind = KINDS[label - 1]
        last = found[-1] if found else None
        if last is not None and last.kind is kind and _goes_on(last, clause.clause, ended == at - 1):
            last.clauses.append(clause.clause)
            last.probability = min(last.probability, probability)
        else:
            found.append(Unmarked(kind, [clause.clause], probability))
        ended = at
    return [each for each in found if _has_words(views.reading, each)]


def _goes_on(before: Unmarked, clause: Clause, adjacent: bool) -> bool:
    """Whether a clause belongs to the quotation before: in its sentence, or, of the free kinds, right behind it."""
    same = before.clauses[-1].sentence == clause.sentence
    if before.kind is QuotationKind.INDIRECT:
        return same
    near = same or (before.kind in FREE and clause.sentence == before.clauses[-1].sentence + 1)
    return adjacent and near


def _has_words(reading: Reading, unmarked: Unmarked) -> bool:
    """Whether a word of it stands outside the marks."""
    return any(
        reading.outer_of[at] < 0 and not reading.flags[at] & is_.PUNCTUATION
        for clause in unmarked.clauses
        for at in range(clause.first, clause.last)
    )


def quotation_of(reading: Reading, unmarked: Unmarked) -> Quotation:
    """The value: clauses with nothing but punctuation between are one stretch.

    As annotators do it, the full stop belongs to what is reported as a sentence, and not to indirect speech, which a
    frame goes with.
    """
    stretches: list[Span] = []
    for clause in unmarked.clauses:
        if stretches and all(reading.flags[at] & is_.PUNCTUATION for at in range(stretches[-1].end, clause.first)):
            stretches[-1] = Span(stretches[-1].start, clause.last)
        else:
            stretches.append(Span(clause.first, clause.last))
    last = stretches[-1]
    tokens = reading.document.tokens
    whole = unmarked.kind is not QuotationKind.INDIRECT
    if whole and last.end < len(tokens) and tokens[last.end].text in SENTENCE_ENDS:
        stretches[-1] = Span(last.start, last.end + 1)
    segments = tuple(Span(reading.starts[each.start], reading.ends[each.end - 1]) for each in stretches)
    start, end = segments[0].start, segments[-1].end
    text = reading.document.text[start:end]
    return Quotation(start, end, text, unmarked.kind, segments=segments if len(segments) > 1 else ())


def holds(outer: Quotation, inner: Quotation) -> bool:
    """Whether a quotation lies within one stretch of another."""
    stretches: Sequence[Span] = outer.segments or (Span(outer.start, outer.end),)
    return any(each.start <= inner.start and inner.end <= each.end for each in stretches)
