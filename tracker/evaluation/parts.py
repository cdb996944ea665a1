"""How far the words of quotations, speakers, cues, frames and addressees agree with those annotated.

The definitions are those of the Wikinews data set's own scorer (Petersen-Frey and Biemann 2024; GermEval 2023, task 2):
each annotated quotation is paired with one found so that they overlap most, all in all, and precision and recall of the
words of each part are averaged over all pairs and what is left over.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tracker.evaluation.assignment import best_pairs
from tracker.evaluation.shares import f1, overlap, tokens_in
from tracker.model import IN_MARKS, Attribution, GoldQuotation, QuotationKind, Span

QUOTATION = "quotation"
ROLES = ("addressee", "cue", "frame", "speaker")
PARTS = (QUOTATION, *ROLES)
FIGURES = {"message": (QUOTATION,), "roles": ROLES, "joint": PARTS}
"""The names of the figures, and the parts that each is the average of."""
SAME_KIND = 0.01
"""What the same kind adds to the overlap of a pair: it decides between quotations that overlap alike."""


@dataclass(frozen=True, slots=True)
class Words:
    """A quotation as the numbers of the tokens in each of its parts."""

    kind: QuotationKind
    parts: Mapping[str, frozenset[int]]

    @property
    def quotation(self) -> frozenset[int]:
        """The tokens of the quotation itself."""
        return self.parts[QUOTATION]


@dataclass(frozen=True, slots=True)
class Mean:
    """Averages of precision and recall, and the F1 of the two."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two averages."""
        return f1(self.precision, self.recall)


@dataclass(slots=True)
class Agreement:
    """The precision and the recall of each part in each pair, and in each quotation that is left over."""

    precision: dict[str, list[float]] = field(default_factory=lambda: {part: [] for part in PARTS})
    recall: dict[str, list[float]] = field(default_factory=lambda: {part: [] for part in PARTS})

    def add(self, golds: Sequence[Words], founds: Sequence[Words]) -> None:
        """Adds the quotations of one article."""
        pairs = paired(golds, founds)
        for gold, found in pairs:
            self._count(golds[gold].parts, founds[found].parts)
        for number in set(range(len(golds))) - {gold for gold, _ in pairs}:
            self._count(golds[number].parts, {})
        for number in set(range(len(founds))) - {found for _, found in pairs}:
            self._count({}, founds[number].parts)

    def _count(self, gold: Mapping[str, frozenset[int]], found: Mapping[str, frozenset[int]]) -> None:
        for part in PARTS:
            wanted, got = gold.get(part, frozenset()), found.get(part, frozenset())
            if got:
                self.precision[part].append(len(wanted & got) / len(got))
            if wanted:
                self.recall[part].append(len(wanted & got) / len(wanted))

    def means(self) -> dict[str, Mean]:
        """Message, roles and joint; none when nothing was annotated."""
        if not self.recall[QUOTATION]:
            return {}
        return {name: Mean(_mean(self.precision, of), _mean(self.recall, of)) for name, of in FIGURES.items()}


def _mean(values: Mapping[str, Sequence[float]], parts: Iterable[str]) -> float:
    chosen = [value for part in parts for value in values[part]]
    return sum(chosen) / len(chosen) if chosen else 0.0


def paired(golds: Sequence[Words], founds: Sequence[Words]) -> list[tuple[int, int]]:
    """Which annotated quotation goes with which one found, by their numbers: also where they have no word in common."""
    return best_pairs([[_agreement(gold, found) for found in founds] for gold in golds])


def _agreement(gold: Words, found: Words) -> float:
    common = overlap(gold.quotation, found.quotation)
    return common + (SAME_KIND if common and _marked_alike(gold.kind) == _marked_alike(found.kind) else 0.0)


def _marked_alike(kind: QuotationKind) -> QuotationKind:
    """The data set has one kind for all that stands in marks."""
    return QuotationKind.DIRECT if kind in IN_MARKS else kind


def of_kind(words: Collection[Words], kind: QuotationKind) -> list[Words]:
    """Those of one kind, where partial is direct."""
    return [each for each in words if _marked_alike(each.kind) is kind]


def kinds_in(*words: Iterable[Words]) -> list[QuotationKind]:
    """The kinds that occur, in the order of the kinds, where partial is direct."""
    there = {_marked_alike(each.kind) for some in words for each in some}
    return [kind for kind in QuotationKind if kind in there]


def annotated_words(tokens: Sequence[Span], gold: GoldQuotation) -> Words:
    """An annotated quotation as its tokens."""
    parts = {
        QUOTATION: gold.stretches,
        "addressee": gold.addressee,
        "cue": gold.cue_parts or ((gold.cue,) if gold.cue else ()),
        "frame": gold.frame,
        "speaker": gold.mention_parts[0] if gold.mention_parts else gold.mentions[:1],
    }
    return Words(gold.kind, {part: tokens_in(tokens, stretches) for part, stretches in parts.items()})


def found_words(tokens: Sequence[Span], found: Attribution) -> Words:
    """A quotation found as its tokens."""
    quotation, cue, mention = found.quotation, found.cue, found.mention if found.speaker else None
    addressee = found.addressee
    parts = {
        QUOTATION: quotation.segments or (Span(quotation.start, quotation.end),),
        "addressee": (Span(addressee.start, addressee.end),) if addressee else (),
        "cue": (cue.segments or (Span(cue.start, cue.end),)) if cue else (),
        "frame": (found.frame,) if found.frame else (),
        "speaker": (Span(mention.start, mention.end),) if mention else (),
    }
    return Words(quotation.kind, {part: tokens_in(tokens, stretches) for part, stretches in parts.items()})
