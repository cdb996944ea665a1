"""Which quotations are the same quotation, and which articles copies of one report: pure, whatever order they come in.

Words alone are evidence only where there are enough of them:

- From FREE words on, the same words, and nearly the same words, are the same quotation, whoever is said to have spoken
  them. In 1,520 articles that have nothing to do with each other (German Wikinews, train; ``seeds/``;
  ``tests/cases/``), with 3,818 quotations in marks, 27 wordings of up to four words and one of seven (“no comment on
  pending proceedings”) stand in two articles, each time by somebody else; none of eight or more does, and none of
  those is nearly the same as another.
- With fewer the speaker must be the same too, or the articles copies of one report.
- A part of a longer quotation belongs to it where the speaker is the same, by name or by surname, or the articles are
  copies. It joins one whole only, the one in most articles: two statements that both hold a stock phrase stay two.

A member without a speaker agrees with others by its article alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from tracker.store.wordings import NEAR

FREE = 8

Key = tuple[str, Any]


class Member(NamedTuple):
    """A quotation, or an article, that has a wording; ``name`` is the speaker's as it is searched, "" for nobody's.

    ``copies`` is the number that the article shares with its copies. An article is a member without a speaker.
    """

    id: int
    wording: int
    article: int = 0
    copies: int = 0
    speaker: int | None = None
    name: str = ""


class Words(NamedTuple):
    """How many words a wording has, and what sorts it among others, the same in every database."""

    number: int
    key: str


class Link(NamedTuple):
    """Two wordings that are nearly the same, or of which the first is a part of the second."""

    first_id: int
    second_id: int
    relation: str


class Sets:
    """Members that are united, step by step.

    >>> sets = Sets([1, 2, 3])
    >>> sets.unite(2, 3)
    >>> sets.of(3) == sets.of(2), sets.of(1) == sets.of(2)
    (True, False)
    """

    def __init__(self, ids: Iterable[int]) -> None:
        self._above = {number: number for number in ids}

    def of(self, number: int) -> int:
        """The smallest number in the member's set."""
        top = number
        while self._above[top] != top:
            top = self._above[top]
        while self._above[number] != top:
            self._above[number], number = top, self._above[number]
        return top

    def unite(self, first: int, second: int) -> None:
        """Makes one set of two."""
        lower, higher = sorted((self.of(first), self.of(second)))
        self._above[higher] = lower

    def unite_all(self, ids: Sequence[int]) -> None:
        """Makes one set of all of these."""
        for number in ids[1:]:
            self.unite(ids[0], number)


def groups_of_quotations(
    members: Sequence[Member], links: Iterable[Link], words: Mapping[int, Words]
) -> dict[int, int]:
    """The group of each quotation: the smallest number in it.

    >>> words = {1: Words(1, "skandal"), 2: Words(9, "wir ...")}
    >>> same = [Member(10, 1, 1, 1, 7), Member(11, 1, 2, 2, 7), Member(12, 1, 3, 3, 8), Member(13, 1, 4, 4)]
    >>> groups_of_quotations([*same, Member(14, 2, 1, 1, 7), Member(15, 2, 2, 2, 8)], [], words)
    {10: 10, 11: 10, 12: 12, 13: 13, 14: 14, 15: 14}
    """
    sets = Sets(member.id for member in members)
    of_wording = _by_wording(members)
    for wording, some in of_wording.items():
        _unite(sets, some, free=words[wording].number >= FREE)
    parts = []
    for link in sorted(links):
        both = [*of_wording.get(link.first_id, ()), *of_wording.get(link.second_id, ())]
        if link.relation == NEAR:
            shorter = min(words[link.first_id].number, words[link.second_id].number)
            _unite(sets, both, free=shorter >= FREE)
        else:
            parts.append(link)
    held = [
        (part.id, whole.id)
        for link in parts
        for part, whole in _agreeing(of_wording.get(link.first_id, ()), of_wording.get(link.second_id, ()))
    ]
    return _joined(members, sets, held, words)


