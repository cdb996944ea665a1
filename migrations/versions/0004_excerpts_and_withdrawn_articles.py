"""Excerpts, and what the source said later about an article: that it corrects it, or withdraws it.

The columns come with their rules, so that no table is rebuilt.
"""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

RULE = op.f("ck_article_status_known")


def upgrade() -> None:
    op.execute("ALTER TABLE article ADD COLUMN is_excerpt BOOLEAN DEFAULT false NOT NULL")
    op.execute(
        "ALTER TABLE article ADD COLUMN status TEXT DEFAULT 'current' NOT NULL"
        f" CONSTRAINT {RULE} CHECK (status IN ('current', 'corrected', 'withdrawn'))"
    )


def downgrade() -> None:
    """What was an excerpt, corrected or withdrawn is an article like the others again."""
    op.execute("ALTER TABLE article DROP COLUMN status")
    op.execute("ALTER TABLE article DROP COLUMN is_excerpt")
