"""Where what is alike is kept: wordings with their fingerprints and links, and the groups of quotations and articles.

Nothing is filled in here: ``tracker variants`` groups what is on file when it is asked for the first time.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

REPLACED = sa.text("superseded_by IS NOT NULL")


def upgrade() -> None:
    op.create_index(
        "ix_article_superseded_by", "article", ["superseded_by"], sqlite_where=REPLACED, postgresql_where=REPLACED
    )
    op.create_table(
        "wording",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wording")),
        sa.UniqueConstraint("key", name=op.f("uq_wording_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "wording_fingerprint",
        sa.Column("fingerprint", sa.Integer(), autoincrement=False, nullable=False),
        _refers("wording_fingerprint", "wording_id", "wording", nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", "wording_id", name=op.f("pk_wording_fingerprint")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "wording_link",
        _refers("wording_link", "first_id", "wording", nullable=False),
        _refers("wording_link", "second_id", "wording", nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.CheckConstraint("relation IN ('near', 'part')", name=op.f("ck_wording_link_relation_known")),
        sa.CheckConstraint("first_id <> second_id", name=op.f("ck_wording_link_links_two")),
        sa.PrimaryKeyConstraint("first_id", "second_id", name=op.f("pk_wording_link")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_wording_link_second_id", "wording_link", ["second_id"])
    for table, of, more in (
        ("grouped_quotation", "quotation", [_refers("grouped_quotation", "speaker_id", "speaker", nullable=True)]),
        ("grouped_article", "article", []),
    ):
        op.create_table(
            table,
            _refers(table, f"{of}_id", of, nullable=False),
            _refers(table, "wording_id", "wording", nullable=False),
            sa.Column("listed", sa.Boolean(), nullable=False),
            *more,
            _refers(table, "group_id", of, nullable=True),
            sa.PrimaryKeyConstraint(f"{of}_id", name=op.f(f"pk_{table}")),
        )
        op.create_index(f"ix_{table}_wording_id", table, ["wording_id"])
    op.create_index("ix_grouped_quotation_group_id_wording_id", "grouped_quotation", ["group_id", "wording_id"])
    op.create_index("ix_grouped_article_group_id", "grouped_article", ["group_id"])


def downgrade() -> None:
    """Nothing is lost that could not be made again."""
    for table in ("grouped_article", "grouped_quotation", "wording_link", "wording_fingerprint", "wording"):
        op.drop_table(table)
    op.drop_index("ix_article_superseded_by", table_name="article")


def _refers(table: str, column: str, other: str, *, nullable: bool) -> sa.Column[int]:
    """A column with the number of a row of another table."""
    key = sa.ForeignKey(f"{other}.id", name=op.f(f"fk_{table}_{column}_{other}"))
    return sa.Column(column, sa.Integer(), key, autoincrement=False, nullable=nullable)
