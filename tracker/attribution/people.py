"""Which person of the article an office, epithet or origin stands for: „die Stadträtin“, „der Norweger“."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.attribution.cast import Cast, Entity
from tracker.attribution.epithets import PART, base, contradicts, fit, is_epithet, is_participle, is_person_word
from tracker.attribution.naming import nominative
from tracker.attribution.organisations import FullerNouns
from tracker.attribution.passages import is_reported
from tracker.attribution.pronouns import is_plural_of_people, last_place
from tracker.languages.de.declension import ONE
from tracker.languages.de.reference import COUNCILS, INDEFINITE, NOT_A_ROLE, ONE_OF_ITS_KIND
from tracker.text import lexicon as is_
from tracker.text.phrases import Phrase

FARTHEST_EPITHET = 6
"""Sentences that an epithet may reach back to a person."""
FARTHEST_TRADE = 6
"""Sentences that an office or trade new to the article may reach back to whoever has none yet."""
FARTHEST_OFFICE = 2
"""Sentences that an office new to the article may reach back: „Stadträtin Ammann … so die Sicherheitsvorsteherin“."""
GENDER_KNOWN, NO_OFFICE_YET = 0.4, 0.5
"""What makes it likely that a noun goes back to somebody, in sentences."""
SHORTEST_COMPLEMENT = 5
"""Letters that a complement shares with a compound: „der Präsident des Bauernverbands“, „der Bauernpräsident“."""


class People:
    """Finds the person that a noun stands for among those of an article."""

    def __init__(self, cast: Cast, nouns: FullerNouns) -> None:
        self.cast = cast
        self.nouns = nouns
        self.reading = cast.reading

    def before(self, phrase: Phrase, reach: int) -> Iterator[tuple[int, Entity]]:
        """The people named up to ``reach`` sentences before a phrase, each with the token of the last mention."""
        here = self.reading.sentence_of[phrase.start]
        for entity in self.cast.entities:
            place = last_place(entity, phrase.start) if entity.certain else None
            if place is not None and here - place[0] <= reach:
                yield place[1], entity

    def only_one(self, phrase: Phrase, gender: str) -> Entity | None:
        """The one person of a gender that the article has named so far, however long ago."""
        found = [
            entity
            for entity in self.cast.entities
            if entity.certain and entity.gender == gender and last_place(entity, phrase.start) is not None
        ]
        return found[0] if gender and len(found) == 1 else None

    def office(self, phrase: Phrase, lower: str, previous: Entity | None) -> Entity | None:
        """The person whose office it is; else a fuller noun; else, for a word of that kind, whoever was named last."""
        gender = self._noun_gender(phrase, lower)
        complement = self._complement(phrase)
        found, later, elsewhere = self._holders(phrase, lower, gender, complement, previous)
        if found:
            return max(found, key=lambda each: each[0])[1]
        fuller = self.nouns.fuller(phrase, lower)
        if fuller is not None or self._introduced(phrase, lower):
            return fuller
        if complement:
            only = elsewhere[0][1] if len(elsewhere) == 1 and elsewhere[0][0] >= PART else None
            only = only or self._new_office_of_last(phrase, gender)
            where_from = self.reading.words[phrase.core].lower == "aus"  # „der Einteilungschef aus dem Muotatal“
            return only or (self.last_named(phrase, lower, gender, previous) if where_from else None)
        if later:
            return max(later, key=lambda each: each[0])[1]
        if lower.removesuffix("s").endswith(COUNCILS) and ("-" not in lower or lower.endswith("-rat")):
            return None
        return self.last_named(phrase, lower, gender, previous)

    def _holders(
        self, phrase: Phrase, lower: str, gender: str, complement: set[str], previous: Entity | None
    ) -> tuple[list[tuple[float, Entity]], list[tuple[float, Entity]], list[tuple[float, Entity]]]:
        """The people of that office, each with how likely: named before, named only later, of no such complement."""
        here = self.reading.sentence_of[phrase.start]
        found: list[tuple[float, Entity]] = []
        later: list[tuple[float, Entity]] = []
        elsewhere: list[tuple[float, Entity]] = []
        for entity in self.cast.entities:
            if not (entity.certain or entity.roles) or contradicts(lower, gender, entity):
                continue
            suits = fit(lower, entity)
            place = last_place(entity, phrase.start)
            if place is None:
                if suits and not complement and entity.places:
                    later.append((suits - 0.1 * entity.places[0][0], entity))
                continue
            away = here - place[0]
            if complement and not self._same_complement(phrase, complement, entity, suits, away):
                if suits and entity.words[-1] not in {word.removesuffix("s") for word in complement}:
                    elsewhere.append((suits, entity))
            elif suits or complement:
                found.append((suits - 0.1 * away + (0.5 if entity is previous else 0), entity))
        return found, later, elsewhere

    def _complement(self, phrase: Phrase) -> set[str]:
        """The nouns behind an office: „Präsident des Bauernverbands“; not a person, who is spoken to in the dative."""
        words = self.reading.words
        found = [words[at] for at in range(phrase.core, phrase.end) if words[at].is_ & is_.CAPITAL]
        if found and found[0].is_ & is_.FEMALE_NOUN and words[phrase.core].lower == "der":
            return set()
        occasion = phrase.end - phrase.core > 1 and words[phrase.core + 1].lower in ONE
        if occasion and words[phrase.core].is_ & is_.PREPOSITION:  # „der Norweger bei einer Pressekonferenz“
            return set()
        return {word.lower for word in found}

    def _same_complement(self, phrase: Phrase, complement: set[str], entity: Entity, suits: float, away: int) -> bool:
        """Whether a person's office is of the same place or organisation: „Bauernpräsident“, „… des Bauernverbands“."""
        if complement <= entity.context:
            return bool(suits) or entity.certain
        if not suits:
            return False
        if away <= 1 or self.reading.words[phrase.core].lower == "aus":
            return True
        first = next(
            self.reading.words[at].lower
            for at in range(phrase.core, phrase.end)
            if self.reading.flags[at] & is_.CAPITAL
        )
        return any(_shared(first, role) >= SHORTEST_COMPLEMENT for role in entity.roles)

    def _new_office_of_last(self, phrase: Phrase, gender: str) -> Entity | None:
        """„Nadine Favre wehrte sich. …, so die Direktorin der Talbahn“: whoever has no office yet and was just named.

        Only the subject of one of the two sentences before, of the known gender, when no other such person is near: a
        newspaper gives the office of a person once by „die“, and a new source by „eine“ or with the name.
        """
        here = self.reading.sentence_of[phrase.start]
        near = []
        for entity in self.cast.entities:
            place = last_place(entity, phrase.start) if entity.certain else None
            if place is None or here - place[0] > FARTHEST_OFFICE or entity.gender != gender:
                continue
            near.append((entity, place))
        paragraph = self.reading.paragraph_of[phrase.start]
        near = [each for each in near if self.reading.paragraph_of[each[1][1]] == paragraph] or near
        near = [each for each in near if each[1][0] == here - 1 and each[1][2]] or near
        own = {self.reading.words[at].lower.removesuffix("s") for at in range(phrase.core, phrase.end)}
        if near and own & set(near[0][0].words):
            return None  # „der Arzt Kellers“ is not Keller
        if len(near) != 1 or not gender:
            return None
        entity, place = near[0]
        clear = place[2] or here - place[0] == 1
        return entity if clear and not _offices_of(entity) else None

    def _introduced(self, phrase: Phrase, lower: str) -> bool:
        """Whether the noun was brought in by itself before: „ein Gärtner … der Gärtner“."""
        words = self.reading.words
        return any(
            noun.head < phrase.start and noun.determiner >= 0 and words[noun.determiner].lower in INDEFINITE
            for noun in self.cast.nouns_by_head.get(lower, ())
        )

    def last_named(self, phrase: Phrase, lower: str, gender: str, previous: Entity | None) -> Entity | None:
        """The person named last that the noun can stand for: far back for epithets, one sentence for offices."""
        reach = FARTHEST_EPITHET if is_epithet(lower) else FARTHEST_TRADE
        if base(lower) in ONE_OF_ITS_KIND and not self._has_origin(phrase):
            return None
        here = self.reading.sentence_of[phrase.start]
        own = self.cast.views.sentence(here)
        if own.konjunktiv and lower and not is_epithet(lower) and is_reported(self.reading, phrase, own):
            return None  # „Der Chauffeur habe nur genickt“: whoever speaks calls himself „er“
        participle = lower.rstrip("nr").removesuffix("e") if is_participle(lower) else ""
        found: list[tuple[float, int, Entity]] = []
        for entity in self.cast.entities:
            if not entity.certain or contradicts(lower, gender, entity):
                continue
            place = last_place(entity, phrase.start)
            if place is not None and participle and self._was(participle, entity, phrase.start):
                return entity
            if place is not None and here - place[0] <= reach:
                known = GENDER_KNOWN * bool(entity.gender) + NO_OFFICE_YET * (not _offices_of(entity))
                likely = -1.0 * (here - place[0]) + 0.6 * place[2] + known + 0.5 * (entity is previous)
                found.append((likely, place[1], entity))
        if found:
            return max(found, key=lambda each: each[:2])[2]
        only = self.only_one(phrase, gender)
        return only if only is not None and not contradicts(lower, gender, only) else None

    def _has_origin(self, phrase: Phrase) -> bool:
        """„der schwedische Trainer“, „der Wynentaler Verteidiger“: whose origin is told is already named."""
        words = self.reading.words
        before = words[phrase.determiner + 1 : phrase.core - 1] if phrase.determiner >= 0 else ()
        return any(
            word.lower.endswith("ische" if not word.is_ & is_.CAPITAL else ("er", "ische")) or "jährige" in word.lower
            for word in before
        )

    def _was(self, participle: str, entity: Entity, before: int) -> bool:
        """Whether a sentence that names somebody has the participle: „hat Keller entlassen … der Entlassene“."""
        reading = self.reading
        return any(
            reading.words[at].lower == participle
            for sentence, place, _ in entity.places
            if place < before and sentence >= 0
            for at in range(reading.first_of[sentence], min(reading.end_of[sentence], before))
        )

    def _noun_gender(self, phrase: Phrase, lower: str) -> str:
        words = self.reading.words
        if words[phrase.head].is_ & is_.FEMALE_NOUN or lower.endswith(("erin", "esin", "kerin")):
            return "f"
        at = phrase.determiner if phrase.determiner >= 0 else phrase.start - 2
        determiner = words[at].lower if phrase.determiner >= 0 or self.has_article_before(phrase) else ""
        if determiner in ("die", "diese"):
            return "f"
        return "m" if determiner in ("der", "dem", "den", "des", "dieser") else ""

    def has_article_before(self, phrase: Phrase) -> bool:
        """„die frisch Gewählte“: the article stands before an adverb."""
        words = self.reading.words
        at = phrase.start - 2
        return (
            phrase.determiner < 0
            and at >= 0
            and is_participle(words[phrase.core - 1].lower)
            and words[at].lower in ("der", "die")
            and not words[at + 1].is_ & (is_.PUNCTUATION | is_.CAPITAL)
        )

    def _is_genitive_plural(self, phrase: Phrase) -> bool:
        """„der Verband der Schlafmediziner“: behind an organisation „der“ before men is the genitive of several."""
        words = self.reading.words
        if (
            phrase.determiner <= 0
            or words[phrase.determiner].lower != "der"
            or words[phrase.head].is_ & is_.FEMALE_NOUN
        ):
            return False
        before = words[phrase.determiner - 1].is_
        return bool(before & is_.CAPITAL and before & (is_.ORGANISATION | is_.GROUP))

    def is_person_noun(self, phrase: Phrase) -> bool:
        """An office, a trade, an origin; also words that no list knows, but that end like „die Zürcherin“."""
        head = self.reading.words[phrase.core - 1]
        if is_plural_of_people(self.reading, phrase) or self._is_genitive_plural(phrase):
            return False
        if head.lower.endswith("en") and not head.is_ & is_.PERSON_NOUN:  # „für den Juristen“
            head = is_.look_up(nominative(self.reading, phrase, phrase.core - 1))
        if head.is_ & (is_.PERSON_NOUN | is_.GROUP):
            return is_person_word(head) and not (head.is_ & is_.GROUP and not head.is_ & is_.PERSON_NOUN)
        if head.is_ & (is_.ORGANISATION | is_.MEDIUM | is_.DOCUMENT | is_.SPEECH_NOUN | is_.TIME | is_.NAMED_THING):
            return False
        if is_person_word(head) or head.lower.endswith(("erin", "anerin", "esin")):
            return True
        determiner = self.reading.words[phrase.determiner].lower if phrase.determiner >= 0 else ""
        if is_participle(head.lower) and not head.lower.endswith("n"):
            return determiner in ("der", "die") or self.has_article_before(phrase)
        return head.lower.endswith(("er", "ier")) and determiner in ("der", "dem", "den")


def _offices_of(entity: Entity) -> set[str]:
    """The roles of a person that say what he or she does."""
    return {role for role in entity.roles - NOT_A_ROLE if "jährige" not in role}


def _shared(one: str, other: str) -> int:
    """How many letters two words share at their beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
