"""Reports and lists of quotations: values in, bytes in one of seven formats out; one module a format.

The modules are imported when a format is asked for, so that ``tracker --help`` needs neither Jinja nor openpyxl.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import BinaryIO

from tracker.errors import TrackerError
from tracker.model import FiledQuotation, Report


@dataclass(frozen=True, slots=True)
class Format:
    """An output format: its name and file ending, where it is written, and what it can do.

    ``lists`` says that it can write bare quotations as well as a whole report; ``excel`` that it has a variant for
    spreadsheets that open the file with a double click.
    """

    name: str
    module: str
    lists: bool = True
    excel: bool = False


FORMATS: dict[str, Format] = {
    format.name: format
    for format in (
        Format("html", "tracker.reports.as_html", lists=False),
        Format("md", "tracker.reports.as_markdown"),
        Format("csv", "tracker.reports.as_csv", excel=True),
        Format("tsv", "tracker.reports.as_tsv"),
        Format("json", "tracker.reports.as_json"),
        Format("jsonl", "tracker.reports.as_jsonl"),
        Format("xlsx", "tracker.reports.as_xlsx", lists=False),
    )
}


def write(report: Report, format: str, out: BinaryIO, *, excel: bool = False) -> None:
    """Writes a report in a format of ``FORMATS``; ``excel`` asks for the CSV that Excel opens without damage."""
    chosen = _choose(format, excel)
    module = import_module(chosen.module)
    module.write(report, out, **_options(chosen, excel))


def write_quotations(quotations: Iterable[FiledQuotation], format: str, out: BinaryIO, *, excel: bool = False) -> None:
    """Writes quotations one after the other, as they come, without holding them all in memory."""
    chosen = _choose(format, excel)
    if not chosen.lists:
        lists = ", ".join(name for name, each in FORMATS.items() if each.lists)
        raise TrackerError(f"A list of quotations cannot be written as {format}; choose one of {lists}.")
    module = import_module(chosen.module)
    module.write_quotations(quotations, out, **_options(chosen, excel))


def _choose(format: str, excel: bool) -> Format:
    """The format of that name, or an error that lists the names there are."""
    chosen = FORMATS.get(format)
    if chosen is None:
        raise TrackerError(f"There is no format “{format}”; choose one of {', '.join(FORMATS)}.")
    if excel and not chosen.excel:
        # An option that is silently ignored would promise a guard against formulas that is not there.
        raise TrackerError(f"The variant for Excel exists for csv only, not for {format}.")
    return chosen


def _options(chosen: Format, excel: bool) -> dict[str, bool]:
    """The options that only this format's module knows."""
    return {"excel": excel} if chosen.excel else {}
