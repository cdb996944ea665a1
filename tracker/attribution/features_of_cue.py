"""How a candidate stands to the cues of speech in its sentence: „sagte“, „laut“, „so“."""

from __future__ import annotations

from tracker.attribution.candidates import Candidate, remembered
from tracker.attribution.features_of_form import case, governed
from tracker.attribution.features_of_place import cue_that_names, zone
from tracker.attribution.quoted_text import bucket
from tracker.languages.de.words import listed
from tracker.text import lexicon as is_
from tracker.text.cues import CueHit
from tracker.text.phrases import Phrase

SOURCE_PREPOSITIONS = listed("laut gemäss von vom nach bei beim aus in im gegenüber zufolge für")
"""Prepositions that are told apart; of all others it counts only that there is one."""
BESIDE = 3
"""Tokens between cue and expression up to which the cue's own word counts."""
FAR = 99
"""Farther than any cue counts."""
OPINION_HANDICAP = 5
"""Tokens by which a verb of opinion counts as farther than one of speaking."""


@remembered
def cue_relation(candidate: Candidate) -> str:
    """How it stands to the nearest cue of speech in its sentence: right before, right after, farther."""
    cue = candidate.cue
    if cue is None:
        return "none"
    side = _side(candidate.phrase, cue)
    return f"{side} {cue.kind} {bucket(candidate.cue_gap, 0, 1, 3, 6, 12)}"


def _side(phrase: Phrase, cue: CueHit) -> str:
    return "follows" if phrase.start >= cue.end else "precedes"


def zone_and_cue(candidate: Candidate) -> str:
    """Where it stands, and how it stands to the cue."""
    cue = candidate.cue
    if cue is None:
        return f"{zone(candidate)} none {candidate.frame.bare}"
    side = _side(candidate.phrase, cue)
    return f"{zone(candidate)} {side} {cue.kind} {bucket(candidate.cue_gap, 0, 2, 6)}"


def cue_against_quotation(candidate: Candidate) -> str:
    """The order of quotation, cue and speaker: «…», sagte X; X sagte: «…»."""
    cue, span = candidate.cue, candidate.frame.span
    if cue is None or candidate.distance != 0:
        return f"{zone(candidate)} {'cue' if cue else 'no cue'}"
    gap = cue.start - span.end if cue.start >= span.end else span.start - cue.end
    order = "quotation cue" if cue.start >= span.end else "cue quotation"
    side = "after cue" if candidate.phrase.start >= cue.end else "before cue"
    return f"{order} {side} {bucket(gap, 1, 3, 8)} {bucket(candidate.cue_gap, 0, 2, 6)}"


def clauses_between(candidate: Candidate) -> str:
    """How many commas stand between it and the cue, or the quotation."""
    phrase, view, frame = candidate.phrase, candidate.view, candidate.frame
    if candidate.distance:
        return f"other {zone(candidate)}"
    quotation = frame.span.start if candidate.before else frame.span.end
    goal = candidate.cue.start if candidate.cue else quotation
    low, high = sorted((phrase.end if phrase.head < goal else phrase.start, goal))
    texts = frame.reading.words[max(low, view.first) : min(high, view.last)]
    commas = sum(1 for word in texts if word.lower in (",", ";", "–", ":"))
    return f"{'cue' if candidate.cue else 'quotation'} {bucket(commas, 0, 1, 2)}"


def number_agreement(candidate: Candidate) -> str:
    """Verb and candidate agree in number: „sagten“ wants several speakers."""
    cue, phrase, words = candidate.cue, candidate.phrase, candidate.frame.reading.words
    if cue is None or cue.kind not in ("verb", "opinion") or not cue.finite:
        return ""
    plural_verb = words[cue.start].lower.endswith("en")
    determiner = words[phrase.determiner] if phrase.determiner >= 0 else None
    plural = bool(phrase.members or words[phrase.head].is_ & is_.PLURAL or (determiner and determiner.is_ & is_.PLURAL))
    if not plural and phrase.name[0] < 0 and determiner and determiner.lower == "die":
        plural = words[phrase.head].lower.endswith(("en", "er", "s", "innen", "leute"))
        if plural and not plural_verb:
            return "perhaps"
    number, verb_number = "plural" if plural else "singular", "plural" if plural_verb else "singular"
    return f"{number} verb {verb_number} {bucket(candidate.cue_gap, 2, 8)}"


def cue_and_case(candidate: Candidate) -> str:
    """Its case and preposition, beside the cue."""
    preposition = governed(candidate)
    if preposition != "-" and preposition not in SOURCE_PREPOSITIONS:
        preposition = "+"
    return f"{cue_relation(candidate)} {case(candidate)} {preposition}"


def verb_lemma(candidate: Candidate) -> str:
    """Which cue it stands beside."""
    cue = candidate.cue
    if cue is None or candidate.cue_gap > BESIDE:
        return ""
    return f"{cue.lemma} {_side(candidate.phrase, cue)}"


def cue_order(candidate: Candidate) -> str:
    """How many expressions stand between it and its cue: „zitiert die Zeitung den Minister“."""
    cue, phrase = candidate.cue, candidate.phrase
    if cue is None:
        return ""
    low, high = sorted((cue.start, phrase.head))
    between = sum(
        1
        for each in candidate.view.phrases
        if low < each.head < high and each.head not in range(phrase.start, phrase.end) and not each.members
    )
    cites = "cites" if cue.lemma == "zitieren" else cue.kind
    return f"{cites} {_side(phrase, cue)} {bucket(between, 0, 1, 2)} {case(candidate)}"


@remembered
def subject_of_cue(candidate: Candidate) -> str:
    """A cue of its sentence names it as the one who speaks; which cue, and where the cue stands."""
    view, span, head = candidate.view, candidate.frame.span, candidate.phrase.head
    best, value = FAR, ""
    for cue, subject in zip(view.cues, view.subjects, strict=True):
        gap = min(abs(span.start - cue.end), abs(cue.start - span.end))
        if candidate.distance:
            gap = view.last - cue.start
        if cue.kind == "opinion":
            gap += OPINION_HANDICAP
        if gap < best:
            best = gap
            hit = "none" if subject is None else "yes" if subject.head == head else "other"
            value = f"{cue.kind} {hit}"
    return f"{zone(candidate)} {value}"


def subject_of_any_cue(candidate: Candidate) -> str:
    """Some cue of its sentence names it as the one who speaks."""
    kind = cue_that_names(candidate)
    return kind if kind in ("no", "none") else f"{kind} {candidate.distance} {candidate.frame.bare}"
