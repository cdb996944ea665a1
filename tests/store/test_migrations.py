"""Databases are created and upgraded whole, with every row in them, or stay as they were."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import CheckConstraint, inspect
from store_examples import ALL, FERRY, RUTH, ferry, quoted, shortened_ferry

from tracker.errors import ArchiveError
from tracker.model import Decision, QuotationKind
from tracker.resources import folder
from tracker.store.archive import GROUPING_STEPS, describe, open_archive, revision, upgrade
from tracker.store.engine import connected
from tracker.store.tables import HEAD, Base, kept_by_triggers
from tracker.store.upgrades import configuration, migrating

REVISIONS = sorted(path.name[:4] for path in (folder("migrations") / "versions").glob("[0-9]*.py"))

STEP = """
import sqlalchemy as sa
from alembic import op

revision = "9000"
down_revision = "{before}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    {up}


def downgrade() -> None:
    pass
"""


def fill(place: str) -> None:
    """Puts rows into every table."""
    with open_archive(place) as archive:
        for article, found in ((FERRY, ferry()), shortened_ferry()):
            archive.record(archive.add_article(article).id, found)
        archive.add_verdict(1, Decision.ACCEPT, "mt", datetime(2024, 6, 1, tzinfo=UTC))
        for step in GROUPING_STEPS:
            while archive.group(step):
                pass


def row_counts(place: str) -> dict[str, int]:
    with connected(place) as connection, connection.begin():
        return {
            table: connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            for table in inspect(connection).get_table_names()
            if table != "alembic_version" and not kept_by_triggers(table)
        }


def rows(place: str, columns: dict[str, list[str]]) -> dict[str, list[tuple[object, ...]]]:
    """The values of these columns of each table, in the order of its rows' values."""
    with connected(place) as connection, connection.begin():
        return {
            table: sorted(
                (tuple(row) for row in connection.exec_driver_sql(f"SELECT {', '.join(names)} FROM {table}")), key=repr
            )
            for table, names in columns.items()
        }


def columns_of(place: str) -> dict[str, list[str]]:
    with connected(place) as connection, connection.begin():
        there = inspect(connection)
        return {
            table: [f'"{column["name"]}"' for column in there.get_columns(table)]
            for table in there.get_table_names()
            if table != "alembic_version" and not kept_by_triggers(table)
        }


def migrate(place: str, direction: str, to: str, scripts: Path | None = None) -> None:
    from alembic import command

    with connected(place) as connection, migrating(connection):
        getattr(command, direction)(configuration(connection, scripts), to)


def scripts_with(tmp_path: Path, up: str) -> Path:
    """The program's migrations and one more that does what the lines say."""
    scripts = tmp_path / "migrations"
    shutil.copytree(folder("migrations"), scripts)
    (scripts / "versions" / "9000_one_more.py").write_text(STEP.format(before=HEAD, up=up), encoding="utf-8")
    return scripts


def test_the_program_expects_the_newest_migration() -> None:
    assert REVISIONS[-1] == HEAD
    assert [f"{number:04}" for number in range(1, len(REVISIONS) + 1)] == REVISIONS


def test_the_first_use_creates_the_database_and_says_so_once(place: str) -> None:
    said: list[str] = []
    for _ in range(2):
        with open_archive(place, announce=said.append):
            pass
    assert said == [f"Created the database {describe(place)}."]


def test_an_upgrade_on_request_says_what_it_did_and_where_the_database_stands(place: str) -> None:
    said: list[str] = []
    assert revision(place) is None
    upgrade(place, announce=said.append)
    upgrade(place, announce=said.append)
    assert revision(place) == HEAD
    assert len(said) == 1


def test_the_examples_fill_every_table(place: str) -> None:
    fill(place)
    counts = row_counts(place)
    assert set(counts) == {table.name for table in Base.metadata.sorted_tables}
    assert all(counts.values())


def test_going_down_and_up_again_step_by_step_keeps_the_rows_of_every_table_that_stays(place: str) -> None:
    fill(place)
    for to in [*reversed(REVISIONS[:-1]), "base"]:
        before = row_counts(place)
        migrate(place, "downgrade", to)
        after = row_counts(place)
        assert after == {table: before[table] for table in after}
    assert row_counts(place) == {}
    for to in REVISIONS:
        before = row_counts(place)
        migrate(place, "upgrade", to)
        after = row_counts(place)
        assert {table: after[table] for table in before if table in after} == before
    fill(place)
    with open_archive(place) as archive:
        assert archive.check() == []


def test_an_archive_of_the_first_version_keeps_every_value_and_learns_what_it_did_not_know(place: str) -> None:
    with open_archive(place) as archive:
        number = archive.add_article(FERRY).id
        archive.record(number, ferry())
        indirect = quoted(FERRY, "Die «MS Lerche» liegt im Dock", RUTH, kind=QuotationKind.INDIRECT)
        archive.record(number, replace(ferry("rules 2"), attributions=(indirect, *ferry().attributions[:2])))
        for quotation in (1, 3):
            archive.add_verdict(quotation, Decision.ACCEPT, "mt", datetime(2024, 6, 1, tzinfo=UTC))
    migrate(place, "downgrade", "0001")
    of_the_first = columns_of(place)
    before, counts = rows(place, of_the_first), row_counts(place)
    assert all(before.values())
    upgrade(place)
    after = row_counts(place)
    assert (before, counts) == (rows(place, of_the_first), {table: after[table] for table in counts})
    more = {"quotation": ["kind", "in_marks"], "analysis": ["kinds"], "attribution": ["organisation"]}
    assert {
        "analysis": [("direct,partial",)] * 2,
        "attribution": [(None,)] * 6,
        "quotation": [("direct", True), ("direct", True), ("indirect", False), ("partial", True)],
    } == {table: [tuple(bool(cell) if cell in (0, 1) else cell for cell in row) for row in found]
          for table, found in rows(place, more).items()}  # fmt: skip
    with open_archive(place) as archive:
        assert [] == archive.check()
        assert [number] == archive.unanalysed("rules 2", tuple(QuotationKind))


