"""Words to find quotations and articles by, for those on file too, with an index of each database's own kind.

Also what keeps lists quick in a large archive: an index by outlet, and a count of each speaker's quotations.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from tracker.store.words import search_words

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

AT_ONCE = 1000

TEXTS = {"quotation": "text", "article": "title, text"}
"""What of each table's rows is searched."""

# The index keeps no copy of the words (content=…); the triggers stand on a table that no migration has to rebuild,
# which would lose them.
FTS5 = (
    "CREATE VIRTUAL TABLE {0}_words_index USING fts5(words, content='{0}_words', content_rowid='{0}_id',"
    " detail='none', columnsize=0, tokenize='ascii')",
    "CREATE TRIGGER {0}_words_added AFTER INSERT ON {0}_words BEGIN {added}; END",
    "CREATE TRIGGER {0}_words_removed AFTER DELETE ON {0}_words BEGIN {removed}; END",
    "CREATE TRIGGER {0}_words_changed AFTER UPDATE ON {0}_words BEGIN {removed}; {added}; END",
)
ADDED = "INSERT INTO {0}_words_index(rowid, words) VALUES (new.{0}_id, new.words)"
REMOVED = "INSERT INTO {0}_words_index({0}_words_index, rowid, words) VALUES ('delete', old.{0}_id, old.words)"
GIN = "CREATE INDEX {0}_words_index ON {0}_words USING gin (array_to_tsvector(string_to_array(words, ' ')))"

COUNTED = "{0}.speaker_id IS NOT NULL AND {0}.listed AND {0}.in_marks AND {0}.status <> 'rejected'"
ONE_MORE = (
    f"INSERT INTO speaker_tally (speaker_id, quotations) SELECT new.speaker_id, 1 WHERE {COUNTED.format('new')}"
    " ON CONFLICT (speaker_id) DO UPDATE SET quotations = speaker_tally.quotations + 1"
)
ONE_LESS = (
    "UPDATE speaker_tally SET quotations = quotations - 1"
    f" WHERE speaker_id = old.speaker_id AND {COUNTED.format('old')}"
)
CHANGES = {
    "added": ("INSERT", f"{ONE_MORE};"),
    "removed": ("DELETE", f"{ONE_LESS};"),
    "changed": ("UPDATE OF speaker_id, listed, in_marks, status", f"{ONE_LESS}; {ONE_MORE};"),
}
"""What each trigger on quotations is called, what it waits for, and what it does."""


def upgrade() -> None:
    for name in TEXTS:
        op.create_table(
            f"{name}_words",
            sa.Column(f"{name}_id", sa.Integer(), autoincrement=False, nullable=False),
            sa.Column("words", sa.Text(), nullable=False),
            sa.ForeignKeyConstraint([f"{name}_id"], [f"{name}.id"], name=op.f(f"fk_{name}_words_{name}_id_{name}")),
            sa.PrimaryKeyConstraint(f"{name}_id", name=op.f(f"pk_{name}_words")),
        )
        for statement in _on_sqlite(name) if _sqlite() else (GIN.format(name),):
            op.execute(statement)
        _fill(name)
    columns = ["outlet_id", "listed", "day", "article_id", "start", "kind", "status"]
    op.create_index("ix_quotation_outlet_by_date", "quotation", columns)
    _count_by_speaker()


def downgrade() -> None:
    for name in CHANGES:
        if _sqlite():
            op.execute(f"DROP TRIGGER quotation_{name}")
        else:
            op.execute(f"DROP TRIGGER quotation_{name} ON quotation")
            op.execute(f"DROP FUNCTION quotation_{name}")
    op.drop_table("speaker_tally")
    op.drop_index("ix_quotation_outlet_by_date", table_name="quotation")
    for name in TEXTS:
        if _sqlite():
            op.execute(f"DROP TABLE {name}_words_index")
        op.drop_table(f"{name}_words")


def _sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _on_sqlite(name: str) -> list[str]:
    both = {"added": ADDED.format(name), "removed": REMOVED.format(name)}
    return [statement.format(name, **both) for statement in FTS5]


def _fill(name: str) -> None:
    """Writes the words of the rows on file."""
    connection = op.get_bind()
    texts = sa.text(f"SELECT id, {TEXTS[name]} FROM {name} WHERE id > :last ORDER BY id LIMIT {AT_ONCE}")
    filing = sa.text(f"INSERT INTO {name}_words ({name}_id, words) VALUES (:number, :words)")
    last = 0
    while rows := connection.execute(texts, {"last": last}).all():
        connection.execute(filing, [{"number": number, "words": search_words(*rest)} for number, *rest in rows])
        last = rows[-1][0]


def _count_by_speaker() -> None:
    """Counts the quotations on file, and sees to it that the database goes on counting."""
    op.create_table(
        "speaker_tally",
        sa.Column("speaker_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("quotations", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("speaker_id", name="speaker_tally_by_speaker"),
    )
    op.create_index("speaker_tally_by_number", "speaker_tally", ["quotations"])
    op.execute(
        "INSERT INTO speaker_tally (speaker_id, quotations)"
        f" SELECT speaker_id, count(*) FROM quotation WHERE {COUNTED.format('quotation')} GROUP BY speaker_id"
    )
    for name, (event, steps) in CHANGES.items():
        if _sqlite():
            op.execute(f"CREATE TRIGGER quotation_{name} AFTER {event} ON quotation BEGIN {steps} END")
        else:
            body = f"BEGIN {steps} RETURN NULL; END"
            op.execute(f"CREATE FUNCTION quotation_{name}() RETURNS trigger LANGUAGE plpgsql AS $${body}$$")
            run = f"FOR EACH ROW EXECUTE FUNCTION quotation_{name}()"
            op.execute(f"CREATE TRIGGER quotation_{name} AFTER {event} ON quotation {run}")
