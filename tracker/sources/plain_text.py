"""Plain text: one file is one article; a front matter may say its title, date and outlet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from tracker.model import Article
from tracker.sources.decoding import decode
from tracker.sources.fields import article_of
from tracker.sources.front_matter import split_front_matter
from tracker.sources.lines import whole


def read(stream: BinaryIO, source: str) -> Iterator[Article]:
    """The article of the stream; raises UnreadableInput when it is none."""
    fields, body = split_front_matter(decode(whole(stream)))
    yield article_of(fields, body, source)
