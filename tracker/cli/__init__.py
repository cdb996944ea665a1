"""The command line: a table of commands that are imported when they are called, and the one place where errors end."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import Any, NoReturn

import click

from tracker import __version__
from tracker.cli.common import INTERRUPTED, database_option, examples
from tracker.errors import TrackerError

# A new command is a module beside this one and a row here; `tracker --help` reads only the table.
COMMANDS: dict[str, tuple[str, str]] = {
    "ingest": ("tracker.cli.ingest:ingest", "Read articles into the database and analyse them."),
    "analyse": ("tracker.cli.analyse:analyse", "Find the quotations of articles on file."),
    "extract": ("tracker.cli.extract:extract", "Find quotations without a database, as JSON."),
    "spark": ("tracker.cli.spark:spark", "Find the quotations of an archive on Apache Spark."),
    "quotes": ("tracker.cli.quotes:quotes", "List quotations: by speaker, outlet, date, words."),
    "speakers": ("tracker.cli.speakers:speakers", "List who is quoted, and how often."),
    "variants": ("tracker.cli.variants:variants", "List the same quotation in several articles, worded differently."),
    "articles": ("tracker.cli.articles:articles", "List the articles on file."),
    "show": ("tracker.cli.show:show", "Show an article with its quotations marked."),
    "explain": ("tracker.cli.explain:explain", "Say why a quotation has this speaker."),
    "report": ("tracker.cli.report:report", "Write an attribution report to hand on."),
    "verdict": ("tracker.cli.verdict:verdict", "Accept, reject or correct an attribution."),
    "evaluate": ("tracker.cli.evaluate:evaluate", "Measure the tracker against an annotated corpus."),
    "train": ("tracker.cli.train:train", "Learn weights from annotated corpora."),
    "db": ("tracker.cli.db:db", "Look after the database."),
    "demo": ("tracker.cli.demo:demo", "Try everything on the articles that come with the program."),
}


class Tracker(click.Group):
    """A group that imports a command when it is called, and turns every expected failure into one line on stderr.

    What a command returns is the exit code: None is 0.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the table: the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name][0].partition(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands for ``--help``, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Runs a command and ends the process: 0 ok, 1 error, 2 usage, 3 some input skipped, 130 Ctrl-C."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        _write_utf8()
        try:
            code = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
            sys.stdout.flush()
        except click.ClickException as error:
            error.show()
            _end(error.exit_code)
        except click.Abort:  # what Click makes of Ctrl-C
            click.echo("Interrupted.", err=True)
            _end(INTERRUPTED)
        except TrackerError as error:
            click.echo(f"Error: {error}", err=True)
            _end(1)
        except OSError as error:
            if error.errno != errno.EPIPE:  # `tracker quotes | head`: the reader has seen enough, and wants no message
                click.echo(f"Error: {_what_the_system_says(error)}", err=True)
            _end(1)
        _end(code if isinstance(code, int) else 0)


def _write_utf8() -> None:
    """stdout speaks UTF-8 whatever the locale; a lone surrogate becomes ``\\ud800``, as JSON would escape it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _what_the_system_says(error: OSError) -> str:
    """The system's own words, and which file it is about."""
    words = error.strerror or str(error)
    return f"{os.fsdecode(error.filename)}: {words}." if error.filename else f"{words}."


def _end(code: int) -> NoReturn:
    """Ends the process; what stdout cannot take is let go, or Python would try once more and fail in its own words."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


@click.group(
    cls=Tracker,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples(
        "tracker demo",
        "tracker ingest articles/ --outlet 'Seeblick-Anzeiger'",
        "tracker quotes --speaker Ammann",
        "tracker COMMAND --help",
    ),
)
@click.version_option(__version__, message="tracker %(version)s")
@database_option
def main() -> None:
    """Find the quotations in German-language news, and who is reported to have said them."""
