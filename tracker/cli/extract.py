"""``tracker extract``: finds quotations without a database, for scripts."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

import click

from tracker.cli.common import (
    SKIPPED,
    STDOUT,
    examples,
    format_option,
    open_output,
    output_option,
    progress,
    weights_option,
)
from tracker.cli.reading import from_option, kinds_option, map_option, say_not_analysed, say_skipped
from tracker.errors import UnreadableInput

if TYPE_CHECKING:
    from tracker.actions.extract import JsonObject
    from tracker.model import QuotationKind


@click.command(
    epilog=examples(
        "tracker extract article.txt --format json",
        "tracker extract --from jsonl --kinds direct,partial -o found.jsonl corpus.jsonl",
        "pbpaste | tracker extract -",
    )
)
@click.argument("files", nargs=-1, metavar="[FILE|-]...")
@from_option
@map_option
@kinds_option
@format_option(("jsonl", "json"), default="jsonl", help="An object a line, or one list of them.")
@output_option
@weights_option
def extract(
    files: tuple[str, ...],
    input_format: str | None,
    columns: dict[str, str] | None,
    kinds: tuple[QuotationKind, ...],
    format: str,
    output: str,
    weights: str | None,
) -> int:
    """Print the quotations of each article as one JSON object, in the order of the input; needs no database.

    Offsets count the characters of the text exactly as it was given: of a JSON line's "text", or of a file without its
    byte order mark, front matter and the heading that serves as its title. Articles in other languages than German are
    counted and passed over.
    """
    from tracker.actions.extract import Extracted, extract_all
    from tracker.sources import STDIN, read

    if not files and sys.stdin.isatty():
        raise click.UsageError("Name a file, or pipe an article in.")
    items = read(files or (STDIN,), input_format, verbatim=True, columns=columns)
    if output != STDOUT:
        items = progress(items, "Reading")
    done = Extracted()
    interrupted = False
    with open_output(output) as out:
        try:
            found = extract_all(items, done, kinds=kinds, skipped=say_skipped, weights=weights)
            WRITERS[format](found, out)
        except KeyboardInterrupt:  # what is finished stays, also in a file
            interrupted = True
        say_not_analysed(done.other_languages)
        if not done.articles and not done.other_languages and not interrupted:
            raise UnreadableInput("No article could be read.")
    if interrupted:
        raise KeyboardInterrupt
    return SKIPPED if done.skipped else 0


def _write_lines(objects: Iterable[JsonObject], out: BinaryIO) -> None:
    for each in objects:
        out.write(_encoded(each) + b"\n")
        out.flush()  # whoever reads along need not wait


def _write_list(objects: Iterable[JsonObject], out: BinaryIO) -> None:
    before = b"[\n"
    try:
        for each in objects:
            out.write(before + _encoded(each))
            out.flush()
            before = b",\n"
    finally:  # after Ctrl-C too it is a list
        out.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def _encoded(data: JsonObject) -> bytes:
    """JSON in UTF-8; half of a surrogate pair becomes ``\\ud800``, which is how JSON escapes it."""
    return json.dumps(data, ensure_ascii=False).encode("utf-8", errors="backslashreplace")


WRITERS = {"jsonl": _write_lines, "json": _write_list}
