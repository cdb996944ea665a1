"""The words by which texts are found, the same on every database: in lower case, without ß and umlauts, and as stems.

Three kinds of token are kept, told apart by their first letter: ``w`` and the word as it is written, which finds what
begins like it; ``s`` and its stem, which finds its other forms; ``r`` and the stem back to front, which finds the
compounds that end in it (a Sicherheitsmassnahme is a Massnahme). They are made of a–z and 0–9 alone, so that no
database's own idea of a word matters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

from tracker.store.names import UMLAUTS

WORD = re.compile(r"[^\W_]+")
SOFT_HYPHEN = "\u00ad"
DIAERESIS = "\u0308"
QUOTED = re.compile(r"[\"„“”«»](?P<exact>[^\"„“”«»]+)[\"“”«»]")

LONGEST_WORD = 60
LONGEST_LIST = 1_000_000
"""Letters of all tokens of a text: PostgreSQL keeps no more than a megabyte, half a million words of a German text."""

SHORTEST_BEGINNING = 3
"""Shorter words are looked for only whole: half of a dictionary begins with “ei”."""

SHORTEST_END = 4
"""From so many letters on a stem is also looked for at the end of compounds…"""

SHORTEST_COMPOUND = 7
"""…which are at least so long."""


def search_words(*texts: str) -> str:
    """The tokens of texts, each once and in order, with a space between them.

    >>> search_words("Die Häuser, die Strasse")
    'sdie shaus sstrass wdie whaeuser wstrasse'
    """
    pieces = {piece for text in texts for piece in text.split()}
    kept = " ".join(sorted(set().union(*map(_tokens_in, pieces))))
    return kept if len(kept) <= LONGEST_LIST else kept[:LONGEST_LIST].rpartition(" ")[0]


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without ß and accents; umlauts stay, for the stemmer knows them.

    >>> words_of("Die STRAßE nach Orbe, «café-bar» an Über\\u00adgang")
    ['die', 'strasse', 'nach', 'orbe', 'cafe', 'bar', 'an', 'übergang']
    """
    apart = unicodedata.normalize("NFKD", text.replace(SOFT_HYPHEN, "")).casefold()
    bare = "".join(letter for letter in apart if letter == DIAERESIS or not unicodedata.combining(letter))
    return WORD.findall(unicodedata.normalize("NFC", bare))


def exact_wordings(asked: str) -> list[str]:
    """What stands in quotation marks in a search, and so must stand in the text just like that.

    >>> exact_wordings('Gemeinde "das ist falsch" «kein Wort»')
    ['das ist falsch', 'kein Wort']
    """
    return [found["exact"].strip() for found in QUOTED.finditer(asked) if found["exact"].strip()]


def wanted(asked: str) -> list[tuple[list[str], list[str]]]:
    """For each word of a search the tokens of which one must be there, whole or as the beginning of one.

    >>> wanted("Häuser")
    [(['shaus'], ['whaeuser', 'rsuah'])]
    >>> wanted("im")
    [(['sim', 'wim'], [])]
    """
    return [_wanted(word) for word in dict.fromkeys(words_of(asked))]


def _wanted(word: str) -> tuple[list[str], list[str]]:
    stem, written = _ascii(_stem(word)), _ascii(word)
    whole, beginnings = [f"s{stem}"], []
    if len(written) >= SHORTEST_BEGINNING:
        beginnings.append(f"w{written}")
    else:
        whole.append(f"w{written}")
    if len(stem) >= SHORTEST_END:
        beginnings.append(f"r{stem[::-1]}")
    return whole, beginnings


@lru_cache(maxsize=1 << 15)
def _tokens_in(piece: str) -> tuple[str, ...]:
    """The tokens of what stands between two spaces, which is the same wherever it stands: no letter joins a space."""
    return tuple(token for word in words_of(piece) for token in _tokens(word))


@lru_cache(maxsize=1 << 15)
def _tokens(word: str) -> tuple[str, ...]:
    stem = _ascii(_stem(word))
    compound = (f"r{stem[::-1]}",) if len(stem) >= SHORTEST_COMPOUND else ()
    return f"w{_ascii(word)}", f"s{stem}", *compound


def _stem(word: str) -> str:
    stem: str = _stemmer().stemWord(word)
    return stem


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer  # with the stemmers of thirty languages, which only a search or a new article needs

    return snowballstemmer.stemmer("german")


def _ascii(word: str) -> str:
    """The word in a–z and 0–9, other letters as their numbers."""
    folded = word.translate(UMLAUTS)
    if not folded.isascii():
        folded = "".join(letter if letter.isascii() else f"u{ord(letter):x}" for letter in folded)
    return folded[:LONGEST_WORD]
