"""Quotations without marks: beside words in marks on the same stretch, and the kinds that an analysis looked for.

The organisation of a speaker is kept with each attribution, as its role is.
"""

from __future__ import annotations

from contextlib import AbstractContextManager

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

IN_MARKS = "kind IN ('direct', 'partial')"

# SQLite rebuilds the table, and not every version of Alembic takes its checks along.
CHECKS = {
    "kind_known": "kind IN ('direct', 'partial', 'indirect', 'reported', 'free-indirect', 'indirect-free')",
    "status_known": "status IN ('unreviewed', 'accepted', 'rejected', 'corrected')",
    "span_not_empty": '"start" < "end"',
    "span_inside_text": '"start" >= 0 AND "end" <= text_length',
    "text_fills_span": 'length(text) = "end" - "start"',
    "paragraph_from_one": "paragraph >= 1",
}
BY_SPAN = "uq_quotation_article_id_start_end"
BY_SPAN_AND_MARKS = "uq_quotation_article_id_start_end_in_marks"
MARKS_BY_KIND = "ck_quotation_marks_by_kind"


def upgrade() -> None:
    op.add_column("analysis", sa.Column("kinds", sa.Text(), server_default="direct,partial", nullable=False))
    op.add_column("attribution", sa.Column("organisation", sa.Text(), nullable=True))
    op.add_column("quotation", sa.Column("in_marks", sa.Boolean(), nullable=True))
    op.execute(f"UPDATE quotation SET in_marks = ({IN_MARKS})")
    with _rebuilding_quotation(_seen_checks()) as batch:
        batch.alter_column("in_marks", existing_type=sa.Boolean(), nullable=False)
        batch.drop_constraint(op.f(BY_SPAN), type_="unique")
        batch.create_unique_constraint(op.f(BY_SPAN_AND_MARKS), ["article_id", "start", "end", "in_marks"])
        batch.create_check_constraint(op.f(MARKS_BY_KIND), f"in_marks = ({IN_MARKS})")


def downgrade() -> None:
    """Refused by the database where two quotations stand on one stretch: none of them may be lost."""
    seen = _seen_checks()
    with _rebuilding_quotation(seen) as batch:
        batch.drop_constraint(op.f(BY_SPAN_AND_MARKS), type_="unique")
        batch.create_unique_constraint(op.f(BY_SPAN), ["article_id", "start", "end"])
        if MARKS_BY_KIND in seen:
            batch.drop_constraint(op.f(MARKS_BY_KIND), type_="check")
        batch.drop_column("in_marks")
    op.drop_column("attribution", "organisation")
    op.drop_column("analysis", "kinds")


def _seen_checks() -> set[str]:
    """The names of the table's checks that are taken along when it is rebuilt."""
    table = sa.Table("quotation", sa.MetaData(), autoload_with=op.get_bind())
    return {str(each.name) for each in table.constraints if isinstance(each, sa.CheckConstraint)}


def _rebuilding_quotation(seen: set[str]) -> AbstractContextManager[BatchOperations]:
    checks = {op.f(f"ck_quotation_{name}"): rule for name, rule in CHECKS.items()}
    unseen = [sa.CheckConstraint(rule, name=name) for name, rule in checks.items() if name not in seen]
    return op.batch_alter_table("quotation", table_args=unseen, table_kwargs={"sqlite_autoincrement": True})
