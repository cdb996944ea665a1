"""RSS 1.0 and 2.0 and Atom, saved as files: what they hold of an article is a teaser, and marked as an excerpt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, BinaryIO

from tracker.errors import UnreadableInput
from tracker.model import Article, SkippedInput
from tracker.sources.blocks import blocks_of_element, blocks_of_html, text_of
from tracker.sources.fields import day
from tracker.sources.xml_items import XML_LANGUAGE, children, first_text, items

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

BODIES = ("encoded", "content", "description", "summary")
"""The fullest first."""
NAME_OF_ADDRESS = re.compile(r"\S+@\S+\s*\((?P<name>[^)]*)\)")
ADDRESS = re.compile(r"\S*@\S*")


def read(stream: BinaryIO, source: str) -> Iterator[Article | SkippedInput]:
    """The items of the feed, each an excerpt; one that is none is a SkippedInput."""
    number = 0
    try:
        for item, root in items(stream, ("item", "entry")):
            number += 1
            try:
                yield _article(item, root, f"{source}:{number}")
            except UnreadableInput as problem:
                yield SkippedInput(f"{source}:{number}", str(problem))
    except UnreadableInput as problem:
        yield SkippedInput(f"{source}:{number + 1}", str(problem))


def _article(item: Element, root: Element, source: str) -> Article:
    url = _link(item)
    return Article(
        text=_text(item),
        id=first_text(item, "guid") or first_text(item, "id") or url,
        title=_plain(first_text(item, "title")),
        outlet=first_text(root, "channel", "title") or first_text(root, "title"),
        published=_published(item),
        byline=_byline(item),
        url=url,
        language=item.get(XML_LANGUAGE, "") or first_text(root, "channel", "language") or root.get(XML_LANGUAGE, ""),
        source=source,
        is_excerpt=True,
    )


def _text(item: Element) -> str:
    """The fullest body that the item has, in paragraphs, of HTML in a text or of XHTML in elements."""
    for name in BODIES:
        for body in children(item, name):
            if found := blocks_of_element(body) if len(body) else blocks_of_html(body.text or ""):
                return text_of(found)
    return ""


def _plain(written: str) -> str:
    """A title without its mark-up: „Steg &amp;amp; Mole“ in the file is „Steg & Mole“ on the page."""
    return " ".join(block.text for block in blocks_of_html(written))


def _link(item: Element) -> str:
    """The address of the article itself: in Atom, an attribute of the link that is the alternate of the entry."""
    for link in children(item, "link"):
        if link.get("rel", "alternate") == "alternate" and (url := link.get("href") or (link.text or "").strip()):
            return url
    ids = (each for each in children(item, "guid") if each.get("isPermaLink", "true") == "true")
    return next((each.text or "" for each in ids if (each.text or "").startswith(("http://", "https://"))), "")


def _published(item: Element) -> date | None:
    written = next(
        (found for name in ("pubdate", "published", "date", "updated") if (found := first_text(item, name))), ""
    )
    try:
        return parsedate_to_datetime(written).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return day(written)


def _byline(item: Element) -> str:
    """The names of the authors, never their addresses: RSS has „urs@uferpost.example (Urs Kern)“."""
    names = [first_text(author, "name") for author in children(item, "author") if len(author)]
    names += [_without_address(" ".join("".join(each.itertext()).split())) for each in children(item, "creator")]
    if not any(names):
        names += [_without_address((each.text or "").strip()) for each in children(item, "author") if not len(each)]
    return ", ".join(dict.fromkeys(name for name in names if name))


def _without_address(written: str) -> str:
    """The name without the address.

    >>> _without_address("urs@uferpost.example (Urs Kern)"), _without_address("Urs Kern"), _without_address("a@b.ch")
    ('Urs Kern', 'Urs Kern', '')
    """
    found = NAME_OF_ADDRESS.search(written)
    return found["name"].strip() if found else " ".join(ADDRESS.sub(" ", written).split())
