"""The tables, as typed models. A change here needs a migration: ``alembic check`` compares the two.

A quotation is a stretch of one article's text and keeps its number over all analyses; an attribution is what one
analysis said about it; a verdict is what a reviewer said about it.

Spans are ``[start, end)`` code points of the article's text. A check cannot look into another table, so every row with
a span carries a copy of the text's length, and a foreign key over (id, length) keeps the copy true. Nothing is deleted
by cascade: rows vanish only when somebody deletes them by name.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Text,
    TypeDecorator,
    UniqueConstraint,
    column,
    table,
)
from sqlalchemy import (
    text as sql,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from tracker.model import IN_MARKS, ArticleStatus, Decision, QuotationKind, SpeakerKind
from tracker.store.wordings import RELATIONS

HEAD = "0005"
"""The revision this program works with: the newest file in ``migrations/versions`` (a test compares the two)."""

UNDATED = date(9999, 12, 31)
"""Stands for "no date", so that an index sorts the undated last: SQLite sorts NULL first and PostgreSQL last."""

LARGEST_NUMBER = 2**31 - 1
NO_ROW = -1

WORD_INDEXES = ("quotation_words_index", "article_words_index")
"""How the words of quotations and articles are looked up: a virtual FTS5 table in SQLite, a GIN index in PostgreSQL."""

TALLY = "speaker_tally"
"""How many quotations in marks each speaker has that lists show and no reviewer rejected."""

KEPT_BY_TRIGGERS = (*WORD_INDEXES, TALLY)
"""These are no tables of ours to compare or copy: the migration makes them, and the database keeps them up to date."""

STATUS = {Decision.ACCEPT: "accepted", Decision.REJECT: "rejected", Decision.CORRECT: "corrected"}
UNREVIEWED = "unreviewed"


class Moment(TypeDecorator[datetime]):
    """A point in time, kept in UTC: SQLite would forget the time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Number(TypeDecorator[int]):
    """A whole number; one too large for a database, which would be an error of its own, stands for no row at all."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        return value if value is None or abs(value) <= LARGEST_NUMBER else NO_ROW


def kept_by_triggers(name: str | None) -> bool:
    """Whether a table or index of this name is one of KEPT_BY_TRIGGERS, or one in which SQLite keeps a part of it.

    >>> kept_by_triggers("quotation_words_index_data"), kept_by_triggers("quotation_words")
    (True, False)
    """
    return name is not None and name.startswith(KEPT_BY_TRIGGERS)


class Base(DeclarativeBase):
    """What all tables share: how constraints are named, and which column type a Python type gets."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {int: Number, str: Text, datetime: Moment, list[Any]: JSON}  # noqa: RUF012 (SQLAlchemy's own hook)


def one_of(column: str, values: type[StrEnum] | list[str], name: str) -> CheckConstraint:
    """The column holds one of the values."""
    return CheckConstraint(f"{column} IN ({', '.join(repr(str(value)) for value in values)})", name=name)


def span_rules() -> tuple[CheckConstraint, ...]:
    """A span has at least one character and lies inside the text."""
    return (
        CheckConstraint('"start" < "end"', name="span_not_empty"),
        CheckConstraint('"start" >= 0 AND "end" <= text_length', name="span_inside_text"),
    )


def optional_span_rules(name: str) -> tuple[CheckConstraint, ...]:
    """A span that may be absent is either whole, not empty and inside the text, or not there at all."""
    start, end = f"{name}_start", f"{name}_end"
    return (
        CheckConstraint(f"({start} IS NULL) = ({end} IS NULL)", name=f"{name}_whole_or_absent"),
        CheckConstraint(f"{start} < {end}", name=f"{name}_not_empty"),
        CheckConstraint(f"{start} >= 0 AND {end} <= text_length", name=f"{name}_inside_text"),
    )


def confidence_rule() -> CheckConstraint:
    """A confidence is a probability."""
    return CheckConstraint("confidence >= 0 AND confidence <= 1", name="confidence_from_0_to_1")


def text_fills_span() -> CheckConstraint:
    """The words kept are as long as the stretch they are said to be."""
    return CheckConstraint('length(text) = "end" - "start"', name="text_fills_span")


def part_of_article() -> ForeignKeyConstraint:
    """The row belongs to an article whose text has the length that the row names."""
    return ForeignKeyConstraint(["article_id", "text_length"], ["article.id", "article.text_length"])


