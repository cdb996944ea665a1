"""What an evaluation comes to: counts, the figures made of them, and the mistakes."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from tracker.evaluation.parts import Agreement
from tracker.evaluation.shares import f1, share


@dataclass(slots=True)
class Count:
    """Quotations annotated and found; of those found rightly: of the right kind, with the right speaker, with none.

    ``none`` are those without a speaker although somebody is named.
    """

    gold: int = 0
    found: int = 0
    right: int = 0
    speaker: int = 0
    kind: int = 0
    none: int = 0

    def add(self, other: Count) -> None:
        """Adds another count to this one."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))

    @property
    def precision(self) -> float:
        """Share of the found ones that are right."""
        return share(self.right, self.found)

    @property
    def recall(self) -> float:
        """Share of the annotated ones that are found."""
        return share(self.right, self.gold)

    @property
    def quotation_f1(self) -> float:
        """F1 of the spans."""
        return f1(self.precision, self.recall)

    @property
    def speaker_accuracy(self) -> float:
        """Share of the rightly found ones whose speaker is right."""
        return share(self.speaker, self.right)

    @property
    def kind_accuracy(self) -> float:
        """Share of the rightly found ones that are of the annotated kind."""
        return share(self.kind, self.right)

    @property
    def end_to_end_precision(self) -> float:
        """Share of the found ones that are right, speaker included."""
        return share(self.speaker, self.found)

    @property
    def end_to_end_recall(self) -> float:
        """Share of the annotated ones that are found with the right speaker."""
        return share(self.speaker, self.gold)

    @property
    def end_to_end_f1(self) -> float:
        """F1 of span and speaker together."""
        return f1(self.end_to_end_precision, self.end_to_end_recall)

    def figures(self) -> dict[str, float]:
        """The three figures that a floor can be set for."""
        return {
            "quotation_f1": self.quotation_f1,
            "speaker": self.speaker_accuracy,
            "end_to_end_f1": self.end_to_end_f1,
        }


@dataclass(frozen=True, slots=True)
class Mistake:
    """One disagreement: "missed", "invented" or "speaker", where, and who is accepted and was found.

    ``kind`` is the annotated kind, of what was invented the one found.
    """

    cause: str
    article: str
    start: int
    end: int
    text: str
    accepted: tuple[str, ...] = ()
    found: str = ""
    context: str = ""
    kind: str = ""


@dataclass(slots=True)
class Evaluation:
    """The counts over all articles, by kind, length and confidence, and the mistakes in reading order.

    ``total``, ``by_kind``, ``by_length`` and ``by_confidence`` (only what was found) are of quotations in marks,
    ``unmarked`` and ``unmarked_by_kind`` of those without. ``agreement`` is of the words of all parts of quotations of
    all kinds, where the corpus annotates them; ``agreement_by_kind`` is as if there were no quotations but of the kind.
    """

    total: Count = field(default_factory=Count)
    by_length: dict[str, Count] = field(default_factory=dict)
    by_kind: dict[str, Count] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    articles: int = 0
    by_confidence: dict[str, Count] = field(default_factory=dict)
    unmarked: Count = field(default_factory=Count)
    unmarked_by_kind: dict[str, Count] = field(default_factory=dict)
    agreement: Agreement = field(default_factory=Agreement)
    agreement_by_kind: dict[str, Agreement] = field(default_factory=dict)

    @property
    def annotates_unmarked(self) -> bool:
        """Whether the corpus has quotations without marks: else, those found are neither right nor wrong."""
        return self.unmarked.gold > 0

    def figures(self) -> dict[str, float]:
        """The figures that a floor can be set for: those that this corpus has."""
        figures = self.total.figures()
        if self.annotates_unmarked:
            figures["unmarked_end_to_end_f1"] = self.unmarked.end_to_end_f1
        return figures | {f"{name}_f1": mean.f1 for name, mean in self.agreement.means().items()}
