"""The frame of the command line: help for everything, nothing imported that is not needed, nothing drawn on pipes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from running import run, start

from tracker import __version__
from tracker.cli import COMMANDS

HEAVY = (
    "sqlalchemy",
    "alembic",
    "jinja2",
    "openpyxl",
    "rich",
    "rapidfuzz",
    "yaml",
    "tracker.languages",
    "tracker.store",
)


def test_help_and_version_import_nothing_heavy() -> None:
    script = (
        "import sys; from tracker.cli import main\n"
        "for option in ('--help', '--version'):\n"
        "    try: main([option])\n"
        "    except SystemExit: pass\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    output = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout

    assert "[]" == output.splitlines()[-1]


def test_help_lists_the_commands_in_the_order_of_the_work() -> None:
    listed = [line.split()[0] for line in run("--help").stdout.split("Commands:")[1].splitlines() if line.strip()]

    assert list(COMMANDS) == listed[: len(COMMANDS)]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    result = run(name, "--help")

    assert 0 == result.exit_code
    assert f"\n    tracker {name}" in result.stdout.split("Examples:")[1]


@pytest.mark.parametrize("name", ["path", "upgrade", "check", "stats"])
def test_every_part_of_db_has_help_with_an_example(name: str) -> None:
    assert f"Examples:\n    tracker db {name}" in run("db", name, "--help").stdout


def test_the_version_is_the_one_of_the_package() -> None:
    assert f"tracker {__version__}\n" == run("--version").stdout


def test_a_command_that_there_is_not_is_a_usage_error() -> None:
    result = run("quote")

    assert (2, "") == (result.exit_code, result.stdout)
    assert "No such command 'quote'." in result.stderr


def test_nothing_is_drawn_where_no_terminal_is(tmp_path: Path) -> None:
    process = start(
        "extract", "-o", tmp_path / "a.jsonl", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert (b"", b"") == process.communicate(b"Der Steg ist zu.")
