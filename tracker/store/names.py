"""How names and words are compared: one key for identity, a looser one for search, and a pattern blind to case."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

LONGEST_KEY = 300
"""Characters of an indexed key: PostgreSQL refuses index entries above some 2,700 bytes."""

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "oe", "œ": "oe"})
NOT_A_WORD = re.compile(r"[\W_]+")
ANY_SPACE = r"[\s\u00a0\u202f]+"


def shortened(key: str) -> str:
    """The key itself, or its beginning and its SHA-256 where it is too long for an index.

    >>> shortened("Jens"), len(shortened("x" * 5000))
    ('Jens', 264)
    """
    if len(key) <= LONGEST_KEY:
        return key
    return key[: LONGEST_KEY - 100] + hashlib.sha256(key.encode()).hexdigest()


@lru_cache(maxsize=4096)
def identity_key(name: str) -> str:
    """What makes two spellings the same speaker: letter case, ß/ss and spaces do not count, umlauts do.

    >>> identity_key("Hans  STRAUß") == identity_key("Hans Strauss")
    True
    >>> identity_key("Müller") == identity_key("Mueller")
    False
    """
    return shortened(" ".join(unicodedata.normalize("NFC", name.casefold()).split()))


def search_key(name: str) -> str:
    """What people may type for a name: also blind to umlauts and accents, hyphens and full stops.

    >>> search_key("Karin Keller-Sutter"), search_key("Müller") == search_key("Mueller"), search_key("René Weiß")
    ('karin keller sutter', True, 'rene weiss')
    """
    folded = unicodedata.normalize("NFC", name.casefold()).translate(UMLAUTS)
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(letter))
    return shortened(NOT_A_WORD.sub(" ", bare).strip())


def whatever_case(words: str) -> str:
    """A regular expression, understood by Python and by PostgreSQL alike, for the words in any letter case.

    It spells the variants out because ``lower`` knows only ASCII in SQLite, and in PostgreSQL in some locales.

    >>> whatever_case("Öl 5")
    '[Öö][Ll][\\\\s\\\\u00a0\\\\u202f]+[5]'
    >>> bool(re.search(whatever_case("STRAßE."), "Die Strasse."))
    True
    """
    return ANY_SPACE.join(
        "".join(_letter_pattern(letter) for letter in re.findall("ss|SS|Ss|sS|ß|ẞ|.", word)) for word in words.split()
    )


def _letter_pattern(letter: str) -> str:
    if letter.casefold() == "ss":
        return "([Ss][Ss]|ß|ẞ)"
    variants = sorted({letter, letter.lower(), letter.upper()})
    return "[" + "".join("\\" + one if one in "\\]^-[" else one for one in variants if len(one) == 1) + "]"