def groups_of_articles(members: Sequence[Member], links: Iterable[Link], words: Mapping[int, Words]) -> dict[int, int]:
    """The group of each article: copies of one report, also shortened ones; the smallest number in it.

    >>> copies = [Member(3, 1), Member(5, 1), Member(9, 2)]
    >>> groups_of_articles(copies, [Link(2, 1, "part")], {1: Words(300, "a"), 2: Words(90, "b")})
    {3: 3, 5: 3, 9: 3}
    """
    sets = Sets(member.id for member in members)
    of_wording = _by_wording(members)
    for some in of_wording.values():
        _unite(sets, some, free=True)
    held = []
    for first, second, relation in sorted(links):
        if first in of_wording and second in of_wording:
            both = of_wording[first][0].id, of_wording[second][0].id
            if relation == NEAR:
                sets.unite(*both)
            else:
                held.append(both)
    return _joined(members, sets, held, words)


def _by_wording(members: Sequence[Member]) -> dict[int, list[Member]]:
    found: dict[int, list[Member]] = defaultdict(list)
    for member in members:
        found[member.wording].append(member)
    return dict(found)


def _unite(sets: Sets, members: Sequence[Member], *, free: bool) -> None:
    """Makes one set of members with these words; where the words do not suffice, of those that agree otherwise too."""
    if free:
        sets.unite_all([member.id for member in members])
        return
    first: dict[Key, int] = {}
    for member in members:
        for key in _keys(member):
            sets.unite(first.setdefault(key, member.id), member.id)


def _keys(member: Member) -> Iterator[Key]:
    """In which members agree: the speaker, or an article and its copies."""
    yield "copies", member.copies
    if member.speaker is not None:
        yield "speaker", member.speaker


def _agreeing(parts: Iterable[Member], wholes: Iterable[Member]) -> Iterator[tuple[Member, Member]]:
    """The pairs of a part and a whole that agree, each kind of whole once: of copies, speaker, or surname."""
    by_key: dict[Key, dict[Any, Member]] = defaultdict(dict)
    for whole in wholes:
        for key in (*_keys(whole), *_surname(whole)):
            by_key[key].setdefault((whole.speaker, whole.copies), whole)
    for part in {(part.speaker, part.copies): part for part in parts}.values():
        for key in (*_keys(part), *_surname(part)):
            for whole in by_key.get(key, {}).values():
                if key[0] != "surname" or _same_name(part.name, whole.name):
                    yield part, whole


def _surname(member: Member) -> Iterator[Key]:
    if member.name:
        yield "surname", member.name.split()[-1]


def _same_name(first: str, second: str) -> bool:
    """Whether one name is the other, or a shorter form of it.

    >>> _same_name("ammann", "regula ammann"), _same_name("rolf ammann", "regula ammann")
    (True, False)
    """
    shorter, longer = sorted((set(first.split()), set(second.split())), key=len)
    return shorter <= longer


def _joined(
    members: Sequence[Member], sets: Sets, held: Iterable[tuple[int, int]], words: Mapping[int, Words]
) -> dict[int, int]:
    """The groups, when each set of parts has joined the best of the sets that hold it."""
    rank = _ranks(members, sets, words)
    wholes: dict[int, set[int]] = defaultdict(set)
    for part, whole in held:
        lower, upper = sets.of(part), sets.of(whole)
        if rank[lower].number < rank[upper].number:
            wholes[lower].add(upper)
    joins = [(part, max(found, key=lambda each: rank[each].as_whole)) for part, found in sorted(wholes.items())]
    for part, whole in joins:
        sets.unite(part, whole)
    return {member.id: sets.of(member.id) for member in members}


class Rank(NamedTuple):
    """How many words the longest wording of a set has, and what makes one set the better whole."""

    number: int
    as_whole: tuple[int, int, str, list[str]]


def _ranks(members: Sequence[Member], sets: Sets, words: Mapping[int, Words]) -> dict[int, Rank]:
    """By set: in most articles, then with most words, then by its words and speakers, the same in every database."""
    articles: dict[int, set[int]] = defaultdict(set)
    longest: dict[int, Words] = {}
    names: dict[int, set[str]] = defaultdict(set)
    for member in members:
        top = sets.of(member.id)
        articles[top].add(member.article or member.id)
        names[top].add(member.name)
        longest[top] = max(longest.get(top, Words(0, "")), words[member.wording])
    return {top: Rank(most.number, (len(articles[top]), *most, sorted(names[top]))) for top, most in longest.items()}
