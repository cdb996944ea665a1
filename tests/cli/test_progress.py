"""The bar of `tracker ingest`: bytes, rate and time left, and on a terminal alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import PROGRAM

from tracker.cli.progress import size_of
from tracker.sources import read
from tracker.sources.metering import metered


def test_the_meter_counts_every_byte_of_the_files_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.md"):
        (tmp_path / name).write_text(f"Der Steg {name} bleibt zu.", encoding="utf-8")

    with metered() as meter:
        assert 3 == len(list(read([str(tmp_path)])))
    assert size_of([str(tmp_path)]) == meter.position


def test_of_stdin_nobody_knows_the_size() -> None:
    assert size_of(["-"]) is None


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal is made as POSIX makes one")
def test_a_terminal_sees_rate_and_time_left_and_nobody_else_does(tmp_path: Path) -> None:
    import pty

    (tmp_path / "a.txt").write_text("«Der Steg bleibt zu», sagte Regula Ammann.", encoding="utf-8")
    command = [*PROGRAM, "ingest", str(tmp_path / "a.txt"), "--dry-run"]
    main, terminal = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=terminal, check=True, env=environment)
    os.close(terminal)

    shown = os.read(main, 100_000).decode()
    os.close(main)
    assert "1 articles" in shown
    assert "/s" in shown
    assert "100%" in shown
    assert b"" == subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True).stderr