def part_of_analysis() -> ForeignKeyConstraint:
    """The row belongs to an analysis of a text that has the length that the row names."""
    return ForeignKeyConstraint(["analysis_id", "text_length"], ["analysis.id", "analysis.text_length"])


class Outlet(Base):
    """A newspaper, agency or site; the one named "" stands for articles that do not say."""

    __tablename__ = "outlet"
    __table_args__ = (UniqueConstraint("name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Article(Base):
    """One version of an article, published on a ``day`` or UNDATED.

    ``identity`` is what its versions share (see ``filing.identity_of``), ``status`` what the source said later.
    """

    __tablename__ = "article"
    __table_args__ = (
        UniqueConstraint("outlet_id", "identity", "version"),
        UniqueConstraint("outlet_id", "identity", "sha256"),
        UniqueConstraint("id", "text_length"),
        CheckConstraint("length(text) = text_length", name="text_length_true"),
        CheckConstraint("length(sha256) = 64", name="sha256_whole"),
        CheckConstraint("version >= 1", name="version_from_one"),
        CheckConstraint("superseded_by > id", name="superseded_by_a_later_one"),
        one_of("status", ArticleStatus, "status_known"),
        Index(None, "day", "id"),
        Index(None, "sha256"),
        Index(
            None,
            "superseded_by",
            sqlite_where=sql("superseded_by IS NOT NULL"),
            postgresql_where=sql("superseded_by IS NOT NULL"),
        ),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    outlet_id: Mapped[int] = mapped_column(ForeignKey("outlet.id"))
    identity: Mapped[str]
    version: Mapped[int]
    superseded_by: Mapped[int | None] = mapped_column(ForeignKey("article.id"))
    source_id: Mapped[str]
    url: Mapped[str]
    source: Mapped[str]
    title: Mapped[str]
    byline: Mapped[str]
    language: Mapped[str]
    day: Mapped[date]
    added_at: Mapped[datetime]
    sha256: Mapped[str]
    text_length: Mapped[int]
    text: Mapped[str]
    is_excerpt: Mapped[bool] = mapped_column(server_default=sql("false"))
    status: Mapped[str] = mapped_column(server_default=ArticleStatus.CURRENT.value)


class Analysis(Base):
    """One run over one article. The newest, with the highest id, is the one that lists show.

    ``kinds`` are those that were looked for, with commas between them; the first programs looked for no others.
    """

    __tablename__ = "analysis"
    __table_args__ = (
        part_of_article(),
        UniqueConstraint("id", "text_length"),
        Index(None, "article_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int]
    text_length: Mapped[int]
    method: Mapped[str]
    made_at: Mapped[datetime]
    kinds: Mapped[str] = mapped_column(server_default=",".join(IN_MARKS))


class Speaker(Base):
    """A source across articles: the same full name and kind is the same speaker."""

    __tablename__ = "speaker"
    __table_args__ = (
        UniqueConstraint("key", "kind"),
        CheckConstraint("name <> ''", name="name_given"),
        one_of("kind", SpeakerKind, "kind_known"),
        Index(None, "search_key"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    key: Mapped[str]
    search_key: Mapped[str]
    role: Mapped[str]
    organisation: Mapped[str]
    gender: Mapped[str]


tally = table(TALLY, column("speaker_id", Integer), column("quotations", Integer))


class SpeakerWord(Base):
    """A word of a speaker's search key: finds "Keller Sutter" without reading all names."""

    __tablename__ = "speaker_word"

    word: Mapped[str] = mapped_column(primary_key=True)
    speaker_id: Mapped[int] = mapped_column(ForeignKey("speaker.id"), primary_key=True)


class Quotation(Base):
    """A stretch of reported speech in one article, whichever analysis found it.

    Words in marks and speech without them may fill the same stretch and are two quotations (``in_marks``).

    The last eight columns repeat what follows from other tables, so that a speaker's first quotations by date are one
    index lookup (``upkeep`` compares them): ``analysis_id`` is the newest analysis that found it; ``found`` whether the
    article's newest analysis did (NULL when that did not look for its kind, or there is none); ``listed`` whether lists
    show it; ``kind`` is of the newest attribution; ``speaker_id`` the effective speaker; ``day`` and ``outlet_id`` are
    the article's; ``status`` is what the last verdict makes of the quotation.

    Triggers count the quotations of each speaker (TALLY): whoever rebuilds this table in SQLite makes them anew.
    """

    __tablename__ = "quotation"
    __table_args__ = (
        part_of_article(),
        UniqueConstraint("article_id", "start", "end", "in_marks"),
        *span_rules(),
        text_fills_span(),
        CheckConstraint("paragraph >= 1", name="paragraph_from_one"),
        one_of("kind", QuotationKind, "kind_known"),
        CheckConstraint(f"in_marks = (kind IN ({', '.join(map(repr, map(str, IN_MARKS)))}))", name="marks_by_kind"),
        one_of("status", [UNREVIEWED, *STATUS.values()], "status_known"),
        # The last three are there to be read, not searched: a list of speakers then reads this index and no row.
        Index(
            "ix_quotation_speaker_by_date",
            *("speaker_id", "listed", "day", "article_id", "start"),
            *("kind", "status", "outlet_id"),
        ),
        Index("ix_quotation_by_date", "listed", "day", "article_id", "start"),
        Index("ix_quotation_outlet_by_date", "outlet_id", "listed", "day", "article_id", "start", "kind", "status"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int]
    text_length: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str]
    mark: Mapped[str]
    nested: Mapped[bool]
    paragraph: Mapped[int]
    analysis_id: Mapped[int | None] = mapped_column(ForeignKey("analysis.id"))
    found: Mapped[bool | None]
    listed: Mapped[bool]
    kind: Mapped[str]
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id"))
    day: Mapped[date]
    outlet_id: Mapped[int] = mapped_column(ForeignKey("outlet.id"))
    status: Mapped[str]
    in_marks: Mapped[bool]


class QuotationWords(Base):
    """The words by which a quotation is found, as ``words.search_words`` makes them of its text."""

    __tablename__ = "quotation_words"

    quotation_id: Mapped[int] = mapped_column(ForeignKey("quotation.id"), primary_key=True, autoincrement=False)
    words: Mapped[str]


class ArticleWords(Base):
    """The words by which an article is found: those of its headline and text."""

    __tablename__ = "article_words"

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True, autoincrement=False)
    words: Mapped[str]


class Attribution(Base):
    """Who is reported to have said a quotation, with the evidence, as one analysis saw it; no reviewer changes it.

    ``continues`` is the quotation that this one goes on with; ``organisation`` is NULL where an early program, which
    did not keep it, made the analysis.
    """

    __tablename__ = "attribution"
    __table_args__ = (
        part_of_analysis(),
        *optional_span_rules("mention"),
        *optional_span_rules("cue"),
        *optional_span_rules("frame"),
        *optional_span_rules("addressee"),
        one_of("kind", QuotationKind, "kind_known"),
        CheckConstraint("continues <> quotation_id", name="continues_another"),
        confidence_rule(),
        Index(None, "analysis_id"),
        Index(None, "speaker_id"),
    )

    quotation_id: Mapped[int] = mapped_column(ForeignKey("quotation.id"), primary_key=True)
    analysis_id: Mapped[int] = mapped_column(primary_key=True)
    text_length: Mapped[int]
    kind: Mapped[str]
    continues: Mapped[int | None] = mapped_column(ForeignKey("quotation.id"))
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id"))
    role: Mapped[str]
    organisation: Mapped[str | None]
    confidence: Mapped[float]
    mention_start: Mapped[int | None]
    mention_end: Mapped[int | None]
    mention_text: Mapped[str]
    cue_start: Mapped[int | None]
    cue_end: Mapped[int | None]
    cue_text: Mapped[str]
    cue_lemma: Mapped[str]
    frame_start: Mapped[int | None]
    frame_end: Mapped[int | None]
    addressee_start: Mapped[int | None]
    addressee_end: Mapped[int | None]
    addressee_text: Mapped[str]
    segments: Mapped[list[Any]]
    reasons: Mapped[list[Any]]
    candidates: Mapped[list[Any]]


class Verdict(Base):
    """What a reviewer decided about a quotation: append-only, and independent of any analysis.

    ``speaker_id`` is the right speaker with "correct", else the one that was shown at the time (NULL for nobody).
    ``analysis_id`` is the newest analysis that the reviewer could see. ``carried_from`` is the verdict on an earlier
    version of the article that this one repeats.
    """

    __tablename__ = "verdict"
    __table_args__ = (
        one_of("decision", Decision, "decision_known"),
        CheckConstraint("decision <> 'correct' OR speaker_id IS NOT NULL", name="correction_names_a_speaker"),
        CheckConstraint("reviewer <> ''", name="reviewer_given"),
        Index(None, "quotation_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    quotation_id: Mapped[int] = mapped_column(ForeignKey("quotation.id"))
    analysis_id: Mapped[int | None] = mapped_column(ForeignKey("analysis.id"))
    decision: Mapped[str]
    reviewer: Mapped[str]
    decided_at: Mapped[datetime]
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id"))
    why: Mapped[str]
    carried_from: Mapped[int | None] = mapped_column(ForeignKey("verdict.id"))


class RejectedSpan(Base):
    """Words in marks that an analysis judged not to be speech."""

    __tablename__ = "rejected_span"
    __table_args__ = (
        part_of_analysis(),
        *span_rules(),
        text_fills_span(),
        confidence_rule(),
        Index(None, "analysis_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    analysis_id: Mapped[int]
    text_length: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str]
    reason: Mapped[str]
    confidence: Mapped[float]


class Problem(Base):
    """Something odd in the text that a reader should know; it may be a mere place, so start may equal end."""

    __tablename__ = "problem"
    __table_args__ = (
        part_of_analysis(),
        CheckConstraint('0 <= "start" AND "start" <= "end" AND "end" <= text_length', name="span_inside_text"),
        Index(None, "analysis_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    analysis_id: Mapped[int]
    text_length: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str]


# ------------------------------------------------------------------------------------------------ what is alike


class Wording(Base):
    """The words of quotations, or of articles, that differ in nothing but how they are set; see ``wordings``.

    ``text`` is NULL for an article's, whose text is on file; ``words`` is the number of words. Wordings, their
    fingerprints and links follow from the texts alone and are only ever added, when quotations or articles are grouped
    that were filed since: filing itself takes no longer for it.
    """

    __tablename__ = "wording"
    __table_args__ = (UniqueConstraint("key"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    words: Mapped[int]
    text: Mapped[str | None]


class WordingFingerprint(Base):
    """A number by which wordings meet that share a run of words."""

    __tablename__ = "wording_fingerprint"
    __table_args__ = ({"sqlite_with_rowid": False},)

    fingerprint: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    wording_id: Mapped[int] = mapped_column(ForeignKey("wording.id"), primary_key=True)


class WordingLink(Base):
    """Two wordings that are nearly the same, or of which the first is a part of the second."""

    __tablename__ = "wording_link"
    __table_args__ = (
        one_of("relation", list(RELATIONS), "relation_known"),
        CheckConstraint("first_id <> second_id", name="links_two"),
        Index(None, "second_id"),
        {"sqlite_with_rowid": False},
    )

    first_id: Mapped[int] = mapped_column(ForeignKey("wording.id"), primary_key=True)
    second_id: Mapped[int] = mapped_column(ForeignKey("wording.id"), primary_key=True)
    relation: Mapped[str]


class GroupedQuotation(Base):
    """The group that a quotation belongs to: ``group_id`` is the smallest number in it.

    It is NULL where the quotation is not listed, or waits to be grouped. ``listed`` and ``speaker_id`` are what the
    quotation's were when it was grouped last: where they are others now, its group is made anew.
    """

    __tablename__ = "grouped_quotation"
    __table_args__ = (Index(None, "wording_id"), Index(None, "group_id", "wording_id"))

    quotation_id: Mapped[int] = mapped_column(ForeignKey("quotation.id"), primary_key=True, autoincrement=False)
    wording_id: Mapped[int] = mapped_column(ForeignKey("wording.id"))
    listed: Mapped[bool]
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id"))
    group_id: Mapped[int | None] = mapped_column(ForeignKey("quotation.id"))


class GroupedArticle(Base):
    """The copies of one report that an article belongs to: ``group_id`` is the smallest number among them.

    It is NULL where a newer version has replaced the article (then ``listed`` is false), or it waits to be grouped.
    """

    __tablename__ = "grouped_article"
    __table_args__ = (Index(None, "wording_id"), Index(None, "group_id"))

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True, autoincrement=False)
    wording_id: Mapped[int] = mapped_column(ForeignKey("wording.id"))
    listed: Mapped[bool]
    group_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"))
