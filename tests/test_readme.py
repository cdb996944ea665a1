"""What the README shows is what happens: its sessions are run, its Python and JSON compared, its paths looked up."""

from __future__ import annotations

import doctest
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
FENCED = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
SECTION = re.compile(r"^## (?P<title>.+)\n(?P<body>(?:(?!^## ).*\n?)*)", re.MULTILINE)
PATH_NAMED = re.compile(r"`(?P<path>(?:tracker|tests|seeds|migrations|\.ci)/[\w./-]*)`")
ANYTHING = "…"
"""Stands for whatever is printed: within a line, or, on a line of its own, over any number of lines."""

SECTIONS = {found["title"]: found["body"] for found in SECTION.finditer(README)}


class Step(NamedTuple):
    """A command of a session, and what the README shows of its output."""

    command: str
    shown: str


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return [found["body"] for found in FENCED.finditer(text) if found["language"] == language]


def steps(block: str) -> Iterator[Step]:
    """The commands of a console block, „$ “ before each and „> “ before its further lines, with the output shown.

    >>> list(steps("$ cat <<END\\n> a\\n>\\n> END\\na\\n$ true\\n"))
    [Step(command='cat <<END\\na\\n\\nEND\\n', shown='a\\n'), Step(command='true\\n', shown='')]
    """
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        first, *rest = part.splitlines(keepends=True)
        further = [line for line in rest if line.startswith(">")]
        command = first + "".join(line[1:].removeprefix(" ") for line in further)
        yield Step(command, "".join(rest[len(further) :]))


def agree(shown: str, printed: str) -> bool:
    """Whether the output is what is shown, whatever stands for „…“ and at the ends of lines.

    >>> agree("1 … 3\\n…\\nend\\n", "1 2 3\\na\\nb\\nend"), agree("1 … 3\\nend\\n", "1 2\\n3\\nend\\n")
    (True, False)
    """
    pattern = "\n".join(
        r"(?s:.*)" if line == ANYTHING else ".*".join(map(re.escape, line.split(ANYTHING))) for line in trimmed(shown)
    )
    return re.fullmatch(pattern.replace("\n(?s:.*)", "(?s:.*)"), "\n".join(trimmed(printed))) is not None


def trimmed(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().splitlines()]


@pytest.fixture
def newcomer(tmp_path: Path) -> dict[str, str]:
    """The environment of somebody with an empty folder, an empty database and this `tracker`."""
    wishes = ("FORCE_COLOR", "COLUMNS", "QUOTE_TRACKER_REVIEWER")
    kept = {name: value for name, value in os.environ.items() if name not in wishes}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**kept, "PATH": path, "QUOTE_TRACKER_DB": str(tmp_path / "filed" / "quotations.db")}


def run(command: str, folder: Path, environment: dict[str, str]) -> str:
    """What a command prints on both streams; a failure of the command is a failure of the test."""
    bash = shutil.which("bash") or pytest.skip("needs bash")
    done = subprocess.run(
        [bash, "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, encoding="utf-8", timeout=60,
    )  # fmt: skip
    assert 0 == done.returncode, f"{command}{done.stdout}"
    return done.stdout


@pytest.mark.parametrize("title", [title for title, body in SECTIONS.items() if blocks(body, "console")])
def test_a_session_prints_what_the_readme_shows(title: str, tmp_path: Path, newcomer: dict[str, str]) -> None:
    (tmp_path / "filed").mkdir()
    folder = tmp_path / "session"
    folder.mkdir()
    for block in blocks(SECTIONS[title], "console"):
        for step in steps(block):
            printed = run(step.command, folder, newcomer)
            if step.shown and not agree(step.shown, printed):
                assert step.shown == printed, step.command


def test_the_python_session_gives_what_the_readme_shows() -> None:
    sessions = "\n".join(blocks(README, "python"))
    example = doctest.DocTestParser().get_doctest(sessions, {}, "README.md", "README.md", 0)
    assert example.examples
    results = doctest.DocTestRunner().run(example)
    assert 0 == results.failed


def test_the_json_is_what_extract_prints(tmp_path: Path, newcomer: dict[str, str]) -> None:
    section = SECTIONS["Without a database"]
    [step] = [step for block in blocks(section, "console") for step in steps(block)]
    [shown] = [json.loads(block) for block in blocks(section, "json")]
    [printed] = json.loads(run(step.command, tmp_path, newcomer))
    for article in (shown, printed):
        for quotation in article["quotations"]:  # figures change with the weights; what they are called does not
            assert 0 <= quotation.pop("confidence") <= 1
            assert all({"feature", "contribution"} == set(reason) for reason in quotation.pop("reasons"))
    assert shown == printed


def test_every_path_that_the_readme_names_is_there() -> None:
    named = {found["path"] for found in PATH_NAMED.finditer(README)}
    assert named
    assert not [path for path in sorted(named) if not (PROJECT / path).exists()]


def test_the_readme_and_the_changelog_count_the_articles_of_the_program() -> None:
    number = len(list((PROJECT / "seeds").glob("*/*.md")))
    assert f"{number} articles that come with it" in README
    assert f"| {number} |" in README
    assert f"{number} articles with gold" in (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
