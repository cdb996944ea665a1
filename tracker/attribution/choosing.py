"""From candidates to the speaker: mentions of the same person speak for each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.attribution.candidates import Frame
from tracker.attribution.carrying import Spoken, carried
from tracker.attribution.cast import Entity
from tracker.attribution.coreference import Resolver
from tracker.attribution.ranker import Ranked


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom a quotation may be by: the entity (None: nobody), its likeliest mention, the share of all mentions."""

    entity: Entity | None
    best: Ranked
    probability: float


def choices(order: Sequence[Ranked], frame: Frame, resolver: Resolver, last: Spoken | None) -> list[Choice]:
    """The possible speakers, the likeliest first.

    The candidates „Keller“, „er“ and „der Direktor“ are one speaker when they resolve to the same name; where nobody
    is named, it is whoever goes on speaking; a mention shows better than none who it is. ``order`` are the candidates,
    the likeliest first; ``last`` is who spoke before.
    """
    previous = last.entity if last is not None else None
    found: dict[str, Choice] = {}
    for ranked in order:
        if ranked.candidate is None:
            entity = carried(frame, resolver, last)
        else:
            entity = resolver.resolve(ranked.candidate.phrase, previous)
        name = entity.name.casefold() if entity is not None else ""
        same = found.get(name)
        if same is None:
            found[name] = Choice(entity, ranked, ranked.probability)
        else:
            best = ranked if same.best.candidate is None else same.best
            found[name] = Choice(same.entity, best, same.probability + ranked.probability)
    return sorted(found.values(), key=lambda each: -each.probability)