def test_numbers_of_quotations_are_not_given_twice_after_the_table_was_rebuilt(tmp_path: Path) -> None:
    place = str(tmp_path / "news.db")  # PostgreSQL does not rebuild it
    upgrade(place)
    with connected(place) as connection, connection.begin():
        made = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'quotation'").scalar_one()
    assert "AUTOINCREMENT" in made


def test_a_database_that_was_migrated_has_every_rule_of_the_tables_once(place: str) -> None:
    upgrade(place)
    with connected(place) as connection, connection.begin():
        there = inspect(connection)
        found = {
            table: sorted(str(check["name"]) for check in there.get_check_constraints(table))
            for table in Base.metadata.tables
        }
    assert found == {
        name: sorted(str(each.name) for each in table.constraints if isinstance(each, CheckConstraint))
        for name, table in Base.metadata.tables.items()
    }


def test_rebuilding_a_table_loses_no_row_that_refers_to_it(place: str, tmp_path: Path) -> None:
    rebuild = 'with op.batch_alter_table("{}", recreate=how) as batch: batch.add_column(sa.Column("more", sa.Text()))'
    fill(place)
    before = row_counts(place)
    how = 'how = "always" if op.get_bind().dialect.name == "sqlite" else "never"'
    steps = "\n    ".join([how, *(rebuild.format(table) for table in before)])
    migrate(place, "upgrade", "head", scripts_with(tmp_path, steps))
    assert row_counts(place) == before


def test_an_upgrade_that_would_orphan_rows_is_undone(tmp_path: Path) -> None:
    place = str(tmp_path / "news.db")  # PostgreSQL keeps its foreign keys while it migrates
    fill(place)
    before = row_counts(place)
    scripts = scripts_with(tmp_path, "op.execute('DELETE FROM article')")
    with pytest.raises(ArchiveError, match=r"The upgrade was undone: \d+ rows"):
        migrate(place, "upgrade", "head", scripts)
    assert row_counts(place) == before
    assert revision(place) == HEAD


def test_a_migration_that_breaks_off_leaves_nothing_behind(place: str, tmp_path: Path) -> None:
    fill(place)
    before = row_counts(place)
    half = "op.create_table('half', sa.Column('id', sa.Integer))\n    op.execute('DELETE FROM problem')"
    scripts = scripts_with(tmp_path, f"{half}\n    raise KeyError")
    with pytest.raises(KeyError):
        migrate(place, "upgrade", "head", scripts)
    assert row_counts(place) == before
    assert revision(place) == HEAD


def test_foreign_keys_hold_again_after_a_migration(tmp_path: Path) -> None:
    with connected(tmp_path / "news.db") as connection:
        with migrating(connection):
            pass
        with connection.begin():
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


def test_a_database_of_a_newer_version_is_left_alone(place: str) -> None:
    fill(place)
    with connected(place) as connection, connection.begin():
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '8000'")
    with pytest.raises(ArchiveError, match=r"made by a newer version .* pip install --upgrade quote-tracker\."):
        open_archive(place).__enter__()
    assert revision(place) == "8000"


def test_a_database_of_another_program_is_left_alone(place: str) -> None:
    with connected(place) as connection, connection.begin():
        connection.exec_driver_sql("CREATE TABLE recipe (name TEXT)")
    for door in (lambda: open_archive(place).__enter__(), lambda: upgrade(place), lambda: revision(place)):
        with pytest.raises(ArchiveError, match="is a database of another program; choose another place"):
            door()
    assert set(row_counts(place)) == {"recipe"}


def test_two_that_open_a_new_database_at_once_both_succeed(place: str) -> None:
    code = "import sys; from tracker.store.archive import open_archive\nwith open_archive(sys.argv[1]) as a: a.stats()"
    both = [subprocess.Popen([sys.executable, "-c", code, place], stderr=subprocess.PIPE) for _ in range(2)]
    answers = [(process.communicate()[1].decode(), process.returncode) for process in both]
    assert answers == [("", 0), ("", 0)]


@pytest.mark.parametrize("commands", [["upgrade head", "check", "downgrade base", "upgrade head"]])
def test_the_command_line_of_alembic_works_on_the_database_that_the_variable_names(
    place: str, commands: list[str]
) -> None:
    for command in commands:
        done = subprocess.run(
            [sys.executable, "-m", "alembic", *command.split()],
            cwd=folder("migrations").parent,
            env={**os.environ, "QUOTE_TRACKER_DB": place},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    with open_archive(place) as archive:
        assert archive.count_quotations(ALL) == 0
