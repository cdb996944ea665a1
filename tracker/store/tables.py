"""The tables, as typed models. A change here needs a migration: ``alembic check`` compares the two.

Spans are ``[start, end)`` code points of the article's text. A check cannot look into another table, so every row with a
span carries a copy of the text's length, and a foreign key over (id, length) keeps the copy true. Nothing is deleted by
cascade: rows vanish only when somebody deletes them by name.
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
    MetaData,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from tracker.model import Decision, QuotationKind, SpeakerKind

HEAD = "0002"
"""The revision this program works with: the newest file in ``migrations/versions`` (a test compares the two)."""

UNDATED = date(9999, 12, 31)
"""Stands for "no date" where lists are sorted: SQLite sorts NULL first and PostgreSQL last."""

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
    type_annotation_map = {str: Text, datetime: Moment, list[Any]: JSON}  # noqa: RUF012 (SQLAlchemy's own hook)


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
    return (
        CheckConstraint(f"({name}_start IS NULL) = ({name}_end IS NULL)", name=f"{name}_whole_or_absent"),
        CheckConstraint(f"{name}_start IS NULL OR {name}_start < {name}_end", name=f"{name}_not_empty"),
        CheckConstraint(
            f"{name}_start IS NULL OR ({name}_start >= 0 AND {name}_end <= text_length)", name=f"{name}_inside_text"
        ),
    )


def part_of_analysis() -> tuple[ForeignKeyConstraint, ...]:
    """The row belongs to the analysis, article and text length that it names."""
    return (
        ForeignKeyConstraint(
            ["analysis_id", "article_id", "text_length"],
            ["analysis.id", "analysis.article_id", "analysis.text_length"],
        ),
    )


class Outlet(Base):
    """A newspaper, agency or site; the one named "" stands for articles that do not say."""

    __tablename__ = "outlet"
    __table_args__ = (UniqueConstraint("name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Article(Base):
    """One version of an article. ``identity`` is what its versions share: the source's id, else the URL, else the file."""

    __tablename__ = "article"
    __table_args__ = (
        UniqueConstraint("outlet_id", "identity", "version"),
        UniqueConstraint("outlet_id", "identity", "sha256"),
        UniqueConstraint("id", "text_length"),
        CheckConstraint("length(text) = text_length", name="text_length_true"),
        CheckConstraint("length(sha256) = 64", name="sha256_whole"),
        CheckConstraint("version >= 1", name="version_from_one"),
        CheckConstraint("superseded_by > id", name="superseded_by_a_later_one"),
        Index(None, "outlet_id", "published"),
        Index(None, "published"),
        Index(None, "sha256"),
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
    published: Mapped[date | None]
    added_at: Mapped[datetime]
    sha256: Mapped[str]
    text_length: Mapped[int]
    text: Mapped[str]


class Analysis(Base):
    """One run over one article. The newest, with the highest id, is the one that lists show."""

    __tablename__ = "analysis"
    __table_args__ = (
        ForeignKeyConstraint(["article_id", "text_length"], ["article.id", "article.text_length"]),
        UniqueConstraint("id", "article_id", "text_length"),
        Index(None, "article_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int]
    text_length: Mapped[int]
    method: Mapped[str]
    made_at: Mapped[datetime]


class Speaker(Base):
    """A source across articles: the same full name and kind is the same speaker."""

    __tablename__ = "speaker"
    __table_args__ = (
        UniqueConstraint("kind", "key"),
        CheckConstraint("name <> ''", name="name_given"),
        one_of("kind", SpeakerKind, "kind_known"),
        Index(None, "key"),
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


class Verdict(Base):
    """What a reviewer decided about a span of an article: append-only, and independent of any analysis' rows.

    ``speaker_name`` is the right name with "correct", else the name that was shown at the time ("" for nobody).
    ``analysis_id`` is the article's newest analysis at the time. ``carried_from`` is the verdict on an earlier version of
    the article that this one repeats.
    """

    __tablename__ = "verdict"
    __table_args__ = (
        ForeignKeyConstraint(["article_id", "text_length"], ["article.id", "article.text_length"]),
        *span_rules(),
        one_of("decision", Decision, "decision_known"),
        one_of("speaker_kind", SpeakerKind, "speaker_kind_known"),
        CheckConstraint("(speaker_name = '') = (speaker_kind IS NULL)", name="speaker_whole_or_absent"),
        CheckConstraint("decision <> 'correct' OR speaker_name <> ''", name="correction_names_a_speaker"),
        Index(None, "article_id", "start", "end"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int]
    text_length: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    analysis_id: Mapped[int] = mapped_column(ForeignKey("analysis.id"))
    decision: Mapped[str]
    reviewer: Mapped[str]
    decided_at: Mapped[datetime]
    speaker_name: Mapped[str]
    speaker_kind: Mapped[str | None]
    why: Mapped[str]
    carried_from: Mapped[int | None] = mapped_column(ForeignKey("verdict.id"))


class Quotation(Base):
    """A stretch of reported speech as one analysis found it.

    ``day``, ``is_current``, ``speaker_id``, ``status`` and ``verdict_id`` repeat what follows from other tables, so that
    a speaker's first quotations by date are one index lookup: ``day`` is the article's date or UNDATED; ``is_current``
    marks rows of the newest analysis, and older ones that a reviewer confirmed; ``speaker_id`` is the effective speaker.
    """

    __tablename__ = "quotation"
    __table_args__ = (
        *part_of_analysis(),
        UniqueConstraint("analysis_id", "position"),
        UniqueConstraint("analysis_id", "start", "end", "kind"),
        UniqueConstraint("id", "text_length"),
        *span_rules(),
        CheckConstraint('length(text) = "end" - "start"', name="text_fills_span"),
        CheckConstraint("continues >= 0 AND continues <> position", name="continues_another"),
        CheckConstraint("paragraph >= 1", name="paragraph_from_one"),
        one_of("kind", QuotationKind, "kind_known"),
        one_of("status", [UNREVIEWED, *STATUS.values()], "status_known"),
        Index("ix_quotation_speaker_by_date", "speaker_id", "is_current", "day", "article_id", "start"),
        Index("ix_quotation_by_date", "is_current", "day", "article_id", "start"),
        Index("ix_quotation_of_article", "article_id", "is_current", "start"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    analysis_id: Mapped[int]
    article_id: Mapped[int]
    text_length: Mapped[int]
    position: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str]
    kind: Mapped[str]
    mark: Mapped[str]
    nested: Mapped[bool]
    continues: Mapped[int | None]
    segments: Mapped[list[Any]]
    paragraph: Mapped[int]
    day: Mapped[date]
    is_current: Mapped[bool]
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id"))
    status: Mapped[str] = mapped_column(server_default=UNREVIEWED)
    verdict_id: Mapped[int | None] = mapped_column(ForeignKey("verdict.id"))


class Attribution(Base):
    """Who is reported to have said a quotation, with the evidence, as the analysis saw it; no reviewer changes it."""

    __tablename__ = "attribution"
    __table_args__ = (
        ForeignKeyConstraint(["quotation_id", "text_length"], ["quotation.id", "quotation.text_length"]),
        *optional_span_rules("mention"),
        *optional_span_rules("cue"),
        *optional_span_rules("frame"),
        *optional_span_rules("addressee"),
        CheckConstraint("confidence >= 0 AND confidence <= 1", name="confidence_from_0_to_1"),
        Index(None, "speaker_id"),
    )

    quotation_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text_length: Mapped[int]
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id"))
    role: Mapped[str]
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
    confidence: Mapped[float]
    reasons: Mapped[list[Any]]
    candidates: Mapped[list[Any]]


class RejectedSpan(Base):
    """Words in marks that an analysis judged not to be speech."""

    __tablename__ = "rejected_span"
    __table_args__ = (
        *part_of_analysis(),
        *span_rules(),
        CheckConstraint('length(text) = "end" - "start"', name="text_fills_span"),
        CheckConstraint("confidence >= 0 AND confidence <= 1", name="confidence_from_0_to_1"),
        Index(None, "analysis_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    analysis_id: Mapped[int]
    article_id: Mapped[int]
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
        *part_of_analysis(),
        CheckConstraint('0 <= "start" AND "start" <= "end" AND "end" <= text_length', name="span_inside_text"),
        Index(None, "analysis_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    analysis_id: Mapped[int]
    article_id: Mapped[int]
    text_length: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str]
