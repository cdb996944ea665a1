"""Markdown: a front matter, a ``# Heading`` that is the title if none is given, and the text as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from tracker.model import Article
from tracker.sources import plain_text


def read(stream: BinaryIO, source: str) -> Iterator[Article]:
    """The article of the stream; raises UnreadableInput when it is none.

    A heading on top that serves as the title is not part of the text; everything else is, markup included.
    """
    for article in plain_text.read(stream, source):
        if article.title:
            yield article
            continue
        title, body = split_heading(article.text)
        yield replace(article, title=title, text=body)


def split_heading(text: str) -> tuple[str, str]:
    """The heading of the first order that the text begins with, and the rest; "" and the text when there is none.

    >>> split_heading("# Steg gesperrt\\n\\n## Gemeinde wartet\\n")
    ('Steg gesperrt', '## Gemeinde wartet\\n')
    """
    body = text.lstrip()
    if not body.startswith("# "):
        return "", text
    heading, _, rest = body.partition("\n")
    return heading[2:].strip(), rest.lstrip("\r\n")
