"""The quotation marks of German-language newspapers, as tables: a new mark or style belongs here.

The styles follow Duden („…“, »…«), the Swiss and Liechtenstein press («…», ‹…›), English texts (“…”) and what
typewriters and careless keyboards leave behind ("…", ,,…'', „…").
"""

from __future__ import annotations

from typing import NamedTuple


class Style(NamedTuple):
    """A way to quote: the opening mark, the marks that may close it (the proper one first), and how sure we can be.

    ``soft`` marks are apostrophes as well, so they count as quotation marks only where they come as a pair.
    """

    opener: str
    closers: tuple[str, ...]
    soft: bool = False


STYLES = {
    "swiss": Style("«", ("»",)),
    "swiss-single": Style("‹", ("›",)),
    "german": Style("„", ("“", "”", "‟", '"')),
    "german-single": Style("‚", ("‘", "’", "‛", "'")),
    "inward": Style("»", ("«",)),
    "inward-single": Style("›", ("‹",)),
    "english": Style("“", ("”", "“", '"')),
    "english-single": Style("‘", ("’", "'", "‘"), soft=True),
    "straight": Style('"', ('"', "“", "”")),
    "straight-single": Style("'", ("'", "’"), soft=True),
    "right-double": Style("”", ("”",)),
    "right-single": Style("’", ("’",), soft=True),
    "commas": Style(",,", ("''", "“", "”", '"', "‘‘")),
    "backticks": Style("``", ("''",)),
    "apostrophes": Style("''", ("''",), soft=True),
}

STYLE_OF_OPENER = {style.opener: name for name, style in STYLES.items()}

# Marks whose direction is the house style's: the outer side in Switzerland («so»), the inner side in books (»so«).
OUTWARD_OPENERS = frozenset("«‹")
OUTWARD_CLOSERS = frozenset("»›")

# Single characters that can be a quotation mark anywhere; pairs of characters are rare enough to be looked for first.
MARK_CHARACTERS = "«»‹›„“”‟‚‘’‛\"'"
PAIRED_CHARACTERS = (",,", "``", "''", "‘‘")

# Marks in a row beyond this number are decoration, and would make nonsense cost more time than sense.
LONGEST_RUN_OF_MARKS = 8

# Apostrophes: between two letters always, elsewhere where the text gives no pair.
APOSTROPHES = frozenset("'’‘‛")

# What stands after an apostrophe that replaces the beginning of a word ('s war kalt, 'ne Idee, rein mit 'm).
ELIDED_WORDS = frozenset(
    {"s", "n", "ne", "nem", "nen", "ner", "nes", "ns", "m", "mal", "r", "re", "t", "isch", "em", "en", "er"}
    | {"ran", "rauf", "raus", "rein", "rum", "runter", "rüber", "nauf", "naus", "nunter"}
)

# Styles that quote within a quotation.
SINGLE_STYLES = frozenset(name for name in STYLES if name.endswith("-single"))

CLAUSE_BOUNDS = frozenset((",", ";", ":", "–", "—", "(", ")"))
"""What ends a clause."""
