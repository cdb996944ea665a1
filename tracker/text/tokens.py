"""Cutting a text into tokens: words, numbers, abbreviations with their full stop, and punctuation one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from itertools import accumulate, groupby

from tracker.languages.de import abbreviations
from tracker.languages.de.marks import LONGEST_RUN_OF_MARKS, MARK_CHARACTERS
from tracker.model import Token

# Letters and digits, and what may stand inside a word without being one: combining accents, soft hyphens, joiners.
WORD_CHARACTERS = r"[\w\u00ad\u0300-\u036f\u200c\u200d]"


def _full_stop_after(words: Iterable[str], start: str = r"\b") -> str:
    """A pattern for a full stop just read after one of the words.

    A lookbehind has one width, so the words are grouped by length.
    """
    by_length = groupby(sorted(words, key=lambda word: (len(word), word)), key=len)
    return "|".join(rf"(?<={start}(?:{'|'.join(map(re.escape, group))})\.)" for _, group in by_length)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


_ABBREVIATIONS = sorted(abbreviations.ALWAYS_FOLLOWED | abbreviations.SOMETIMES_LAST | abbreviations.OFTEN_LAST)
_LETTER = r"(?<=\b[^\W\d_]\.)(?<!['’‘´`][^\W\d_]\.)(?:[^\W\d_]\.)*(?!\w)"
_ROMAN = "|".join(rf"(?<=\b[IVX]{{{width}}}\.)" for width in (2, 3, 4))
_NUMBER = "|".join(rf"(?<=\b\d{{{width}}}\.)" for width in (1, 2, 3))
_NUMBER_AFTER = "|".join(
    _full_stop_after((before + " " for before in abbreviations.BEFORE_ORDINALS), start=r"\b").replace(
        r")\.)", rf")\d{{{width}}}\.)"
    )
    for width in (1, 2, 3)
)
_ORDINAL_FOLLOWERS = _any_of(abbreviations.MONTHS + abbreviations.ORDINAL_NOUNS)

TOKEN = re.compile(
    rf"""
      {WORD_CHARACTERS}+
      (?: [-‐‑'’‘´`]{WORD_CHARACTERS}+                          # Keller-Sutter, geht's
        | (?<=\d)[.,:]\d{WORD_CHARACTERS}*                      # 3,5  18.05  2:1
        | [:*·]in(?:nen)?\b                                     # Leser:innen
        | \.(?=[a-z]{{2}}){WORD_CHARACTERS}+                      # blick.ch
      )*
      (?: \.(?: {_LETTER}                                       # S. Keller, z. B., z.B., i.V.
            | {_full_stop_after(_ABBREVIATIONS)}                # Dr.
            | {_full_stop_after(abbreviations.ABBREVIATED_ENDINGS, start="")}      # Bahnhofstr.
            | (?:{_full_stop_after(abbreviations.BEFORE_NUMBERS)})(?=\s*(?:\d|[IVX]+\b|[a-zA-Z]\b))   # Art. 8
            | {_ROMAN}                                          # Paul II.
            | (?:{_NUMBER})(?=\s*(?:[a-zäöü),;/]|(?:{_ORDINAL_FOLLOWERS})(?!\w)))           # 5. August, 3. ins
            | (?:{_NUMBER_AFTER})(?=\s*[^\W\d])                 # der 2. Wahlgang
          )
        | -(?=,?\s+(?:und|oder|bis|sowie|bzw)\b)                # Haus- und
      )?
    | \s+                                                       # dropped afterwards
    | \.{{2,}}
    | [{re.escape(MARK_CHARACTERS)}]{{{LONGEST_RUN_OF_MARKS + 1},}}     # decoration
    | .
    """,
    re.VERBOSE | re.DOTALL,
)

_new_token = partial(tuple.__new__, Token)


def tokenize(text: str) -> tuple[Token, ...]:
    """All tokens of the text, in order; together they are the text without its white space.

    >>> [token.text for token in tokenize("Dr. Keller-Sutter geht's am 5. August «gut».")]
    ['Dr.', 'Keller-Sutter', "geht's", 'am', '5.', 'August', '«', 'gut', '»', '.']
    >>> tokenize("Ja!")
    (Token(start=0, end=2, text='Ja'), Token(start=2, end=3, text='!'))
    """
    pieces = TOKEN.findall(text)
    ends = list(accumulate(map(len, pieces)))
    starts = [0, *ends]
    return tuple(
        [
            _new_token((start, end, piece))
            for start, end, piece in zip(starts, ends, pieces, strict=False)
            if not piece.isspace()
        ]
    )
