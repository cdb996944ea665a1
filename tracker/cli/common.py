"""What the commands share: where the database is, where the output goes, how progress and messages are shown.

A command module imports from here, from ``actions`` and from ``model``; what is heavy it imports inside its function.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import click

if TYPE_CHECKING:
    from rich.console import Console

    from tracker.store.archive import Archive

Command = TypeVar("Command", bound=Callable[..., Any] | click.Command)
Item = TypeVar("Item")

SKIPPED = 3
"""Exit code: done, but some of the input was skipped."""

INTERRUPTED = 130
"""Exit code: ended by Ctrl-C; what was finished before is on file."""

PLACE = "tracker.database"
STDOUT = "-"


# ------------------------------------------------------------------------------------------------ the database


def database_option(command: Command) -> Command:
    """Adds ``--db URL|PATH``, which is good before and after the command's name; the last one counts."""
    return click.option(
        "--db",
        metavar="URL|PATH",
        expose_value=False,
        callback=_remember_place,
        help="The database. [env var: QUOTE_TRACKER_DB; default: one in your user data directory]",
    )(command)


def _remember_place(context: click.Context, parameter: click.Parameter, place: str | None) -> None:
    if place:
        context.meta[PLACE] = place


def database_place() -> str | None:
    """What ``--db`` said; None leaves it to the environment variable and the default."""
    place: str | None = click.get_current_context().meta.get(PLACE)
    return place


def open_archive() -> AbstractContextManager[Archive]:
    """The archive that ``--db`` names, upgraded if need be; one ``with`` is one transaction."""
    from tracker.store import archive

    return archive.open_archive(database_place(), announce=say)


# ------------------------------------------------------------------------------------------------- the weights


def weights_option(command: Command) -> Command:
    """Adds ``--weights NAME|FILE``, as the parameter ``weights``; None leaves it to the environment and the default."""
    return click.option(
        "--weights",
        metavar="NAME|FILE",
        help="Weights other than the default ones: “own”, or a file that “tracker train” wrote."
        "  [env var: QUOTE_TRACKER_WEIGHTS]",
    )(command)


# -------------------------------------------------------------------------------------------------- the output


def format_option(
    formats: Iterable[str], *, default: str | None = None, help: str = "How to write it."
) -> Callable[[Command], Command]:
    """Adds ``--format``, one of ``formats``, as the parameter ``format``; None when not given and without a default."""
    return click.option(
        "--format", type=click.Choice(list(formats)), default=default, show_default=default is not None, help=help
    )


def output_option(command: Command) -> Command:
    """Adds ``-o FILE``, as the parameter ``output``, for ``open_output``; stdout when not given."""
    path = click.Path(dir_okay=False, allow_dash=True)
    return click.option(
        "-o", "--output", type=path, default=STDOUT, metavar="FILE", help="Write to this file instead of stdout."
    )(command)


@contextmanager
def open_output(output: str | Path) -> Iterator[BinaryIO]:
    """A binary stream to a file or, for ``-``, to stdout.

    A file appears whole or not at all: an error half-way, a full disk for instance, leaves an older file as it was.
    """
    if str(output) == STDOUT:
        sys.stdout.flush()  # what was written as text comes first
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    elif _is_device(Path(output)):
        with Path(output).open("wb") as device:
            yield device
    else:
        with _whole_file(Path(output)) as file:
            yield file


def _is_device(path: Path) -> bool:
    """/dev/null, a named pipe: something that cannot be replaced by another file."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False


@contextmanager
def _whole_file(path: Path) -> Iterator[BinaryIO]:
    """Writes beside the target and takes its place at the end."""
    target = path.resolve()
    try:
        beside = NamedTemporaryFile(dir=target.parent, prefix=".tracker-", delete=False)  # noqa: SIM115 (see below)
    except OSError as error:  # would name a file that nobody has heard of
        raise click.FileError(str(path), error.strerror) from error
    with beside as file:
        try:
            yield file.file  # type: ignore[misc]  # a BinaryIO, which typeshed cannot tell from the mode's default
            file.close()
            os.chmod(file.name, _permissions(target))
            os.replace(file.name, target)
        except BaseException:  # Ctrl-C too must leave no half-written file behind
            Path(file.name).unlink(missing_ok=True)
            raise


def _permissions(target: Path) -> int:
    """Those of the file that is replaced; of a new file, what the user's mask allows."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


# ------------------------------------------------------------------------------------------ messages and progress


def say(message: str) -> None:
    """A message for the person at the terminal: on stderr, so that the data on stdout stay clean."""
    click.echo(message, err=True)


def console(*, stderr: bool = False) -> Console:
    """A Rich console; it shows colours on terminals only and respects NO_COLOR."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, emoji=False, markup=False)


def is_terminal() -> bool:
    """Whether a person reads stdout: a table for them, data for a script."""
    return sys.stdout.isatty()


def progress(items: Iterable[Item], description: str, total: int | None = None) -> Iterator[Item]:
    """The items as they are; shows a bar on stderr while somebody goes through them, on a terminal only."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        yield from bar.track(items, total=total, description=description)


def bring_groups_up_to_date() -> None:
    """Groups the quotations and articles that were filed, or have changed, since the last time."""
    from tracker.actions.variants import group_all

    for _ in progress(group_all(open_archive), "Comparing"):
        pass


# --------------------------------------------------------------------------------------------------------- help


def examples(*lines: str) -> str:
    """The ``epilog`` of a command: its examples, one a line, as typed."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
