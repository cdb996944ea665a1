"""What the article says that a speaker is: the role and the organisation, as reported („Sprecherin“ · „Swisscom“)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tracker.attribution.cast import Entity
from tracker.attribution.coreference import Resolver
from tracker.attribution.naming import name_of
from tracker.attribution.role_phrases import NOTHING, Reported, affiliation_in, behind_name, is_bare_surname, office_in
from tracker.languages.de.reference import EPITHETS
from tracker.model import Speaker, SpeakerKind
from tracker.text import lexicon as is_
from tracker.text.phrases import Phrase

MOST_MENTIONS = 40
"""Mentions of one speaker that are read: the role stands where somebody is introduced, not after a hundred pages."""


class _Mention(NamedTuple):
    """Where a speaker is mentioned: sentence and phrase."""

    sentence: int
    phrase: Phrase


class Roles:
    """The roles of the speakers that one resolver knows, each looked up once."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self._known: dict[int, tuple[Entity, tuple[Reported, ...]]] = {}

    def speaker(self, entity: Entity, chosen: Phrase | None = None) -> Speaker:
        """The speaker with role and organisation; ``chosen`` is the mention that the attribution stands on.

        Only people have a role; of an organisation, a group or a document both stay empty.
        """
        if entity.kind not in (SpeakerKind.PERSON, SpeakerKind.UNNAMED):
            return Speaker(entity.name, entity.kind, gender=entity.gender)
        own = self._read(chosen, entity.kind) if chosen is not None else NOTHING
        role, organisation = _best(own, self._elsewhere(entity))
        return Speaker(entity.name, entity.kind, role, organisation, entity.gender)

    def _elsewhere(self, entity: Entity) -> tuple[Reported, ...]:
        """What the entity's mentions say, in order, those that say nothing left out."""
        if id(entity) not in self._known:
            found = [self._read(each.phrase, entity.kind, each.sentence) for each in self._mentions(entity)]
            self._known[id(entity)] = entity, tuple(each for each in found if each != NOTHING)
        return self._known[id(entity)][1]

    def _mentions(self, entity: Entity) -> Iterator[_Mention]:
        """The phrases that name an entity: of a person by place, of an unnamed speaker those of the same words."""
        views, reading = self.resolver.views, self.resolver.reading
        if not entity.places:
            for phrase in self.resolver.cast.nouns_by_head.get(entity.words[-1], ())[:MOST_MENTIONS]:
                if name_of(reading, phrase) == entity.name:
                    yield _Mention(reading.sentence_of[phrase.head], phrase)
            return
        for sentence, head, _ in entity.places[:MOST_MENTIONS]:
            if sentence < 0:  # the headline is no part of the text
                continue
            for phrase in views.sentence(sentence).phrases:
                here = head in (phrase.head, phrase.name[1] - 1)
                if here and not phrase.members and not self._is_about_another(phrase):
                    yield _Mention(sentence, phrase)

    def _is_about_another(self, phrase: Phrase) -> bool:
        """„sagte Gut der Stadtpräsidentin“: an office in the dative or genitive is mostly somebody else's."""
        if phrase.name[0] >= 0 or phrase.preposition >= 0 or phrase.determiner < 0:
            return False
        words = self.resolver.reading.words
        determiner = words[phrase.determiner].lower
        feminine = words[phrase.head].is_ & is_.FEMALE_NOUN
        return determiner in ("dem", "des", "den") or bool(determiner == "der" and feminine)

    def _read(self, phrase: Phrase, kind: SpeakerKind, sentence: int | None = None) -> Reported:
        """What one mention says: before the name, behind it, or the noun that stands for the speaker."""
        reading = self.resolver.reading
        if phrase.members or phrase.form in ("pronoun", "alone"):
            return NOTHING
        named = phrase.name[0] >= 0
        if not named and (is_bare_surname(reading, phrase) and kind is SpeakerKind.PERSON):
            return NOTHING
        before = office_in(reading, phrase, phrase.name if named else None)
        if not named:
            return before
        if sentence is None:
            sentence = reading.sentence_of[phrase.head]
        after = behind_name(reading, phrase, self.resolver.views.sentence(sentence))
        role = before.role or after.role
        mixed = bool(before.role and after.role and after.role != before.role)
        second = affiliation_in(reading, phrase) if mixed else after.organisation
        return Reported(role, before.organisation or second)


def _best(own: Reported, others: tuple[Reported, ...]) -> Reported:
    """The role at the mention that was chosen, else the first of the article, in its fullest form, with what it is of.

    >>> _best(Reported("Sprecherin"), (Reported("Polizeisprecherin", "Kapo Bern"), Reported("Vereinspräsidentin")))
    Reported(role='Polizeisprecherin', organisation='Kapo Bern')
    >>> _best(NOTHING, (Reported("", "SP"), Reported("Präsidentin", "Syna")))
    Reported(role='Präsidentin', organisation='Syna')
    """
    said = [each for each in (own, *others) if each.role]
    said.sort(key=lambda each: each.role.lower() in EPITHETS)  # stable: „der Politiker“ says less than an office
    role = said[0].role if said else ""
    same = [each for each in said if each.role.lower().endswith(role.lower())]
    role = max((each.role for each in same), key=len, default="")
    of_role = [each.organisation for each in same if each.organisation]
    vague = [each for each in (own, *others) if not each.role or each.role.lower() in EPITHETS]
    of_person = [each.organisation for each in vague if each.organisation]
    return Reported(role, next(iter([*of_role, *of_person]), ""))
