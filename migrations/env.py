"""What Alembic runs: one transaction on the program's connection, or on the database that QUOTE_TRACKER_DB names."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from tracker.store.engine import connected
from tracker.store.tables import Base, kept_by_triggers
from tracker.store.upgrades import migrating


def migrate(connection: Connection) -> None:
    """Runs the migrations that were asked for; the transaction around them is the caller's."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,  # SQLite alters a table by rebuilding it
        transactional_ddl=True,
        compare_type=True,
        compare_server_default=True,
        include_name=lambda name, kind, parents: not kept_by_triggers(name),
    )
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    raise SystemExit("Migrations need the database: --sql is not supported.")

given: Connection | None = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    with connected(None) as own, migrating(own):
        migrate(own)
