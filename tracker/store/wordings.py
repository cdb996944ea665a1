"""When two texts are the same words, nearly the same, or one a part of the other: pure, and blind to how they are set.

A wording is a text's words in lower case, without marks, punctuation, ellipses, accents, ß and umlauts: what differs in
nothing else is the same wording. What differs in words is compared only where both share a fingerprint: of each few
neighbouring runs of words, the one with the most letters, for those are the rarest. So two texts that share a run of
``run + neighbours - 1`` words always meet, wherever it stands in them, and nobody compares all with all.

What is found here is kept in the database: whoever changes it, or ``alike``, adds a migration that empties the tables
of groups, which are then made anew.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.store.names import UMLAUTS
from tracker.store.words import words_of

NEAR, PART = "near", "part"
RELATIONS = (NEAR, PART)
"""Nearly the same words; the shorter is a part of the longer."""

SHORTEST_COMPARED = 5
"""Shorter quotations are the same only word for word: one word changed in four makes another statement."""

NEARLY = 80
"""The similarity of letters (0 to 100) from which on two quotations are nearly the same.

One word changed in eight leaves about 85. Of quotations of eight or more words in articles that have nothing to do with
each other (see ``alike``), no two reach it.
"""

OF_THE_PART = 0.9
"""So many of the words of a part stand, in their order, in the whole."""

OF_BOTH_TEXTS = 0.5
"""Articles are nearly the same when so many of the runs of both are shared by both…"""

OF_THE_SHORTER = 0.6
"""…and one is a shortened other when so many of its own runs stand in it…"""

OF_THE_LONGER = 0.25
"""…and they make up so much of the other: a ticker that holds ten reports is a copy of none."""

SHARED_RUNS = 8
"""Articles that share fewer runs of words share a sentence, and are no copies."""


@dataclass(frozen=True, slots=True)
class Grain:
    """How finely texts are compared: in runs of so many words, of so many neighbours of which one is kept.

    ``sort`` keeps the fingerprints of quotations and articles apart, so that they never meet.
    """

    run: int
    neighbours: int
    sort: int


OF_QUOTATIONS = Grain(3, 2, 0)
OF_ARTICLES = Grain(4, 12, 1)
SORTS = 2
MASK = 2**31 - 1
"""A fingerprint fits into an integer column."""


def wording_of(text: str) -> str:
    """The words of a text as they are compared.

    >>> wording_of("«Die  Strasse… ist FÜR alle!»") == wording_of("„die Straße ist fuer alle“")
    True
    """
    return " ".join(words_of(text)).translate(UMLAUTS)


def key_of(wording: str, grain: Grain) -> str:
    """What stands for a wording in an index, however long it is.

    >>> key_of("ja", OF_QUOTATIONS) == key_of("ja", OF_ARTICLES), len(key_of("ja " * 5000, OF_ARTICLES))
    (False, 32)
    """
    return hashlib.blake2b(f"{grain.sort} {wording}".encode(), digest_size=16).hexdigest()


def runs_of(wording: str, grain: Grain) -> list[str]:
    """The runs of words of a wording, in their order.

    >>> runs_of("der steg bleibt zu", OF_QUOTATIONS)
    ['der steg bleibt', 'steg bleibt zu']
    """
    words = wording.split()
    return [" ".join(words[first : first + grain.run]) for first in range(len(words) - grain.run + 1)]


def fingerprints(wording: str, grain: Grain) -> set[int]:
    """The numbers of the runs that are kept; quotations that are too short to be compared have none.

    >>> one, other = (fingerprints(f"{more} der steg bleibt noch lange zu", OF_QUOTATIONS) for more in ("ja", "ach ja"))
    >>> bool(one & other), fingerprints("der steg bleibt zu", OF_QUOTATIONS)
    (True, set())
    """
    if grain is OF_QUOTATIONS and wording.count(" ") + 1 < SHORTEST_COMPARED:
        return set()
    return {_number(run) * SORTS + grain.sort for run in _kept(runs_of(wording, grain), grain)}


def _number(run: str) -> int:
    return (zlib.crc32(run.encode()) & MASK) // SORTS


def _kept(runs: Sequence[str], grain: Grain) -> Iterator[str]:
    """Of each so many neighbours the one with the most letters, and of those the first in the alphabet."""
    weighed = [(-len(run), run) for run in runs]
    for first in range(max(1, len(weighed) - grain.neighbours + 1)):
        if neighbours := weighed[first : first + grain.neighbours]:
            yield min(neighbours)[1]


def relation(first: str, second: str) -> str | None:
    """NEAR, PART where the one with fewer words is a part of the other, or None.

    >>> relation("der steg bleibt noch lange zu", "der steg bleibt sehr lange zu")
    'near'
    >>> relation("das ist viel geld fuer bretter", "ich sage es offen das ist viel geld fuer ein paar alte bretter")
    'part'
    >>> relation("der steg bleibt noch lange zu", "die badi ist ab morgen wieder offen")
    """
    from rapidfuzz.distance import LCSseq
    from rapidfuzz.fuzz import ratio

    shorter, longer = sorted((first.split(), second.split()), key=len)
    if len(shorter) < SHORTEST_COMPARED:
        return None
    if ratio(first, second, score_cutoff=NEARLY):
        return NEAR
    wanted = -int(-OF_THE_PART * len(shorter) // 1)
    return PART if len(longer) > len(shorter) and LCSseq.similarity(shorter, longer, score_cutoff=wanted) else None


def relation_of_articles(first: str, second: str) -> str | None:
    """The same for the wordings of articles, by the runs of words that they share.

    >>> report = " ".join(f"wort{number}" for number in range(60))
    >>> relation_of_articles(report, report.replace("wort7 ", "neu ")), relation_of_articles(report, report[:160])
    ('near', 'part')
    """
    return relation_by_runs(frozenset(runs_of(first, OF_ARTICLES)), frozenset(runs_of(second, OF_ARTICLES)))


def relation_by_runs(first: frozenset[Any], second: frozenset[Any]) -> str | None:
    """The same where the runs are known."""
    shared = len(first & second)
    if shared < SHARED_RUNS:
        return None
    if shared >= OF_BOTH_TEXTS * len(first | second):
        return NEAR
    shorter, longer = sorted((len(first), len(second)))
    return PART if shared >= OF_THE_SHORTER * shorter and shared >= OF_THE_LONGER * longer else None


def share_of(part: str, whole: str) -> float:
    """How much of an article's wording stands in another's, from 0 to 1.

    >>> share_of("a b c d e", "x a b c d e y"), share_of("", "a b c d")
    (1.0, 0.0)
    """
    runs = set(runs_of(part, OF_ARTICLES))
    return len(runs & set(runs_of(whole, OF_ARTICLES))) / len(runs) if runs else 0.0
