"""The frame of a quotation, the clause with cue and speaker, and whom it was said to."""

from __future__ import annotations

from tracker.attribution.candidates import Frame, SentenceView
from tracker.languages.de.words import listed
from tracker.model import Span
from tracker.text import lexicon as is_
from tracker.text.cues import CueHit
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading

DATIVES = listed("dem der den einem einer dieser diesem unserer unserem seinem seiner ihrem ihrer")
DATIVE_PRONOUNS = listed("ihm ihr ihnen uns mir")
ASKING = listed("auffordern bitten warnen ermahnen aufrufen fragen anweisen drängen mahnen")
"""Verbs whose object in the accusative is whom it is said to."""
FARTHEST_ADDRESSEE = 6
"""Tokens behind the cue within which an addressee stands."""
_SPOKEN_TO = is_.PERSON_NOUN | is_.ORGANISATION | is_.MEDIUM | is_.GROUP | is_.UPPER


def frame_span(frame: Frame, cue: CueHit | None, mention: Phrase | None, always: bool = False) -> Span | None:
    """The tokens of the clauses that hold the cue or the mention, in the quotation's sentence and outside it.

    Where they stand on both sides of the quotation, it is the side of the cue. Where neither stands there, it is None,
    or, if there is ``always`` one, the clause beside the quotation.
    """
    span = frame.span
    view = frame.views.sentence(frame.sentence)
    places = [cue.start] if cue is not None else []
    places += [mention.head] if mention is not None else []
    places = [at for at in places if view.first <= at < view.last and not span.holds(at)]
    clauses = view.clauses
    if not places and always:
        outside = [each for each in clauses if not span.holds(each.first)]
        beside = [each for each in outside if each.last <= span.start][-1:] or outside[:1]
        places = [each.first for each in beside]
    if not places:
        return None
    side = [at for at in places if (at < span.start) == (places[0] < span.start)]
    holding = [each for each in clauses if any(each.first <= at < each.last for at in side)]
    first = min([each.first for each in holding], default=side[0])
    last = max([each.last for each in holding], default=side[0] + 1)
    return _up_to_quotation(frame, first, last)


def _up_to_quotation(frame: Frame, first: int, last: int) -> Span | None:
    """The frame with the comma or colon between it and the quotation, and without words of the quotation."""
    reading, span = frame.reading, frame.span
    if first < span.start:
        last = min(last, span.start)
        while last < span.start and reading.flags[last] & is_.PUNCTUATION:
            last += 1
    elif last > span.end:
        first = max(first, span.end)
        while first > span.end and reading.flags[first - 1] & is_.PUNCTUATION:
            first -= 1
    return Span(first, last) if first < last else None


def parts_of_cue(view: SentenceView, reading: Reading, cue: CueHit) -> list[Span]:
    """The tokens of a cue, by stretch: the verb with its particle and auxiliary, „teilte … mit“, „hatte … erklärt“."""
    words = reading.words
    if cue.kind == "account":
        return [Span(cue.start, cue.start + 1)]
    places = set(range(cue.start, cue.end))
    if cue.kind in ("verb", "opinion", "es", "cited"):
        verb = words[cue.start].verb
        particles = verb.particles if verb is not None else ()
        if cue.finite:
            particle = (at for at in range(cue.end, view.last) if reading.outer_of[at] < 0)
            where = next((at for at in particle if words[at].lower in particles), -1)
            if where >= 0 and cue.lemma.startswith(words[where].lower):
                places.add(where)
        else:
            places |= _auxiliary(view, reading, cue.start)
        if cue.kind == "es":
            beside = (at for at in (cue.start - 1, cue.end) if view.first <= at < view.last)
            places |= {at for at in beside if words[at].lower == "es"}
    return _runs(sorted(places))


def _auxiliary(view: SentenceView, reading: Reading, participle: int) -> set[int]:
    """The finite auxiliary of a participle: the nearest in its clause."""
    words = reading.words
    for clause in view.clauses:
        if clause.first <= participle < clause.last:
            around = [at for at in range(clause.first, clause.last) if words[at].is_ & is_.AUXILIARY_VERB]
            return {min(around, key=lambda at: abs(at - participle))} if around else set()
    return set()


def _runs(places: list[int]) -> list[Span]:
    """Numbers as stretches of those that follow each other.

    >>> _runs([3, 4, 9])
    [Span(start=3, end=5), Span(start=9, end=10)]
    """
    found: list[Span] = []
    for at in places:
        if found and found[-1].end == at:
            found[-1] = Span(found[-1].start, at + 1)
        else:
            found.append(Span(at, at + 1))
    return found


def addressee_of(view: SentenceView, reading: Reading, cue: CueHit | None, speaker: Phrase | None) -> Phrase | None:
    """Whom it is said to: „gegenüber dem Radio“, „sagte Keller der Zeitung“, „forderte den Rat auf“."""
    words = reading.words
    for phrase in view.phrases:
        if phrase.preposition >= 0 and words[phrase.preposition].lower == "gegenüber":
            return phrase
    if cue is None or cue.kind not in ("verb", "opinion"):
        return None
    for phrase in view.phrases:
        if phrase.preposition >= 0 or not 0 <= phrase.start - cue.end <= FARTHEST_ADDRESSEE or phrase.members:
            continue
        if speaker is not None and phrase.start < speaker.end and speaker.start < phrase.end:
            continue
        if phrase.form == "pronoun":
            if words[phrase.head].lower in DATIVE_PRONOUNS:
                return phrase
            continue
        determiner = words[phrase.determiner].lower if phrase.determiner >= 0 else ""
        able = words[phrase.head].is_ & _SPOKEN_TO or phrase.name[0] >= 0
        if able and (determiner in DATIVES or (cue.lemma in ASKING and speaker is not None)):
            return phrase
    return None
