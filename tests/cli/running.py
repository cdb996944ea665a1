"""The real command line, called in this process or, where exit, pipes and signals matter, in one of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from click.testing import CliRunner, Result

from tracker.cli import main

PROGRAM = [sys.executable, "-c", "from tracker.cli import main; main()"]


def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
    """What the command line answers; a traceback is a failure of the test."""
    return CliRunner().invoke(main, [str(each) for each in arguments], input=stdin, catch_exceptions=False)


def start(*arguments: object, **streams: Any) -> subprocess.Popen[bytes]:
    """The command line as a process."""
    return subprocess.Popen([*PROGRAM, *(str(each) for each in arguments)], **streams)
