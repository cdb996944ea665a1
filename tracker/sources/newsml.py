"""NewsML-G2, as AFP, APA, dpa and Keystone-SDA deliver it, with XHTML, NITF or plain text in it; and plain NITF.

Only the fields named here are read: notes to editors, contacts, creators and contributors are private.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from tracker.errors import UnreadableInput
from tracker.model import Article, SkippedInput
from tracker.sources.blocks import Block, Role, blocks_of_element, blocks_of_html, blocks_of_text, local_name, text_of
from tracker.sources.fields import day
from tracker.sources.notices import status_of
from tracker.sources.xml_items import XML_LANGUAGE, children, first_text, items

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
LEADS = frozenset(("teaser", "lead", "summary"))


def read(stream: BinaryIO, source: str) -> Iterator[Article | SkippedInput]:
    """The articles of the stream; an item that is none is a SkippedInput, pictures and the like are passed over."""
    number = 0
    try:
        for item, _ in items(stream, ("newsitem", "nitf")):
            number += 1
            try:
                if local_name(item.tag) == "nitf":
                    yield _nitf(item, f"{source}:{number}")
                elif _is_text(item):
                    yield _article(item, f"{source}:{number}")
            except UnreadableInput as problem:
                yield SkippedInput(f"{source}:{number}", str(problem))
    except UnreadableInput as problem:
        yield SkippedInput(f"{source}:{number + 1}", str(problem))


def _is_text(item: Element) -> bool:
    classes = [_code(each) for each in children(item, "itemmeta", "itemclass")]
    return not classes or bool({"text", "composite"} & set(classes))


def _code(element: Element) -> str:
    return element.get("qcode", element.get("uri", element.get("literal", ""))).rpartition(":")[2].lower()


def _article(item: Element, source: str) -> Article:
    body = _body(item)
    lead = [] if any(block.role is Role.LEAD for block in body) else _lead(item)
    created = first_text(item, "itemmeta", "firstcreated") or first_text(item, "itemmeta", "versioncreated")
    return Article(
        text=text_of([*lead, *body]),
        id=item.get("guid", ""),
        title=_headline(item),
        outlet=_provider(item),
        published=day(created),
        byline=first_text(item, "contentmeta", "by"),
        language=_language(item),
        source=source,
        is_excerpt=bool(lead) and not body,
        status=status_of(
            _code(each) for name in ("pubstatus", "signal", "updatecode") for each in children(item, "itemmeta", name)
        ),
    )


def _body(item: Element) -> list[Block]:
    """The blocks of the first content that has any: inline XML before data, which may be HTML or plain text."""
    for content in children(item, "contentset", "inlinexml"):
        if found := blocks_of_element(content):
            return found
    for content in children(item, "contentset", "inlinedata"):
        read_as = blocks_of_html if "html" in content.get("contenttype", "") else blocks_of_text
        if found := read_as("".join(content.itertext())):
            return found
    return []


def _lead(item: Element) -> list[Block]:
    said = (
        " ".join("".join(each.itertext()).split())
        for each in children(item, "contentmeta", "description")
        if each.get("role", "").rpartition(":")[2].lower() in LEADS
    )
    return [Block(Role.LEAD, text) for text in said if text][:1]


def _headline(item: Element) -> str:
    """The headline of the first rank; the kicker has a higher one."""
    ranked = sorted(children(item, "contentmeta", "headline"), key=lambda each: _rank(each.get("rank", "")))
    texts = (" ".join("".join(each.itertext()).split()) for each in ranked)
    return next((text for text in texts if text), "") or first_text(item, "itemmeta", "title")


def _rank(written: str) -> int:
    return int(written) if written.isascii() and written.isdigit() and len(written) < 9 else 1


def _provider(item: Element) -> str:
    """The agency, by its name, else by its code."""
    named = first_text(item, "itemmeta", "provider", "name")
    coded = (
        each.get("literal") or each.get("qcode", "").rpartition(":")[2]
        for each in children(item, "itemmeta", "provider")
    )
    return named or next((code for code in coded if code), "")


def _language(item: Element) -> str:
    tags = (each.get("tag", "") for each in children(item, "contentmeta", "language"))
    return next((tag for tag in tags if tag), item.get(XML_LANGUAGE, ""))


def _nitf(item: Element, source: str) -> Article:
    """An article in NITF that comes alone; what its head says in attributes."""
    head = ("body", "body.head")
    issued = (each.get("norm", "") for each in children(item, "head", "docdata", "date.issue"))
    ids = (each.get("id-string", "") for each in children(item, "head", "docdata", "doc-id"))
    status = (each.get("management-status", "") for each in children(item, "head", "docdata"))
    return Article(
        text=text_of(block for body in children(item, "body", "body.content") for block in blocks_of_element(body)),
        id=next((each for each in ids if each), ""),
        title=first_text(item, *head, "hedline", "hl1") or first_text(item, "head", "title"),
        outlet=first_text(item, *head, "distributor"),
        published=day(_dashed(next(issued, ""))),
        byline=first_text(item, *head, "byline"),
        language=item.get(XML_LANGUAGE, ""),
        source=source,
        status=status_of(status),
    )


def _dashed(written: str) -> str:
    """A date in the short ISO form with its dashes.

    >>> _dashed("20240301T063000+0100")
    '2024-03-01'
    """
    return f"{written[:4]}-{written[4:6]}-{written[6:8]}" if written[:8].isdigit() and len(written) >= 8 else written
