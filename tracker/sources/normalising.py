"""The one rewriting of an article's text, on import; from then on offsets refer to it and it never changes."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from tracker.errors import UnreadableInput
from tracker.model import Article

DEFAULT_LANGUAGE = "de"
SOFT_HYPHEN = "\u00ad"
LINE_END = re.compile("\r\n?")
UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def normalised(article: Article) -> Article:
    """The article with its text in NFC, lines ended by LF, without soft hyphens and without white space at its end.

    What describes it (title, outlet, byline …) becomes one line each. Raises UnreadableInput when a field holds a NUL
    or half of a surrogate pair: no database keeps them, and replacing them would change somebody's words.

    >>> normalised(Article("Der Bun\\u00addesrat\\r\\nsagte: «Nein».\\n\\n", title=" Kein\\nGeld ")).text
    'Der Bundesrat\\nsagte: «Nein».'
    """
    clean_article = replace(
        article,
        text=clean(LINE_END.sub("\n", article.text)).rstrip(),
        id=one_line(article.id),
        title=one_line(article.title),
        outlet=one_line(article.outlet),
        byline=one_line(article.byline),
        url=one_line(article.url),
        language=one_line(article.language),
    )
    for name in ("text", "id", "title", "outlet", "byline", "url", "language"):
        if found := UNSTORABLE.search(getattr(clean_article, name)):
            what = "a NUL character" if found[0] == "\0" else f"half a character (\\u{ord(found[0]):x})"
            raise UnreadableInput(f"The {name} holds {what} at position {found.start()}; repair it in the source.")
    return clean_article


def one_line(value: str) -> str:
    """The value with every stretch of white space as one space."""
    return " ".join(clean(value).split())


def clean(value: str) -> str:
    """The value in NFC and without soft hyphens."""
    return unicodedata.normalize("NFC", value.replace(SOFT_HYPHEN, ""))
