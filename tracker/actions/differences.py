"""What differs between two wordings, word by word: spelling, marks and punctuation are no difference."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from tracker.model import Change
from tracker.store.wordings import wording_of

WORD = re.compile(r"\w+")


class Unit(NamedTuple):
    """A word as it is written, what it is compared by, and what stands between it and the next one."""

    key: str
    word: str
    gap: str


class Taken(NamedTuple):
    """A text in its parts: what stands before its words, the words, and what stands after them."""

    head: str
    units: list[Unit]
    tail: str


def changes(before: str, after: str) -> tuple[Change, ...]:
    """The stretches that lead from one wording to the other; joined, either side of them is that text.

    >>> [(each.before, each.after) for each in changes("„Die Strasse ist zu“", "«Die Straße war zu»") if not each.same]
    [('ist', 'war')]
    >>> changes("«Ja, gern»", "„Ja gern“")
    (Change(before='«Ja, gern»', after='„Ja gern“', same=True),)
    """
    old, new = _taken(before), _taken(after)
    found = [Change(old.head, new.head, True)]
    for equal, first, last, start, end in _steps([unit.key for unit in old.units], [unit.key for unit in new.units]):
        found += _change(old.units[first:last], new.units[start:end], equal)
    return tuple(_merged([*found, Change(old.tail, new.tail, True)]))


def _taken(text: str) -> Taken:
    places = [found.span() for found in WORD.finditer(text) if wording_of(found[0])]
    if not places:
        return Taken(text, [], "")
    nexts = [start for start, _ in places[1:]] + [places[-1][1]]
    units = [
        Unit(wording_of(text[start:end]), text[start:end], text[end:until])
        for (start, end), until in zip(places, nexts, strict=True)
    ]
    return Taken(text[: places[0][0]], units, text[places[-1][1] :])


def _steps(old: Sequence[str], new: Sequence[str]) -> list[tuple[bool, int, int, int, int]]:
    """Whether words are kept, and which of both; neighbouring changes are one."""
    steps: list[tuple[bool, int, int, int, int]] = []
    for step in Levenshtein.opcodes(old, new):
        equal = step.tag == "equal"
        if steps and not steps[-1][0] and not equal:
            _, first, _, start, _ = steps.pop()
            steps.append((False, first, step.src_end, start, step.dest_end))
        else:
            steps.append((equal, step.src_start, step.src_end, step.dest_start, step.dest_end))
    return steps


def _change(old: Sequence[Unit], new: Sequence[Unit], equal: bool) -> list[Change]:
    """The stretch; what stands between changed words and the next ones is not part of the change."""
    if equal:
        return [Change(_joined(old), _joined(new), True)]
    (before, gap_before), (after, gap_after) = map(_words_and_gap, (old, new))
    return [Change(before, after), Change(gap_before, gap_after, True)]


def _words_and_gap(units: Sequence[Unit]) -> tuple[str, str]:
    gap = units[-1].gap if units else ""
    return _joined(units).removesuffix(gap), gap


def _joined(units: Sequence[Unit]) -> str:
    return "".join(unit.word + unit.gap for unit in units)


def _merged(found: Sequence[Change]) -> list[Change]:
    """Without empty stretches, and those that are kept in one."""
    merged: list[Change] = []
    for each in found:
        if not (each.before or each.after):
            continue
        if merged and merged[-1].same and each.same:
            last = merged.pop()
            merged.append(Change(last.before + each.before, last.after + each.after, True))
        else:
            merged.append(each)
    return merged
