"""Agency reports as outlets carry them: made of the words of seeds/, altered in the ways that editors alter them.

Every report comes with what is known of it: which quotation of which report each quotation is.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from tracker.actions.demo import seed_articles
from tracker.model import Analysis, Article, Attribution, Quotation, QuotationKind, Speaker, SpeakerKind

METHOD = "by hand"
FIRST_DAY = date(2024, 1, 1)
MARKS = (("«", "»"), ("„", "“"), ('"', '"'), ("»", "«"))
SAYINGS = 8
WAYS = ("respelled", "reworded", "shortened", "renamed", "misattributed")
"""ß for ss, and other marks; words changed; the end and a quotation cut; the speaker by surname; another speaker."""

Truth = tuple[int, int]
"""The report, and the quotation in it."""


@dataclass(frozen=True)
class Saying:
    """A quotation without marks, who said it, and which one it is."""

    words: str
    speaker: str
    truth: Truth


@dataclass(frozen=True)
class Delivered:
    """An article with what is to be found in it, and which quotation each of those is."""

    article: Article
    analysis: Analysis
    truths: tuple[Truth, ...]


@cache
def tokens() -> tuple[str, ...]:
    """The words of seeds/, as often as they stand there: short ones that all share, and rare ones."""
    text = " ".join(article.text for article in seed_articles())
    return tuple(word for word in text.split() if word.isalpha())


def reports(how_many: int, *, copied: float = 0.3, seed: int = 1) -> Iterator[list[Delivered]]:
    """So many reports, each with its copies: of these, so many are carried by two to six more outlets."""
    chance = random.Random(seed)
    for number in range(how_many):
        sayings = [_saying(chance, (number, place)) for place in range(SAYINGS)]
        fillers = [" ".join(chance.choices(tokens(), k=12)) for _ in sayings]
        found = [_article(sayings, fillers, "Agentur", number, 0, MARKS[0])]
        if chance.random() < copied:
            for copy in range(1, chance.randint(3, 7)):
                altered, marks = _altered(sayings, WAYS[copy % len(WAYS)], chance)
                found.append(_article(altered, fillers, f"Blatt {copy}", number, copy, marks))
        yield found


def _saying(chance: random.Random, truth: Truth) -> Saying:
    words = " ".join(chance.choices(tokens(), k=chance.randint(3, 22)))
    return Saying(words, f"Vorname{chance.randrange(50)} Nachname{chance.randrange(3000)}", truth)


def _altered(sayings: Sequence[Saying], way: str, chance: random.Random) -> tuple[list[Saying], tuple[str, str]]:
    """The quotations as an outlet has them, and its marks."""
    marks = chance.choice(MARKS[1:])
    match way:
        case "respelled":
            return [replace(each, words=each.words.replace("ss", "ß")) for each in sayings], marks
        case "reworded":
            return [_reworded(each, chance) for each in sayings], MARKS[0]
        case "shortened":
            kept = list(sayings[: SAYINGS // 2])
            words = kept[0].words.split()
            return [replace(kept[0], words=" ".join(words[: max(5, len(words) * 2 // 3)])), *kept[1:]], MARKS[0]
        case "renamed":
            return [replace(each, speaker=each.speaker.split()[-1]) for each in sayings], MARKS[0]
        case _:
            return [replace(each, speaker=f"Jemand Anders{chance.randrange(3000)}") for each in sayings], marks


def _reworded(saying: Saying, chance: random.Random) -> Saying:
    """One word in eight is another; what is shorter stays."""
    words = saying.words.split()
    for first in range(0, len(words) - 7, 8):
        words[first + chance.randrange(8)] = chance.choice(tokens())
    return replace(saying, words=" ".join(words))


def _article(
    sayings: Sequence[Saying], fillers: Sequence[str], outlet: str, report: int, copy: int, marks: tuple[str, str]
) -> Delivered:
    text, found = "", []
    for saying, filler in zip(sayings, fillers, strict=False):
        words = f"{marks[0]}{saying.words}{marks[1]}"
        place = Quotation(len(text), len(text) + len(words), words, QuotationKind.DIRECT, "marks")
        found.append(Attribution(place, Speaker(saying.speaker, SpeakerKind.PERSON), confidence=0.9))
        text += f"{words}, sagte {saying.speaker}. {filler}.\n\n"
    article = Article(
        text, id=f"{report}-{copy}", title=f"Meldung {report}", outlet=outlet,
        published=FIRST_DAY + timedelta(days=report % 700),
    )  # fmt: skip
    return Delivered(article, Analysis(METHOD, tuple(found)), tuple(saying.truth for saying in sayings))
