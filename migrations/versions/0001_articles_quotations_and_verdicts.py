"""Articles, quotations and verdicts: the first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "outlet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlet")),
        sa.UniqueConstraint("name", name=op.f("uq_outlet_name")),
    )
    op.create_table(
        "speaker",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.Column("gender", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('person', 'organisation', 'group', 'unnamed', 'document')", name=op.f("ck_speaker_kind_known")
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_speaker_name_given")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaker")),
        sa.UniqueConstraint("key", "kind", name=op.f("uq_speaker_key_kind")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_speaker_search_key"), "speaker", ["search_key"])
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("superseded_by", sa.Integer(), nullable=True),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("byline", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("text_length", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_article_sha256_whole")),
        sa.CheckConstraint("length(text) = text_length", name=op.f("ck_article_text_length_true")),
        sa.CheckConstraint("superseded_by > id", name=op.f("ck_article_superseded_by_a_later_one")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_article_version_from_one")),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlet.id"], name=op.f("fk_article_outlet_id_outlet")),
        sa.ForeignKeyConstraint(["superseded_by"], ["article.id"], name=op.f("fk_article_superseded_by_article")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("id", "text_length", name=op.f("uq_article_id_text_length")),
        sa.UniqueConstraint("outlet_id", "identity", "sha256", name=op.f("uq_article_outlet_id_identity_sha256")),
        sa.UniqueConstraint("outlet_id", "identity", "version", name=op.f("uq_article_outlet_id_identity_version")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_article_day_id"), "article", ["day", "id"])
    op.create_index(op.f("ix_article_sha256"), "article", ["sha256"])
    op.create_table(
        "speaker_word",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name=op.f("fk_speaker_word_speaker_id_speaker")),
        sa.PrimaryKeyConstraint("word", "speaker_id", name=op.f("pk_speaker_word")),
    )
    op.create_table(
        "analysis",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("text_length", sa.Integer(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id", "text_length"],
            ["article.id", "article.text_length"],
            name=op.f("fk_analysis_article_id_text_length_article"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_analysis")),
        sa.UniqueConstraint("id", "text_length", name=op.f("uq_analysis_id_text_length")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_analysis_article_id"), "analysis", ["article_id"])
    op.create_table(
        "problem",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("analysis_id", sa.Integer(), nullable=False),
        sa.Column("text_length", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint(
            '0 <= "start" AND "start" <= "end" AND "end" <= text_length', name=op.f("ck_problem_span_inside_text")
        ),
        sa.ForeignKeyConstraint(
            ["analysis_id", "text_length"],
            ["analysis.id", "analysis.text_length"],
            name=op.f("fk_problem_analysis_id_text_length_analysis"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem")),
    )
    op.create_index(op.f("ix_problem_analysis_id"), "problem", ["analysis_id"])
    op.create_table(
        "quotation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("text_length", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("nested", sa.Boolean(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=False),
        sa.Column("analysis_id", sa.Integer(), nullable=True),
        sa.Column("found", sa.Boolean(), nullable=True),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('direct', 'partial', 'indirect', 'reported', 'free-indirect', 'indirect-free')",
            name=op.f("ck_quotation_kind_known"),
        ),
        sa.CheckConstraint(
            "status IN ('unreviewed', 'accepted', 'rejected', 'corrected')", name=op.f("ck_quotation_status_known")
        ),
        sa.CheckConstraint('"start" < "end"', name=op.f("ck_quotation_span_not_empty")),
        sa.CheckConstraint('"start" >= 0 AND "end" <= text_length', name=op.f("ck_quotation_span_inside_text")),
        sa.CheckConstraint('length(text) = "end" - "start"', name=op.f("ck_quotation_text_fills_span")),
        sa.CheckConstraint("paragraph >= 1", name=op.f("ck_quotation_paragraph_from_one")),
        sa.ForeignKeyConstraint(["analysis_id"], ["analysis.id"], name=op.f("fk_quotation_analysis_id_analysis")),
        sa.ForeignKeyConstraint(
            ["article_id", "text_length"],
            ["article.id", "article.text_length"],
            name=op.f("fk_quotation_article_id_text_length_article"),
        ),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlet.id"], name=op.f("fk_quotation_outlet_id_outlet")),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name=op.f("fk_quotation_speaker_id_speaker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotation")),
        sa.UniqueConstraint("article_id", "start", "end", name=op.f("uq_quotation_article_id_start_end")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_quotation_by_date", "quotation", ["listed", "day", "article_id", "start"])
    op.create_index(
        "ix_quotation_speaker_by_date",
        "quotation",
        ["speaker_id", "listed", "day", "article_id", "start", "kind", "status", "outlet_id"],
    )
    op.create_table(
        "rejected_span",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("analysis_id", sa.Integer(), nullable=False),
        sa.Column("text_length", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.CheckConstraint('"start" < "end"', name=op.f("ck_rejected_span_span_not_empty")),
        sa.CheckConstraint('"start" >= 0 AND "end" <= text_length', name=op.f("ck_rejected_span_span_inside_text")),
        sa.CheckConstraint("confidence >= 0 AND confidence <= 1", name=op.f("ck_rejected_span_confidence_from_0_to_1")),
        sa.CheckConstraint('length(text) = "end" - "start"', name=op.f("ck_rejected_span_text_fills_span")),
        sa.ForeignKeyConstraint(
            ["analysis_id", "text_length"],
            ["analysis.id", "analysis.text_length"],
            name=op.f("fk_rejected_span_analysis_id_text_length_analysis"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rejected_span")),
    )
    op.create_index(op.f("ix_rejected_span_analysis_id"), "rejected_span", ["analysis_id"])
    op.create_table(
        "attribution",
        sa.Column("quotation_id", sa.Integer(), nullable=False),
        sa.Column("analysis_id", sa.Integer(), nullable=False),
        sa.Column("text_length", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("continues", sa.Integer(), nullable=True),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("mention_start", sa.Integer(), nullable=True),
        sa.Column("mention_end", sa.Integer(), nullable=True),
        sa.Column("mention_text", sa.Text(), nullable=False),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_end", sa.Integer(), nullable=True),
        sa.Column("cue_text", sa.Text(), nullable=False),
        sa.Column("cue_lemma", sa.Text(), nullable=False),
        sa.Column("frame_start", sa.Integer(), nullable=True),
        sa.Column("frame_end", sa.Integer(), nullable=True),
        sa.Column("addressee_start", sa.Integer(), nullable=True),
        sa.Column("addressee_end", sa.Integer(), nullable=True),
        sa.Column("addressee_text", sa.Text(), nullable=False),
        sa.Column("segments", sa.JSON(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("candidates", sa.JSON(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('direct', 'partial', 'indirect', 'reported', 'free-indirect', 'indirect-free')",
            name=op.f("ck_attribution_kind_known"),
        ),
        sa.CheckConstraint(
            "(addressee_start IS NULL) = (addressee_end IS NULL)", name=op.f("ck_attribution_addressee_whole_or_absent")
        ),
        sa.CheckConstraint("(cue_start IS NULL) = (cue_end IS NULL)", name=op.f("ck_attribution_cue_whole_or_absent")),
        sa.CheckConstraint(
            "(frame_start IS NULL) = (frame_end IS NULL)", name=op.f("ck_attribution_frame_whole_or_absent")
        ),
        sa.CheckConstraint(
            "(mention_start IS NULL) = (mention_end IS NULL)", name=op.f("ck_attribution_mention_whole_or_absent")
        ),
        sa.CheckConstraint("addressee_start < addressee_end", name=op.f("ck_attribution_addressee_not_empty")),
        sa.CheckConstraint(
            "addressee_start >= 0 AND addressee_end <= text_length", name=op.f("ck_attribution_addressee_inside_text")
        ),
        sa.CheckConstraint("confidence >= 0 AND confidence <= 1", name=op.f("ck_attribution_confidence_from_0_to_1")),
        sa.CheckConstraint("continues <> quotation_id", name=op.f("ck_attribution_continues_another")),
        sa.CheckConstraint("cue_start < cue_end", name=op.f("ck_attribution_cue_not_empty")),
        sa.CheckConstraint("cue_start >= 0 AND cue_end <= text_length", name=op.f("ck_attribution_cue_inside_text")),
        sa.CheckConstraint("frame_start < frame_end", name=op.f("ck_attribution_frame_not_empty")),
        sa.CheckConstraint(
            "frame_start >= 0 AND frame_end <= text_length", name=op.f("ck_attribution_frame_inside_text")
        ),
        sa.CheckConstraint("mention_start < mention_end", name=op.f("ck_attribution_mention_not_empty")),
        sa.CheckConstraint(
            "mention_start >= 0 AND mention_end <= text_length", name=op.f("ck_attribution_mention_inside_text")
        ),
        sa.ForeignKeyConstraint(
            ["analysis_id", "text_length"],
            ["analysis.id", "analysis.text_length"],
            name=op.f("fk_attribution_analysis_id_text_length_analysis"),
        ),
        sa.ForeignKeyConstraint(["continues"], ["quotation.id"], name=op.f("fk_attribution_continues_quotation")),
        sa.ForeignKeyConstraint(["quotation_id"], ["quotation.id"], name=op.f("fk_attribution_quotation_id_quotation")),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name=op.f("fk_attribution_speaker_id_speaker")),
        sa.PrimaryKeyConstraint("quotation_id", "analysis_id", name=op.f("pk_attribution")),
    )
    op.create_index(op.f("ix_attribution_analysis_id"), "attribution", ["analysis_id"])
    op.create_index(op.f("ix_attribution_speaker_id"), "attribution", ["speaker_id"])
    op.create_table(
        "verdict",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quotation_id", sa.Integer(), nullable=False),
        sa.Column("analysis_id", sa.Integer(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("carried_from", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "decision <> 'correct' OR speaker_id IS NOT NULL", name=op.f("ck_verdict_correction_names_a_speaker")
        ),
        sa.CheckConstraint("decision IN ('accept', 'reject', 'correct')", name=op.f("ck_verdict_decision_known")),
        sa.CheckConstraint("reviewer <> ''", name=op.f("ck_verdict_reviewer_given")),
        sa.ForeignKeyConstraint(["analysis_id"], ["analysis.id"], name=op.f("fk_verdict_analysis_id_analysis")),
        sa.ForeignKeyConstraint(["carried_from"], ["verdict.id"], name=op.f("fk_verdict_carried_from_verdict")),
        sa.ForeignKeyConstraint(["quotation_id"], ["quotation.id"], name=op.f("fk_verdict_quotation_id_quotation")),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name=op.f("fk_verdict_speaker_id_speaker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdict")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_verdict_quotation_id"), "verdict", ["quotation_id"])


def downgrade() -> None:
    op.drop_table("verdict")
    op.drop_table("attribution")
    op.drop_table("rejected_span")
    op.drop_table("quotation")
    op.drop_table("problem")
    op.drop_table("analysis")
    op.drop_table("speaker_word")
    op.drop_table("article")
    op.drop_table("speaker")
    op.drop_table("outlet")
