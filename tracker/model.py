"""The values that travel between the parts: frozen, without I/O, without database ids of their own.

Every span is ``[start, end)`` in Unicode code points of the article's stored text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple


class QuotationKind(StrEnum):
    """How speech is reported (see the glossary in the README)."""

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"
    REPORTED = "reported"
    FREE_INDIRECT = "free-indirect"
    INDIRECT_FREE = "indirect-free"


IN_MARKS = (QuotationKind.DIRECT, QuotationKind.PARTIAL)
"""The kinds whose words stand in quotation marks; those of the others are the reporter's."""
ALL_KINDS = tuple(QuotationKind)


class SpeakerKind(StrEnum):
    """What sort of source a speaker is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    UNNAMED = "unnamed"
    DOCUMENT = "document"


class Decision(StrEnum):
    """What a reviewer decided about an attribution."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"


class ArticleStatus(StrEnum):
    """What the source last said about a version of an article: nothing, that it corrects an earlier one, or a kill."""

    CURRENT = "current"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


def notice(is_excerpt: bool, status: ArticleStatus) -> str:
    """What to bear in mind about an article, in a sentence; "" when there is nothing.

    >>> notice(True, ArticleStatus.CURRENT), notice(False, ArticleStatus.WITHDRAWN)
    ('Only an excerpt of the article is on file.', 'The source withdrew the article.')
    """
    said = {
        ArticleStatus.WITHDRAWN: "The source withdrew the article.",
        ArticleStatus.CORRECTED: "The source corrected the article.",
    }.get(status, "")
    return " ".join(part for part in (said, "Only an excerpt of the article is on file." if is_excerpt else "") if part)


# ---------------------------------------------------------------------------------------------- what is read

PART_BREAK = "\n\u2029\n"
"""Stands between parts of an article (lead, running text, crosshead, caption, box): no quotation crosses it."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a source delivered it.

    ``text`` is normalised once, on import, and never rewritten: all offsets refer to it.
    ``id`` is the source's own identifier ("" when it has none); ``source`` says where it was read
    (file name, with ``:line`` for records of a larger file). ``is_excerpt`` says that it is a teaser or part of one.
    """

    text: str
    id: str = ""
    title: str = ""
    outlet: str = ""
    published: date | None = None
    byline: str = ""
    url: str = ""
    language: str = "de"
    source: str = ""
    is_excerpt: bool = False
    status: ArticleStatus = ArticleStatus.CURRENT


@dataclass(frozen=True, slots=True)
class AnalysedArticle(Article):
    """An article that brings an analysis of its text along, in JSON, as ``tracker spark`` writes it."""

    analysis: str = ""


@dataclass(frozen=True, slots=True)
class SkippedInput:
    """An input that could not be read: where it was, and one sentence that says what to do."""

    source: str
    reason: str


# ------------------------------------------------------------------------------------------ what text yields


class Token(NamedTuple):
    """A word, number or punctuation mark: ``text[start:end]``."""

    start: int
    end: int
    text: str


