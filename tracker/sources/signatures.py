"""By what its first bytes are a file of a format: a name alone, „.xml“ or „.json“, says little."""

from __future__ import annotations

import re
import zlib

JSON_OF_AGENCIES = re.compile(
    rb'\s*[\[{].*"(?:article_html|body_x?html|pubstatus|pubStatus|versioncreated|version_?[cC]reated|digitalwires@[\d.]+)"',
    re.DOTALL,
)
XML = re.compile(rb"\s*<[?!a-zA-Z]")
NEWSML = re.compile(rb"http://iptc\.org/std/nar/2006-10-01/|<nitf[\s>]")
FEED = re.compile(rb"<(?:rss|rdf:RDF|feed)[\s>]")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_PAGE = re.compile(rb"(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,1000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)


def is_ninjs(beginning: bytes) -> bool:
    """Whether it is JSON with the field names of dpa-digitalwires or ninjs.

    >>> is_ninjs(b'{"uri": "urn:1", "pubstatus": "usable"}'), is_ninjs(b'{"text": "Der Steg"}')
    (True, False)
    """
    return bool(JSON_OF_AGENCIES.match(_plain(beginning)))


def is_newsml(beginning: bytes) -> bool:
    """Whether it is XML of NewsML-G2 or NITF."""
    plain = _plain(beginning)
    return bool(XML.match(plain) and NEWSML.search(plain))


def is_feed(beginning: bytes) -> bool:
    """Whether it is XML of RSS or Atom.

    >>> is_feed(b"<?xml version='1.0'?><rss version='2.0'>"), is_feed(b"<html><p>&lt;rss>")
    (True, False)
    """
    plain = _plain(beginning)
    return bool(XML.match(plain) and FEED.search(plain)) and not is_newsml(beginning)


def is_warc(beginning: bytes) -> bool:
    """Whether it is a WARC file, or one in gzip members."""
    if beginning.startswith(b"\x1f\x8b"):
        try:
            beginning = zlib.decompressobj(wbits=31).decompress(beginning, 64)
        except zlib.error:
            return False
    return beginning.startswith((b"WARC/0.", b"WARC/1."))


def _plain(beginning: bytes) -> bytes:
    """ASCII as it is in UTF-8, out of any encoding that news come in."""
    return beginning.translate(None, b"\xef\xbb\xbf\xff\xfe\0")


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
