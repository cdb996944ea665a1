"""Saved web pages: the article in them, with what the page says about it, as NewsArticle of schema.org or else."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, BinaryIO

from tracker.errors import UnreadableInput
from tracker.model import Article
from tracker.sources.decoding import decode
from tracker.sources.fields import day
from tracker.sources.headers import article_of_blocks
from tracker.sources.parts import Block, Kind, bytes_of, missing_extra, one_paragraph

MOST_CHARACTERS = 3_000_000
DEEPEST = 250
"""Elements within elements; below, the parser would leave text out without a word."""
LEAD = re.compile(r"(?:^|[\s_-])(?:lead|lede|vorspann|standfirst|dachzeile)(?:$|[\s_-])", re.I)
BOX = re.compile(r"(?:^|[\s_-])(?:info-?box|fakt(?:en)?-?box|fact-?box|kasten)(?:$|[\s_-])", re.I)
_PICTURE = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=]+")
PARTS = frozenset(("p", "head", "list", "quote", "item"))
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.I)
_TAGS = re.compile(r"<(/?)(div|article|main|section)\b", re.I)


def read(stream: BinaryIO, source: str) -> Iterator[Article]:
    """The article of a page; raises UnreadableInput when there is none, or the page is cut off."""
    page = page_of(bytes_of(stream))
    yield article_of_page(page, source)


def html_article(raw: bytes, url: str) -> Article:
    """The article of a page that an archive of web pages holds; raises UnreadableInput when there is none."""
    return article_of_page(page_of(raw), url)


def page_of(raw: bytes) -> str:
    """The page as characters, in the encoding that it names, else as any text; raises UnreadableInput."""
    named = _CHARSET.search(raw[:4096])
    encoding = named[1].decode("ascii", "replace").lower() if named else ""
    if encoding and encoding not in ("utf-8", "utf8"):
        try:
            return raw.decode("cp1252" if encoding in ("iso-8859-1", "latin1") else encoding)
        except (LookupError, UnicodeError):
            pass  # pages are wrong about themselves at times
    return decode(raw)


def article_of_page(page: str, source: str) -> Article:
    """The article of a page that is at hand as text; raises UnreadableInput when there is none."""
    page = _PICTURE.sub("", page)
    if len(page) > MOST_CHARACTERS:
        raise UnreadableInput(f"It has more than {MOST_CHARACTERS // 1_000_000} million characters: no article has.")
    if _is_cut_off(page):
        raise UnreadableInput("The page is cut off: parts that it opens never close; save it again.")
    tree = _tree(page)
    said = _said(tree)
    blocks, guessed = _extracted(tree, said)
    if not blocks:
        raise UnreadableInput("There is no article on this page.")
    title = _string(said.get("headline")) or str(guessed.get("title") or "")
    if title:
        rest = [
            each for each in blocks if each.kind is not Kind.TITLE or one_paragraph(each.text) != one_paragraph(title)
        ]
        blocks = [Block(Kind.TITLE, title), *rest]
    found = article_of_blocks(blocks, source)
    return replace(
        found,
        outlet=_named(said.get("publisher")) or str(guessed.get("sitename") or "") or found.outlet,
        published=_day(said.get("datePublished")) or _day(guessed.get("date")) or found.published,
        byline=_named(said.get("author")) or found.byline or str(guessed.get("author") or "").replace(";", ","),
        url=_address(said) or str(guessed.get("url") or "") or found.url,
        language=(_string(said.get("inLanguage")) or tree.get("lang") or "").replace("_", "-").split("-")[0].lower(),
    )


def _is_cut_off(page: str) -> bool:
    """No end of the page, and more parts opened than closed: pages that leave out ``</html>`` close their parts."""
    end = page[-2_000:].lower()
    if "</html" in end or "</body" in end:
        return False
    opened = sum(-1 if found[1] else 1 for found in _TAGS.finditer(page))
    return opened > 0 or page.rfind("<") > page.rfind(">")


def _tree(page: str) -> Any:
    try:
        from lxml import etree
        from lxml import html as lxml_html
    except ModuleNotFoundError as error:
        raise missing_extra("trafilatura") from error
    page = re.sub(r"^\s*<\?xml[^>]*\?>", "", page)
    parser = lxml_html.HTMLParser(huge_tree=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(page, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableInput("There is no article on this page.") from error
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            raise UnreadableInput("Its elements are nested too deeply to be an article's.")
    return tree


# ------------------------------------------------------------------------------------------- what the page says


def _said(tree: Any) -> Mapping[str, Any]:
    """The fields of the page's NewsArticle (JSON-LD), or none."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for each in _objects(data):
            types = each.get("@type")
            if any(isinstance(name, str) and name.endswith("Article") for name in _as_list(types)):
                return each
    return {}


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    for each in _as_list(data):
        if isinstance(each, dict):
            yield each
            yield from (part for part in _as_list(each.get("@graph")) if isinstance(part, dict))


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _string(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _named(value: Any) -> str:
    """The names of persons or organisations, however they are written."""
    names = [_string(each.get("name")) if isinstance(each, dict) else _string(each) for each in _as_list(value)]
    return ", ".join(name for name in names if name)


def _address(said: Mapping[str, Any]) -> str:
    page = said.get("mainEntityOfPage")
    return _string(said.get("url")) or _string(page.get("@id") if isinstance(page, dict) else page)


def _day(value: Any) -> date | None:
    try:
        return day(_string(value))
    except UnreadableInput:
        return None


# ------------------------------------------------------------------------------------------------- its words


def _extracted(tree: Any, said: Mapping[str, Any]) -> tuple[list[Block], Mapping[str, Any]]:
    """The blocks of the article, and what the library makes out about it."""
    try:
        import trafilatura
    except ModuleNotFoundError as error:
        raise missing_extra("trafilatura") from error
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what it cannot read is told by us, once
    asides = _taken_out(tree)
    found = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if isinstance(found, dict):
        raise TypeError("bare_extraction returned a dict: this trafilatura is too old.")
    blocks = list(_blocks(found.body)) if found is not None and found.body is not None else []
    if not any(each.kind is Kind.PARAGRAPH for each in blocks):
        blocks = [Block(Kind.PARAGRAPH, line) for line in _string(said.get("articleBody")).splitlines()]
    guessed = {name: getattr(found, name, None) for name in ("title", "author", "sitename", "date", "url")}
    summary = _string(said.get("description"))
    blocks = [
        Block(Kind.LEAD, text) if kind is Kind.PARAGRAPH and text == summary else Block(kind, text)
        for kind, text in blocks
        if text.strip()
    ]
    return ([*blocks, *asides] if blocks else []), guessed


def _taken_out(tree: Any) -> list[Block]:
    """The captions and boxes within the article, which are then no longer in the tree."""
    found: list[Block] = []
    for element in list(tree.iter("figcaption", "aside", "div", "section")):
        if not any(above.tag in ("article", "main") for above in element.iterancestors()):
            continue
        if element.tag == "figcaption":
            found.append(Block(Kind.CAPTION, element.text_content()))
        elif BOX.search(element.get("class") or "") and element.find(".//h1") is None:
            parts = list(element.iter("p", "li", "h2", "h3", "h4")) or [element]
            found.extend(Block(Kind.BOX, part.text_content()) for part in parts)
        else:
            continue
        element.drop_tree()
    return found


def _blocks(body: Any) -> Iterator[Block]:
    """The blocks of what the library extracted: p, head, list, quote, with inline elements in them."""
    for element in body:
        name = element.tag
        if name in ("list", "quote") and any(part.tag in PARTS for part in element):
            if (element.text or "").strip():
                yield Block(Kind.PARAGRAPH, element.text)
            yield from _blocks(element)
        elif name == "head":
            is_title = element.get("rend") == "h1"
            yield Block(Kind.TITLE if is_title else Kind.CROSSHEAD, "".join(element.itertext()))
        elif name not in ("graphic", "table"):
            kind = Kind.LEAD if LEAD.search(element.get("class") or "") else Kind.PARAGRAPH
            yield from (Block(kind, line) for line in _lines(element))
        if element.tail and element.tail.strip():
            yield Block(Kind.PARAGRAPH, element.tail)


def _lines(element: Any) -> list[str]:
    """The words of a paragraph, apart at its line breaks."""
    for line_break in element.iter("lb"):
        line_break.text = "\u2028"
    return "".join(element.itertext()).split("\u2028")
