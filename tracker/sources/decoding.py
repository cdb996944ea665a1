"""Bytes to text: UTF-8, UTF-16 with a byte order mark, else Windows-1252; and what is no text at all."""

from __future__ import annotations

import codecs

from tracker.errors import UnreadableInput

BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}

# What people take for text, by its first bytes: read as text it would be filed with all its code in it.
OTHER_FORMATS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an Office document",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"\x1f\x8b": "compressed (gzip)",
    b"\xfd7zXZ": "compressed (xz)",
    b"{\\rtf": "an RTF document",
    b"<!doctype html": "a web page",
    b"<html": "a web page",
    b"<?xml": "XML",
}
CONTROL_BYTES = bytes({*range(32), 127} - set(b"\t\n\v\f\r"))
FEW_CONTROL_BYTES = 8
MOST_CONTROL_BYTES = 0.01
"""The share of control characters above which bytes are not text; scans and old systems leave a few in any text."""


def encoding_of(beginning: bytes) -> str | None:
    """The encoding that a byte order mark at the beginning names, else None."""
    return next((name for mark, name in BYTE_ORDER_MARKS.items() if beginning.startswith(mark)), None)


def refuse_other_formats(beginning: bytes) -> None:
    """Raises UnreadableInput for the first bytes of a file that is known to hold something else than text."""
    known = beginning.removeprefix(codecs.BOM_UTF8).lstrip()[:20].lower()
    for signature, what in OTHER_FORMATS.items():
        if known.startswith(signature.lower()):
            raise UnreadableInput(f"This is {what}, not plain text; save it as text in UTF-8 first.")


def decode(raw: bytes) -> str:
    """The text that the bytes hold, without its byte order mark.

    Raises UnreadableInput when they are binary, damaged, or in an encoding that cannot be told.

    >>> decode("Zürich".encode()), decode("Zürich".encode("utf-16")), decode("«Zürich»".encode("cp1252"))
    ('Zürich', 'Zürich', '«Zürich»')
    """
    marked = encoding_of(raw)
    if marked is None and b"\0" in raw:
        raise UnreadableInput("It is binary, or UTF-16 without a byte order mark; save it as text in UTF-8.")
    if marked != "utf-16" and _has_many_control_bytes(raw):
        raise UnreadableInput("It is binary, not text.")
    try:
        text = raw.decode(marked or "utf-8")
    except UnicodeDecodeError as error:
        if marked or _is_mostly_utf8(raw):
            raise UnreadableInput(
                f"Its {error.encoding.upper()} is damaged at byte {error.start}; save it again as UTF-8."
            ) from error
        text = _decode_windows(raw)
    if "\0" in text:
        raise UnreadableInput("It holds NUL characters, which no text has; save it as text in UTF-8.")
    return text


def _has_many_control_bytes(raw: bytes) -> bool:
    count = len(raw) - len(raw.translate(None, CONTROL_BYTES))
    return count > max(FEW_CONTROL_BYTES, len(raw) * MOST_CONTROL_BYTES)


def _is_mostly_utf8(raw: bytes) -> bool:
    """Whether there are more whole UTF-8 sequences than broken ones: read as Windows-1252 it would be «Ã¼» for «ü»."""
    text = raw.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", errors="ignore")) - broken
    return whole > broken


def _decode_windows(raw: bytes) -> str:
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnreadableInput(
            f"It is neither UTF-8 nor Windows-1252 (byte {error.start}); save it as text in UTF-8."
        ) from error
