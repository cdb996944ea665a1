"""Text into a binary stream that belongs to somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import BinaryIO

# What XML (and with it XHTML and XLSX) cannot hold, escaped or not; scanned text carries form feeds and worse.
CONTROL_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
LINE_END = re.compile("\r\n?")

EXCEL_CELL = 32_767


@contextmanager
def text_into(out: BinaryIO, encoding: str = "utf-8") -> Iterator[TextIOWrapper]:
    """A text stream over ``out`` that translates no line ends and leaves ``out`` open.

    Lone surrogates, which no encoding can hold, become question marks.

    >>> from io import BytesIO
    >>> out = BytesIO()
    >>> with text_into(out) as text:
    ...     _ = text.write("Zürich\\n")
    >>> out.getvalue()
    b'Z\\xc3\\xbcrich\\n'
    """
    text = TextIOWrapper(out, encoding=encoding, errors="replace", newline="")
    try:
        yield text
    finally:
        text.detach()  # else collecting the wrapper would close the caller's stream


def printable(text: str) -> str:
    """The text without the control characters that XML does not allow, every line end LF, as XML and CSV readers want.

    >>> printable("ein\\x0c Wort\\r\\nund noch eins\\x00")
    'ein Wort\\nund noch eins'
    """
    return CONTROL_CHARACTERS.sub("", LINE_END.sub("\n", text))


def fit_cell(text: str) -> str:
    """The text as far as a spreadsheet's cell holds it; what is cut ends in an ellipsis.

    >>> len(fit_cell("a" * 40_000)), fit_cell("kurz")
    (32767, 'kurz')
    """
    units = text.encode("utf-16-le", "replace")  # a spreadsheet counts an emoji as two
    return text if len(units) <= 2 * EXCEL_CELL else units[: 2 * (EXCEL_CELL - 1)].decode("utf-16-le", "ignore") + "…"
