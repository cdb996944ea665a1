"""What the benchmarks share: a child process with its time and peak memory, and a table of results."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[2]
SHARED = PROJECT.parent / "shared"
"""Where corpora and measuring tools lie, beside the checkout."""

KILOBYTE = 1 if sys.platform == "darwin" else 1024
"""The unit of ru_maxrss, in bytes."""


class Run(NamedTuple):
    """What a child process took: seconds of the clock, and the most memory it ever held, in megabytes."""

    seconds: float
    peak: float


def run(command: Sequence[str | Path]) -> Run:
    """Runs a command to its end, its stdout thrown away; raises CalledProcessError when it fails."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return Run(seconds, megabytes(usage.ru_maxrss))


def megabytes(maxrss: int) -> float:
    """A ru_maxrss in megabytes."""
    return maxrss * KILOBYTE / 1e6


def program() -> Path:
    """The `tracker` that belongs to this Python."""
    return Path(sys.executable).parent / "tracker"


def tracker(*arguments: object) -> list[str]:
    """A command line of the `tracker` of this Python, in this checkout where PYTHONPATH says so."""
    return [sys.executable, "-c", "from tracker.cli import main; main()", *map(str, arguments)]
