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