class Span(NamedTuple):
    """A stretch of text, ``[start, end)`` in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """A stretch between an opening and a closing quotation mark, the marks included.

    ``inner`` is the stretch without the marks. ``depth`` is 0 for an outer quotation, 1 for one inside it, and so on.
    ``mark`` names the style of the opening mark, as in ``languages.de.marks.STYLES``. ``closed`` is False when no
    closing mark was found and the span was cut at the end of its paragraph.
    """

    start: int
    end: int
    inner: Span
    mark: str
    depth: int = 0
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """A text that has been read once: tokens, sentences, paragraphs and the stretches in quotation marks.

    ``sentences`` are spans of token indexes, ``paragraphs`` spans of characters.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    quoted: tuple[QuotedSpan, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that announce speech: „sagte“, „so“, „laut“, „hiess es weiter“.

    ``segments`` are given when they are not one stretch: „teilte … mit“; ``start`` and ``end`` are then the verb's.
    """

    start: int
    end: int
    text: str
    lemma: str = ""
    segments: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """An expression in the text that names a possible speaker."""

    start: int
    end: int
    text: str


# --------------------------------------------------------------------------------------- what analysis yields


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a mention stands for, in the article's fullest form, nominative, without article or title."""

    name: str
    kind: SpeakerKind
    role: str = ""
    organisation: str = ""
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence: the feature's key, what it added to the score, and words a journalist can read."""

    feature: str
    contribution: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class ScoredCandidate:
    """A possible speaker that was weighed, with its share of the probability: what `tracker explain` lists."""

    mention: Mention | None
    name: str
    probability: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of reported speech: ``article.text[start:end] == text``, marks included.

    ``segments`` are given when the speech is not one stretch; ``continues`` is the index, within the analysis, of the
    quotation that this one goes on with («A», sagte X, «B»).
    """

    start: int
    end: int
    text: str
    kind: QuotationKind
    mark: str = ""
    nested: bool = False
    continues: int | None = None
    segments: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class RejectedSpan:
    """Words in marks that are not speech (a title, a name, scare quotes), kept to be seen and overruled."""

    start: int
    end: int
    text: str
    reason: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation and who is reported to have said it, with the evidence; ``speaker`` is None when unattributed.

    ``confidence`` is the probability, 0 to 1, that the speaker is right (for an unattributed quotation: that nobody is
    named). ``candidates`` are the best possible speakers in falling order of probability, the chosen one first.
    """

    quotation: Quotation
    speaker: Speaker | None = None
    mention: Mention | None = None
    cue: Cue | None = None
    frame: Span | None = None
    addressee: Mention | None = None
    confidence: float = 0.0
    reasons: tuple[Reason, ...] = ()
    candidates: tuple[ScoredCandidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something odd in the text that a reader should know: a mark that never closes, for instance."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that one run over one article found, in reading order. ``method`` names version, rules and weights.

    ``kinds`` are those that were looked for: of others, it says nothing.
    """

    method: str
    attributions: tuple[Attribution, ...] = ()
    rejected: tuple[RejectedSpan, ...] = ()
    problems: tuple[Problem, ...] = ()
    kinds: tuple[QuotationKind, ...] = tuple(QuotationKind)


# ------------------------------------------------------------------------------------------ what is on file


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reviewer decided, never changed afterwards: a later verdict stands above an earlier one.

    ``speaker`` is the corrected name and only given with ``correct``.
    """

    decision: Decision
    reviewer: str
    decided_at: datetime
    speaker: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class FiledQuotation:
    """A quotation with everything a list or report shows of it; ``id`` is the archive's own number.

    ``speaker_name`` is the effective name: the reviewer's correction where there is one, else the attributed one,
    "" when unattributed. ``sentence`` is the paragraph's sentence(s) around the quotation, ``context_before`` and
    ``context_after`` at most 200 characters each. ``paragraph`` counts from 1. ``status`` is "unreviewed",
    "accepted", "rejected" or "corrected"; ``disagreement`` is a sentence when a verdict and the newest analysis differ.
    ``text`` is all from ``start`` to ``end``; where the frame stands in between, ``segments`` are the stretches of
    speech in it. ``frame`` and ``addressee`` are words of the article, "" when there are none.
    ``is_excerpt`` and ``article_status`` are the article's.
    """

    id: int
    article_id: int
    text: str
    kind: QuotationKind
    start: int
    end: int
    mark: str
    paragraph: int
    context_before: str
    context_after: str
    outlet: str
    published: date | None
    headline: str
    url: str
    byline: str
    speaker_id: int | None
    speaker_name: str
    speaker_kind: SpeakerKind | None
    speaker_role: str
    mention: str
    cue: str
    confidence: float
    method: str
    status: str = "unreviewed"
    reviewer: str = ""
    reviewed_at: datetime | None = None
    why: str = ""
    disagreement: str = ""
    reasons: tuple[Reason, ...] = ()
    candidates: tuple[ScoredCandidate, ...] = ()
    speaker_organisation: str = ""
    nested: bool = False
    segments: tuple[Span, ...] = ()
    frame: str = ""
    addressee: str = ""
    is_excerpt: bool = False
    article_status: ArticleStatus = ArticleStatus.CURRENT

    @property
    def notice(self) -> str:
        """What to bear in mind about the article, in a sentence; "" when there is nothing."""
        return notice(self.is_excerpt, self.article_status)

    @property
    def in_marks(self) -> bool:
        """Whether the words stand in quotation marks, so that they are the speaker's own."""
        return self.kind in IN_MARKS

    @property
    def words(self) -> str:
        """The words to show: of several stretches, each with an ellipsis between them."""
        stretches = (self.text[start - self.start : end - self.start] for start, end in self.segments)
        return " … ".join(stretches) if self.segments else self.text

    @property
    def stretches(self) -> tuple[Span, ...]:
        """Where the words stand in the article: the segments, or all of it."""
        return self.segments or (Span(self.start, self.end),)


@dataclass(frozen=True, slots=True)
class FiledRejection:
    """A span in marks that was judged not to be speech, as kept in the archive."""

    id: int
    start: int
    end: int
    text: str
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class FiledArticle:
    """An article on file. ``version`` counts from 1; ``superseded_by`` is the id of the version that replaced it."""

    id: int
    article: Article
    sha256: str
    version: int
    added_at: datetime
    quotation_count: int
    superseded_by: int | None = None
    quotations: tuple[FiledQuotation, ...] = ()
    rejected: tuple[FiledRejection, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class SpeakerSummary:
    """A speaker across articles: how often quoted, in how many articles and outlets, first and last when.

    ``organisation`` is the one of the role.
    """

    id: int
    name: str
    kind: SpeakerKind
    role: str
    quotations: int
    articles: int
    outlets: int
    first: date | None
    last: date | None
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class QuotationQuery:
    """Which quotations: every field narrows the choice, None and () mean "all".

    ``kinds`` defaults to what is in marks. ``contains`` looks for words in the quotation, in any form.
    Quotations that a reviewer rejected are left out unless ``include_rejected``.
    """

    speaker_id: int | None = None
    outlet: str | None = None
    since: date | None = None
    until: date | None = None
    kinds: tuple[QuotationKind, ...] = IN_MARKS
    contains: str | None = None
    min_confidence: float | None = None
    unattributed: bool = False
    article_id: int | None = None
    quotation_id: int | None = None
    limit: int | None = None
    include_rejected: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of words on the way from one wording to another; ``same`` says that only spelling or marks differ."""

    before: str
    after: str
    same: bool = False


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of a quotation, and all that carry it, by date: they differ in nothing but spelling and marks.

    ``changes`` lead to it from the group's most frequent wording, of which there are none.
    """

    quotations: tuple[FiledQuotation, ...]
    changes: tuple[Change, ...] = ()

    @property
    def text(self) -> str:
        """The words as they appeared first."""
        return self.quotations[0].words

    @property
    def relation(self) -> str:
        """How it came from the most frequent wording: "first" (it is that), "shortened", "longer" or "changed"."""
        words = [change for change in self.changes if not change.same]
        if not words:
            return "first"
        if not any(change.after for change in words):
            return "shortened"
        return "changed" if any(change.before for change in words) else "longer"


@dataclass(frozen=True, slots=True)
class QuotationGroup:
    """One quotation in all its wordings, the most frequent first; ``id`` is the smallest number among its quotations.

    ``copies`` gives for each article the smallest number among the articles that are copies of the same report.
    """

    id: int
    variants: tuple[Variant, ...]
    copies: dict[int, int]

    @property
    def quotations(self) -> tuple[FiledQuotation, ...]:
        """All of them, wording by wording."""
        return tuple(quotation for variant in self.variants for quotation in variant.quotations)


@dataclass(frozen=True, slots=True)
class Copy:
    """An article among the copies of one report: ``share`` of the first one is in it, ``own`` of it in that."""

    filed: FiledArticle
    share: float = 1.0
    own: float = 1.0


@dataclass(frozen=True, slots=True)
class ArticleGroup:
    """Articles that are copies of one report, also shortened, by date; ``id`` is the smallest number among them."""

    id: int
    copies: tuple[Copy, ...]


DIFFERING = ("wording", "speaker", "any")
"""In what the quotations of a group may differ, for those who look for such groups."""


@dataclass(frozen=True, slots=True)
class GroupQuery:
    """Which groups: those with a quotation that fits ``quotations``, in so many articles, that differ in something.

    The groups are shown whole, with all quotations of the kinds asked for, whoever else is quoted, wherever and when;
    the limit of ``quotations`` is one of groups.
    """

    quotations: QuotationQuery
    min_articles: int = 2
    differing: str | None = None


@dataclass(frozen=True, slots=True)
class ReportScope:
    """What a report is about, in words for its head ("Jens Stoltenberg", "Seeblick-Anzeiger", "January 2024")."""

    title: str
    speaker: str = ""
    outlet: str = ""
    since: date | None = None
    until: date | None = None
    kinds: tuple[QuotationKind, ...] = IN_MARKS


@dataclass(frozen=True, slots=True)
class Report:
    """A report before it gets a format: its scope, when and by which method it was made, and the quotations.

    ``article_count`` articles were searched, ``partly_searched`` of them not for all kinds of the scope. ``groups``
    gives the group of each quotation by its number, where the same quotation in several articles is to count once.
    """

    scope: ReportScope
    generated_at: datetime
    methods: tuple[str, ...]
    article_count: int
    quotations: tuple[FiledQuotation, ...] = field(default=())
    partly_searched: int = 0
    groups: dict[int, int] | None = None

    @property
    def different(self) -> int:
        """How many different quotations there are; all of them, where each counts."""
        return len(self.quotations if self.groups is None else set(self.groups.values()))


# ------------------------------------------------------------------------------------------- what people marked


@dataclass(frozen=True, slots=True)
class GoldQuotation:
    """A quotation as an annotator marked it; ``names`` are the accepted resolved names (empty: nobody is named).

    ``mentions`` are the stretches of the accepted speaker mentions (empty where the corpus gives none, or nobody is
    named); ``none_ok`` says that giving no speaker is right too. ``mention_parts`` gives the stretches of each mention
    where one of them is more than one stretch; ``mentions`` then holds their hulls. ``segments`` are the stretches of
    the quotation and ``cue_parts`` those of the cue where they are not one; ``frame`` and ``addressee`` are stretches
    (none where the corpus gives none).
    """

    start: int
    end: int
    kind: QuotationKind
    names: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    cue: Span | None = None
    none_ok: bool = False
    mention_parts: tuple[tuple[Span, ...], ...] = ()
    segments: tuple[Span, ...] = ()
    cue_parts: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()

    @property
    def stretches(self) -> tuple[Span, ...]:
        """Where the words of the quotation stand: the segments, or all of it."""
        return self.segments or (Span(self.start, self.end),)


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with its gold annotation. ``rejected`` spans in marks are not speech; ``disputed`` ones do not count.

    ``unmarked`` are the quotations of other kinds, without marks of their own. ``by_name`` says that the corpus
    resolves names; else it marks mentions, compared by its own ``tokens``, and ``annotations`` are then all that was
    marked, of every kind, in the corpus's order, one by one: ``quotations`` holds what was marked twice once.
    ``all_kinds`` says that speech without marks was looked for too.
    """

    article: Article
    quotations: tuple[GoldQuotation, ...]
    rejected: tuple[Span, ...] = ()
    disputed: tuple[Span, ...] = ()
    by_name: bool = True
    tokens: tuple[Span, ...] = ()
    unmarked: tuple[GoldQuotation, ...] = ()
    annotations: tuple[GoldQuotation, ...] = ()
    all_kinds: bool = False
