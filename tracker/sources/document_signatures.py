"""Which of the documents (PDF, Word, RTF, web page) bytes are, by what they begin with, whatever their name says."""

from __future__ import annotations

import re

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_PAGE = re.compile(rb"(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,1000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)


def is_html(beginning: bytes) -> bool:
    """A web page, with or without the comment that a browser puts above one that it saves.

    >>> is_html(b"<!-- saved from url=(0014)about:internet -->\\n<html>"), is_html(b"<p>Der Steg")
    (True, False)
    """
    return _PAGE.match(_without_padding(beginning)) is not None


def is_pdf(beginning: bytes) -> bool:
    """A PDF."""
    return _without_padding(beginning).startswith(b"%PDF-")


def is_rtf(beginning: bytes) -> bool:
    """An RTF document."""
    return _without_padding(beginning).startswith(b"{\\rtf")


def is_docx(beginning: bytes) -> bool:
    """A Word document, or another one of Office that the reader tells apart by its list of contents.

    >>> is_docx(b"PK\\x03\\x04" + bytes(26) + b"word/document.xml"), is_docx(b"PK\\x03\\x04" + bytes(26) + b"steg.txt")
    (True, False)
    """
    return beginning.startswith(b"PK\x03\x04") and (
        b"word/" in beginning or beginning[30:].startswith(b"[Content_Types].xml")
    )


def is_nexis(beginning: bytes) -> bool:
    """Never: what a Word or RTF document delivers shows in its text, and its reader hands it on."""
    return False


def _without_padding(beginning: bytes) -> bytes:
    return beginning.removeprefix(BYTE_ORDER_MARK).lstrip()
